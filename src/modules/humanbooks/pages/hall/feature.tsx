import { LinkButton } from '#design/button.tsx'
import { Section } from '#design/hero.tsx'
import type { Lang } from '#platform/view.ts'
import type { Book } from '../../book.ts'
import { words } from '../../words/hall.ts'
import { Cover } from './cover.tsx'

/** The first sentences of a story. */
const beginning = (story: string) => story.split('\n').find((line) => line.trim() !== '') ?? ''

/** One book opened on a page: its cover, how the story begins, what to ask. */
export const Feature = ({ lang, book }: { lang: Lang; book: Book }) => {
  const w = words[lang]
  return (
    <article class="n-feature">
      <Cover lang={lang} book={book} />
      <div class="n-feature-words">
        <blockquote class="n-feature-quote" lang="ko">
          {beginning(book.story)}
        </blockquote>
        {book.ask_me.length > 0 && (
          <>
            <p class="n-feature-ask">{w.ask}</p>
            <ul class="n-asks">
              {book.ask_me.map((question) => (
                <li>{question}</li>
              ))}
            </ul>
          </>
        )}
        <LinkButton href={`/humanbooks/${book.id}`} rank="primary" label={w.openLabel(book.headline)}>
          {w.open}
        </LinkButton>
      </div>
    </article>
  )
}

/** The same as a part of the first page of the house. */
export const BookSection = ({ lang, book }: { lang: Lang; book: Book }) => {
  const { title, text, all } = words[lang].feature
  return (
    <Section id="human-book" title={title} text={text} more={{ href: '/humanbooks', label: all }}>
      <Feature lang={lang} book={book} />
    </Section>
  )
}
