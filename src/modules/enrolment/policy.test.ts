/** What the policy of a programme does to those who apply: turns, limits, kept seats, bars, and families as one. */
import { randomUUID } from 'node:crypto'
import { describe, expect, onTestFinished, test } from 'vitest'
import { at, offered } from '../../../test/catalogue.ts'
import { adult, broken, child, person, programme, worker } from '../../../test/journeys/folk.ts'
import { server, world, type World } from '../../../test/world.ts'
import type { Context } from '#platform/context.ts'
import { openServer } from '#platform/database.ts'
import { openDistricts } from '#platform/districts.ts'
import { QUEUES } from '../../work.ts'
import { apply, applyAll, cancel, confirmCompletion, drawDue, enter, mark, offerWaited } from './index.ts'

/** What the district, or one programme, says of how things are given out. */
const say = (gu: World, says: object, of: { programme?: string } = {}) =>
  gu.db
    .insertInto('policies')
    .values({ says: JSON.stringify(says), from_at: new Date('2026-01-01T00:00:00+09:00'), ...of })
    .execute()
const path = (answer: Response) => answer.headers.get('location') ?? ''
const noticed = (page: string) => [...page.matchAll(/n-notice-text"><p>([^<]*)/g)].map(([, said]) => said)
const applyFor = (gu: World, course: string, learner: string) =>
  apply(gu.ctx({ id: learner }), { id: randomUUID(), programme: course, learner })
const standing = (gu: World, course: string) =>
  gu.db
    .selectFrom('applications')
    .selectAll()
    .where('programme', '=', course)
    .where('cancelled_at', 'is', null)
    .orderBy('number')
    .execute()

async function family(gu: World) {
  const mother = await adult(gu, '김하늘')
  const bada = await child(gu, mother, '김바다', { born_on: '2016-04-01', grade: 'e4' })
  const gureum = await child(gu, mother, '김구름', { born_on: '2018-05-01', grade: 'e2' })
  return { mother, bada, gureum }
}

describe('a family', () => {
  test('a mother applies for two children with one form, and sending it again is the same answer', async () => {
    const gu = await world()
    const course = await programme(gu, { max_age: 12 })
    const { mother, bada, gureum } = await family(gu)
    await gu.as(mother)
    const who = await gu.page(`/programmes/${course}/application`)
    for (const learner of [bada, gureum]) expect(who).toContain(`name="learner" value="${learner}"`)
    expect(who).toContain('만 40세예요.')
    expect(await gu.page(`/programmes/${course}/application?chosen=yes`)).toContain('한 명 이상 골라 주세요')
    const check = await gu.page(`/programmes/${course}/application?chosen=yes&learner=${bada}&learner=${gureum}`)
    expect(check).toContain('모두 함께 되거나, 아무도 안 되거나')
    expect(check).toContain('2명 신청하기')

    const form = { application: randomUUID(), learner: [bada, gureum] }
    const answer = await gu.post(`/programmes/${course}/application`, form)
    expect(path(answer)).toContain(`/programmes/${course}/application/result?learner=${bada}&learner=${gureum}`)
    expect(await gu.page(path(answer))).toContain('2명 모두 신청이 확정됐어요')
    const rows = await standing(gu, course)
    expect(path(await gu.post(`/programmes/${course}/application`, form))).toBe(path(answer))
    expect(await standing(gu, course)).toEqual(rows)
    expect(await broken(gu)).toEqual([])
  })

  test('one seat is left: together both wait, and are offered seats together; for themselves one has it and one waits', async () => {
    const gu = await world()
    const { mother, bada, gureum } = await family(gu)
    const neighbours = [await person(gu, '이웃'), await person(gu, '옆집')]
    const course = await programme(gu, { capacity: 3, waitlist: 5 })
    for (const neighbour of neighbours) await applyFor(gu, course, neighbour)
    await gu.as(mother)
    const check = await gu.page(`/programmes/${course}/application?learner=${bada}&learner=${gureum}`)
    expect(check).toContain('따로 신청하면 1명은 바로 확정되고 1명은 대기해요')
    const form = { application: randomUUID(), learner: [bada, gureum], together: 'yes' }
    const answer = await gu.post(`/programmes/${course}/application`, form)
    expect(await gu.page(path(answer))).toContain('2명이 함께 대기하게 됐어요')
    expect((await standing(gu, course)).filter((row) => row.waitlisted_at).map((row) => row.bond)).toEqual([
      form.application,
      form.application,
    ])
    expect(await broken(gu)).toEqual([])
    const [first] = await standing(gu, course)
    if (first) await cancel(gu.ctx({ id: first.learner }), first.id)
    expect((await standing(gu, course)).filter((row) => row.offered_at)).toHaveLength(2)

    const other = await programme(gu, { capacity: 1, waitlist: 5 })
    const apart = { application: randomUUID(), learner: [bada, gureum] }
    const mixed = await gu.page(path(await gu.post(`/programmes/${other}/application`, apart)))
    expect(mixed).toContain('사람마다 결과가 달라요')
    expect((await standing(gu, other)).map((row) => Boolean(row.admitted_at))).toEqual([true, false])
  })

  test('when one of those who come together cannot take part nobody is given a seat, and it is said who and why', async () => {
    const gu = await world()
    const { mother, bada, gureum } = await family(gu)
    const course = await programme(gu, { grades: ['e4', 'e5', 'e6'] })
    await gu.as(mother)
    const form = { application: randomUUID(), learner: [bada, gureum], together: 'yes' }
    const answer = await gu.post(`/programmes/${course}/application`, form)
    expect(answer.status).toBe(409)
    const page = await answer.text()
    expect(page).toContain('김구름 님: 초등 2학년이에요. 초등 4–6학년만 신청할 수 있어요.')
    expect(page).toContain('모두 함께 신청하기로 해서 아무도 신청되지 않았어요.')
    expect(await standing(gu, course)).toEqual([])
    // A child of somebody else is not found, and nobody of the form is given anything.
    const strange = { application: randomUUID(), learner: [bada, await person(gu, '남의 아이')], together: 'yes' }
    expect((await gu.post(`/programmes/${course}/application`, strange)).status).toBe(404)
    expect(await standing(gu, course)).toEqual([])
  })

  test('a family that enters a draw together is one turn of it from the first moment', async () => {
    const gu = await world()
    const { mother, bada, gureum } = await family(gu)
    const course = await offered(gu, '카약', lottery)
    await gu.settle()
    await gu.as(mother)
    const form = { application: randomUUID(), learner: [bada, gureum], together: 'yes' }
    const answer = await gu.post(`/programmes/${course}/application`, form)
    expect(await gu.page(path(answer))).toContain('2명이 함께 추첨에 신청했어요')
    gu.clock.now = at('2026-03-07T10:00')
    await drawDue(gu.ctx())
    const turns = await gu.db.selectFrom('draw_entries').select(['bond', 'turn']).execute()
    expect(turns).toEqual([
      { bond: 1, turn: 1 },
      { bond: 1, turn: 1 },
    ])
  })
})

const lottery = {
  method: 'lottery' as const,
  capacity: 4,
  waitlist: 3,
  opens_at: at('2026-03-02T10:00'),
  closes_at: at('2026-03-06T18:00'),
  draws_at: at('2026-03-07T10:00'),
}

test('who is not to apply yet reads from when, and is let in at that moment; those whose turn it is are in', async () => {
  const gu = await world()
  await say(gu, {
    stages: [
      { groups: ['residents'], after: 0 },
      { groups: ['anyone'], after: 1 },
    ],
  })
  const course = await programme(gu)
  const guest = await adult(gu, '박남', { residence: 'outside' })
  await gu.as(guest)
  const sentence = '아직 신청할 차례가 아니에요. 3월 3일 (화) 09:00부터 신청할 수 있어요.'
  expect(await gu.page(`/programmes/${course}/application`)).toContain(sentence)
  const early = await gu.post(`/programmes/${course}/application`, { application: randomUUID(), learner: guest })
  expect(early.status).toBe(409)
  expect(noticed(await early.text())).toContain(sentence)
  expect((await applyFor(gu, course, await person(gu, '주민')))?.application?.admitted_at).toBeTruthy()
  gu.clock.now = at('2026-03-03T09:00')
  await gu.as(guest)
  expect((await applyFor(gu, course, guest))?.application?.admitted_at).toBeTruthy()
})

test('who has had enough for this month reads how many are possible, at the desk too; next month counts anew', async () => {
  const gu = await world()
  await say(gu, { limits: [{ most: 1, per: 'month', area: 'all' }] })
  const me = await adult(gu, '이산')
  const [first, second] = [await programme(gu), await programme(gu)]
  const next = await programme(gu, { starts_on: '2026-04-06' })
  await applyFor(gu, first, me)
  await gu.as(me)
  const sentence = '시험구에서 그 달에 1개까지 신청할 수 있는데 이미 1개를 신청했어요.'
  expect(await gu.page(`/programmes/${second}/application`)).toContain(sentence)
  const officer = await worker(gu, '정유진', 'officer')
  const desk = { id: randomUUID(), programme: second, learner: me, channel: 'desk' as const }
  expect((await enter(gu.ctx({ id: officer }), desk))?.refusal).toBe('limit')
  await gu.as(officer)
  expect(await gu.page(`/office/programmes/${second}/applicants/entry?words=이산`)).toContain(sentence)
  expect((await applyFor(gu, next, me))?.application).toBeTruthy()
  const [held] = await standing(gu, first)
  if (held) await cancel(gu.ctx({ id: me }), held.id)
  expect((await applyFor(gu, second, me))?.application).toBeTruthy()
})

test('seats kept for the desk and for seniors go to nobody else until they are let go, and then first to those who wait', async () => {
  const gu = await world()
  const course = await programme(gu, { capacity: 4, waitlist: 3 })
  await say(gu, { quotas: { doors: { desk: 25 }, groups: { senior: 25 }, kept_hours: 24 } }, { programme: course })
  const young = await Promise.all(['하나', '두리', '세찌', '네찌'].map((name) => person(gu, name)))
  const old = await person(gu, '정할머니', { born_on: '1950-03-01' })
  const seats = []
  for (const one of young.slice(0, 3)) seats.push(await applyFor(gu, course, one))
  expect(seats.map((one) => Boolean(one?.application?.admitted_at))).toEqual([true, true, false])
  const visitor = await adult(gu, '다섯찌')
  await gu.as(visitor)
  expect(await gu.page(`/programmes/${course}/application`)).toContain(
    '지금 남은 자리는 방문하거나 먼저 배정받는 분들 몫이에요. 지금 신청하면 대기 2번',
  )
  const senior = await applyFor(gu, course, old)
  expect(senior?.application).toMatchObject({ quota: 'senior', waitlisted_at: null })
  // A seat of a kept kind that is given back is kept as before.
  if (senior?.application) await cancel(gu.ctx({ id: old }), senior.application.id)
  await offerWaited(gu.ctx())
  expect((await standing(gu, course)).filter((row) => row.offered_at)).toEqual([])
  const clerk = gu.ctx({ id: await worker(gu, '정유진', 'officer') })
  const atDesk = { id: randomUUID(), programme: course, learner: young[3] ?? '', channel: 'desk' as const }
  expect((await enter(clerk, atDesk))?.application).toMatchObject({ quota: 'desk' })

  gu.clock.now = at('2026-03-14T18:00')
  await offerWaited(gu.ctx())
  expect((await standing(gu, course)).filter((row) => row.offered_at).map((row) => row.learner)).toEqual([young[2]])
})

test('a draw keeps seats for groups, and gives who comes first a lot more', async () => {
  const gu = await world()
  await say(gu, {
    quotas: { doors: {}, groups: { senior: 50 }, kept_hours: 0 },
    priority: ['disabled'],
    draw: { months: 6, most: 3, priority_lots: 2 },
  })
  const course = await offered(gu, '카약', { ...lottery, capacity: 2, waitlist: 0 })
  await gu.settle()
  const old = await person(gu, '정할머니', { born_on: '1950-03-01' })
  for (const who of [await person(gu, '하나'), await person(gu, '두리'), old]) await applyFor(gu, course, who)
  gu.clock.now = at('2026-03-07T10:00')
  await drawDue(gu.ctx())
  const draw = await gu.db.selectFrom('draws').selectAll().executeTakeFirstOrThrow()
  expect(draw.quotas).toEqual([{ group: 'senior', seats: 1 }])
  expect(await gu.page(`/draws/${course}`)).toContain('어르신 1자리')
  const entries = await gu.db.selectFrom('draw_entries').select(['quota', 'result']).orderBy('number').execute()
  expect(entries[2]).toEqual({ quota: 'senior', result: 'won' })
  expect(entries.filter(({ result }) => result === 'won')).toHaveLength(2)
  expect(await broken(gu)).toEqual([])
})

test('who twice stays away without a word cannot apply in that field for a month, is told so, and is free again by itself', async () => {
  const gu = await world()
  const penalties = {
    no_show_percent: 50,
    strikes: 2,
    late_cancel_days: 1,
    remembered_months: 12,
    bar_days: 30,
    area: 'field',
  }
  await say(gu, { penalties })
  const me = await adult(gu, '이산')
  const courses = [await programme(gu), await programme(gu, { starts_on: '2026-05-11' })]
  const later = await programme(gu, { starts_on: '2026-08-03' })
  const music = await programme(gu, { starts_on: '2026-08-03' })
  const inField = (ids: string[], field: string) =>
    gu.db.updateTable('programmes').set({ field }).where('id', 'in', ids).execute()
  await inField([...courses, later], '공예')
  await inField([music], '음악')
  const other = await person(gu, '이웃')
  for (const course of courses) {
    await applyFor(gu, course, me)
    await applyFor(gu, course, other)
  }
  const officer = { id: await worker(gu, '정유진', 'officer') }
  for (const course of courses) {
    const { ends_on } = await gu.db
      .selectFrom('programmes')
      .select('ends_on')
      .where('id', '=', course)
      .executeTakeFirstOrThrow()
    gu.clock.now = at(`${ends_on}T20:00`)
    const rows = await standing(gu, course)
    const sessions = await gu.db.selectFrom('sessions').selectAll().where('programme', '=', course).execute()
    for (const session of sessions)
      await mark(
        gu.ctx(officer),
        session,
        Object.fromEntries(rows.map(({ id, learner }) => [id, learner === me ? 'absent' : 'present'])),
      )
    await confirmCompletion(gu.ctx(officer), course)
    await gu.settle()
  }
  const subjects = gu.letters.map(({ subject }) => subject)
  expect(subjects.filter((subject) => subject.includes('미리 알려 주세요'))).toHaveLength(1)
  expect(subjects.filter((subject) => subject.includes('한동안 신청할 수 없어요'))).toHaveLength(1)
  await gu.as(me)
  expect(await gu.page(`/programmes/${later}/application`)).toContain(
    '7월 1일 (수) 20:00까지는 이용 제한으로 신청할 수 없어요.',
  )
  expect((await applyFor(gu, music, me))?.application).toBeTruthy()
  gu.clock.now = at('2026-07-01T20:00')
  expect((await applyFor(gu, later, me))?.application).toBeTruthy()
  expect(await gu.db.selectFrom('bars').selectAll().execute()).toHaveLength(1)
})

test('seats cannot be negative: the database has the last word', async () => {
  const gu = await world()
  const course = await programme(gu)
  const set = (row: { taken?: number; capacity?: number; waiting?: number }) =>
    gu.db.updateTable('programmes').set(row).where('id', '=', course).execute()
  for (const row of [{ taken: -1 }, { capacity: -3 }, { waiting: -1 }]) await expect(set(row)).rejects.toThrow()
})

describe.skipIf(!server())('on a real server, in two processes', () => {
  async function secondProcess(gu: World): Promise<(id: string) => Context> {
    const districts = openDistricts(await openServer(server() ?? '', 8), { standard: 'songpa', queues: QUEUES })
    onTestFinished(() => districts.close())
    const district = await districts.named(gu.district.name)
    if (!district) throw new Error('The district is gone.')
    return (id) => ({ ...gu.ctx({ id }), district, db: district.db })
  }

  test('60 families of two and 60 who come alone rush for 41 seats and 9 places: nobody is split, nothing is sold twice, no limit is passed', async () => {
    const gu = await world({ connections: 32 })
    await say(gu, { limits: [{ most: 1, per: 'month', area: 'all' }] })
    const other = await secondProcess(gu)
    const courses = [
      await programme(gu, { capacity: 41, waitlist: 9 }),
      await programme(gu, { capacity: 41, waitlist: 9 }),
    ]
    const families = await Promise.all(
      Array.from({ length: 60 }, async (_, at) => {
        const parent = await person(gu, `부모 ${at}`)
        const children = [0, 1].map((one) => child(gu, parent, `아이 ${at} ${one}`, { born_on: '2016-04-01' }))
        return { parent, children: await Promise.all(children) }
      }),
    )
    const alone = await Promise.all(Array.from({ length: 60 }, (_, at) => person(gu, `이웃 ${at}`)))
    const by = (id: string, at: number) => (at % 2 ? other(id) : gu.ctx({ id }))
    await Promise.all(
      families.flatMap(({ parent, children }, at) => {
        const form = { id: randomUUID(), programme: courses[at % 2] ?? '', learners: children, together: true }
        const second = { ...form, id: randomUUID(), programme: courses[(at + 1) % 2] ?? '' }
        const single = alone[at] ?? ''
        return [
          applyAll(by(parent, at), form),
          applyAll(by(parent, at + 1), form),
          applyAll(by(parent, at + 1), second),
          apply(by(single, at), { id: randomUUID(), programme: courses[at % 2] ?? '', learner: single }),
        ]
      }),
    )
    expect(await broken(gu)).toEqual([])
    const rows = [...(await standing(gu, courses[0] ?? '')), ...(await standing(gu, courses[1] ?? ''))]
    const bonds = Map.groupBy(
      rows.filter(({ bond }) => bond),
      ({ bond }) => bond,
    )
    expect(bonds.size).toBeGreaterThan(10)
    for (const members of bonds.values()) {
      expect(members).toHaveLength(2)
      expect(new Set(members.map((row) => Boolean(row.admitted_at))).size).toBe(1)
    }
    expect(new Set(rows.map(({ learner }) => learner)).size).toBe(rows.length)
    expect(rows.filter(({ admitted_at }) => admitted_at)).toHaveLength(82)
  })

  test('two families want the last two seats at the same moment in two processes, again and again: one has both, the other none', async () => {
    const gu = await world({ connections: 16 })
    const other = await secondProcess(gu)
    const [one, two] = [await family(gu), await family(gu)]
    for (let round = 0; round < 8; round += 1) {
      const course = await programme(gu, { capacity: 2, waitlist: 0 })
      const form = ({ bada, gureum }: typeof one) => ({
        id: randomUUID(),
        programme: course,
        learners: [bada, gureum],
        together: true,
      })
      await Promise.all([applyAll(gu.ctx({ id: one.mother }), form(one)), applyAll(other(two.mother), form(two))])
      const rows = await standing(gu, course)
      expect(rows).toHaveLength(2)
      expect(new Set(rows.map(({ applicant }) => applicant)).size).toBe(1)
      expect(await broken(gu)).toEqual([])
    }
  })
})

test('the page of a class says which of the free seats are for some only, until they are let go', async () => {
  const gu = await world()
  await say(gu, { quotas: { doors: { desk: 20, phone: 10, online: 30 }, groups: { priority: 10 }, kept_hours: 24 } })
  const course = await programme(gu, { capacity: 10, closes_at: at('2026-03-10T18:00') })
  expect(await gu.page(`/programmes/${course}`)).toContain(
    '(그중 4자리는 우선 대상, 방문 접수하는 분, 전화 접수하는 분에게 남겨 둬요)',
  )
  await enter(gu.ctx({ id: await worker(gu, '박주무', 'officer') }), {
    id: randomUUID(),
    programme: course,
    learner: await person(gu, '이웃'),
    channel: 'desk',
  })
  expect(await gu.page(`/programmes/${course}/seats`)).toContain('그중 3자리는')
  gu.clock.now = at('2026-03-09T18:00')
  expect(await gu.page(`/programmes/${course}`)).not.toContain('남겨 둬요)')
})
