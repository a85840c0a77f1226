import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { billsOfReservations, takeAtDesk } from '#modules/money/index.ts'
import { addDays, instant } from '#platform/clock.ts'
import { record } from '#platform/context.ts'
import { adult, child, facility, worker } from '../../../test/journeys/folk.ts'
import { type World, world } from '../../../test/world.ts'
import { addSpace, type Details, sayDay, sayHours } from './actions/spaces.ts'
import { remind } from './actions/tell.ts'
import { STANDARD, type Terms } from './rules/terms.ts'

let gu: World
let place: string
let me: string

/** Monday. */
const DAY = '2026-03-09'

beforeEach(async () => {
  gu = await world({ now: '2026-03-06T10:00:00+09:00' })
  place = await facility(gu, '음악창작소')
  me = await adult(gu, '송하나')
})

const details = (name: string, terms: Partial<Terms> = {}, more: Partial<Details> = {}): Details => ({
  name,
  name_en: null,
  kind: 'studio',
  seats: 4,
  about: null,
  equipment: ['드럼'],
  entry: '1층에서 열쇠를 받아요.',
  terms: { ...STANDARD, purposes: ['practice', 'recording'], ...terms },
  ...more,
})

async function room(name: string, terms: Partial<Terms> = {}, inside: string | null = null): Promise<string> {
  const added = await addSpace(gu.ctx(), place, inside, details(name, terms))
  if ('field' in added) throw new Error(added.reason)
  if (!inside)
    await sayHours(
      gu.ctx(),
      added.id,
      Array.from({ length: 7 }, (_, weekday) => ({ weekday, opens: 540, closes: 1260 })),
    )
  return added.id
}

const form = (more: Record<string, string> = {}) => ({
  id: randomUUID(),
  person: me,
  day: DAY,
  from: '10:00',
  to: '11:00',
  purpose: 'practice',
  party: '2',
  note: '',
  until: '',
  ...more,
})

const ask = async (space: string, more: Record<string, string> = {}) => gu.post(`/rooms/${space}/booking`, form(more))
const rows = () => gu.db.selectFrom('reservations').selectAll().orderBy('starts_at').execute()
const noticesOf = async (person: string) =>
  (await gu.db.selectFrom('notices').select('title').where('person', '=', person).orderBy('id').execute()).map(
    ({ title }) => title,
  )

