import { Table } from '#design/table.tsx'
import { showMoment } from '#platform/clock.ts'
import type { View } from '#platform/view.ts'
import type { Past } from '../application.ts'
import { words } from '../words/offer.ts'

type Words = (typeof words)['ko']['office']

/** What an event of an application is called; those that concern others are left out. */
function nameOf({ event, detail }: Past, { events }: Words): string | undefined {
  const known = (name: string) => (Object.hasOwn(events, name) ? events[name as keyof Words['events']] : undefined)
  const name = event.replace('enrolment.', '')
  if (name === 'promoted')
    return detail.by === 'hand' ? events.hand : (known(`accepted-${String(detail.channel)}`) ?? events.accepted)
  return name === 'cancelled' ? (known(String(detail.as)) ?? events.cancelled) : known(name)
}

/** What happened to an application so far, with who did it and the reasons that were given. */
export const History = ({ view, history }: { view: View; history: Past[] }) => {
  const w = words[view.lang].office
  const rows = history.flatMap((past) => {
    const name = nameOf(past, w)
    const { reason, until, ours } = past.detail
    if (!name) return []
    const more = [
      typeof until === 'string' && w.until(showMoment(new Date(until), view.lang)),
      typeof reason === 'string' && w.reason(reason),
      ours === true && w.ours,
    ].filter(Boolean)
    return [[name, showMoment(past.at, view.lang), past.by ?? w.naru, more.join(' ')]]
  })
  if (rows.length === 0) return null
  return (
    <section class="n-section n-stack" aria-labelledby="history">
      <h2 class="n-heading" id="history">
        {w.history}
      </h2>
      <Table
        caption={w.history}
        columns={[
          { label: w.columns.what, head: true },
          { label: w.columns.at },
          { label: w.columns.by },
          { label: w.columns.more },
        ]}
        rows={rows}
      />
    </section>
  )
}
