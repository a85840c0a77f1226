/** What a search asks for, as it was understood and as it was chosen, each piece a link that takes it out. */
import { Tag, Tags } from '#design/badge.tsx'
import { Button } from '#design/button.tsx'
import { Select } from '#design/input.tsx'
import { Notice } from '#design/notice.tsx'
import type { View } from '#platform/view.ts'
import { addressOf, FILTERS, type Filter as FilterName, type Query, without } from '../query.ts'
import type { Understood } from '../understanding/shape.ts'
import { withoutPiece } from '../understanding/understand.ts'
import { words as findWords } from '../words/find.ts'
import { words as sharedWords } from '../words/shared.ts'

export type Reading = {
  view: View
  query: Query
  /** How the words were understood; `relaxed`: nothing passed, so that this comes close. */
  understood: Understood | undefined
  relaxed: boolean
  /** From where nearness is counted; `where`: something near was asked for, and we do not know where. */
  from: string | undefined
  where: boolean
  dongs: readonly string[]
}

/** What was understood of the sentence, each piece a link that takes it out. */
export const Read = ({ view, query, understood, relaxed, from, where, dongs }: Reading) => {
  const w = findWords[view.lang]
  if (!understood) return null
  return (
    <>
      {understood.pieces.length > 0 && (
        <nav aria-label={w.understood} class="n-finder-chosen">
          <span>{w.understood}</span>
          <Tags>
            {understood.pieces.map((piece) => (
              <Tag href={addressOf({ ...query, q: withoutPiece(understood, piece) })}>
                {piece.text} <span aria-hidden="true">×</span>
                <span class="sr-only">{w.dropPiece}</span>
              </Tag>
            ))}
          </Tags>
        </nav>
      )}
      {understood.retyped.map(({ from, to }) => (
        <p>{w.retyped(from, to)}</p>
      ))}
      {relaxed && <Notice>{w.relaxed}</Notice>}
      {from && <p>{w.nearFrom(from)}</p>}
      {where && <Where view={view} query={query} dongs={dongs} />}
    </>
  )
}

/** «가까운» said by somebody whose neighbourhood we do not know. */
const Where = ({ view, query, dongs }: { view: View; query: Query; dongs: readonly string[] }) => {
  const w = findWords[view.lang]
  return (
    <form action="/programmes" class="n-stack n-finder-where">
      <input type="hidden" name="q" value={query.q} />
      <Select
        name="from"
        id="near-from"
        label={w.where}
        hint={w.whereHint}
        options={dongs.map((dong) => ({ value: dong, label: dong }))}
      />
      <Button rank="secondary">{w.whereFind}</Button>
    </form>
  )
}

/** The filters in force, each a link that takes it away. */
export const Chosen = ({ view, query }: { view: View; query: Query }) => {
  const w = findWords[view.lang]
  const chosen = FILTERS.filter((name) => name !== 'when' && [query[name] ?? []].flat().length > 0)
  if (chosen.length === 0) return null
  return (
    <nav aria-label={w.removed} class="n-finder-chosen">
      <Tags>
        {chosen.map((name) => (
          <Tag href={addressOf(without(query, name))}>
            {labelOf(view, query, name)} <span aria-hidden="true">×</span>
            <span class="sr-only">{w.drop('')}</span>
          </Tag>
        ))}
      </Tags>
    </nav>
  )
}

/** What a filter says, in words: 토·일, 만 9세, 무료. */
export function labelOf({ lang }: View, query: Query, name: FilterName): string {
  const w = findWords[lang]
  const s = sharedWords[lang]
  const known: Record<string, Record<string, string>> = {
    age: s.bands,
    day: s.days,
    time: s.times,
    mode: s.modes,
    fee: s.fees,
    state: { ...s.states, all: w.all },
    when: w.whens,
  }
  return [query[name] ?? []]
    .flat()
    .map((value) => (typeof value === 'number' ? w.ages(value) : (known[name]?.[value] ?? value)))
    .join(' · ')
}
