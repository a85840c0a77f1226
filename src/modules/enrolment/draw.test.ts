import { describe, expect, test } from 'vitest'
import { at, offered } from '../../../test/catalogue.ts'
import { adult, broken, child } from '../../../test/journeys/folk.ts'
import { server, world, type World } from '../../../test/world.ts'
import { readRecord } from './draw/record.ts'
import { verify } from './draw/verify.ts'
import { accept, announce, apply, bind, cancel, drawDue, drawLotsOf, freeze, giveByHand, supersede } from './index.ts'
import { randomUUID } from 'node:crypto'

const lottery = {
  method: 'lottery' as const,
  capacity: 4,
  waitlist: 3,
  opens_at: at('2026-03-02T10:00'),
  closes_at: at('2026-03-06T18:00'),
  draws_at: at('2026-03-07T10:00'),
}
/** A published programme whose seats are drawn, its secret sealed. */
const drawnFor = async (gu: World, title = '한강 카약 교실', more = {}) => {
  const id = await offered(gu, title, { ...lottery, ...more })
  await gu.settle()
  return id
}
const enter = async (gu: World, programme: string, who: string, learner = who) => {
  const outcome = await apply(gu.ctx({ id: who }), { id: randomUUID(), programme, learner })
  if (!outcome?.application) throw new Error(outcome?.refusal)
  return outcome.application
}
const recordIn = async (gu: World, programme: string) => {
  const read = readRecord(await gu.page(`/draws/${programme}/record.json`))
  if ('unreadable' in read) throw new Error(JSON.stringify(read))
  return read.record
}

test('before anybody applies a secret is sealed and its hash is public; the secret itself is nowhere until the result', async () => {
  const gu = await world()
  const course = await drawnFor(gu)
  const { commitment, secret } = await gu.db.selectFrom('draws').selectAll().executeTakeFirstOrThrow()
  expect(await gu.page(`/programmes/${course}`)).toContain(commitment)
  const page = await gu.page(`/draws/${course}`)
  expect(page).toContain(commitment)
  expect(page).not.toContain(secret)
  expect((await gu.get(`/draws/${course}/record.json`)).status).toBe(404)
})

test('an application is an entry: it holds no seat, whoever comes first has no advantage, and more may enter than there are seats', async () => {
  const gu = await world()
  const course = await drawnFor(gu, '카약', { capacity: 1, waitlist: 0 })
  for (const name of ['하나', '두리', '세찌']) {
    const application = await enter(gu, course, await adult(gu, name))
    expect(application).toMatchObject({ admitted_at: null, waitlisted_at: null })
    expect(application.entered_at).not.toBeNull()
  }
  await gu.settle()
  expect(gu.letters.map(({ subject }) => subject)).toEqual(Array(3).fill('[시험구 배움나루] 추첨 신청: 카약'))
  expect(await broken(gu)).toEqual([])
})

test('who steps back before the closing is not on the list', async () => {
  const gu = await world()
  const course = await drawnFor(gu)
  const [one, two] = [await adult(gu, '하나'), await adult(gu, '두리')]
  const gone = await enter(gu, course, one)
  await enter(gu, course, two)
  expect(await cancel(gu.ctx({ id: one }), gone.id)).toBeUndefined()
  gu.clock.now = at('2026-03-07T10:00')
  await drawDue(gu.ctx())
  expect((await recordIn(gu, course)).entries).toHaveLength(1)
  expect(await broken(gu)).toEqual([])
})

test('each step has its time and happens once; after the list is frozen nobody is entered, not even at the desk', async () => {
  const gu = await world()
  const course = await drawnFor(gu)
  const me = await adult(gu, '하나')
  await enter(gu, course, me)
  expect(await freeze(gu.ctx(), course)).toBe('too-early')
  gu.clock.now = at('2026-03-06T18:01')
  expect(await drawLotsOf(gu.ctx(), course)).toBe('not-yet')
  expect(await freeze(gu.ctx(), course)).toBeUndefined()
  expect(await freeze(gu.ctx(), course)).toBe('done')
  expect(await drawLotsOf(gu.ctx(), course)).toBe('too-early')
  expect(await gu.page(`/draws/${course}`)).toContain(
    (await gu.db.selectFrom('draws').select('list_hash').executeTakeFirstOrThrow()).list_hash ?? '-',
  )
  gu.clock.now = at('2026-03-07T10:00')
  expect(await announce(gu.ctx(), course)).toBe('not-yet')
  expect(await drawLotsOf(gu.ctx(), course)).toBeUndefined()
  expect(await drawLotsOf(gu.ctx(), course)).toBe('done')
  expect((await gu.get(`/draws/${course}/record.json`)).status).toBe(404)
  expect(await announce(gu.ctx(), course)).toBeUndefined()
  expect(await announce(gu.ctx(), course)).toBe('done')
  expect(verify(await recordIn(gu, course))).toEqual([])
})

