/** Telling people what became of what they borrow and give. Each is heard as a job, once what happened is committed. */
import { billsOfLoans, sentenceOfBill } from '#modules/money/index.ts'
import { type Message, tell } from '#modules/notices/index.ts'
import { type Person, personById, toTell } from '#modules/people/index.ts'
import { facilityById } from '#modules/places/index.ts'
import { policyAt } from '#modules/policies/index.ts'
import { DAY, dayOf, showDay, showMoment, showWon } from '#platform/clock.ts'
import { type Context, type Happening, record, together } from '#platform/context.ts'
import type { Lang } from '#platform/view.ts'
import { daysLate, letterOf } from '../rules/days.ts'
import { donationById, forgetGiver } from '../store/donations.ts'
import { holdModel, itemById } from '../store/items.ts'
import { removeBars } from '../store/bars.ts'
import * as store from '../store/loans.ts'
import { words } from '../words/letters.ts'
import { end } from './queue.ts'
import type { Loan } from '../things.ts'

type Letters = (typeof words)['ko']
type Write = (w: Letters, about: { who: string; what: string; loan: Loan; lang: Lang; owed: string }) => Message

/** Where a letter about a loan leads. */
const hrefOf = (id: string) => `/me/instruments/${id}`

const titleOf = ({ name, name_en, size }: Loan, lang: Lang) =>
  [lang === 'en' ? (name_en ?? name) : name, size].filter(Boolean).join(' ')

/** Tell everybody who is to hear of a loan, each in their own language; of what a class borrows in one letter. */
async function tellOf(ctx: Context, id: string, write: Write): Promise<void> {
  const loan = await store.loanById(ctx.db, id)
  const borrower: Person | undefined = loan && (await personById(ctx.db, loan.borrower))
  if (!loan || !borrower) return
  if (loan.set && (await store.loansOfSet(ctx.db, loan.set))[0]?.id !== id) return
  const who = borrower.name
  const bills = (await billsOfLoans(ctx.db, [id])).get(id) ?? []
  const owed = (lang: Lang) => bills.flatMap((bill) => (bill.left > 0 ? sentenceOfBill(bill, lang) : [])).join('')
  for (const person of new Set([...(await toTell(ctx.db, loan.borrower)), loan.applicant]))
    await tell(
      ctx,
      person,
      (lang) => write(words[lang], { who, what: titleOf(loan, lang), loan, lang, owed: owed(lang) }),
      hrefOf(id),
    )
}

const telling =
  (write: (happening: Happening, branch: string, away: string) => Write) =>
  (ctx: Context, happening: Happening): Promise<void> =>
    together(ctx, async (ctx) => {
      // Booked with something else: told by whoever booked it all.
      if (happening.detail.quiet) return
      const loan = await store.loanById(ctx.db, happening.subject)
      const branch = loan && (await facilityById(ctx.db, loan.branch))
      const stands = loan?.stands_at && loan.stands_at !== loan.branch && (await facilityById(ctx.db, loan.stands_at))
      await tellOf(ctx, happening.subject, write(happening, branch?.name ?? '', stands ? stands.name : ''))
    })

const until = (loan: Loan, lang: Lang) => (loan.offer_until ? showMoment(loan.offer_until, lang) : '')
const due = (loan: Loan, lang: Lang) => (loan.due_on ? showDay(loan.due_on, lang) : '')

const tellOfClass = (ctx: Context, { subject }: Happening): Promise<void> =>
  together(ctx, async (ctx) => {
    const [first] = await store.loansOfSet(ctx.db, subject)
    if (first)
      await tellOf(ctx, first.id, (w, { who, what, loan, lang }) => ({
        title: w.asked.title(what),
        body: w.asked.body(who, showMoment(loan.pickup_at, lang)),
      }))
  })

const tellOfDonation =
  (kind: 'accepted' | 'refused') =>
  (ctx: Context, { subject }: Happening): Promise<void> =>
    together(ctx, async (ctx) => {
      const donation = await donationById(ctx.db, subject)
      if (!donation?.giver) return
      await tell(ctx, donation.giver, (lang) => {
        const w = words[lang].donation
        const body = kind === 'accepted' ? w.accepted.body : w.refused.body(donation.reason ?? '')
        return { title: w[kind].title(donation.what), body }
      })
    })

/** What was given is lent from now on: its giver hears of it. */
const tellOfShelf = (ctx: Context, { subject, detail }: Happening): Promise<void> =>
  together(ctx, async (ctx) => {
    if (typeof detail.donation !== 'string') return
    const [donation, item] = [await donationById(ctx.db, detail.donation), await itemById(ctx.db, subject)]
    if (donation?.giver && item)
      await tell(ctx, donation.giver, (lang) => {
        const w = words[lang].donation.shelved
        return { title: w.title(donation.what), body: w.body(item.code) }
      })
  })

/** Whoever leaves gives up what they only wished for; what is out stays to be brought back. */
const leave = (ctx: Context, { subject }: Happening): Promise<void> =>
  together(ctx, async (ctx) => {
    for (const { id, model } of await store.loansOf(ctx.db, [subject])) {
      await holdModel(ctx.db, model)
      const loan = await store.holdLoan(ctx.db, id)
      if (loan && loan.borrower === subject && !loan.lent_at && !loan.ended_at) await end(ctx, loan, 'cancelled')
    }
  })

