import { Doors, type Tint } from '#design/hero.tsx'
import { DeskPage } from '#design/desk.tsx'
import type { Room } from '../menu.ts'
import type { View } from '#platform/view.ts'
import { words } from './words.ts'

const tints: readonly Tint[] = ['water', 'leaf', 'sand', 'dawn', 'plum', 'stone']

/** Where staff begin: the desks of their roles, room by room. */
export const Office = ({ view, rooms }: { view: View; rooms: Room[] }) => {
  const w = words[view.lang].office
  return (
    <DeskPage view={view} title={w.title} lead={w.lead(view.visitor?.name ?? '')}>
      {rooms.map(({ label, desks }, room) => (
        <section class="n-section" aria-labelledby={`room-${room}`}>
          <h2 id={`room-${room}`}>{label[view.lang]}</h2>
          <Doors
            doors={desks.map(({ href, label, about }) => ({
              href,
              title: label[view.lang],
              text: about[view.lang],
              icon: 'file',
              tint: tints[room % tints.length] ?? 'stone',
            }))}
          />
        </section>
      ))}
    </DeskPage>
  )
}
