import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { judgeGroup, nameGroup } from '#modules/people/index.ts'
import { instant } from '#platform/clock.ts'
import { adult, facility, worker } from '../../../test/journeys/folk.ts'
import { server, type World, world } from '../../../test/world.ts'
import { announce } from './actions/allotment/announce.ts'
import { divide } from './actions/allotment/divide.ts'
import { askForSlots, openSeason } from './actions/allotment/rounds.ts'
import { reserve } from './actions/reserve.ts'
import { addSpace, sayDay, sayHours } from './actions/spaces.ts'
import { STANDARD_RULE } from './rules/allotment/rule.ts'
import { STANDARD } from './rules/terms.ts'

/** A club room open on Saturdays from ten to two and Sundays from ten to twelve, its season from April to June, and an officer. */
async function house(gu: World) {
  const at = await facility(gu, '마을배움터')
  const added = await addSpace(gu.ctx(), at, null, {
    name: '동아리방',
    name_en: null,
    kind: 'club',
    seats: 20,
    about: null,
    equipment: [],
    entry: null,
    terms: { ...STANDARD, ahead_days: 365, most: 720 },
  })
  const room = 'id' in added ? added.id : ''
  await sayHours(gu.ctx(), room, [
    { weekday: 5, opens: 600, closes: 840 },
    { weekday: 6, opens: 600, closes: 720 },
  ])
  const officer = await worker(gu, '정담당', 'officer')
  return { at, room, officer }
}

const SEASON = {
  name: '2026년 봄',
  from_on: '2026-04-01',
  to_on: '2026-06-30',
  opens_at: instant('2026-03-02', '09:00'),
  closes_at: instant('2026-03-16', '18:00'),
  result_on: '2026-03-23',
  rule: STANDARD_RULE,
}
const AFTER = new Date('2026-03-17T10:00:00+09:00')

async function season(gu: World, at: string, more: Partial<typeof SEASON> = {}): Promise<string> {
  const opened = await openSeason(gu.ctx(), { ...SEASON, facility: at, ...more })
  if ('reason' in opened) throw new Error(opened.reason)
  return opened.id
}

async function group(gu: World, name: string, size = 10, verified = true) {
  const contact = await adult(gu, `${name} 대표`)
  const named = await nameGroup(gu.ctx({ id: contact }), { name, kind: 'club', size })
  const id = typeof named === 'object' ? named.id : ''
  if (verified) await judgeGroup(gu.ctx(), id, { verified: true, priority: false })
  return { id, contact, name }
}

const SAT10 = { space: null, weekday: 5, starts: 600, ends: 720 }
const SAT12 = { space: null, weekday: 5, starts: 720, ends: 840 }
const SUN10 = { space: null, weekday: 6, starts: 600, ends: 720 }

const ask = (gu: World, id: string, who: { id: string; contact: string }, wishes: (typeof SAT10)[], needs = 1) =>
  askForSlots(gu.ctx({ id: who.contact }), id, { group: who.id, needs, wishes })

/** Two clubs that want the same Saturday, one of which also takes noon. */
async function asked(gu: World) {
  const { at, room, officer } = await house(gu)
  const id = await season(gu, at)
  const [first, second] = [await group(gu, '가온 합창'), await group(gu, '나래 독서')]
  await ask(gu, id, first, [SAT10, SAT12])
  await ask(gu, id, second, [SAT10])
  return { at, room, officer, id, first, second }
}

const dividedBy = async (gu: World, id: string) =>
  gu.db
    .selectFrom('allotment_shares')
    .innerJoin('allotment_slots', 'allotment_slots.id', 'slot')
    .innerJoin('allotment_applications', 'allotment_applications.id', 'application')
    .innerJoin('groups', 'groups.id', 'room_group')
    .select(['name', 'weekday', 'starts', 'slot', 'application'])
    .where('allotment_slots.allotment', '=', id)
    .orderBy('weekday')
    .orderBy('starts')
    .execute()

