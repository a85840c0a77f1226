import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { cancel as callOff } from '#modules/catalogue/index.ts'
import { apply, lapseDue, move } from '#modules/enrolment/index.ts'
import { confirmQualification, tellQualification } from '#modules/people/index.ts'
import { adult, child, facility, person, programme, worker } from '../../../test/journeys/folk.ts'
import { type World, world } from '../../../test/world.ts'
import { accountsOf } from './accounts.ts'
import { takeAtDesk } from './actions/flow.ts'
import { begin, settle } from './actions/online.ts'
import { billsOfApplications } from './store/charges.ts'

const CLASS = { title: '도예 교실', fee: 20_000 }

/** What the policy of the district says otherwise than the standard. */
const say = (gu: World, says: object) =>
  gu.db
    .insertInto('policies')
    .values({ says: JSON.stringify(says), from_at: new Date('2020-01-01T00:00:00Z') })
    .execute()

async function applied(gu: World, who: string, id: string, learner = who): Promise<string> {
  const outcome = await apply(gu.ctx({ id: who }), { id: randomUUID(), programme: id, learner })
  if (!outcome?.application) throw new Error(outcome?.refusal ?? 'no such programme')
  await gu.settle()
  return outcome.application.id
}

const billOf = async (gu: World, application: string) => {
  const bill = (await billsOfApplications(gu.db, [application])).get(application)
  if (!bill) throw new Error('Nothing was charged')
  return bill
}

/** The books of all programmes agree with what was charged, paid and given back. */
const books = async (gu: World) => (await accountsOf(gu.ctx(), 'all')).flatMap(({ wrong }) => wrong)

const letters = (gu: World) => gu.letters.map(({ subject, body }) => `${subject} ${body}`).join('\n')

