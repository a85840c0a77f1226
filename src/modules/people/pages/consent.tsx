import { Checkbox } from '#design/choice.tsx'
import { Facts } from '#design/facts.tsx'
import type { Lang, View } from '#platform/view.ts'
import { isRequired, type Purpose } from '../rules/consents.ts'
import { words } from '../words/consents.ts'

/** What a purpose means, in full sight: what for, which items, how long, what refusing costs. */
export const Terms = ({ purpose, lang, framed = true }: { purpose: Purpose; lang: Lang; framed?: boolean }) => {
  const w = words[lang]
  const terms = w.terms[purpose]
  return (
    <Facts
      framed={framed}
      facts={[
        [w.why, terms.why],
        [w.items, terms.items],
        [w.period, terms.period],
        [w.refusal, terms.refusal],
      ]}
    />
  )
}

type Props = {
  view: View
  purposes: readonly Purpose[]
  given: readonly string[]
  errors: Partial<Record<string, string>>
}

/** A box for each purpose, never one for all; the required ones say so. */
export const ConsentBoxes = ({ view, purposes, given, errors }: Props) => {
  const w = words[view.lang]
  return (
    <>
      <h2 class="n-heading">{w.consent}</h2>
      <p>{w.lead}</p>
      {purposes.map((purpose) => {
        const title = w.terms[purpose].title
        const name = `consent_${purpose}`
        return (
          <section class="n-stack" aria-labelledby={`terms-${purpose}`}>
            <h3 id={`terms-${purpose}`}>
              {title} ({isRequired(purpose) ? w.required : w.optional})
            </h3>
            <Terms purpose={purpose} lang={view.lang} />
            <Checkbox
              name={name}
              label={w.agree(title)}
              checked={given.includes(purpose)}
              required={isRequired(purpose)}
              error={errors[name]}
            />
          </section>
        )
      })}
    </>
  )
}
