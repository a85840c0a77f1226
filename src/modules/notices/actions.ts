import { emailOf, personById, phoneOf } from '#modules/people/index.ts'
import { addressOf, type Context, type Happening } from '#platform/context.ts'
import { post } from '#platform/post.ts'
import type { Lang } from '#platform/view.ts'
import * as store from './store.ts'
import { words } from './words.ts'

export type Message = { title: string; body: string }

/** Tell a person something: in the page always, and by the channels they chose. Written in their own language. */
export async function tell(
  ctx: Context,
  person: string,
  message: (lang: Lang) => Message,
  href?: string,
): Promise<void> {
  const reader = await personById(ctx.db, person)
  if (!reader) return
  const lang: Lang = reader.language === 'en' ? 'en' : 'ko'
  const { title, body } = message(lang)
  await store.addNotice(ctx.db, { person, title, body, href: href ?? null, written_at: ctx.now })

  const channels = await store.channelsOf(ctx.db, person)
  const sender = ctx.district.settings.title[lang]
  const email = channels.mail && (await emailOf(ctx.db, person))
  if (email) {
    const link = href ? `\n\n${words[lang].see}: ${addressOf(ctx, href)}` : ''
    await post(ctx, {
      channel: 'mail',
      to: email,
      subject: `[${sender}] ${title}`,
      body: `${body}${link}\n\n${words[lang].why}`,
    })
  }
  const phone = channels.sms && (await phoneOf(ctx, person))
  if (phone) await post(ctx, { channel: 'sms', to: phone, subject: '', body: `[${sender}] ${title}` })
}

/** Choose where to be told. */
export async function chooseChannels(
  ctx: Context,
  person: string,
  wanted: { mail: boolean; sms: boolean },
): Promise<void> {
  await store.chooseChannel(ctx.db, person, 'mail', wanted.mail)
  await store.chooseChannel(ctx.db, person, 'sms', wanted.sms)
}

/** What this module listens to: whoever is erased is told nothing any more, and what they were told is forgotten. */
export const ears = {
  'people.erased': async (ctx: Context, { subject }: Happening) => store.forget(ctx.db, subject),
}
