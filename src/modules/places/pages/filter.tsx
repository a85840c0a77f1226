import { Button, LinkButton } from '#design/button.tsx'
import { Input, Select } from '#design/input.tsx'
import type { View } from '#platform/view.ts'
import { KINDS } from '../rules.ts'
import { WITHIN, type Wanted } from '../rules/find.ts'
import { words } from '../words.ts'

type Counts = ReadonlyMap<string, number>

/** What to look for. Counts stand beside the answers, as they would be were that one answer chosen. */
export const Filter = ({
  view,
  wanted,
  dongs,
  kindCounts,
  dongCounts,
  measured,
}: {
  view: View
  wanted: Wanted
  dongs: readonly string[]
  kindCounts: Counts
  dongCounts: Counts
  /** Whether the middles of the dong are known, so that kilometres mean something. */
  measured: boolean
}) => {
  const w = words[view.lang]
  const kinds = KINDS.filter((kind) => kindCounts.has(kind) || wanted.kind === kind)
  const withins = WITHIN.filter((within) => measured || within === '' || within === 'all')
  const isSet = Object.values(wanted).some(Boolean)
  return (
    <search aria-label={w.filter}>
      <form class="n-place-filter" action="/places">
        <Input type="search" name="q" label={w.q} placeholder={w.qHint} value={wanted.q} maxlength={100} />
        <Select
          name="kind"
          label={w.kind}
          blank={w.allKinds}
          value={wanted.kind}
          options={kinds.map((kind) => ({ value: kind, label: `${w.kind_of(kind)} (${kindCounts.get(kind) ?? 0})` }))}
        />
        <Select
          name="dong"
          label={w.dong}
          blank={w.allDongs}
          value={wanted.dong}
          options={dongs.map((dong) => ({ value: dong, label: `${dong} (${dongCounts.get(dong) ?? 0})` }))}
        />
        <Select
          name="within"
          label={w.within}
          blank={false}
          value={wanted.within}
          options={withins.map((within) => ({ value: within, label: w.withins[within] }))}
        />
        <div class="n-actions">
          <Button rank="primary" icon="search">
            {w.find}
          </Button>
          {isSet && (
            <LinkButton href="/places" rank="text">
              {w.reset}
            </LinkButton>
          )}
        </div>
      </form>
    </search>
  )
}