describe('a club and its season', () => {
  test('a resident registers a club, the office verifies it, it ranks its wishes without scripts, and changes them', async () => {
    const gu = await world()
    const { at, officer } = await house(gu)
    const id = await season(gu, at)
    const me = await adult(gu, '송대표')
    await gu.as(me)
    expect((await gu.post('/me/groups', { name: '다솜 기타', kind: 'club', size: '1' })).status).toBe(422)
    expect((await gu.post('/me/groups', { name: '다솜 기타', kind: 'club', size: '12' })).status).toBe(303)
    expect(await gu.page('/me/groups')).toContain('확인 기다림')
    const [mine] = await gu.db.selectFrom('groups').selectAll().execute()
    const address = `/rooms/allotments/${id}/application`
    const form = { group: mine?.id ?? '', needs: '1', time1: '5-600-720', time2: '6-600-720' }
    expect((await gu.post(address, { ...form, time1: '', time2: '' })).status).toBe(422)
    expect((await gu.post(address, { ...form, time2: '5-600-720' })).status).toBe(422)
    expect((await gu.post(address, { ...form, needs: '9' })).status).toBe(422)
    expect((await gu.post(address, form)).status).toBe(303)
    expect((await gu.post(address, { ...form, time1: '5-720-840' })).status).toBe(303)
    expect(await gu.page(address)).toContain('도착 순서 1')
    expect(await gu.db.selectFrom('allotment_wishes').select(['rank', 'starts']).orderBy('rank').execute()).toEqual([
      { rank: 1, starts: 720 },
      { rank: 2, starts: 600 },
    ])

    await gu.as(officer)
    expect(await gu.page('/office/groups')).toContain('송대표')
    await gu.post(`/office/groups/${mine?.id}/verification`, { priority: 'yes' })
    await gu.settle()
    await gu.as(me)
    expect(await gu.page('/notices')).toContain('모임 확인을 마쳤어요')
  })

  test('nobody asks for a club that is not theirs, nor before or after its time, and the office of another place sees nothing', async () => {
    const gu = await world()
    const { at, id, first } = await asked(gu)
    const stranger = await adult(gu, '남의 사람')
    expect(await askForSlots(gu.ctx({ id: stranger }), id, { group: first.id, needs: 1, wishes: [SAT10] })).toEqual({
      reason: 'unknown',
    })
    gu.clock.now = AFTER
    expect(await ask(gu, id, first, [SUN10])).toEqual({ reason: 'not-open' })
    await gu.as(await worker(gu, '남의 직원', 'institution', await facility(gu, '다른 곳')))
    expect((await gu.get(`/office/rooms/allotments/${id}`)).status).toBe(404)
    expect((await gu.post(`/office/rooms/allotments/${id}/proposal`)).status).toBe(404)
    expect(at).toBeTruthy()
  })

  test('the proposal gives everyone one slot before anyone two and says why; by hand it changes only with a reason, and that stays', async () => {
    const gu = await world()
    const { officer, id, first } = await asked(gu)
    const address = `/office/rooms/allotments/${id}`
    await gu.as(officer)
    expect((await gu.post(`${address}/proposal`)).status).toBe(422)
    gu.clock.now = AFTER
    await gu.as(officer)
    expect((await gu.post(`${address}/proposal`)).status).toBe(303)
    const before = await dividedBy(gu, id)
    expect(before.map(({ name, starts }) => [name, starts])).toEqual([
      ['나래 독서', 600],
      ['가온 합창', 720],
    ])
    const page = await gu.page(address)
    expect(page).toContain('이보다 나은 방법이 없음을 확인했어요')
    expect(page).toContain('1순위를 받았어요: 토요일 10:00~12:00 동아리방')
    expect(page).toContain('나래 독서의 하나뿐인 배정이에요')

    const hand = { application: before[1]?.application ?? '', slot: before[0]?.slot ?? '', gives: 'yes' }
    expect((await gu.post(`${address}/hands`, { ...hand, reason: '' })).status).toBe(422)
    // It has its one slot already: that is given up first.
    expect((await gu.post(`${address}/hands`, { ...hand, reason: '휠체어 이용' })).status).toBe(422)
    await gu.post(`${address}/hands`, { ...hand, slot: before[1]?.slot ?? '', gives: 'no', reason: '시간을 바꿔요' })
    expect((await gu.post(`${address}/hands`, { ...hand, reason: '휠체어 이용' })).status).toBe(303)
    expect((await gu.post(`${address}/proposal`)).status).toBe(303)
    expect((await dividedBy(gu, id)).map(({ name, starts }) => [name, starts])).toEqual([['가온 합창', 600]])
    expect(await gu.page(address)).toContain('담당자가 배정했어요: 토요일 10:00~12:00 동아리방 (까닭: 휠체어 이용)')
    expect(first.name).toBe('가온 합창')
  })

  test('announcing reserves every week but closed days and what others have, tells everyone, and happens once', async () => {
    const gu = await world()
    const { room, officer, id, first, second } = await asked(gu)
    await sayDay(gu.ctx(), room, { day: '2026-04-11', opens: null, closes: null, reason: '점검' })
    const earlier = await adult(gu, '먼저 온 이')
    await reserve(gu.ctx({ id: earlier }), {
      id: randomUUID(),
      space: room,
      person: earlier,
      days: ['2026-04-18'],
      from: 600,
      to: 660,
      party: 2,
      purpose: 'meeting',
    })
    gu.clock.now = AFTER
    await divide(gu.ctx({ id: officer }), id)
    const address = `/office/rooms/allotments/${id}`
    await gu.as(officer)
    const page = await gu.page(address)
    expect(page).toContain('먼저 예약한 분이 있음')
    expect(page).toContain('쉬는 날')
    expect((await gu.post(`${address}/announcement`)).status).toBe(303)
    expect((await gu.post(`${address}/announcement`)).status).toBe(422)
    expect(await announce(gu.ctx(), id)).toBe('announced')
    await gu.settle()

    // Thirteen Saturdays from April to June; one closed, 6 June a holiday, one reserved by somebody before.
    const mine = await gu.db.selectFrom('reservations').selectAll().where('person', '=', second.contact).execute()
    expect(mine).toHaveLength(10)
    expect(new Set(mine.map(({ series }) => series)).size).toBe(1)
    expect(mine.every(({ fee, approved_at, note }) => fee === 0 && approved_at && note === '나래 독서')).toBe(true)
    expect(await gu.db.selectFrom('reservations').select('id').where('person', '=', earlier).execute()).toHaveLength(1)

    await gu.as(second.contact)
    const result = await gu.page(`/rooms/allotments/${id}/application`)
    expect(result).toContain('10일 예약했어요')
    expect(result).toContain('2026년 4월 18일 (토) 먼저 예약한 분이 있음')
    expect(await gu.page('/notices')).toContain('2026년 봄 정기 배정 결과가 나왔어요')
    await gu.as(first.contact)
    expect(await gu.page(`/rooms/allotments/${id}/application`)).toContain('2순위를 받았어요')

    await gu.as()
    const shown = await gu.page(`/rooms/allotments/${id}`)
    expect(shown).toContain('나래 독서')
    expect(shown).not.toContain('대표')
  })

  test('who got nothing in one season goes first in the next', async () => {
    const gu = await world()
    const { at } = await house(gu)
    const [first, second] = [await group(gu, '가온 합창'), await group(gu, '나래 독서')]
    const spring = await season(gu, at)
    for (const one of [first, second]) await ask(gu, spring, one, [SAT10])
    gu.clock.now = AFTER
    await divide(gu.ctx(), spring)
    await announce(gu.ctx(), spring)
    expect((await dividedBy(gu, spring)).map(({ name }) => name)).toEqual(['가온 합창'])

    const summer = await season(gu, at, {
      from_on: '2026-07-01',
      to_on: '2026-09-30',
      opens_at: instant('2026-03-17', '09:00'),
      closes_at: instant('2026-03-18', '18:00'),
    })
    for (const one of [first, second]) await ask(gu, summer, one, [SAT10])
    gu.clock.now = new Date('2026-03-19T10:00:00+09:00')
    await divide(gu.ctx(), summer)
    expect((await dividedBy(gu, summer)).map(({ name }) => name)).toEqual(['나래 독서'])
    await gu.as(await worker(gu, '정담당', 'officer'))
    expect(await gu.page(`/office/rooms/allotments/${summer}`)).toContain('지난 시즌에 덜 받은 나래 독서')
  })

  test('an officer writes a season down, with what contradicts itself refused, and keeps slots back', async () => {
    const gu = await world()
    const { at, officer } = await house(gu)
    await gu.as(officer)
    const form = {
      facility: at,
      name: '여름',
      from_on: '2026-07-01',
      to_on: '2026-09-30',
      opens_at: '2026-05-01T09:00',
      closes_at: '2026-05-15T18:00',
      result_on: '2026-06-20',
      minutes: '120',
      wishes: '3',
      most: '2',
      a_day: '1',
      priority: '20',
      memory: '50',
      seasons: '4',
    }
    expect((await gu.post('/office/rooms/allotments', { ...form, to_on: '2026-02-31' })).status).toBe(422)
    expect((await gu.post('/office/rooms/allotments', { ...form, result_on: '2026-06-28' })).status).toBe(422)
    expect((await gu.post('/office/rooms/allotments', { ...form, minutes: '721' })).status).toBe(422)
    const made = await gu.post('/office/rooms/allotments', form)
    expect(made.status).toBe(303)
    const address = made.headers.get('location')?.split('?')[0] ?? ''
    const [room] = await gu.db.selectFrom('spaces').select('id').execute()
    expect((await gu.post(`${address}/slots`, {})).status).toBe(422)
    expect((await gu.post(`${address}/slots`, { slot: [`${room?.id}/5/600`, `${room?.id}/6/600`] })).status).toBe(303)
    expect(await gu.db.selectFrom('allotment_slots').select(['weekday']).orderBy('weekday').execute()).toEqual([
      { weekday: 5 },
      { weekday: 6 },
    ])
  })
})

