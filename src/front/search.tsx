import { TagLine } from '#design/badge.tsx'
import { LinkButton } from '#design/button.tsx'
import { Card, Cards } from '#design/card.tsx'
import { Empty } from '#design/empty.tsx'
import { Section } from '#design/hero.tsx'
import { Page } from '#design/page.tsx'
import { SearchBox } from '#design/suggest.tsx'
import { ProgrammeCard, searchAddress } from '#modules/catalogue/index.ts'
import type { View } from '#platform/view.ts'
import type { Everything } from './finding.ts'
import { words } from './words.ts'

type Props = Everything & { view: View; text: string }

const again = (label: string) => ({ label, href: `/search?q=${encodeURIComponent(label)}` })

/** Everything that was found, by kind, each with the way to all of it. */
export const Search = (props: Props) => {
  const { view, text, groups } = props
  const w = words[view.lang].search
  const total = groups.reduce((sum, group) => sum + group.total, 0)
  return (
    <Page view={view} title={w.title} lead={w.lead} unsearched wide hidden>
      <div class="n-stack">
        <SearchBox id="all-search" value={text} />
        {text && total > 0 && <p>{w.found(text, total)}</p>}
        <TagLine label={w.related} tags={props.related.map(again)} />
      </div>
      {groups.map(({ finder, total, items }) => {
        const label = finder.label[view.lang]
        return (
          <Section
            id={finder.name}
            title={w.group(label, total)}
            more={total > items.length ? { href: finder.all(text), label: w.all(label) } : undefined}
          >
            <Cards
              cards={items.map(({ title, href, lines }) => (
                <Card title={title} href={href} level={3}>
                  {lines.join(' · ')}
                </Card>
              ))}
            />
          </Section>
        )
      })}
      {total === 0 && <Nothing {...props} />}
      {(text || props.popular.length > 0) && (
        <div class="n-stack">
          {text && (
            <p>
              <a class="n-link" href={`/programmes/saved?search=${encodeURIComponent(searchAddress({ q: text }))}`}>
                {w.tell}
              </a>
            </p>
          )}
          <TagLine label={w.popular} tags={props.popular.map(again)} />
        </div>
      )}
    </Page>
  )
}

/** Where nothing is found, or nothing was asked yet: what one may begin with. */
const Nothing = ({ view, text, fields, soon }: Props) => {
  const w = words[view.lang].search
  return (
    <>
      {text && (
        <Empty action={<LinkButton href="/programmes">{words[view.lang].missing.find}</LinkButton>}>
          {w.none(text)} {w.hint}
        </Empty>
      )}
      {(fields.length > 0 || soon.length > 0) && (
        <Section id="instead" title={w.instead}>
          <div class="n-stack">
            <TagLine label={w.fields} tags={fields.map((label) => ({ label, href: searchAddress({ q: label }) }))} />
            {soon.length > 0 && (
              <>
                <h3 class="n-heading">{w.soon}</h3>
                <Cards
                  cards={soon.map((programme) => (
                    <ProgrammeCard view={view} programme={programme} level={4} />
                  ))}
                />
              </>
            )}
          </div>
        </Section>
      )}
    </>
  )
}