/** Pay as one does on a phone: press, pay at the provider, come back. Answers where one comes out. */
async function payOnline(gu: World, application: string, press: 'paid' | 'failed' = 'paid') {
  const to = (await gu.post(`/me/applications/${application}/payment`)).headers.get('location') ?? ''
  expect(to).toMatch(/^\/pay\/practice\//)
  expect(await gu.page(to)).toContain('결제 연습')
  const back = (await gu.post(to, { press })).headers.get('location') ?? ''
  const answer = await gu.get(back)
  await gu.settle()
  return { back, to: answer.headers.get('location') ?? '' }
}

test('who is given a seat is told how much to pay and until when, and pays on the phone', async () => {
  const gu = await world()
  const mother = await adult(gu, '송하나')
  const id = await programme(gu, CLASS)
  const application = await applied(gu, mother, id)
  expect(letters(gu)).toContain('수강료 20,000원을 3월 3일 (화) 23:59까지 내 주세요')

  await gu.as(mother)
  const page = await gu.page(`/me/applications/${application}`)
  expect(page).toContain('20,000원을 3월 3일 (화) 23:59까지 내 주세요')
  expect(await gu.page('/me')).toContain('입금대기')

  const { to } = await payOnline(gu, application)
  expect(to).toBe(`/me/applications/${application}?paid=paid`)
  expect(await gu.page(to)).toContain('결제를 마쳤어요')
  expect(await gu.page('/me')).not.toContain('입금대기')
  expect(await gu.page(`/me/applications/${application}/receipt`)).toContain('온라인 결제')
  expect(letters(gu)).toContain('수강료를 받았어요: 도예 교실')
  expect(await books(gu)).toEqual([])
})

test('whoever comes straight from applying sees the amount before any letter is written', async () => {
  const gu = await world()
  const mother = await adult(gu, '송하나')
  const id = await programme(gu, CLASS)
  const outcome = await apply(gu.ctx({ id: mother }), { id: randomUUID(), programme: id, learner: mother })
  await gu.as(mother)
  expect(await gu.page(`/me/applications/${outcome?.application?.id}?just=done`)).toContain('20,000원 결제하기')
  await gu.settle()
  expect((await gu.db.selectFrom('charges').select('id').execute()).length).toBe(1)
})

test('a payment that failed takes nothing, and can be tried again', async () => {
  const gu = await world()
  const mother = await adult(gu, '송하나')
  const application = await applied(gu, mother, await programme(gu, CLASS))
  await gu.as(mother)
  const { to } = await payOnline(gu, application, 'failed')
  expect(await gu.page(to)).toContain('결제가 되지 않았어요')
  expect((await billOf(gu, application)).left).toBe(20_000)
  await payOnline(gu, application)
  expect((await billOf(gu, application)).state).toBe('paid')
})

test('the address of a payment says nothing by itself, and the same callback twice is one payment', async () => {
  const gu = await world()
  const mother = await adult(gu, '송하나')
  const application = await applied(gu, mother, await programme(gu, CLASS))
  await gu.as(mother)
  const begun = await begin(gu.ctx({ id: mother }), (await billOf(gu, application)).charge.id, '도예')
  const { id } = await gu.db.selectFrom('checkouts').select('id').executeTakeFirstOrThrow()
  // Nobody has paid yet, whatever the browser claims.
  expect((await gu.get(`/pay/${id}`)).headers.get('location')).toContain('paid=open')
  expect((await billOf(gu, application)).sums.paid).toBe(0)
  if (!('href' in begun)) throw new Error(begun.refusal)
  await gu.post(begun.href, { press: 'paid' })
  for (const _ of [1, 2, 3]) expect((await gu.post(`/pay/${id}/notice`)).status).toBe(204)
  expect((await gu.get(`/pay/${id}`)).headers.get('location')).toContain('paid=paid')
  expect((await billOf(gu, application)).sums.paid).toBe(20_000)
  expect((await gu.get(`/pay/${randomUUID()}`)).status).toBe(404)
})

test('an amount other than the one asked is refused and given back', async () => {
  const gu = await world()
  const mother = await adult(gu, '송하나')
  const application = await applied(gu, mother, await programme(gu, CLASS))
  const given: [string, number][] = []
  const ctx = gu.ctx({ id: mother })
  ctx.tools = {
    ...ctx.tools,
    payments: {
      name: 'cheat',
      begin: async () => ({ key: 'k1', href: '/elsewhere' }),
      ask: async () => ({ state: 'paid', amount: 10 }),
      giveBack: async (key, amount) => void given.push([key, amount]),
    },
  }
  await begin(ctx, (await billOf(gu, application)).charge.id, '도예')
  const { id } = await gu.db.selectFrom('checkouts').select('id').executeTakeFirstOrThrow()
  expect((await settle(ctx, id))?.outcome).toBe('wrong-amount')
  expect(given).toEqual([['k1', 10]])
  expect((await billOf(gu, application)).sums.paid).toBe(0)
  expect(await books(gu)).toEqual([])
})

test('who does not pay in time loses the seat to the next, who is offered it, and both are told', async () => {
  const gu = await world()
  const [first, second] = [await adult(gu, '송하나'), await adult(gu, '박순임')]
  const id = await programme(gu, { ...CLASS, capacity: 1 })
  const application = await applied(gu, first, id)
  const waiting = await applied(gu, second, id)

  gu.clock.now = new Date('2026-03-03T23:59:59+09:00')
  await lapseDue(gu.ctx())
  expect((await billOf(gu, application)).state).toBe('unpaid')

  gu.clock.now = new Date('2026-03-04T00:00:30+09:00')
  gu.letters.length = 0
  await lapseDue(gu.ctx())
  await lapseDue(gu.ctx())
  await gu.settle()
  expect((await billOf(gu, application)).charge).toMatchObject({ ended_for: 'unpaid', kept: 0 })
  const next = await gu.db.selectFrom('applications').selectAll().where('id', '=', waiting).executeTakeFirstOrThrow()
  expect(next.offered_at ?? next.admitted_at).not.toBeNull()
  expect(letters(gu)).toMatch(/도예 교실/)
  expect(await books(gu)).toEqual([])
})

test('before anybody cancels they see what comes back, and it is what comes back', async () => {
  const gu = await world()
  const mother = await adult(gu, '송하나')
  const application = await applied(gu, mother, await programme(gu, CLASS))
  await gu.as(mother)
  expect(await gu.page(`/me/applications/${application}/cancellation`)).toContain('아직 내신 수강료가 없어요')
  await payOnline(gu, application)
  expect(await gu.page(`/me/applications/${application}/cancellation`)).toContain('지금 취소하면 20,000원을 돌려드려요')
  await gu.post(`/me/applications/${application}/cancellation`)
  expect((await billOf(gu, application)).sums).toMatchObject({ kept: 0, owed: 20_000 })
  // What was paid online goes back by itself.
  await gu.settle()
  expect((await billOf(gu, application)).sums).toMatchObject({ owed: 0, refunded: 20_000 })
  expect(letters(gu)).toContain('환불을 마쳤어요: 도예 교실')
  expect(await books(gu)).toEqual([])
})

test('taken out for a reason of the institution’s own, a learner has back all that was not taught', async () => {
  const gu = await world()
  const id = await programme(gu, CLASS)
  const [mine, ours] = [await adult(gu, '송하나'), await adult(gu, '박순임')]
  const applications = [await applied(gu, mine, id), await applied(gu, ours, id)]
  for (const application of applications)
    await takeAtDesk(gu.ctx(), (await billOf(gu, application)).charge.id, 'cash', 20_000)
  // After two of four lessons a learner has nothing back by the table.
  gu.clock.now = new Date('2026-03-23T20:00:00+09:00')
  await gu.as(await worker(gu, '박주무', 'officer'))
  const address = `/office/programmes/${id}/applicants`
  const page = await gu.page(`${address}/${applications[1]}`)
  expect(page).toContain('우리 쪽 사정이에요')
  expect(page).toContain('듣지 않은 몫을 모두 돌려드려요: 10,000원')
  await gu.post(`${address}/${applications[0]}/cancellation`, { reason: '본인이 원함' })
  await gu.post(`${address}/${applications[1]}/cancellation`, { reason: '강의실이 좁아짐', ours: 'yes' })
  expect((await billOf(gu, applications[0] ?? '')).charge.ended_for).toBe('learner')
  expect((await billOf(gu, applications[0] ?? '')).sums.owed).toBe(0)
  expect((await billOf(gu, applications[1] ?? '')).charge.ended_for).toBe('organiser')
  expect((await billOf(gu, applications[1] ?? '')).sums.owed).toBe(10_000)
  expect(await gu.page(`${address}/${applications[1]}`)).toContain('(기관 사정)')
  expect(await books(gu)).toEqual([])
})

test('a class that is called off gives everyone back what was not taught', async () => {
  const gu = await world()
  const id = await programme(gu, CLASS)
  const people = [await adult(gu, '송하나'), await adult(gu, '박순임'), await adult(gu, '이서연')]
  const applications: string[] = []
  for (const one of people) applications.push(await applied(gu, one, id))
  for (const application of applications.slice(0, 2))
    await takeAtDesk(gu.ctx(), (await billOf(gu, application)).charge.id, 'cash', 20_000)
  // After the first of four lessons.
  gu.clock.now = new Date('2026-03-16T20:00:00+09:00')
  await callOff(gu.ctx(), id, '강사 사정')
  await gu.settle()
  const sums = []
  for (const application of applications) sums.push((await billOf(gu, application)).sums)
  expect(sums.map(({ owed }) => owed)).toEqual([15_000, 15_000, 0])
  expect(await books(gu)).toEqual([])
})

test('who is moved takes along what was paid', async () => {
  const gu = await world()
  const mother = await adult(gu, '송하나')
  const [from, to] = [await programme(gu, CLASS), await programme(gu, { title: '목공 교실', fee: 15_000 })]
  const application = await applied(gu, mother, from)
  await takeAtDesk(gu.ctx(), (await billOf(gu, application)).charge.id, 'card', 20_000)
  const row = await gu.db.selectFrom('applications').selectAll().where('id', '=', application).executeTakeFirstOrThrow()
  const outcome = await move(gu.ctx(), row, to, '시간이 맞지 않아서')
  await gu.settle()
  expect((await billOf(gu, outcome?.application?.id ?? '')).state).toBe('paid')
  expect((await billOf(gu, application)).sums).toMatchObject({ owed: 5_000, refunded: 15_000 })
  expect(await books(gu)).toEqual([])
})

test('a confirmed qualification lowers what is not paid yet, and the letter names no qualification', async () => {
  const gu = await world()
  await say(gu, { reductions: { rates: { single_parent: 50, senior: 50 }, most_per_term: 0, proof_days: 30 } })
  const mother = await adult(gu, '송하나')
  const son = await child(gu, mother, '이서준', { born_on: '2015-03-09' })
  const application = await applied(gu, mother, await programme(gu, CLASS), son)
  expect((await billOf(gu, application)).sums.due).toBe(20_000)

  const told = await tellQualification(gu.ctx({ id: mother }), son, {
    kind: 'single_parent',
    proof: 'online_check',
    consented: true,
  })
  if (!('id' in told)) throw new Error(told.refusal)
  await confirmQualification(gu.ctx(), told.id, son, null)
  await gu.settle()
  expect((await billOf(gu, application)).sums.due).toBe(10_000)
  expect(letters(gu)).toContain('10,000원')
  expect(letters(gu)).not.toContain('한부모')

  const old = await adult(gu, '박순임', { born_on: '1954-02-02' })
  const second = await applied(gu, old, await programme(gu, { title: '스마트폰', fee: 9_999 }))
  expect((await billOf(gu, second)).charge).toMatchObject({ percent: 50, due: 4_999 })
  expect(await books(gu)).toEqual([])
})

test('the desk writes down what was paid in parts, puts a slip right, and gives a refund back', async () => {
  const gu = await world()
  const centre = await facility(gu, '가락 미래교육센터')
  const mother = await adult(gu, '송하나')
  const id = await programme(gu, { ...CLASS, facility: centre })
  const application = await applied(gu, mother, id)
  const { charge } = await billOf(gu, application)
  const address = `/office/programmes/${id}/money`
  const clerk = await worker(gu, '오하람', 'branch', centre)
  await gu.as(clerk)
  expect(await gu.page('/office/money')).toContain('장부가 맞아요')
  expect(await gu.page(address)).toContain('송하나')

  expect((await gu.post(`${address}/${charge.id}/payments`, { way: 'cash', amount: '25,000' })).status).toBe(422)
  expect((await gu.post(`${address}/${charge.id}/payments`, { way: 'cash', amount: '-5' })).status).toBe(422)
  expect((await gu.post(`${address}/${charge.id}/payments`, { way: 'cash', amount: '5,000원' })).status).toBe(303)
  const [slip] = (await billOf(gu, application)).payments
  await gu.post(`${address}/${charge.id}/reversals`, { payment: slip?.id ?? '', reason: '다른 분의 돈이었음' })
  expect((await billOf(gu, application)).left).toBe(20_000)
  expect((await gu.post(`${address}/${charge.id}/reversals`, { payment: slip?.id ?? '', reason: '또' })).status).toBe(
    422,
  )
  await gu.post(`${address}/${charge.id}/payments`, { way: 'bank', amount: '20000' })

  await gu.as(mother)
  await gu.post(`/me/applications/${application}/cancellation`)
  await gu.as(clerk)
  expect(await gu.page(`${address}/${charge.id}`)).toContain('20,000원 돌려주기')
  const [refund] = (await billOf(gu, application)).refunds
  const give = { refund: refund?.id ?? '', refund_way: 'bank' }
  expect((await gu.post(`${address}/${charge.id}/refunds`, give)).status).toBe(303)
  expect((await gu.post(`${address}/${charge.id}/refunds`, give)).status).toBe(422)
  expect((await billOf(gu, application)).state).toBe('refunded')
  expect(await gu.page(address)).toContain('장부가 맞아요')

  const file = await gu.post(`${address}/export`, { reason: 'settlement', note: '3월 정산' })
  expect(await file.text()).toContain('송하나')
  const looks = await gu.db.selectFrom('looks').select(['what', 'reason']).where('whose', '=', mother).execute()
  expect(looks).toContainEqual({ what: 'export', reason: '정산: 3월 정산' })
})

test('staff of another centre, teachers and residents find no account', async () => {
  const gu = await world()
  const [centre, other] = [await facility(gu, '가락 미래교육센터'), await facility(gu, '오금 시니어배움터')]
  const mother = await adult(gu, '송하나')
  const id = await programme(gu, { ...CLASS, facility: centre })
  const application = await applied(gu, mother, id)
  const { charge } = await billOf(gu, application)
  const neighbour = await adult(gu, '박순임')
  for (const who of [
    await worker(gu, '오하람', 'branch', other),
    await worker(gu, '한지우', 'instructor', centre),
    neighbour,
  ]) {
    await gu.as(who)
    expect((await gu.get(`/office/programmes/${id}/money`)).status).toBe(404)
    expect((await gu.get(`/office/programmes/${id}/money/${charge.id}`)).status).toBe(404)
    expect(
      (await gu.post(`/office/programmes/${id}/money/${charge.id}/payments`, { way: 'cash', amount: '1' })).status,
    ).toBe(404)
  }
  expect((await gu.post(`/me/applications/${application}/payment`)).status).toBe(404)
  expect((await gu.get(`/me/applications/${application}/receipt`)).status).toBe(404)
})

test('no row of the ledger is ever changed or taken away, whoever asks', async () => {
  const gu = await world()
  await applied(gu, await adult(gu, '송하나'), await programme(gu, CLASS))
  await expect(gu.db.updateTable('ledger').set({ amount: 1 }).execute()).rejects.toThrow(/never changed/)
  await expect(gu.db.deleteFrom('ledger').execute()).rejects.toThrow(/never changed/)
})

test('money that comes after the seat was given back is owed back at once', async () => {
  const gu = await world()
  const mother = await adult(gu, '송하나')
  const application = await applied(gu, mother, await programme(gu, CLASS))
  await gu.as(mother)
  const begun = (await gu.post(`/me/applications/${application}/payment`)).headers.get('location') ?? ''
  gu.clock.now = new Date('2026-03-04T00:01:00+09:00')
  await lapseDue(gu.ctx())
  const back = (await gu.post(begun, { press: 'paid' })).headers.get('location') ?? ''
  await gu.get(back)
  await gu.settle()
  expect((await billOf(gu, application)).sums).toMatchObject({ paid: 20_000, kept: 0, refunded: 20_000 })
  expect(await books(gu)).toEqual([])
})

test('the data people take along has their charges, and who is erased leaves amounts without a reason', async () => {
  const gu = await world()
  await say(gu, { reductions: { rates: { senior: 50 }, most_per_term: 0, proof_days: 30 } })
  const old = await adult(gu, '박순임', { born_on: '1954-02-02' })
  const application = await applied(gu, old, await programme(gu, CLASS))
  await gu.as(old)
  const data = (await (await gu.get('/account/data.json')).json()) as {
    charges: { charge: { ground: string; due: number } }[]
  }
  expect(data.charges[0]?.charge).toMatchObject({ ground: 'senior', due: 10_000 })
  const { ears } = await import('./actions/tell.ts')
  await ears['people.erased'](gu.ctx(), {
    id: 1,
    event: 'people.erased',
    subject: old,
    who: null,
    at: gu.clock.now,
    detail: {},
  })
  expect((await billOf(gu, application)).charge).toMatchObject({ ground: null, due: 10_000 })
  await person(gu, '아무개')
})
