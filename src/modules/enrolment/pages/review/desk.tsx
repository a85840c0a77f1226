import { Badge, type Tone } from '#design/badge.tsx'
import { Empty } from '#design/empty.tsx'
import { Notice } from '#design/notice.tsx'
import { DeskPage } from '#design/desk.tsx'
import { Table } from '#design/table.tsx'
import { closing } from '#modules/catalogue/index.ts'
import { showMoment } from '#platform/clock.ts'
import type { View } from '#platform/view.ts'
import type { Review } from '../../review.ts'
import { words } from '../../words/review/reviewer.ts'

/** An application on the desk of a reviewer. */
export type Item = { id: string; number: number; state: 'open' | 'scored' | 'recused'; points: number | undefined }
/** A programme somebody reviews, with its applications once scoring is open. */
export type Pile = { review: Review; items: Item[]; allIn: boolean }

const tones: Record<Item['state'], Tone> = { open: 'warning', scored: 'success', recused: 'gray' }

/** What a reviewer has to review. Applications have numbers here, no names: names do not count. */
export const Reviews = ({ view, piles, said }: { view: View; piles: Pile[]; said: string | undefined }) => {
  const { lang } = view
  const w = words[lang]
  return (
    <DeskPage view={view} title={w.desk} lead={w.lead} unsearched>
      {said && (
        <Notice kind="success" answer>
          {said}
        </Notice>
      )}
      {piles.length === 0 && <Empty>{w.none}</Empty>}
      {piles.map(({ review, items, allIn }) => {
        const { programme, done } = review
        const closes = closing(programme)
        const id = `p-${programme.id}`
        return (
          <section class="n-section n-stack" aria-labelledby={id}>
            <h2 class="n-heading" id={id}>
              {programme.title}
            </h2>
            {!done.opened && <p>{closes && closes > view.now ? w.later(showMoment(closes, lang)) : w.notOpen}</p>}
            {done.confirmed ? <p>{w.confirmed}</p> : allIn && <p>{w.allIn}</p>}
            {done.opened && !allIn && (
              <p>{w.progress(items.filter(({ state }) => state !== 'open').length, items.length)}</p>
            )}
            {done.opened && (
              <Table
                caption={w.caption(programme.title)}
                columns={[
                  { label: w.columns.application, head: true },
                  { label: w.columns.state },
                  { label: w.columns.score, number: true },
                ]}
                rows={items.map(({ id, number, state, points }) => [
                  state === 'recused' ? (
                    w.application(number)
                  ) : (
                    <a href={`/office/reviews/${id}`}>{w.application(number)}</a>
                  ),
                  <Badge tone={tones[state]}>{w.states[state]}</Badge>,
                  points ?? '–',
                ])}
                empty={w.none}
              />
            )}
          </section>
        )
      })}
    </DeskPage>
  )
}