describe('a resident', () => {
  test('finds a free practice room near by for six people, and one that is too small, too far or taken is not shown', async () => {
    const small = await room('작은 방')
    const added = await addSpace(gu.ctx(), place, null, details('큰 방', {}, { seats: 8, kind: 'practice' }))
    const big = 'id' in added ? added.id : ''
    await sayHours(gu.ctx(), big, [{ weekday: 0, opens: 540, closes: 720 }])
    const found = await gu.page(`/rooms?day=${DAY}&people=6&kind=practice&at=10:00&length=60`)
    expect(found).toContain('큰 방')
    expect(found).not.toContain('작은 방')
    await gu.as(me)
    expect((await ask(big)).status).toBe(303)
    expect(await gu.page(`/rooms?day=${DAY}&people=6&at=10:00&length=60`)).not.toContain('큰 방')
    expect(await gu.page(`/rooms?day=${DAY}&people=6&at=11:00&length=60`)).toContain('큰 방')
    expect(await gu.page(`/rooms?day=2026-02-31&people=-3&at=99:99&length=x&kind=zoo`)).toContain('작은 방')
    expect(small).toBeTruthy()
  })

  test('sees a week at a glance, chooses a time, says what for, and has it', async () => {
    const studio = await room('스튜디오 1')
    await gu.as(me)
    expect(await gu.page(`/rooms/${studio}?day=${DAY}`)).toContain(
      `/rooms/${studio}/booking?day=${DAY}&amp;from=10%3A00`,
    )
    expect(await gu.page(`/rooms/${studio}/booking?day=${DAY}&from=10:00`)).toContain('value="10:00" checked')
    expect(await gu.page(`/rooms/${studio}/booking?day=${DAY}&from=10:00&length=60`)).toContain('10:00~11:00 (1시간)')
    const answer = await ask(studio)
    const done = answer.headers.get('location') ?? ''
    expect(done).toMatch(/^\/me\/reservations\/[0-9a-f-]{36}\?just=done$/)
    const page = await gu.page(done)
    expect(page).toContain('예약했어요')
    expect(page).toContain('1층에서 열쇠를 받아요.')
    expect(await gu.page('/me/reservations')).toContain('스튜디오 1')
    await gu.settle()
    expect(await noticesOf(me)).toEqual(['스튜디오 1 예약이 확정됐어요'])
  })

  test('is told kindly when somebody was first, with the nearest free times', async () => {
    const studio = await room('스튜디오 1')
    const other = await adult(gu, '이웃')
    await gu.as(other)
    await ask(studio, { person: other })
    await gu.as(me)
    const answer = await ask(studio)
    expect(answer.status).toBe(409)
    const page = await answer.text()
    expect(page).toContain('다른 분이 먼저 예약했어요.')
    expect(page).toContain('from=09%3A00&amp;length=60')
    expect(page).toContain('from=11%3A00&amp;length=60')
    const late = await gu.get(`/rooms/${studio}/booking?day=${DAY}&from=10:00&length=60`)
    expect(late.status).toBe(422)
    expect(await rows()).toHaveLength(1)
  })

  test('who has the house has its rooms, and a room that is taken keeps the house from others', async () => {
    const house = await room('큰집')
    const left = await room('왼방', {}, house)
    const right = await room('오른방', {}, house)
    await gu.as(me)
    expect((await ask(house)).status).toBe(303)
    expect((await ask(left)).status).toBe(409)
    expect((await ask(right, { from: '11:00', to: '12:00' })).status).toBe(303)
    expect((await ask(house, { from: '11:00', to: '12:00' })).status).toBe(409)
    expect((await ask(left, { from: '11:00', to: '12:00' })).status).toBe(303)
    const late = await room('늦게 생긴 방', {}, house)
    expect((await ask(late)).status).toBe(409)
  })

  test('reserves for a child, whose page shows it; for somebody else’s child nothing is found', async () => {
    const studio = await room('스튜디오 1', { max_age: 18 })
    const seojun = await child(gu, me, '이서준', { born_on: '2014-03-09' })
    const stranger = await child(gu, await adult(gu, '남'), '남의 아이', { born_on: '2014-03-09' })
    await gu.as(me)
    expect((await ask(studio)).status).toBe(409)
    expect((await ask(studio, { person: seojun })).status).toBe(303)
    expect((await ask(studio, { person: stranger, from: '12:00', to: '13:00' })).status).toBe(404)
    expect(await gu.page('/me/reservations')).toContain('이서준')
  })

  test('bad input is answered with the form filled in: no day, an end before its start, nobody, too many', async () => {
    const studio = await room('스튜디오 1')
    await gu.as(me)
    for (const [wrong, status] of [
      [{ day: '2026-02-31' }, 303],
      [{ from: '11:00', to: '10:00' }, 409],
      [{ from: '10:30', to: '11:30' }, 409],
      [{ to: '13:00' }, 409],
      [{ from: '22:00', to: '23:00' }, 409],
      [{ party: '-2' }, 422],
      [{ party: '0' }, 422],
      [{ party: '5' }, 409],
      [{ purpose: 'election' }, 422],
      [{ purpose: 'class' }, 409],
      [{ note: 'ㄱ'.repeat(301) }, 422],
      [{ until: '2026-02-31' }, 422],
      [{ until: addDays(DAY, 7 * 499) }, 422],
      [{ id: 'not-an-id' }, 422],
    ] as const)
      expect((await ask(studio, wrong)).status, JSON.stringify(wrong)).toBe(status)
    expect(await rows()).toEqual([])
    const kept = await (await ask(studio, { party: '-2', note: '북을 쳐요' })).text()
    expect(kept).toContain('북을 쳐요')
    expect(kept).toContain('1보다 큰 수로 적어 주세요.')
  })

  test('a form sent twice is one reservation', async () => {
    const studio = await room('스튜디오 1')
    await gu.as(me)
    const same = form()
    const first = await gu.post(`/rooms/${studio}/booking`, same)
    const again = await gu.post(`/rooms/${studio}/booking`, same)
    expect(again.headers.get('location')).toBe(first.headers.get('location'))
    expect(await rows()).toHaveLength(1)
  })

  test('a weekly series shows its clashes before anything is reserved, and reserves what was chosen, all or none', async () => {
    const studio = await room('스튜디오 1', { ahead_days: 60 })
    const other = await adult(gu, '이웃')
    await gu.as(other)
    await ask(studio, { person: other, day: '2026-03-16' })
    await sayDay(gu.ctx(), studio, { day: '2026-03-23', opens: null, closes: null, reason: '공사' })
    await gu.as(me)
    const until = '2026-04-06'
    const shown = await (await ask(studio, { until })).text()
    expect(shown).toContain('2026년 3월 16일 (월) · 다른 분이 먼저 예약했어요.')
    expect(shown).toContain('2026년 3월 23일 (월) · 문을 열지 않는 시간이에요.')
    expect(await rows()).toHaveLength(1)
    const days = '2026-03-09,2026-03-30'
    const answer = await ask(studio, { until, confirmed: 'yes', days })
    expect(answer.status).toBe(303)
    expect(await rows()).toHaveLength(3)
    const clash = await ask(studio, { until, confirmed: 'yes', days: `${days},2026-04-06` })
    expect(clash.status).toBe(409)
    expect(await rows()).toHaveLength(3)
    expect((await ask(studio, { until, confirmed: 'yes', days: '' })).status).toBe(422)
  })

  test('has so many hours a month and no more, over all spaces of the kind', async () => {
    const studio = await room('스튜디오 1', { month_hours: 3 })
    const second = await room('스튜디오 2', { month_hours: 3 })
    await gu.as(me)
    expect((await ask(studio, { to: '12:00' })).status).toBe(303)
    expect((await ask(second, { from: '13:00', to: '15:00' })).status).toBe(409)
    expect((await ask(second, { from: '13:00', to: '14:00' })).status).toBe(303)
    expect((await ask(studio, { day: '2026-04-01' })).status).toBe(303)
  })

  test('steps back, is told beforehand what comes back, and somebody else may have the time', async () => {
    const studio = await room('스튜디오 1', { fee: 10_000 })
    await gu.as(me)
    const id = (await ask(studio)).headers.get('location')?.match(/[0-9a-f-]{36}/)?.[0] ?? ''
    expect(await gu.page(`/me/reservations/${id}/cancellation`)).toContain('아직 낸 사용료가 없어요')
    const bill = (await billsOfReservations(gu.db, [id])).get(id)
    await takeAtDesk(gu.ctx(), bill?.charge.id ?? '', 'card', 10_000)
    expect(await gu.page(`/me/reservations/${id}/cancellation`)).toContain('9,000원을 돌려받아요')
    await gu.post(`/me/reservations/${id}/cancellation`)
    expect(await gu.page('/me/reservations?just=cancelled')).toContain('예약을 취소했어요.')
    expect((await rows())[0]?.refund).toBe(9000)
    expect((await gu.post(`/me/reservations/${id}/cancellation`)).status).toBe(303)
    expect((await ask(studio)).status).toBe(303)
    await gu.as(await adult(gu, '남'))
    expect((await gu.get(`/me/reservations/${id}`)).status).toBe(404)
    expect((await gu.post(`/me/reservations/${id}/cancellation`)).status).toBe(404)
  })

  test('says at the door by its QR code that they are here', async () => {
    const studio = await room('스튜디오 1')
    await gu.as(me)
    await ask(studio)
    const { door_key } = await gu.db.selectFrom('spaces').select('door_key').executeTakeFirstOrThrow()
    const door = `/rooms/doors/${door_key}`
    expect(await gu.page(door)).toContain('확인할 예약이 없어요')
    gu.clock.now = instant(DAY, '09:40')
    expect(await gu.page(door)).toContain('도착했어요')
    expect((await gu.post(door)).status).toBe(303)
    expect((await rows())[0]?.arrived_at).toEqual(gu.clock.now)
    expect((await gu.get('/rooms/doors/nonsense')).status).toBe(404)
  })

  test('a calendar of a room tells when it is taken and nothing of whom', async () => {
    const studio = await room('스튜디오 1')
    await gu.as(me)
    await ask(studio, { note: '비밀 노래' })
    await gu.as()
    const text = await gu.page(`/rooms/${studio}/calendar.ics`)
    expect(text).toContain('DTSTART:20260309T010000Z')
    expect(text).not.toMatch(/송하나|비밀 노래/)
  })

  test('has rooms in the same secret calendar as lessons, and not what was cancelled', async () => {
    const studio = await room('스튜디오 1')
    await gu.as(me)
    const id = (await ask(studio)).headers.get('location')?.match(/[0-9a-f-]{36}/)?.[0]
    const secret = (await (await gu.post('/me/calendar')).text()).match(/\/calendar\/[\w-]+\.ics/)?.[0] ?? ''
    await gu.as()
    expect(await gu.page(secret)).toContain('SUMMARY:[송하나] 스튜디오 1')
    await gu.as(me)
    await gu.post(`/me/reservations/${id}/cancellation`)
    expect(await gu.page(secret)).not.toContain('스튜디오 1')
  })
})

