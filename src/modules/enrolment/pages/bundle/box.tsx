import { Radios } from '#design/choice.tsx'
import type { Lang } from '#platform/view.ts'
import { words } from '../../words/bundle.ts'

/** The instrument and the room that belong to a lesson. */
export type Parts = { loan: string; room: string }

export const BundleBox = ({ lang, parts }: { lang: Lang; parts: Parts }) => {
  const w = words[lang].box
  return (
    <section class="n-section n-stack" aria-labelledby="bundle">
      <h2 class="n-heading" id="bundle">
        {w.title}
      </h2>
      <p>{w.about}</p>
      <ul>
        <li>
          <a class="n-link" href={`/me/instruments/${parts.loan}`}>
            {w.loan}
          </a>
        </li>
        <li>
          <a class="n-link" href={`/me/reservations/${parts.room}`}>
            {w.room}
          </a>
        </li>
      </ul>
    </section>
  )
}

/** Asked before the lesson is given back: what of the rest? Usually all ends together. */
export const RestChoice = ({ lang }: { lang: Lang }) => {
  const w = words[lang].rest
  return (
    <Radios
      name="rest"
      label={w.label}
      value="end"
      choices={[
        { value: 'end', label: w.end, hint: w.endHint },
        { value: 'keep', label: w.keep },
      ]}
    />
  )
}
