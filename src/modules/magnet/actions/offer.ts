/** Offering to teach, pausing, and what officers decide about it. */
import type { Band } from '#modules/catalogue/index.ts'
import { isAdult, personById } from '#modules/people/index.ts'
import { withoutContact } from '#platform/contact.ts'
import { type Context, record, together } from '#platform/context.ts'
import { addFile, type GivenFile, knowFile } from '#platform/files.ts'
import { offerStandingOf } from '../rules/offer.ts'
import type { Level, Slot } from '../rules/wish.ts'
import * as notes from '../store/evaluations.ts'
import * as store from '../store/offers.ts'

export type Offering = {
  id: string
  human_book: string | null
  topic: string
  field: string | null
  level: Level | null
  plan: string
  slots: Slot[]
  dongs: string[]
  facilities: string[]
  ages: Band[]
  least: number
  most: number
  meetings: number
  minutes: number
  fee: number
  materials: string | null
  instrument_model: string | null
  space_kind: string | null
  equipment: string[]
}

const MOST_FILES = 5

export type OfferRefusal = 'not-an-adult' | 'not-a-paper' | 'too-large' | 'too-many'

/** Offer to teach, with certificates. Sent twice, it is one offer. */
export const offerTo = (
  ctx: Context,
  { slots, topic, plan, ...offering }: Offering,
  papers: readonly GivenFile[] = [],
): Promise<OfferRefusal | undefined> =>
  together(ctx, async (ctx) => {
    const person = await personById(ctx.db, ctx.who.id ?? '')
    if (!person || !isAdult(person, ctx.now)) return 'not-an-adult'
    if (papers.length > MOST_FILES) return 'too-many'
    const known = papers.map((paper) => knowFile(paper, 'paper'))
    if (known.includes('too-large')) return 'too-large'
    const files = known.filter((file) => typeof file !== 'string')
    if (files.length < known.length) return 'not-a-paper'
    const added = await store.addOffer(ctx.db, {
      ...offering,
      person: person.id,
      topic: withoutContact(topic).slice(0, 60),
      plan: withoutContact(plan),
      slots: JSON.stringify(slots),
      asked_at: ctx.now,
    })
    if (!added) return undefined
    for (const [position, file] of files.entries())
      await store.addOfferFile(ctx.db, { offer: added.id, file: await addFile(ctx, file), position })
    await record(ctx, 'magnet.offered', added.id, { files: files.length })
    return undefined
  })

/** Whoever offered it pauses, goes on, or takes it back. False where it is not theirs or stands otherwise. */
export const changeMine = (ctx: Context, id: string, what: 'pause' | 'resume' | 'withdraw'): Promise<boolean> =>
  together(ctx, async (ctx) => {
    const offer = await store.holdOffer(ctx.db, id)
    if (!offer || offer.person !== ctx.who.id) return false
    const standing = offerStandingOf(offer)
    if (standing !== { pause: 'standing', resume: 'paused', withdraw: standing }[what] || standing === 'withdrawn')
      return false
    if (what === 'withdraw') await store.changeOffer(ctx.db, id, { withdrawn_at: ctx.now })
    else await store.changeOffer(ctx.db, id, { paused_at: what === 'pause' ? ctx.now : null })
    await record(ctx, `magnet.offer_${{ pause: 'paused', resume: 'resumed', withdraw: 'withdrawn' }[what]}`, id)
    return true
  })

/** Accept an offer, or decline it with the sentence its teacher reads. */
export const review = (
  ctx: Context,
  id: string,
  accepted: boolean,
  reason: string | null,
): Promise<'unknown' | 'decided-already' | 'missing' | undefined> =>
  together(ctx, async (ctx) => {
    const offer = await store.holdOffer(ctx.db, id)
    if (!offer || offer.withdrawn_at) return 'unknown'
    if (offer.reviewed_at) return 'decided-already'
    if (!accepted && !reason) return 'missing'
    await store.changeOffer(ctx.db, id, {
      accepted,
      reason,
      reviewed_at: ctx.now,
      reviewed_by: ctx.who.id ?? null,
    })
    await record(ctx, accepted ? 'magnet.offer_accepted' : 'magnet.offer_declined', id)
    return undefined
  })

export type Noting = { id: string; teacher: string; score: number | null; note: string }

/** Note how a teacher's class went. Sent twice, it is one note. */
export const noteOn = (ctx: Context, noting: Noting): Promise<void> =>
  together(ctx, async (ctx) => {
    const added = await notes.addNote(ctx.db, { ...noting, at: ctx.now, who: ctx.who.id ?? null })
    if (added) await record(ctx, 'magnet.teacher_noted', noting.teacher)
  })