describe('the house', () => {
  test('a hall that needs approval is held meanwhile; approved or refused with a reason, people are told', async () => {
    const hall = await room('강당', { approval: true })
    await gu.as(me)
    await ask(hall)
    await ask(hall, { from: '12:00', to: '13:00' })
    const [first, second] = await rows()
    await gu.as(await worker(gu, '정유진', 'officer'))
    expect(await gu.page('/office/rooms/approvals')).toContain('송하나')
    await gu.post(`/office/rooms/reservations/${first?.id}/approval`)
    expect((await gu.post(`/office/rooms/reservations/${second?.id}/refusal`, { reason: '' })).status).toBe(422)
    await gu.post(`/office/rooms/reservations/${second?.id}/refusal`, { reason: '그날 공사가 있어요' })
    expect((await gu.post(`/office/rooms/reservations/${first?.id}/approval`)).status).toBe(409)
    await gu.settle()
    expect(await noticesOf(me)).toEqual(
      expect.arrayContaining(['강당 예약을 신청했어요', '강당 예약이 승인됐어요', '강당 예약이 승인되지 않았어요']),
    )
    expect(await gu.db.selectFrom('claims').select('reservation').execute()).toEqual([{ reservation: first?.id }])
  })

  test('three times not there bars for a month, and a slip of the desk is put right', async () => {
    const studio = await room('스튜디오 1')
    const clerk = await worker(gu, '오하람', 'branch', place)
    for (const hour of [10, 12, 14]) {
      await gu.as(me)
      await ask(studio, { from: `${hour}:00`, to: `${hour + 1}:00` })
    }
    await gu.as(clerk)
    const made = await rows()
    expect((await gu.post(`/office/rooms/reservations/${made[0]?.id}/absence`)).status).toBe(409)
    gu.clock.now = instant(DAY, '14:20')
    for (const { id } of made) await gu.post(`/office/rooms/reservations/${id}/absence`)
    await gu.as(me)
    expect(await (await ask(studio, { from: '16:00', to: '17:00' })).text()).toContain('지금은 예약할 수 없어요')
    expect(await gu.page('/me/reservations')).toContain('2026년 4월 8일 (수)까지 예약할 수 없어요')
    await gu.as(clerk)
    await gu.post(`/office/rooms/reservations/${made[2]?.id}/arrival`)
    await gu.as(me)
    expect((await ask(studio, { from: '16:00', to: '17:00' })).status).toBe(303)
  })

  test('the board shows who comes when, leaves a row for the look, and a clerk of another house finds nothing', async () => {
    const studio = await room('스튜디오 1')
    await gu.as(me)
    await ask(studio)
    const [one] = await rows()
    const clerk = await worker(gu, '오하람', 'branch', place)
    await gu.as(clerk)
    expect(await gu.page(`/office/rooms/board?facility=${place}&day=${DAY}`)).toContain('송하나')
    expect(await gu.db.selectFrom('looks').select(['who', 'whose']).execute()).toEqual([{ who: clerk, whose: me }])
    await gu.post(`/office/rooms/reservations/${one?.id}/cancellation`, { reason: '물이 새요' })
    await gu.settle()
    expect(await noticesOf(me)).toContain('스튜디오 1 예약이 취소됐어요')
    await gu.as(await worker(gu, '남의 집', 'branch', await facility(gu, '다른 집')))
    expect((await gu.get(`/office/rooms/reservations/${one?.id}`)).status).toBe(404)
    expect((await gu.get(`/office/rooms/${studio}`)).status).toBe(404)
    expect(await gu.page(`/office/rooms/board?facility=${place}&day=${DAY}`)).not.toContain('스튜디오 1')
    await gu.as(me)
    expect((await gu.get('/office/rooms')).status).toBe(404)
  })

  test('an officer adds a room, says its hours, and hours that overlap or contradict are explained', async () => {
    await gu.as(await worker(gu, '정유진', 'officer'))
    const said = {
      facility: place,
      name: '연습실',
      kind: 'practice',
      seats: '6',
      slot: '30',
      least: '30',
      most: '120',
      before: '0',
      after: '10',
      lead_days: '0',
      ahead_days: '30',
      month_hours: '0',
      who: ['anyone', 'senior'],
      fee: '0',
      purposes: ['practice'],
      refunds: '5: 100\n1: 90',
      after_start: '50',
      points: '3',
      lapse_days: '90',
      bar_days: '30',
      late_minutes: '15',
      count: '1',
      change_days: '3',
      lock: 'none',
      code_minutes: '60',
    }
    expect((await gu.post('/office/rooms', { ...said, seats: '-1' })).status).toBe(422)
    expect((await gu.post('/office/rooms', { ...said, most: '100' })).status).toBe(422)
    expect((await gu.post('/office/rooms', { ...said, refunds: '언제나' })).status).toBe(422)
    const home = (await gu.post('/office/rooms', said)).headers.get('location')?.split('?')[0] ?? ''
    expect(home).toMatch(/^\/office\/rooms\/[0-9a-f-]{36}$/)
    const overlapping = await gu.post(`${home}/hours`, { day0: '09:00~12:00, 11:00~15:00' })
    expect(overlapping.status).toBe(422)
    expect(await overlapping.text()).toContain('운영시간이 서로 겹쳐요.')
    expect((await gu.post(`${home}/hours`, { day0: '12:00~09:00' })).status).toBe(422)
    expect((await gu.post(`${home}/hours`, { day0: '아침부터' })).status).toBe(422)
    expect((await gu.post(`${home}/hours`, { day0: '09:00~12:00, 13:00~18:00', day7: '' })).status).toBe(303)
    expect(await gu.page(`${home}/hours`)).toContain('value="09:00~12:00, 13:00~18:00"')
    expect((await gu.post(`${home}/hours/days`, { day: '2026-02-31' })).status).toBe(422)
    await gu.post(`${home}/hours/days`, { day: DAY, open: '', reason: '대청소' })
    expect(await gu.page(`/rooms?day=${DAY}`)).not.toContain('연습실</a>')
    await gu.post(`${home}/hours/removal`, { day: DAY })
    expect(await gu.page(`/rooms?day=${DAY}`)).toContain('연습실')
    expect(await gu.page(`${home}/door`)).toContain('data:image/svg+xml')
    await gu.post(`${home}/closure`)
    expect(await gu.page(`/rooms?day=${DAY}`)).not.toContain('연습실</a>')
  })

  test('how much the rooms are used is a table by weekday and hour', async () => {
    const studio = await room('스튜디오 1')
    await gu.as(me)
    await ask(studio)
    gu.clock.now = instant(addDays(DAY, 1), '10:00')
    await gu.as(await worker(gu, '정유진', 'officer'))
    const page = await gu.page('/office/rooms/use?days=7')
    expect(page).toContain('<td class="n-heat-4">100%</td>')
    expect(page).toContain('<td class="n-heat-0">0%</td>')
  })

  test('the evening before, people are reminded once; nobody of what was cancelled', async () => {
    const studio = await room('스튜디오 1')
    await gu.as(me)
    await ask(studio)
    const gone = (await ask(studio, { from: '12:00', to: '13:00' })).headers
      .get('location')
      ?.match(/[0-9a-f-]{36}/)?.[0]
    await gu.post(`/me/reservations/${gone}/cancellation`)
    gu.clock.now = instant('2026-03-08', '18:00')
    await remind(gu.ctx())
    await remind(gu.ctx())
    await gu.settle()
    expect((await noticesOf(me)).filter((title) => title === '내일 스튜디오 1을 써요')).toHaveLength(1)
  })

  test('whoever leaves Naru leaves the time to others, and their words are forgotten once they are erased', async () => {
    const studio = await room('스튜디오 1')
    await gu.as(me)
    await ask(studio, { note: '내 노래' })
    await record(gu.ctx(), 'people.left', me)
    await record(gu.ctx(), 'people.erased', me)
    await gu.settle()
    expect(await gu.db.selectFrom('claims').selectAll().execute()).toEqual([])
    expect((await rows())[0]).toMatchObject({ note: null, cancelled_as: 'resident' })
  })

  test('a public holiday closes a room that says no hours for it', async () => {
    const studio = await room('스튜디오 1', { ahead_days: 200 })
    await gu.as(me)
    expect((await ask(studio, { day: '2026-05-05' })).status).toBe(409)
    expect((await ask(studio, { day: '2026-05-25' })).status).toBe(409)
    expect((await ask(studio, { day: '2026-05-26' })).status).toBe(303)
  })
})
