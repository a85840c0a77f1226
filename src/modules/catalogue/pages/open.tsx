import { Actions, LinkButton } from '#design/button.tsx'
import { Page } from '#design/page.tsx'
import type { View } from '#platform/view.ts'
import { words as openWords } from '../words/open.ts'

/** What of this site anybody may take, where, and on which terms. */
export const OpenData = ({
  view,
  addresses,
  jsonld,
}: {
  view: View
  addresses: Record<'csv' | 'json' | 'rss' | 'sitemap' | 'api', string>
  jsonld: unknown
}) => {
  const w = openWords[view.lang]
  return (
    <Page view={view} title={w.title} lead={w.lead} description={w.lead} jsonld={jsonld}>
      <section class="n-part">
        <h2 class="n-heading">{w.what}</h2>
        <p>{w.whatAbout}</p>
        <Actions>
          <LinkButton href="/open-data/programmes.csv" rank="primary" icon="download" download>
            {w.csv}
          </LinkButton>
          <LinkButton href="/open-data/programmes.json" rank="secondary" icon="download" download>
            {w.json}
          </LinkButton>
        </Actions>
        <ul>
          <li>
            <code>{addresses.csv}</code> – {w.csvHint}
          </li>
          <li>
            <code>{addresses.json}</code> – {w.jsonHint}
          </li>
        </ul>
      </section>
      <section class="n-part">
        <h2 class="n-heading">{w.more}</h2>
        <ul>
          <li>
            <a href="/api">{w.addresses.api}</a>
          </li>
          <li>
            <a href="/feeds/programmes.rss" type="application/rss+xml">
              {w.addresses.rss}
            </a>
          </li>
          <li>
            {w.addresses.ics} – {w.icsHint}
          </li>
          <li>
            <a href="/sitemap.xml">{w.addresses.sitemap}</a>
          </li>
        </ul>
      </section>
      <section class="n-part">
        <h2 class="n-heading">{w.licence}</h2>
        <p>{w.licenceText}</p>
        <p>{w.credit(view.district.title[view.lang])}</p>
        <h2 class="n-heading">{w.source}</h2>
        <p>{w.sourceText}</p>
      </section>
    </Page>
  )
}
