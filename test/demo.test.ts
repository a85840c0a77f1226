/** The demonstration keeps its promises: its counts agree, its people can sign in, and something always opens today at ten. */
import { beforeAll, expect, test } from 'vitest'
import { search } from '#modules/catalogue/index.ts'
import { learningOf } from '#modules/enrolment/index.ts'
import { household, personWithEmail } from '#modules/people/index.ts'
import { freshenDemo, seedDemo } from '../seeds/demo.ts'
import { contextFor } from '../src/entrance.ts'
import { type World, world } from './world.ts'

let gu: World

beforeAll(async () => {
  gu = await world({ now: '2026-03-11T09:00:00+09:00' })
  await seedDemo(gu.house)
}, 120_000)

const districtNamed = async (name: string) => {
  const district = await gu.house.districts.named(name)
  if (!district) throw new Error(`${name} is not there`)
  return contextFor(gu.house, district)
}

test('seats given out and places in the queue are those of the applications', async () => {
  const { db } = await districtNamed('songpa')
  const programmes = await db
    .selectFrom('programmes')
    .select(['id', 'title', 'taken', 'offered', 'waiting', 'capacity'])
    .execute()
  const applications = await db
    .selectFrom('applications')
    .select(['programme', 'admitted_at', 'offered_at', 'waitlisted_at', 'cancelled_at'])
    .execute()
  expect(programmes.length).toBeGreaterThan(45)
  for (const { id, title, taken, offered, waiting, capacity } of programmes) {
    const standing = applications.filter((application) => application.programme === id && !application.cancelled_at)
    const admitted = standing.filter((application) => application.admitted_at).length
    const offers = standing.filter((application) => application.offered_at && !application.admitted_at).length
    const queue =
      standing.filter((application) => application.waitlisted_at && !application.admitted_at).length - offers
    expect([title, taken, offered, waiting]).toEqual([title, admitted + offers, offers, queue])
    expect(taken).toBeLessThanOrEqual(capacity ?? 0)
  }
  expect(programmes.filter((programme) => programme.waiting > 0).length).toBeGreaterThan(3)
})

test('today at ten something opens, on the first day and on every day after', async () => {
  for (const now of ['2026-03-11T09:00:00+09:00', '2026-03-12T09:00:00+09:00', '2026-03-20T23:00:00+09:00']) {
    gu.clock.now = new Date(now)
    await freshenDemo(gu.house)
    for (const name of ['songpa', 'seongbuk']) {
      const { db } = await districtNamed(name)
      const opening = await search(db, { when: 'opens-today' }, gu.clock.now)
      const atTen = opening.items.filter(
        (programme) => programme.opens_at?.toISOString() === `${now.slice(0, 10)}T01:00:00.000Z`,
      )
      expect([name, now, atTen.length > 0]).toEqual([name, now, true])
    }
  }
})

test('the parent has a seat to accept, on the first day and whenever the last offer ran out', async () => {
  const ctx = await districtNamed('songpa')
  const parent = await personWithEmail(ctx.db, 'hana@demo.naru.kr')
  for (const now of ['2026-03-20T23:30:00+09:00', '2026-03-22T09:00:00+09:00', '2026-04-03T09:00:00+09:00']) {
    gu.clock.now = new Date(now)
    await freshenDemo(gu.house)
    const learning = await learningOf({ ...ctx, now: gu.clock.now }, await household(ctx.db, parent ?? ''))
    const offers = learning.flatMap(({ offering }) => offering ?? [])
    expect([now, offers.length > 0 && offers.every(({ until }) => until > gu.clock.now)]).toEqual([now, true])
  }
  // With an offer that still stands, nothing is told anew.
  const count = async () => (await search(ctx.db, { q: '소방관', state: ['all'] }, gu.clock.now)).total
  const before = await count()
  await freshenDemo(gu.house)
  expect(await count()).toBe(before)
})

test('each district shows its own people at the door, one button each', async () => {
  const page = async (host: string) => (await gu.web.request(`http://${host}/sign-in`, { headers: { host } })).text()
  const songpa = await page('songpa.localhost')
  expect(songpa).toContain('학부모 송하나')
  expect(await page('localhost')).toContain('학부모 송하나')
  const seongbuk = await page('seongbuk.localhost')
  expect(seongbuk).toContain('주민 윤새롬')
  expect(seongbuk).not.toContain('송하나')
})