test('whoever lost an earlier draw of this season has one lot more in the next', async () => {
  const gu = await world()
  const [lucky, other] = [await adult(gu, '하나'), await adult(gu, '두리')]
  const first = await drawnFor(gu, '첫 추첨', { capacity: 1, waitlist: 0 })
  for (const who of [lucky, other]) await enter(gu, first, who)
  gu.clock.now = at('2026-03-07T10:00')
  await drawDue(gu.ctx())
  const loser = await gu.db
    .selectFrom('applications')
    .selectAll()
    .where('admitted_at', 'is', null)
    .executeTakeFirstOrThrow()

  const later = {
    opens_at: at('2026-03-07T09:00'),
    closes_at: at('2026-03-08T18:00'),
    draws_at: at('2026-03-09T10:00'),
  }
  const second = await drawnFor(gu, '다음 추첨', { ...later, capacity: 1 })
  const again = await enter(gu, second, loser.learner)
  const fresh = await enter(gu, second, await adult(gu, '세찌'))
  gu.clock.now = at('2026-03-09T10:00')
  await drawDue(gu.ctx())
  const { entries } = await recordIn(gu, second)
  expect(entries.find(({ number }) => number === again.number)?.lots).toBe(2)
  expect(entries.find(({ number }) => number === fresh.number)?.lots).toBe(1)
})

test('a draw that must be repeated leaves its reason, its name and its record; after the announcement none is possible', async () => {
  const gu = await world()
  const course = await drawnFor(gu)
  await enter(gu, course, await adult(gu, '하나'))
  gu.clock.now = at('2026-03-07T10:00')
  const officer = gu.ctx({ id: await adult(gu, '정유진') })
  await freeze(officer, course)
  await drawLotsOf(officer, course)
  expect(await supersede(officer, course, '명단에 시험 신청이 섞였어요')).toBeUndefined()
  const page = await gu.page(`/draws/${course}`)
  expect(page).toContain('명단에 시험 신청이 섞였어요')
  expect(page).toContain('정유진')
  const draws = await gu.db.selectFrom('draws').selectAll().execute()
  expect(new Set(draws.map(({ commitment }) => commitment)).size).toBe(2)

  await drawDue(gu.ctx())
  expect(verify(await recordIn(gu, course))).toEqual([])
  expect((await recordIn(gu, course)).supersedes?.reason).toBe('명단에 시험 신청이 섞였어요')
  const old = draws.find(({ superseded_at }) => superseded_at)?.id ?? ''
  const before = readRecord(await gu.page(`/draws/${course}/record.json?draw=${old}`))
  expect('record' in before && verify(before.record)).toEqual([])
  expect(await supersede(officer, course, '다시')).toBe('announced')
})

test('a seat given by hand after the draw is shown to everyone with its reason', async () => {
  const gu = await world()
  const course = await drawnFor(gu, '카약', { capacity: 1, waitlist: 0 })
  for (const name of ['하나', '두리']) await enter(gu, course, await adult(gu, name))
  gu.clock.now = at('2026-03-07T10:00')
  await drawDue(gu.ctx())
  const winner = await gu.db
    .selectFrom('applications')
    .selectAll()
    .where('admitted_at', 'is not', null)
    .executeTakeFirstOrThrow()
  const loser = await gu.db
    .selectFrom('applications')
    .selectAll()
    .where('admitted_at', 'is', null)
    .executeTakeFirstOrThrow()
  const officer = gu.ctx({ id: await adult(gu, '정유진') })
  expect(await giveByHand(officer, course, winner.number, '사정')).toBe('has-seat')
  expect(await giveByHand(officer, course, 999_999, '사정')).toBe('no-number')
  expect(await giveByHand(officer, course, loser.number, '사정')).toBe('no-seat')
  await cancel(gu.ctx({ id: winner.learner }), winner.id)
  expect(await giveByHand(officer, course, loser.number, '안내가 잘못 나갔어요')).toBeUndefined()
  expect(await gu.page(`/draws/${course}`)).toContain('안내가 잘못 나갔어요')
  expect((await recordIn(gu, course)).overrides).toMatchObject([
    { number: loser.number, reason: '안내가 잘못 나갔어요' },
  ])
  expect(await broken(gu)).toEqual([])
})

