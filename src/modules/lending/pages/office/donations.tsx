import { Actions, Button, PressForm } from '#design/button.tsx'
import { More } from '#design/accordion.tsx'
import { Card } from '#design/card.tsx'
import { Empty } from '#design/empty.tsx'
import { Input } from '#design/input.tsx'
import { Notice } from '#design/notice.tsx'
import { dayOf, showDay } from '#platform/clock.ts'
import type { View } from '#platform/view.ts'
import { words } from '../../words/office.ts'
import { words as mine } from '../../words/public.ts'
import { words as shared } from '../../words/shared.ts'
import { BASE, Frame } from './frame.tsx'
import type { Donation } from '../../things.ts'

/** Instruments people offer: to accept or not, and what became of them. */
export const Donations = ({ view, rows, done }: { view: View; rows: Donation[]; done: string | undefined }) => {
  const { lang } = view
  const w = words[lang]
  const g = mine[lang].gift
  return (
    <Frame view={view} title={w.donationsTitle} tab="donations" done={done}>
      {rows.some(({ accepted, code }) => accepted && !code) && <Notice>{w.shelve}</Notice>}
      {rows.length === 0 && <Empty icon="heart">{w.none}</Empty>}
      <div class="n-stack">
        {rows.map((row) => (
          <Card
            title={row.what}
            level={2}
            lines={[
              { icon: 'music', text: shared[lang].family[row.family] ?? row.family },
              { icon: 'person', text: row.name ?? w.unnamed },
              { icon: 'calendar', text: showDay(dayOf(row.asked_at), lang) },
              {
                icon: 'info',
                text: row.code
                  ? g.shelved(row.code)
                  : row.accepted === null
                    ? g.asked
                    : row.accepted
                      ? g.accepted
                      : g.refused,
              },
            ]}
            foot={
              row.accepted === null && (
                <div class="n-stack">
                  <Actions>
                    <PressForm
                      action={`${BASE}/donations/${row.id}/acceptance`}
                      rank="primary"
                      label={w.acceptOf(row.what)}
                    >
                      {w.accept}
                    </PressForm>
                  </Actions>
                  <More title={w.decline}>
                    <form method="post" action={`${BASE}/donations/${row.id}/refusal`} class="n-form n-stack">
                      <Input
                        name="reason"
                        id={`reason-${row.id}`}
                        label={w.reason}
                        hint={w.reasonHint}
                        required
                        maxlength={200}
                      />
                      <Actions>
                        <Button label={w.declineOf(row.what)}>{w.decline}</Button>
                      </Actions>
                    </form>
                  </More>
                </div>
              )
            }
          >
            {row.story && <p>{row.story}</p>}
            {row.photos.length > 0 && (
              <ul class="n-pictures">
                {row.photos.map((photo, at) => (
                  <li>
                    <img src={`${BASE}/donations/photos/${photo}`} alt={w.photoOf(row.what, at + 1)} loading="lazy" />
                  </li>
                ))}
              </ul>
            )}
          </Card>
        ))}
      </div>
    </Frame>
  )
}
