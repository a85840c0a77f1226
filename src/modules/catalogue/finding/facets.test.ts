import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { setDongs } from '#modules/places/index.ts'
import { dongs } from '#modules/places/index.ts'
import { world } from '../../../../test/world.ts'
import { find } from './find.ts'

/** Three hundred programmes, many of which do not say what a list of courses often leaves out. */
const anything = fc.record({
  weekdays: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { maxLength: 3 }),
  start_time: fc.option(fc.constantFrom('09:30', '12:00', '14:00', '17:59', '18:00', '19:00', '20:30')),
  mode: fc.constantFrom('onsite', 'online', 'both'),
  price: fc.constantFrom({ fee: 0 }, { fee: 10_000 }, { fee: null, fee_text: '문의' }, { fee: null }),
  dong: fc.option(fc.constantFrom('가람동', '나루동')),
  ages: fc.constantFrom({}, { min_age: 65 }, { max_age: 7 }, { min_age: 8, max_age: 13 }, { min_age: 19, max_age: 64 }),
  grades: fc.constantFrom<string[]>([], [], ['e4', 'e5'], ['m1', 'm2', 'm3']),
  starts: fc.option(fc.integer({ min: -5, max: 50 })),
  runs: fc.option(fc.integer({ min: 0, max: 40 })),
  opens: fc.option(fc.integer({ min: -200, max: 200 })),
  open_for: fc.option(fc.integer({ min: 1, max: 200 })),
  taken: fc.integer({ min: 0, max: 2 }),
})

const HOUR = 3_600_000

async function district() {
  const gu = await world()
  await setDongs(gu.ctx(), [
    { name: '가람동', lat: 37.5, lng: 127.1 },
    { name: '나루동', lat: 37.51, lng: 127.1 },
  ])
  const hour = (hours: number) => new Date(gu.clock.now.getTime() + hours * HOUR)
  const day = (days: number) => new Date(gu.clock.now.getTime() + days * 24 * HOUR).toISOString().slice(0, 10)
  const rows = fc.sample(anything, { numRuns: 300, seed: 11 }).map((one, number) => {
    const { price, ages, starts, runs, opens, open_for, start_time, ...plain } = one
    return {
      ...plain,
      ...ages,
      title: `모임 ${number}`,
      weekdays: plain.weekdays.toSorted((a, b) => a - b),
      start_time,
      fee: price.fee,
      fee_text: 'fee_text' in price ? (price.fee_text ?? null) : null,
      starts_on: starts === null ? null : day(starts),
      ends_on: starts === null || runs === null ? null : day(starts + runs),
      opens_at: opens === null ? null : hour(opens),
      closes_at: opens === null || open_for === null ? null : hour(opens + open_for),
      capacity: 2,
      waitlist: 0,
      added_at: gu.clock.now,
      changed_at: gu.clock.now,
      published_at: gu.clock.now,
    }
  })
  // Each row with all its columns, so that one statement takes them all.
  const same = { min_age: null as number | null, max_age: null as number | null }
  await gu.db
    .insertInto('programmes')
    .values(rows.map((row) => ({ ...same, ...row })))
    .execute()
  return gu
}

const ages = (low: number, high: number) => sql<boolean>`(
  (min_age is null and max_age is null and grades = '{}')
  or (min_age is not null or max_age is not null) and coalesce(min_age, 0) <= ${high} and coalesce(max_age, 120) >= ${low}
  or (min_age is null and max_age is null and grades = '{e4,e5}') and 9 <= ${high} and 11 >= ${low}
  or (min_age is null and max_age is null and grades = '{m1,m2,m3}') and 12 <= ${high} and 15 >= ${low})`

