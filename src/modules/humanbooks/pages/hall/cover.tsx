import type { Tint } from '#design/hero.tsx'
import type { Lang } from '#platform/view.ts'
import type { Field } from '../../rules/book.ts'
import type { Book } from '../../book.ts'
import { words } from '../../words/shared.ts'
import { Pattern } from './pattern.tsx'

const TINTS: Record<Field, Tint> = {
  career: 'water',
  arts: 'dawn',
  humanities: 'sand',
  character: 'leaf',
  expert: 'stone',
  other: 'plum',
}

export const coverHref = (book: Book) => `/humanbooks/${book.id}/cover?v=${book.cover?.slice(0, 8) ?? ''}`

type Props = { lang: Lang; book: Book; level?: 2 | 3 | undefined; plain?: boolean | undefined }

/** A book as it stands on the shelf: its title, who tells it, and a picture of their own or a drawn one. `plain`: without its link and heading. */
export const Cover = ({ lang, book, level = 3, plain }: Props) => {
  const Heading = `h${level}` as const
  return (
    <div class={`n-cover n-tint-${TINTS[book.field]}${book.cover ? ' n-cover-photo' : ''}`}>
      {book.cover ? (
        <img src={coverHref(book)} alt={book.cover_alt ?? ''} loading="lazy" width="300" height="400" />
      ) : (
        <Pattern id={book.id} />
      )}
      <div class="n-cover-words">
        <span class="n-cover-field">{words[lang].fields[book.field]}</span>
        {plain ? (
          <span class="n-cover-title" aria-hidden="true">
            {book.headline}
          </span>
        ) : (
          <Heading class="n-cover-title">
            <a href={`/humanbooks/${book.id}`}>{book.headline}</a>
          </Heading>
        )}
        <span class="n-cover-name">{book.name}</span>
      </div>
    </div>
  )
}

/** One on the shelf, with what to ask it. */
const OnShelf = ({ lang, book, level }: Props) => (
  <li class="n-book">
    <Cover lang={lang} book={book} level={level} />
    <p class="n-book-career">{book.career}</p>
    {book.ask_me[0] && <p class="n-book-ask">{book.ask_me[0]}</p>}
  </li>
)

/** Covers beside each other. */
export const Shelf = ({ lang, books, level }: { lang: Lang; books: readonly Book[]; level?: 2 | 3 }) => (
  <ul class="n-shelf">
    {books.map((book) => (
      <OnShelf lang={lang} book={book} level={level} />
    ))}
  </ul>
)
