import { Page } from '#design/page.tsx'
import type { View } from '#platform/view.ts'
import { FORMULA, words } from '../../words/draw/method.ts'
import { words as drawWords } from '../../words/draw/public.ts'

/** How lots are drawn, in plain words and as a formula. */
export const Method = ({ view }: { view: View }) => {
  const w = words[view.lang]
  return (
    <Page view={view} title={w.title} lead={w.lead} crumbs={[{ href: '/draws', label: drawWords[view.lang].title }]}>
      {w.parts.map((part) => (
        <section class="n-section n-stack">
          <h2 class="n-heading">{part.title}</h2>
          {part.lines.map((line) => (
            <p>{line}</p>
          ))}
        </section>
      ))}
      <section class="n-section n-stack">
        <h2 class="n-heading">{w.formula}</h2>
        <p>{w.formulaAbout}</p>
        <pre class="n-code" lang="en">
          <code>{FORMULA}</code>
        </pre>
        <p>{w.command}</p>
        <pre class="n-code" lang="en">
          <code>npm run naru -- verify record.json</code>
        </pre>
      </section>
    </Page>
  )
}