/** Forget what tells of somebody who was erased; that an instrument was out stays, for the counts. */
const forget = (ctx: Context, { subject }: Happening): Promise<void> =>
  together(ctx, async (ctx) => {
    await store.forgetGuardian(ctx.db, subject)
    await removeBars(ctx.db, subject)
    await forgetGiver(ctx.db, subject)
  })

const ENDINGS = ['cancelled', 'declined', 'refused', 'lapsed', 'not-picked-up'] as const

/** What this module listens to. */
export const ears = {
  'lending.asked': telling(() => (w, { who, what, loan, lang }) => ({
    title: w.asked.title(what),
    body: w.asked.body(who, showMoment(loan.pickup_at, lang)),
  })),
  'lending.class_asked': tellOfClass,
  'lending.queued': telling(() => (w, { who, what }) => ({ title: w.queued.title(what), body: w.queued.body(who) })),
  'lending.offered': telling((_, branch, away) => (w, { who, what, loan, lang }) => ({
    title: w.offered.title(what, until(loan, lang)),
    body: `${w.offered.body(who, until(loan, lang))}${away && w.offered.away(away, branch)}`,
  })),
  'lending.offer_reminded': telling(() => (w, { who, what, loan, lang }) => ({
    title: w.reminded.title(what, until(loan, lang)),
    body: w.reminded.body(who, until(loan, lang)),
  })),
  'lending.approved': telling((_, branch) => (w, { who, what, loan, lang }) => ({
    title: w.approved.title(what),
    body: w.approved.body(
      who,
      showMoment(loan.pickup_at, lang),
      branch,
      loan.fee > 0 ? showWon(loan.fee, lang) : undefined,
    ),
  })),
  'lending.ended': telling(({ detail }) => (w, { who, what, loan }) => {
    const as = ENDINGS.find((one) => one === detail.as) ?? 'cancelled'
    return { title: w.ended.title(what), body: w.ended[as](who, loan.ended_for ?? '') }
  }),
  'lending.lent': telling(() => (w, { who, what, loan, lang }) => ({
    title: w.lent.title(what),
    body: w.lent.body(who, loan.code ?? '', due(loan, lang)),
  })),
  'lending.returned': telling(({ detail }) => (w, { who, what, owed }) => ({
    title: w.returned.title(what),
    body: `${w.returned.body(who, Number(detail.late) || 0, typeof detail.next === 'string' ? detail.next : undefined)}${owed}`,
  })),
  'lending.extended': telling(() => (w, { who, what, loan, lang, owed }) => ({
    title: w.extended.title(what),
    body: `${w.extended.body(who, due(loan, lang))}${owed}`,
  })),
  'lending.due_soon': telling(() => (w, { who, what, loan, lang }) => ({
    title: w.soon.title(what, due(loan, lang)),
    body: w.soon.body(who, due(loan, lang)),
  })),
  'lending.overdue': telling(({ detail }) => (w, { who, what, loan, lang }) => ({
    title: w.late.title(what, Number(detail.late) || 1),
    body: w.late.body(who, due(loan, lang)),
  })),
  'lending.barred': telling(({ detail }) => (w, { who, lang }) => ({
    title: w.barred.title,
    body: w.barred.body(who, showDay(dayOf(new Date(String(detail.until))), lang)),
  })),
  'lending.bar_lifted': telling(({ detail }) => (w, { who }) => ({
    title: w.lifted.title,
    body: w.lifted.body(who, String(detail.reason)),
  })),
  'lending.pickup_changed': telling((_, branch) => (w, { who, what, loan, lang }) => ({
    title: w.pickup.title(what),
    body: w.pickup.body(who, showMoment(loan.pickup_at, lang), branch),
  })),
  'lending.arrived': telling((_, branch) => (w, { who, what, loan, lang }) => ({
    title: w.arrived.title(what),
    body: w.arrived.body(who, branch, showMoment(loan.pickup_at, lang)),
  })),
  'lending.donation_accepted': tellOfDonation('accepted'),
  'lending.donation_refused': tellOfDonation('refused'),
  'lending.added': tellOfShelf,
  'people.left': leave,
  'people.erased': forget,
}

/** Each morning: what is due soon is called to mind once, what is late each day until it was told often enough. Run twice, it tells nothing twice. */
export async function remindBorrowers(ctx: Context): Promise<void> {
  const today = dayOf(ctx.now)
  const furthest = dayOf(new Date(ctx.now.getTime() + 31 * DAY))
  const sets = new Set<string>()
  for (const loan of await store.dueBy(ctx.db, furthest)) {
    const { lending } = await policyAt(ctx.db, loan.branch, ctx.now)
    const letter = loan.due_on && letterOf(loan.due_on, today, lending)
    if (!letter || !loan.due_on || (loan.set && sets.has(loan.set))) continue
    if (loan.set) sets.add(loan.set)
    await together(ctx, async (ctx) => {
      const fresh = await store.addLetter(ctx.db, { loan: loan.id, on_day: letter.on, kind: letter.kind })
      if (!fresh) return
      if (letter.kind === 'soon') return record(ctx, 'lending.due_soon', loan.id)
      await record(ctx, 'lending.overdue', loan.id, { late: daysLate(loan.due_on ?? today, today) })
    })
  }
}
