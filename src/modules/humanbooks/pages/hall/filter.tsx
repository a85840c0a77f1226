import { Button } from '#design/button.tsx'
import { Input, Select } from '#design/input.tsx'
import type { View } from '#platform/view.ts'
import { type Field, FIELDS, LANGUAGES, READERS, WAYS } from '../../rules/book.ts'
import type { Looking } from '../../rules/hall.ts'
import { words } from '../../words/hall.ts'
import { words as shared } from '../../words/shared.ts'

/** The address of what one looks for, changed in some parts. */
export function addressOf(looking: Looking, change: Partial<Looking> = {}): string {
  const { page, ...rest } = { ...looking, page: 1, ...change }
  const query = new URLSearchParams(Object.entries(rest).filter(([, value]) => value !== ''))
  if (page > 1) query.set('page', String(page))
  return query.size > 0 ? `/humanbooks?${query}` : '/humanbooks'
}

type Props = {
  view: View
  looking: Looking
  counts: ReadonlyMap<Field, number>
  themes: readonly string[]
  dongs: readonly string[]
}

/** What one looks for: fields as a row of links, words, and the rest folded away. */
export const Filter = ({ view, looking, counts, themes, dongs }: Props) => {
  const w = words[view.lang]
  const s = shared[view.lang]
  const chosen = [looking.readers, looking.language, looking.dong, looking.way, looking.theme].some(Boolean)
  const options = <Name extends string>(names: readonly Name[], labels: Record<Name, string>) =>
    names.map((value) => ({ value, label: labels[value] }))
  return (
    <div class="n-hall-find">
      <nav aria-label={w.field} class="n-fields-row">
        <a href={addressOf(looking, { field: '' })} aria-current={looking.field === '' ? 'true' : undefined}>
          {w.allFields}
        </a>
        {FIELDS.map((field) => (
          <a href={addressOf(looking, { field })} aria-current={looking.field === field ? 'true' : undefined}>
            {s.fields[field]} <span class="n-count">{counts.get(field) ?? 0}</span>
          </a>
        ))}
      </nav>
      <form action="/humanbooks" class="n-stack">
        {looking.field && <input type="hidden" name="field" value={looking.field} />}
        <div class="n-hall-search">
          <Input name="q" label={w.searchLabel} hint={w.searchHint} value={looking.q} type="search" maxlength={100} />
          <Button rank="primary" size="large" icon="search">
            {w.search}
          </Button>
        </div>
        <details class="n-hall-more" open={chosen}>
          <summary>{w.more}</summary>
          <div class="n-hall-choices">
            <Select
              name="theme"
              label={w.theme}
              value={looking.theme}
              blank={w.anyTheme}
              options={[...new Set([looking.theme, ...themes])]
                .filter(Boolean)
                .map((value) => ({ value, label: value }))}
            />
            <Select
              name="readers"
              label={w.readers}
              value={looking.readers}
              blank={w.anyReaders}
              options={options(READERS, s.readers)}
            />
            <Select name="way" label={w.way} value={looking.way} blank={w.anyWay} options={options(WAYS, s.ways)} />
            <Select
              name="language"
              label={w.language}
              value={looking.language}
              blank={w.anyLanguage}
              options={options(LANGUAGES, s.languages)}
            />
            <Select
              name="dong"
              label={w.dong}
              value={looking.dong}
              blank={w.anyDong}
              options={dongs.map((value) => ({ value, label: value }))}
            />
          </div>
        </details>
      </form>
    </div>
  )
}
