/** Telling people what became of their book. Each is heard as a job, once what happened is committed. */
import { type Message, tell } from '#modules/notices/index.ts'
import { showMoment } from '#platform/clock.ts'
import { type Context, type Happening, together } from '#platform/context.ts'
import type { Lang } from '#platform/view.ts'
import { WAITING } from '../rules/book.ts'
import { type Book, bookById, bookOf } from '../store/books.ts'
import { forgetBook, interviewOf } from '../store/steps.ts'
import { words } from '../words/letters.ts'
import { retire, withdraw } from './step.ts'

type Write = (lang: Lang, book: Book, note: string) => Message

const telling =
  (write: Write) =>
  (ctx: Context, { subject, detail }: Happening): Promise<void> =>
    together(ctx, async (ctx) => {
      const book = await bookById(ctx.db, subject)
      const note = typeof detail.note === 'string' ? detail.note : ''
      if (book) await tell(ctx, book.person, (lang) => write(lang, book, note), '/me/book')
    })

const tellOfTalk = (ctx: Context, { subject }: Happening): Promise<void> =>
  together(ctx, async (ctx) => {
    const [book, talk] = [await bookById(ctx.db, subject), await interviewOf(ctx.db, subject)]
    if (book && talk)
      await tell(
        ctx,
        book.person,
        (lang) => words[lang].invited(book.headline, showMoment(talk.starts_at, lang), talk.place),
        '/me/book',
      )
  })

/** Whoever did it themselves needs no letter about it. */
const unlessOwn =
  (write: Write) =>
  async (ctx: Context, happening: Happening): Promise<void> => {
    const book = await bookById(ctx.db, happening.subject)
    if (book && book.person !== happening.who) await telling(write)(ctx, happening)
  }

/** Whoever leaves is read no more. */
const leave = async (ctx: Context, { subject }: Happening): Promise<void> => {
  const book = await bookOf(ctx.db, subject)
  if (!book) return
  await (WAITING.some((state) => state === book.state) ? withdraw : retire)(ctx, book.id)
}

/** What this module listens to. */
export const ears = {
  'humanbooks.applied': telling((lang, { headline }) => words[lang].applied(headline)),
  'humanbooks.invited': tellOfTalk,
  'humanbooks.confirmed': telling((lang, { headline }, note) => words[lang].confirmed(headline, note)),
  'humanbooks.declined': telling((lang, { headline }, note) => words[lang].declined(headline, note)),
  'humanbooks.paused': unlessOwn((lang, { headline }, note) => words[lang].paused(headline, note)),
  'humanbooks.resumed': unlessOwn((lang, { headline }) => words[lang].resumed(headline)),
  'humanbooks.retired': unlessOwn((lang, { headline }, note) => words[lang].retired(headline, note)),
  'people.left': leave,
  'people.erased': (ctx: Context, { subject }: Happening) => forgetBook(ctx.db, subject),
}