test('where a beacon is promised the seed waits for its round', async () => {
  const gu = await world()
  let asked = 0
  let known: string | undefined
  const beacon = async (round: number) => {
    asked = round
    return known
  }
  const ctx = () => ({ ...gu.ctx(), tools: { ...gu.ctx().tools, beacon } })
  const course = await offered(gu, '카약', lottery)
  await drawDue(ctx())
  const { beacon_round } = await gu.db.selectFrom('draws').selectAll().executeTakeFirstOrThrow()
  await enter(gu, course, await adult(gu, '하나'))
  gu.clock.now = at('2026-03-07T10:00')
  expect(await freeze(ctx(), course)).toBeUndefined()
  expect(await drawLotsOf(ctx(), course)).toBe('no-beacon')
  expect(asked).toBe(beacon_round)
  known = 'ab'.repeat(32)
  await drawDue(ctx())
  const record = await recordIn(gu, course)
  expect(record.draw.beacon).toBe(known)
  expect(verify(record)).toEqual([])
})

test('brother and sister are tied by their mother, are offered seats from the reserve list only together, and accept as one', async () => {
  const gu = await world()
  const course = await drawnFor(gu, '카약', { capacity: 2, waitlist: 5 })
  const mother = await adult(gu, '김하늘')
  const twins = [
    await child(gu, mother, '김바다', { born_on: '2016-04-01' }),
    await child(gu, mother, '김구름', { born_on: '2016-04-01' }),
  ]
  for (const learner of twins) await enter(gu, course, mother, learner)
  for (const name of ['하나', '두리', '세찌']) await enter(gu, course, await adult(gu, name))
  expect(await bind(gu.ctx({ id: mother }), course, true)).toBe(true)
  gu.clock.now = at('2026-03-07T10:00')
  await drawDue(gu.ctx())
  expect(await bind(gu.ctx({ id: mother }), course, false)).toBe(false)
  for (;;) {
    expect(await broken(gu)).toEqual([])
    const seats = await gu.db
      .selectFrom('applications')
      .selectAll()
      .where((where) => where.or([where('admitted_at', 'is not', null), where('offered_at', 'is not', null)]))
      .where('cancelled_at', 'is', null)
      .execute()
    const together = seats.filter(({ learner }) => twins.includes(learner)).length
    expect([0, 2]).toContain(together)
    const single = seats.find(({ learner }) => !twins.includes(learner))
    if (!single) break
    await cancel(gu.ctx({ id: single.learner }), single.id)
  }
  const ours = () => gu.db.selectFrom('applications').selectAll().where('learner', 'in', twins).execute()
  const [one] = await ours()
  if (!one?.admitted_at) expect(await accept(gu.ctx({ id: mother }), one?.id ?? '')).toBeUndefined()
  expect((await ours()).filter(({ admitted_at }) => admitted_at)).toHaveLength(2)
  expect(await broken(gu)).toEqual([])
})

describe.skipIf(!server())('on a real server with 64 connections', () => {
  test('a draw pressed by 32 at once is one draw with one result, and nobody is told twice', async () => {
    const gu = await world({ connections: 64 })
    const course = await drawnFor(gu)
    for (let neighbour = 0; neighbour < 9; neighbour += 1) await enter(gu, course, await adult(gu, `이웃 ${neighbour}`))
    await gu.settle()
    gu.letters.length = 0
    gu.clock.now = at('2026-03-07T10:00')
    const times = Array.from({ length: 32 })
    for (const press of [freeze, drawLotsOf, announce]) {
      const answers = await Promise.all(times.map(() => press(gu.ctx(), course)))
      expect(answers.filter((answer) => answer === undefined)).toHaveLength(1)
      expect(answers.filter((answer) => answer === 'done')).toHaveLength(31)
    }
    await gu.settle()
    expect(await gu.db.selectFrom('draws').selectAll().execute()).toHaveLength(1)
    expect(await gu.db.selectFrom('draw_steps').selectAll().execute()).toHaveLength(4)
    expect(gu.letters).toHaveLength(9)
    expect(verify(await recordIn(gu, course))).toEqual([])
    expect(await broken(gu)).toEqual([])
  })
})
