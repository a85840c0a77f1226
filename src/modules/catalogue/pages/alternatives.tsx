import { More } from '#design/accordion.tsx'
import { Cards } from '#design/card.tsx'
import type { View } from '#platform/view.ts'
import type { Alternatives } from '../alternatives.ts'
import type { Programme } from '../programme.ts'
import { addressOf } from '../query.ts'
import type { Candidate } from '../rules/alternatives.ts'
import { words } from '../words/alternatives.ts'
import { ProgrammeCard } from './card.tsx'

type Props = {
  view: View
  field: string | null
  alternatives: Alternatives | undefined
  /** Where there is still a queue to join, they stand back. */
  folded?: boolean
}

/** Up to three programmes to go to instead, each with how far it is; where there are none, where to look. */
export const Besides = ({ view, field, alternatives, folded = false }: Props) => {
  const w = words[view.lang]
  if (!alternatives) return null
  const { items, from } = alternatives
  const content = (
    <>
      <p>{items.length > 0 ? w.lead : w.none}</p>
      {items.length > 0 && (
        <Cards
          cards={items.map((item) => (
            <ProgrammeCard view={view} programme={item.programme} away={awayIn(view, item, from)} />
          ))}
        />
      )}
      <p>
        <a class="n-link" href={addressOf({ ...(field && items.length > 0 && { q: field }), state: ['open'] })}>
          {items.length > 0 ? w.more : w.all}
        </a>
      </p>
    </>
  )
  if (folded)
    return items.length > 0 ? (
      <div id="besides">
        <More title={w.title}>
          <div class="n-stack">{content}</div>
        </More>
      </div>
    ) : null
  return (
    <section class="n-stack" id="besides" aria-labelledby="besides-title">
      <h2 class="n-heading" id="besides-title">
        {w.title}
      </h2>
      {content}
    </section>
  )
}

/** 가락1동에서 1.2km: the way in words, counted from home where that is known. */
export function awayIn(
  { lang }: Pick<View, 'lang'>,
  { programme, distance }: Candidate<Programme>,
  from: string | undefined,
): string | undefined {
  const w = words[lang]
  if (programme.mode === 'online') return w.online
  if (!distance) return undefined
  const near = 'km' in distance ? distance.km < 0.05 : distance.steps === 0
  if (near) return w.same
  const way =
    'steps' in distance
      ? w.steps(distance.steps)
      : distance.km < 1
        ? w.metres(Math.round(distance.km * 20) * 50)
        : w.km(distance.km.toFixed(1))
  return from ? w.from(from, way) : w.fromHere(way)
}
