import type { View } from '#platform/view.ts'
import type { Space } from '../../space.ts'
import { words } from '../../words/office.ts'
import { Frame } from './frame.tsx'

/** A sheet to print for the door: the name of the space and a code to say that one is here. */
export const DoorSheet = ({ view, space, picture }: { view: View; space: Space; picture: string }) => {
  const w = words[view.lang].doorSheet
  return (
    <Frame view={view} title={w.title(space.name)} lead={w.lead}>
      <div class="n-door-sheet">
        <p class="n-heading">{space.name}</p>
        <img src={picture} alt={w.picture} width="240" height="240" />
        <p>{w.scan}</p>
      </div>
    </Frame>
  )
}
