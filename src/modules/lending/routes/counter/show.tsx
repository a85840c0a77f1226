import { randomUUID } from 'node:crypto'
import { explain } from '#design/faults.ts'
import { findServed, look, peopleByIds } from '#modules/people/index.ts'
import { policyAt } from '#modules/policies/index.ts'
import { type Given, show, type Web } from '#platform/http.ts'
import { lateFeeNow, leftOf } from '../../actions/bill.ts'
import { owned } from '../../mine.ts'
import { counterNames } from '../../office.ts'
import { Counter } from '../../pages/office/counter.tsx'
import type { Ready } from '../../pages/office/counter/props.ts'
import { readCode } from '../../rules/items.ts'
import { asideById } from '../../store/asides.ts'
import { historyOf } from '../../store/care.ts'
import { itemByCode } from '../../store/items.ts'
import { loanById, standingAt } from '../../store/loans.ts'
import { wayById } from '../../store/moves.ts'
import { words } from '../../words/office.ts'
import { words as shared } from '../../words/shared.ts'
import { branchesFor, meets, ownBranches, placesOf } from '../reach.ts'
import type { Item } from '../../things.ts'

/** An instrument whoever asks may handle at the counter: of their branch, on its way from or to it, or out, for it may come back anywhere. */
export const here = async (c: Web, code: string): Promise<Item | undefined> => {
  const item = code ? await itemByCode(c.var.ctx.db, code) : undefined
  if (!item || item.state === 'out') return item
  const way = item.transfer ? await wayById(c.var.ctx.db, item.transfer) : undefined
  return meets(c, item.branch, ...(way ? [way.from_branch, way.to_branch] : [])) ? item : undefined
}

/** The counter with what was scanned, and what was wrong about a form. */
export async function showCounter(c: Web, text: string, given: Given, faults?: Given) {
  const { ctx, view } = c.var
  const code = readCode(text)
  const item = await here(c, code)
  const unknown = text && !item ? { code: 'unknown-item' } : undefined
  const wrong = faults ?? unknown
  const rules = (await policyAt(ctx.db, item?.branch ?? null, ctx.now)).lending
  const ready = item && (item.state === 'shelf' || item.state === 'held') ? await readyFor(c, item) : []
  const [borrower] = item?.borrower ? await peopleByIds(ctx.db, [item.borrower]) : []
  if (borrower) await look(ctx, borrower.id, 'instruments', words.ko.lookCounter)
  const q = (c.req.query('q') ?? '').trim().slice(0, 50)
  const w = words[ctx.lang]
  return show(
    c,
    <Counter
      {...{ view, item, ready, rules, given, q }}
      owed={item?.state === 'out' && item.loan ? await owedFor(c, item.loan) : 0}
      code={item?.code ?? text}
      borrower={borrower?.name}
      care={item ? (await historyOf(ctx.db, item.id)).care.filter(({ ended_at }) => !ended_at) : []}
      branches={await branchesFor(c)}
      names={await placesOf(c)}
      own={await ownBranches(c)}
      before={
        item
          ? (await historyOf(ctx.db, item.id)).inspections.find(
              ({ kind, loan }) => kind === 'out' && loan === item.loan,
            )?.photo
          : undefined
      }
      way={item?.transfer ? await wayById(ctx.db, item.transfer) : undefined}
      aside={item?.aside ? await asideById(ctx.db, item.aside) : undefined}
      found={q ? await findServed(ctx, q, w.lookReason) : undefined}
      errors={explain(view, wrong, shared[ctx.lang].refusals)}
      done={wrong ? undefined : c.req.query('done')}
      after={{
        next: c.req.query('next') ?? '',
        loan: c.req.query('loan') ?? '',
        late: Math.min(9999, Math.max(0, Math.trunc(Number(c.req.query('late')) || 0))),
        care: c.req.query('care') === 'yes',
        barred: c.req.query('barred') === 'yes',
        owed: Math.min(100_000_000, Math.max(0, Math.trunc(Number(c.req.query('owed')) || 0))),
      }}
      form={given.form || randomUUID()}
    />,
    wrong ? 422 : 200,
  )
}

/** What is to be paid for a loan if it comes back now. */
async function owedFor({ var: { ctx } }: Web, id: string): Promise<number> {
  const loan = await loanById(ctx.db, id)
  return loan ? (await leftOf(ctx, id)) + (await lateFeeNow(ctx, loan)) : 0
}

/** Approved wishes this very instrument may go out on: its own first; any other of the same kind and branch from the shelf. */
async function readyFor(c: Web, item: Item): Promise<Ready[]> {
  const { ctx } = c.var
  const rows = (await owned(ctx, await standingAt(ctx.db, [item.branch]))).filter(
    ({ loan, place }) =>
      place === 'ready' &&
      loan.model === item.model &&
      loan.size === item.size &&
      (item.loan === null || item.loan === loan.id),
  )
  const names = await counterNames(ctx, rows)
  await look(ctx, [...new Set(rows.map(({ loan }) => loan.borrower))], 'instruments', words.ko.lookCounter)
  return rows.map(({ loan }) => ({
    id: loan.id,
    who: names.get(loan.id) ?? '',
    pickup_at: loan.pickup_at,
    left: loan.fee,
  }))
}
