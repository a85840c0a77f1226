import { TagLine } from '#design/badge.tsx'
import { LinkButton } from '#design/button.tsx'
import { Facts } from '#design/facts.tsx'
import { Page } from '#design/page.tsx'
import { shortDay, WEEKDAYS } from '#platform/clock.ts'
import type { View } from '#platform/view.ts'
import type { Readers, Time } from '../../rules/book.ts'
import type { nextOpenings } from '../../rules/hall.ts'
import type { Book } from '../../book.ts'
import { words } from '../../words/hall.ts'
import { words as shared } from '../../words/shared.ts'
import type { Screened } from '../../screened.ts'
import { FilmCards } from '../films/list.tsx'
import { Cover, Shelf } from './cover.tsx'

/** Minutes from midnight as a clock shows them. */
const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

const timesIn = (times: readonly Time[], view: View) =>
  times.map(({ weekday, from, to }) => `${WEEKDAYS[view.lang][weekday] ?? ''} ${clock(from)}~${clock(to)}`).join(', ')

type Props = {
  view: View
  book: Book
  readers: Readers[]
  openings: ReturnType<typeof nextOpenings>
  /** How readings go, in the sentences of the policy. */
  rules: readonly string[]
  readersWords: readonly { stars: number; words: string | null }[]
  films: readonly Screened[]
  alike: readonly Book[]
}

/** One book, opened. */
export const One = ({ view, book, readers, openings, rules, readersWords, films, alike }: Props) => {
  const w = words[view.lang].one
  const s = shared[view.lang]
  const read = (
    <LinkButton href={`/humanbooks/${book.id}/reading`} rank="primary" size="large">
      {w.read}
    </LinkButton>
  )
  return (
    <Page
      view={view}
      title={book.headline}
      description={`${book.name} · ${book.career}`}
      crumbs={[{ href: '/humanbooks', label: w.crumb }]}
      lead={`${book.name} · ${s.fields[book.field]}`}
      jsonld={{
        '@context': 'https://schema.org',
        '@type': 'Person',
        name: book.name,
        description: book.headline,
        knowsAbout: book.themes,
        knowsLanguage: book.languages,
      }}
      wide
    >
      <div class="n-opened">
        <div class="n-opened-cover">
          <Cover lang={view.lang} book={book} plain />
          {read}
        </div>
        <div class="n-opened-words" lang="ko">
          {book.ask_me.length > 0 && (
            <section aria-labelledby="ask" class="n-opened-ask">
              <h2 id="ask">{w.ask}</h2>
              <ul class="n-asks">
                {book.ask_me.map((question) => (
                  <li>{question}</li>
                ))}
              </ul>
            </section>
          )}
          <section aria-labelledby="story">
            <h2 id="story" class="n-heading">
              {w.story}
            </h2>
            <div class="n-story">
              {book.story
                .split(/\n+/)
                .filter((line) => line.trim() !== '')
                .map((line) => (
                  <p>{line}</p>
                ))}
            </div>
            <TagLine
              label={w.themes}
              tags={book.themes.map((theme) => ({
                href: `/humanbooks?theme=${encodeURIComponent(theme)}`,
                label: theme,
              }))}
            />
          </section>
        </div>
        <section aria-labelledby="words" class="n-opened-said">
          <h2 id="words" class="n-heading">
            {w.words}
          </h2>
          {readersWords.length === 0 && <p>{w.noWords}</p>}
          {readersWords.map(({ stars, words: said }) => (
            <blockquote class="n-said" lang="ko">
              <p class="n-stars">
                <span aria-hidden="true">{'★'.repeat(stars)}</span>
                <span class="sr-only">{w.stars(stars)}</span>
              </p>
              {said && <p>{said}</p>}
            </blockquote>
          ))}
        </section>
        <section aria-labelledby="facts" class="n-opened-facts">
          <h2 id="facts" class="n-heading">
            {w.facts}
          </h2>
          <Facts
            framed
            facts={[
              [w.career, book.career],
              [w.readers, readers.map((band) => s.readers[band]).join(', ')],
              [w.ways, book.ways.map((way) => s.ways[way]).join(', ')],
              [w.languages, book.languages.map((language) => s.languages[language]).join(', ')],
              [w.dong, book.dong],
              [w.times, book.times.length > 0 ? timesIn(book.times, view) : w.timesAsk],
            ]}
          />
          {openings.length > 0 && (
            <>
              <h3>{w.openings}</h3>
              <p>{w.openingsHint}</p>
              <ul class="n-openings">
                {openings.map(({ day, from, to }) => (
                  <li>
                    <time datetime={day}>{shortDay(day, view.lang)}</time> {clock(from)}~{clock(to)}
                  </li>
                ))}
              </ul>
            </>
          )}
          <h3>{w.how}</h3>
          <ul>
            {rules.map((rule) => (
              <li>{rule}</li>
            ))}
          </ul>
          <p>{w.manners}</p>
          {read}
          <LinkButton href={`/humanbooks/${book.id}/nomination`} rank="text">
            {w.nominate}
          </LinkButton>
        </section>
      </div>
      {films.length > 0 && (
        <section aria-labelledby="films" class="n-section">
          <h2 id="films" class="n-heading">
            {w.films}
          </h2>
          <FilmCards view={view} films={films} level={3} />
        </section>
      )}
      {alike.length > 0 && (
        <section aria-labelledby="alike" class="n-section">
          <h2 id="alike" class="n-heading">
            {w.alike}
          </h2>
          <Shelf lang={view.lang} books={alike} />
        </section>
      )}
    </Page>
  )
}
