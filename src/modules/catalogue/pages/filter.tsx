import { Button, LinkButton } from '#design/button.tsx'
import { Chips } from '#design/choice.tsx'
import { Input, Select } from '#design/input.tsx'
import { Suggest } from '#design/suggest.tsx'
import type { View } from '#platform/view.ts'
import { BAND_NAMES, DAYS, FEES, FILTERS, PLACES, type Query, SORTS, TIMES, WANTED } from '../query.ts'
import { words as findWords } from '../words/find.ts'
import { words as sharedWords } from '../words/shared.ts'

export type Counts = Partial<Record<string, Record<string, number>>>

/** All ways to narrow a search, with how many programmes each would leave. Folded away on a phone; a plain form, so that it works everywhere. */
export const Filter = ({
  view,
  query,
  values,
  dongs,
}: {
  view: View
  query: Query
  values: Counts
  dongs: readonly string[]
}) => {
  const w = findWords[view.lang]
  const s = sharedWords[view.lang]
  const counted = <T extends string>(filter: string, known: readonly T[], labels: Record<T, string>) =>
    known.map((value) => ({ value, label: `${labels[value]} ${values[filter]?.[value] ?? 0}` }))
  const chosen = FILTERS.filter((name) => name !== 'q' && [query[name] ?? []].flat().length > 0).length
  const number = query.age?.find((age) => typeof age === 'number')
  return (
    <search aria-label={w.title}>
      <form class="n-finder-form" action="/programmes">
        {query.when && <input type="hidden" name="when" value={query.when} />}
        <div class="n-finder-words">
          <Suggest>
            <Input
              type="search"
              name="q"
              label={w.q}
              quiet
              placeholder={w.qHint}
              value={query.q}
              maxlength={200}
              autocomplete="off"
            />
          </Suggest>
          <Button rank="primary" icon="search">
            {w.find}
          </Button>
        </div>
        <details class="n-more n-finder-filters">
          <summary>
            {w.filters}
            {chosen > 0 && <span class="n-count">{w.chosen(chosen)}</span>}
          </summary>
          <div class="n-fold">
            <Chips
              name="age"
              label={w.age}
              choices={counted('age', BAND_NAMES, s.bands)}
              values={query.age?.map(String)}
            />
            <Input
              name="years"
              label={w.ageNumber}
              type="number"
              min={0}
              max={120}
              width="short"
              unit={w.ageUnit}
              value={number}
            />
            <Chips name="day" label={w.day} choices={counted('day', DAYS, s.days)} values={query.day} />
            <Chips name="time" label={w.time} choices={counted('time', TIMES, s.times)} values={query.time} />
            <Chips name="mode" label={w.mode} choices={counted('mode', PLACES, s.modes)} values={query.mode} />
            <Chips name="fee" label={w.fee} choices={counted('fee', FEES, s.fees)} values={query.fee} />
            <div class="n-finder-row">
              <Select
                name="dong"
                label={w.dong}
                blank={w.allDongs}
                value={query.dong?.[0]}
                options={dongs.map((dong) => ({ value: dong, label: `${dong} (${values.dong?.[dong] ?? 0})` }))}
              />
              <Select
                name="state"
                label={w.state}
                blank={w.soon}
                value={query.state?.join(',')}
                options={stateOptions(query, values, s.states, w.all)}
              />
              <Select
                name="sort"
                label={w.sort}
                blank={false}
                value={query.sort ?? (query.q ? 'match' : 'closing')}
                options={SORTS.filter((sort) => sort !== 'match' || query.q).map((sort) => ({
                  value: sort,
                  label: w.sorts[sort],
                }))}
              />
              <Select
                name="from"
                label={w.from}
                blank={w.noFrom}
                value={query.from}
                options={dongs.map((dong) => ({ value: dong, label: dong }))}
              />
            </div>
            <div class="n-actions">
              <Button rank="primary">{w.apply}</Button>
              {chosen > 0 && (
                <LinkButton href="/programmes" rank="text">
                  {w.reset}
                </LinkButton>
              )}
            </div>
          </div>
        </details>
      </form>
    </search>
  )
}

function stateOptions(query: Query, values: Counts, labels: Record<string, string>, all: string) {
  const one = WANTED.map((state) => ({
    value: state as string,
    label: state === 'all' ? all : `${labels[state]} (${values.state?.[state] ?? 0})`,
  }))
  const several =
    query.state && query.state.length > 1
      ? [{ value: query.state.join(','), label: query.state.map((state) => labels[state] ?? all).join(', ') }]
      : []
  return [...several, ...one]
}
