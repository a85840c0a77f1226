import { Page } from '#design/page.tsx'
import type { View } from '#platform/view.ts'
import { notes } from './notes.ts'

/** A page to read: what Naru is, privacy, accessibility. */
export const Note = ({ view, name }: { view: View; name: keyof typeof notes.ko }) => {
  const { title, lead, parts } = notes[view.lang][name]
  const told = (line: string) => line.replaceAll('{district}', view.district.title[view.lang])
  return (
    <Page view={view} title={title} lead={told(lead)} description={told(lead)}>
      {parts.map(({ heading, lines }) => (
        <section class="n-prose">
          <h2>{heading}</h2>
          <ul>
            {lines.map((line) => (
              <li>{told(line)}</li>
            ))}
          </ul>
        </section>
      ))}
    </Page>
  )
}
