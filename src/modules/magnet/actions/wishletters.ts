/** Telling people what became of their wishes and offers. Each is heard as a job, once what happened is committed. */
import { type Message, tell } from '#modules/notices/index.ts'
import { toTell } from '#modules/people/index.ts'
import { type Context, type Happening, together } from '#platform/context.ts'
import { forgetMember } from '../store/clubs.ts'
import { forgetTeacher, offerById } from '../store/offers.ts'
import * as store from '../store/wishes.ts'
import type { Offer, Wish } from '../things.ts'
import { words } from '../words/letters.ts'
import { endDeserted } from './wish.ts'

type Letters = (typeof words)['ko']

/** Tell everyone who shares a wish, or only who wrote it. */
const ofWish =
  (whom: 'all' | 'writer', write: (w: Letters, wish: Wish, happening: Happening) => Message | undefined) =>
  (ctx: Context, happening: Happening): Promise<void> =>
    together(ctx, async (ctx) => {
      const wish = await store.wishById(ctx.db, happening.subject)
      if (!wish) return
      const people = new Set(wish.person ? [wish.person] : [])
      const joins = whom === 'all' ? await store.joinsOf(ctx.db, [wish.id]) : []
      for (const { learner, person } of joins)
        for (const one of [person, ...(await toTell(ctx.db, learner))]) people.add(one)
      for (const person of people) {
        if (!write(words.ko, wish, happening)) continue
        await tell(ctx, person, (lang) => write(words[lang], wish, happening) as Message, `/wishes/${wish.id}`)
      }
    })

const ofOffer =
  (write: (w: Letters, offer: Offer) => Message) =>
  (ctx: Context, { subject }: Happening): Promise<void> =>
    together(ctx, async (ctx) => {
      const offer = await offerById(ctx.db, subject)
      if (offer) await tell(ctx, offer.person, (lang) => write(words[lang], offer), '/teaching')
    })

/** Whoever left shares and offers nothing any more. */
const forget = (ctx: Context, { subject }: Happening): Promise<void> =>
  together(ctx, async (ctx) => {
    for (const wish of await store.forgetWisher(ctx.db, subject)) await endDeserted(ctx, wish)
    await forgetTeacher(ctx.db, subject)
    await forgetMember(ctx.db, subject)
  })

export const ears = {
  'magnet.gathered': ofWish('all', (w, { topic }, { detail }) => ({
    title: w.gathered.title(topic),
    body: w.gathered.body(Number(detail.count)),
  })),
  'magnet.picked': ofWish('all', (w, { topic }) => ({ title: w.picked.title(topic), body: w.picked.body })),
  'magnet.wish_closed': ofWish('all', (w, { topic }) => ({ title: w.closed.title(topic), body: w.closed.body })),
  'magnet.wish_ended': ofWish('all', (w, { topic, ended_for }) =>
    ended_for === 'too-few' || ended_for === 'no-class'
      ? { title: w.ended.title(topic), body: w.ended[ended_for] }
      : undefined,
  ),
  'magnet.hidden': ofWish('writer', (w, { topic, hidden_for }) => ({
    title: w.hidden.title(topic),
    body: w.hidden.body(hidden_for ?? ''),
  })),
  'magnet.shown': ofWish('writer', (w, { topic }) => ({ title: w.shown.title(topic), body: w.shown.body })),
  'magnet.offer_accepted': ofOffer((w, { topic, reason }) => ({
    title: w.accepted.title(topic),
    body: [w.accepted.body, reason].filter(Boolean).join(' '),
  })),
  'magnet.offer_declined': ofOffer((w, { topic, reason }) => ({
    title: w.declined.title(topic),
    body: w.declined.body(reason ?? ''),
  })),
  'people.erased': forget,
}
