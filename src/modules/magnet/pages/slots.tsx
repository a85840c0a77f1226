import { Checkboxes } from '#design/choice.tsx'
import type { Given } from '#platform/http.ts'
import { WEEKDAYS } from '#platform/clock.ts'
import type { Lang } from '#platform/view.ts'
import { WEEK } from '../rules/slots.ts'
import { PARTS } from '../rules/wish.ts'
import { words } from '../words/shared.ts'

type Props = {
  lang: Lang
  given: Given
  /** What is asked, before the word for days. */
  legend?: string | undefined
  /** Where the fields stand more than once on a page. */
  of?: string | undefined
}

/** When somebody can come or teach: days, and parts of them. */
export const SlotFields = ({ lang, given, legend, of }: Props) => {
  const w = words[lang]
  const id = (name: string) => (of ? `${name}-${of}` : undefined)
  return (
    <>
      <Checkboxes
        name="days"
        id={id('days')}
        label={legend ? `${legend} ${w.days}` : w.days}
        hint={w.daysHint}
        row
        values={(given.days ?? '').split(',')}
        choices={WEEK.map((day) => ({ value: String(day), label: WEEKDAYS[lang][day] ?? '' }))}
      />
      <Checkboxes
        name="parts"
        id={id('parts')}
        label={w.partsOfDay}
        row
        values={(given.parts ?? '').split(',')}
        choices={PARTS.map((part) => ({ value: part, label: w.parts[part] }))}
      />
    </>
  )
}
