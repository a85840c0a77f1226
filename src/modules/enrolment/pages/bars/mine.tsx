import { showMoment } from '#platform/clock.ts'
import type { View } from '#platform/view.ts'
import type { Bar, StrikeNamed } from '../../bars.ts'
import { isInForce, type Kind } from '../../rules/penalty.ts'
import { reasonIn, words } from '../../words/bars.ts'

/** What bars me or my children, and the strikes that could lead to it. Nothing where there is nothing. */
export const OwnBars = ({ view, bars, strikes }: { view: View; bars: Bar[]; strikes: StrikeNamed[] }) => {
  const { lang } = view
  const w = words[lang]
  const now = bars.filter((bar) => isInForce(bar, view.now))
  if (now.length + strikes.length === 0) return null
  return (
    <section class="n-section n-stack" aria-labelledby="bars">
      <h2 class="n-heading" id="bars">
        {w.mine.title}
      </h2>
      <ul>
        {now.map((bar) => (
          <li>{w.mine.bar(bar.name, w.area(bar), showMoment(bar.until, lang), reasonIn(bar.reason, lang))}</li>
        ))}
        {strikes.map(({ name, kind, title, at }) => (
          <li>{w.mine.strike(name, w.kinds[kind as Kind], title, showMoment(at, lang))}</li>
        ))}
      </ul>
      <p>{w.mine.help}</p>
    </section>
  )
}
