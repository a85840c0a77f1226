import { emailOf, groupById, personById, phoneOf } from '#modules/people/index.ts'
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

/** Groups stand in people, which cannot tell: everyone who speaks for one hears what the office said of it. */
function tellOfGroup(verdict: 'verified' | 'refused') {
  return async (ctx: Context, { subject }: Happening) => {
    const group = await groupById(ctx.db, subject)
    for (const speaker of group?.speakers ?? [])
      await tell(
        ctx,
        speaker,
        (lang) => words[lang].group[verdict](group?.name ?? '', group?.refusal ?? ''),
        '/me/groups',
      )
  }
}

/** What this module listens to: whoever is erased is told nothing any more, and what they were told is forgotten. */
export const ears = {
  'people.erased': async (ctx: Context, { subject }: Happening) => store.forget(ctx.db, subject),
  'people.group_verified': tellOfGroup('verified'),
  'people.group_refused': tellOfGroup('refused'),
  async 'people.group_speaker_named'(ctx: Context, { subject, detail: { person } }: Happening) {
    const group = await groupById(ctx.db, subject)
    if (group && typeof person === 'string')
      await tell(ctx, person, (lang) => words[lang].group.named(group.name), '/me/groups')
  },
}
