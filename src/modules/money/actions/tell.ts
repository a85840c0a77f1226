/** Telling people about money, and what this module hears of others. */
import { programmeById } from '#modules/catalogue/index.ts'
import { type Message, tell } from '#modules/notices/index.ts'
import { personById, toTell } from '#modules/people/index.ts'
import { showMoment, showWon } from '#platform/clock.ts'
import { type Context, type Happening, together } from '#platform/context.ts'
import type { Lang } from '#platform/view.ts'
import { type Bill, type Charge, hrefOf, titleOf, whatOf } from '../charge.ts'
import type { What } from '../rules/bill.ts'
import * as charges from '../store/charges.ts'
import { refundById } from '../store/flows.ts'
import { words } from '../words/letters.ts'
import { quote, reprice } from './charge.ts'
import { giveBackOnline } from './online.ts'
import { quoteThing } from './thing.ts'

type About = { title: string; name: string; what: What }
type Write = (lang: Lang, about: About) => Message

/** Tell everybody who hears of what is charged for about its money. */
async function tellOf(ctx: Context, charge: Charge, write: Write): Promise<void> {
  const programme = charge.programme === null ? undefined : await programmeById(ctx.db, charge.programme)
  const learner = await personById(ctx.db, charge.learner)
  if (!learner) return
  const about = (lang: Lang) => ({
    title: programme?.title ?? titleOf(charge, lang),
    name: learner.name,
    what: whatOf(charge),
  })
  for (const person of await toTell(ctx.db, learner.id))
    await tell(ctx, person, (lang) => write(lang, about(lang)), hrefOf(charge))
}

/** The sentence of a letter that says what is to be paid and until when; empty where nothing is. */
export function sentenceOfBill({ charge, sums, left }: Bill, lang: Lang): string {
  const w = words[lang]
  if (sums.due === 0) return w.free
  if (left === 0) return w.covered
  const reduced = charge.percent > 0 ? w.reduced(charge.percent) : ''
  return `${w.bill(whatOf(charge), showWon(left, lang), showMoment(charge.due_at, lang))}${reduced}`
}

const amountIn = ({ detail }: Happening): number => (typeof detail.amount === 'number' ? detail.amount : 0)

const tellOfPayment = (ctx: Context, happening: Happening) =>
  together(ctx, async (ctx) => {
    const bill = await charges.billById(ctx.db, happening.subject)
    if (!bill || happening.detail.way === 'carried') return
    await tellOf(ctx, bill.charge, (lang, { title, name, what }) => ({
      title: words[lang].paid.title(title, what),
      body: words[lang].paid.body(name, showWon(amountIn(happening), lang), what),
    }))
  })

const tellOfRefund =
  (kind: 'owed' | 'refunded') =>
  (ctx: Context, { subject }: Happening) =>
    together(ctx, async (ctx) => {
      const refund = await refundById(ctx.db, subject)
      const bill = refund && (await charges.billById(ctx.db, refund.charge))
      if (!bill || refund.way === 'carried') return
      await tellOf(ctx, bill.charge, (lang, { title, name, what }) => ({
        title: words[lang][kind].title(title),
        body: words[lang][kind].body(name, showWon(refund.amount, lang), what),
      }))
    })

const tellOfLess = (ctx: Context, { subject }: Happening) =>
  together(ctx, async (ctx) => {
    const bill = await charges.billById(ctx.db, subject)
    if (!bill) return
    await tellOf(ctx, bill.charge, (lang, { title, name, what }) => ({
      title: words[lang].repriced.title(title, what),
      body: words[lang].repriced.body(name, showWon(bill.left, lang)),
    }))
  })

const tellOfQualification =
  (kind: 'qualified' | 'unqualified') =>
  (ctx: Context, { subject }: Happening) =>
    together(ctx, async (ctx) => {
      for (const person of await toTell(ctx.db, subject))
        await tell(ctx, person, (lang) => words[lang][kind], '/account/qualifications')
    })

/** What is not paid yet may cost less now. */
async function repriceAll(ctx: Context, person: string): Promise<void> {
  const learner = await personById(ctx.db, person)
  for (const { id } of learner ? await charges.unpaidOf(ctx.db, person) : [])
    await reprice(ctx, id, async (ctx, charge) => {
      if (!learner) return undefined
      const { facility, fee, counts_on: on } = charge
      const what = whatOf(charge)
      if (what !== 'seat') return facility ? quoteThing(ctx, { what, facility, fee, on }, learner) : undefined
      const programme = await programmeById(ctx.db, charge.programme ?? '')
      return programme && quote(ctx, programme, learner)
    })
}

/** What this module listens to. */
export const ears = {
  'money.paid': tellOfPayment,
  async 'money.refund_owed'(ctx: Context, happening: Happening) {
    await tellOfRefund('owed')(ctx, happening)
    await giveBackOnline(ctx, happening)
  },
  'money.refunded': tellOfRefund('refunded'),
  'money.repriced': tellOfLess,
  async 'people.qualified'(ctx: Context, happening: Happening) {
    await tellOfQualification('qualified')(ctx, happening)
    await repriceAll(ctx, happening.subject)
  },
  'people.qualification_refused': tellOfQualification('unqualified'),
  'people.erased': (ctx: Context, { subject }: Happening) => charges.forgetGrounds(ctx.db, subject),
}
