import { Actions, Button, LinkButton } from '#design/button.tsx'
import { ErrorSummary, type Errors } from '#design/field.tsx'
import { Notice } from '#design/notice.tsx'
import type { View } from '#platform/view.ts'
import { differing, type Place } from '../levels.ts'
import type { Policy } from '../rules/policy.ts'
import type { PresetName } from '../rules/presets.ts'
import { words } from '../words/office.ts'
import { Changes, Frame } from './frame.tsx'

type Props = { view: View; place: Place; preset: PresetName; before: Policy; after: Policy; errors: Errors }

/** What choosing a preset would change, before it is chosen. */
export const Preset = ({ view, place, preset, before, after, errors }: Props) => {
  const w = words[view.lang]
  const parts = differing(before, after)
  return (
    <Frame view={view} place={place} title={w.presetTitle(w.presetNames[preset])} lead={w.presetAbouts[preset]}>
      <ErrorSummary errors={errors} />
      {parts.length === 0 ? (
        <Notice>{w.presetSame}</Notice>
      ) : (
        <Changes view={view} parts={parts} before={before} after={after} />
      )}
      <form method="post" action={`${place.base}/presets/${preset}`}>
        <Actions>
          {parts.length > 0 && <Button rank="primary">{w.presetApply}</Button>}
          <LinkButton href={place.base}>{w.back}</LinkButton>
        </Actions>
      </form>
    </Frame>
  )
}