describe.skipIf(!server())('when many press at once', () => {
  test('a season is announced once, its weeks reserved once, and what residents reserve meanwhile is nobody else’s', async () => {
    const gu = await world({ connections: 64 })
    const { room, id, first, second } = await asked(gu)
    gu.clock.now = AFTER
    await divide(gu.ctx(), id)
    const folk = await Promise.all(Array.from({ length: 12 }, (_, at) => adult(gu, `이웃 ${at}`)))
    const [pressed] = await Promise.all([
      Promise.all(Array.from({ length: 8 }, () => announce(gu.ctx(), id))),
      ...folk.map((who, at) =>
        reserve(gu.ctx({ id: who }), {
          id: randomUUID(),
          space: room,
          person: who,
          days: ['2026-04-04', '2026-04-11', '2026-04-25'].slice(at % 3),
          from: 600,
          to: 720,
          party: 2,
          purpose: 'meeting',
        }),
      ),
    ])
    expect(pressed.filter((one) => one === undefined)).toHaveLength(1)
    const all = await gu.db.selectFrom('reservations').selectAll().execute()
    const claims = await gu.db.selectFrom('claims').select('reservation').execute()
    expect(claims).toHaveLength(all.length)
    expect(new Set(all.map(({ starts_at }) => starts_at.getTime())).size).toBe(all.length)
    const shares = await gu.db.selectFrom('allotment_shares').selectAll().execute()
    for (const { series, skipped } of shares) {
      const days = all.filter((one) => one.series === series)
      expect(days.length + (skipped as unknown[]).length).toBe(13)
    }
    expect(
      all.filter(({ person }) => person && [first.contact, second.contact].includes(person)).length,
    ).toBeGreaterThan(20)
  })
})