const EVERY: [string, ReturnType<typeof sql<boolean>>][] = [
  ['토요일 강좌', sql`weekdays = '{}' or 5 = any(weekdays)`],
  ['주말에 하는 수업', sql`weekdays = '{}' or weekdays && '{5,6}'`],
  ['오전 강좌', sql`start_time is null or start_time < '12:00'`],
  ['저녁 강좌', sql`start_time is null or start_time >= '18:00'`],
  ['퇴근하고 7시 이후 강좌', sql`start_time is null or start_time >= '19:00'`],
  ['무료 강좌', sql`fee = 0 or (fee is null and fee_text is null)`],
  ['유료 강좌', sql`fee > 0 or fee is null`],
  ['온라인 강좌', sql`mode <> 'onsite'`],
  ['나루동 강좌', sql`dong is null or dong = '나루동'`],
  ['어르신 강좌', ages(65, 120)],
  ['초등 4학년 강좌', ages(10, 10)],
  ['3월 강좌', sql`starts_on is null or (starts_on < '2026-04-01' and coalesce(ends_on, starts_on) >= '2026-03-01')`],
  ['내일 시작하는 강좌', sql`starts_on is null or starts_on = '2026-03-03'`],
  [
    '토요일 무료 온라인 강좌',
    sql`(weekdays = '{}' or 5 = any(weekdays)) and (fee = 0 or (fee is null and fee_text is null)) and mode <> 'onsite'`,
  ],
]

test('every facet of a sentence finds what plain SQL finds, and what does not say comes after what does', async () => {
  const gu = await district()
  const places = await dongs(gu.db)
  for (const [sentence, where] of EVERY) {
    const wanted = await gu.db.selectFrom('programmes').select('id').where(where).execute()
    const { items, total, relaxed } = await find(
      gu.ctx(),
      { q: sentence, state: ['all'] },
      { limit: 500, dongs: places },
    )
    expect([sentence, relaxed, total]).toEqual([sentence, false, wanted.length])
    expect(new Set(items.map(({ id }) => id)), sentence).toEqual(new Set(wanted.map(({ id }) => id)))
  }
  const { items } = await find(gu.ctx(), { q: '토요일 강좌', state: ['all'] }, { limit: 500 })
  const unsaid = items.map(({ weekdays }) => weekdays.length === 0)
  expect(unsaid.indexOf(true)).toBeGreaterThan(unsaid.lastIndexOf(false))
})

test('what a sentence says of the state and of today is what the database says', async () => {
  const gu = await district()
  const now = gu.clock.now
  const today: [string, ReturnType<typeof sql<boolean>>][] = [
    ['오늘 마감되는 강좌', sql`closes_at > ${now} and closes_at <= '2026-03-03T00:00+09:00' and opens_at <= ${now}`],
    ['오늘 열리는 강좌', sql`opens_at >= '2026-03-02T00:00+09:00' and opens_at < '2026-03-03T00:00+09:00'`],
  ]
  for (const [sentence, where] of today) {
    const wanted = await gu.db.selectFrom('programmes').select('id').where(where).execute()
    const { items } = await find(gu.ctx(), { q: sentence }, { limit: 500 })
    expect(new Set(items.map(({ id }) => id)), sentence).toEqual(new Set(wanted.map(({ id }) => id)))
  }
  const said = await find(gu.ctx(), { q: '지금 신청할 수 있는 강좌' }, { limit: 500 })
  const chosen = await find(gu.ctx(), { state: ['open'] }, { limit: 500 })
  expect(said.total).toBe(chosen.total)
})

test('days and times chosen in the form keep what does not say, last, and count it', async () => {
  const gu = await district()
  const { items, total, unsaid, values } = await find(
    gu.ctx(),
    { day: ['sat'], time: ['evening'], state: ['all'] },
    { limit: 500 },
  )
  const wanted = await gu.db
    .selectFrom('programmes')
    .select('id')
    .where(sql<boolean>`(weekdays = '{}' or 5 = any(weekdays)) and (start_time is null or start_time >= '18:00')`)
    .execute()
  expect(total).toBe(wanted.length)
  const said = items.map(({ weekdays, start_time }) => weekdays.length > 0 && start_time !== null)
  expect(said.lastIndexOf(true)).toBeLessThan(said.indexOf(false))
  expect(said.filter((one) => !one).length).toBe(unsaid)
  const evening = await find(gu.ctx(), { day: ['sat'], time: ['morning'], state: ['all'] })
  expect(values.time?.['morning']).toBe(evening.total)
})
