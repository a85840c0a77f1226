import { Accordion } from '#design/accordion.tsx'
import { Facts } from '#design/facts.tsx'
import type { View } from '#platform/view.ts'
import type { PartName, Policy } from '../rules/policy.ts'
import { words } from '../words/facts.ts'
import { partInWords } from '../words/policy.ts'
import { Lines } from './frame.tsx'

export type PolicyFactsProps = {
  view: View
  policy: Policy
  /** first_come, lottery or review: how seats are given. */
  method: string
  opens_at: Date | null
  /** Is there something to pay? */
  fee: boolean
}

/** How a programme is given out, for those who want to apply: who when, how chosen, until when to pay, what comes back. */
export const PolicyFacts = ({ view, policy, method, opens_at, fee }: PolicyFactsProps) => {
  const { lang } = view
  const w = words[lang]
  const say = (part: PartName) => partInWords(part, policy, lang, { opens_at })
  const lines = (...sentences: string[]) => <Lines lines={sentences} />
  const kept = [...Object.values(policy.quotas.doors), ...Object.values(policy.quotas.groups)].some((one) => one > 0)
  const chosen =
    { first_come: [w.first_come], lottery: [w.lottery, ...say('draw')], review: [w.review, ...say('review')] }[
      method
    ] ?? []
  return (
    <Accordion
      folds={[
        {
          title: w.title,
          content: (
            <Facts
              facts={[
                [w.who, lines(...say('stages'))],
                [w.chosen, chosen.length > 0 && lines(...chosen)],
                [w.kept, kept && lines(...say('quotas'))],
                [w.limits, policy.limits.length > 0 && lines(...say('limits'))],
                [w.together, lines(...say('together'))],
                [w.offer, lines(...say('offer'))],
                [w.pay, fee && lines(...say('payment'))],
                [w.reductions, fee && lines(...say('reductions'))],
                [w.refunds, fee && lines(...say('refunds'))],
                [w.penalties, policy.penalties.strikes > 0 && lines(...say('penalties'))],
              ]}
            />
          ),
        },
      ]}
    />
  )
}
