import { LinkButton, PressForm } from '#design/button.tsx'
import { Empty } from '#design/empty.tsx'
import { Facts } from '#design/facts.tsx'
import { showMoment } from '#platform/clock.ts'
import type { View } from '#platform/view.ts'
import type { Place } from '../levels.ts'
import type { PartName, Policy } from '../rules/policy.ts'
import type { Change } from '../rules/resolve.ts'
import { words } from '../words/office.ts'
import { Changes, Frame } from './frame.tsx'

export type Told = Change & { parts: PartName[]; before: Policy; after: Policy }

type Props = { view: View; place: Place; told: Told[]; changes: boolean; done: string | undefined }

/** Who changed what of a policy, when and why, each with the rule before and after. */
export const History = ({ view, place, told, changes, done }: Props) => {
  const { lang, now } = view
  const w = words[lang]
  return (
    <Frame view={view} place={place} title={w.history} lead={w.historyLead} done={done}>
      {told.length === 0 && <Empty>{w.historyNone}</Empty>}
      {told.map((change) => (
        <section class="n-part" aria-labelledby={`change-${change.id}`}>
          <h2 class="n-heading" id={`change-${change.id}`}>
            {change.parts.map((part) => w.parts[part]).join(', ')}
          </h2>
          <Facts
            facts={[
              [w.at, showMoment(change.said_at, lang)],
              [w.holds, change.from_at > change.said_at && w.holdsFrom(showMoment(change.from_at, lang))],
              [w.by, change.by ?? w.naru],
              [w.reason, change.reason],
            ]}
          />
          <Changes view={view} parts={change.parts} before={change.before} after={change.after} />
          {changes && change.from_at > now && (
            <PressForm action={`${place.base}/history/${change.id}/withdrawal`}>{w.withdraw}</PressForm>
          )}
        </section>
      ))}
      <LinkButton href={place.base}>{w.back}</LinkButton>
    </Frame>
  )
}
