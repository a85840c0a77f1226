import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { addItems, addModel } from '#modules/lending/index.ts'
import { addSpace, reserve, sayHours, STANDARD } from '#modules/reservations/index.ts'
import { adult, broken, child, facility, programme, worker } from '../../../test/journeys/folk.ts'
import { server, type World, world } from '../../../test/world.ts'
import { decideBundle, holdBundle, type Wish } from './actions/bundle.ts'
import { remove } from './actions/cancel.ts'
import { apply, cancel, sayBundle, settleBundles } from './index.ts'
import { applicationById } from './store/applications.ts'
import { bundleById } from './store/bundles.ts'

const DAY = '2026-03-09'

/** A violin class of the instrument library, so many violins, and a practice room open from nine to nine. */
async function library(gu: World, { violins = 2, seats = 5, waitlist = 0, rooms = 1 } = {}) {
  const branch = await facility(gu, '악기도서관')
  const violin = {
    family: 'string',
    name: '바이올린',
    name_en: 'Violin',
    maker: null,
    about: null,
    sizes: ['1/2'],
    accessories: ['활'],
    fee: 5000,
  }
  const model = await addModel(gu.ctx(), violin)
  const good = {
    branch,
    size: '1/2',
    serial: null,
    condition: 'good',
    value: null,
    bought_year: null,
    notes: null,
  } as const
  await addItems(gu.ctx(), model, good, { count: violins })
  const spaces: string[] = []
  for (let number = 1; number <= rooms; number += 1) {
    const added = await addSpace(gu.ctx(), branch, null, {
      name: `연습실 ${number}`,
      name_en: null,
      kind: 'practice',
      seats: 2,
      about: null,
      equipment: [],
      entry: null,
      terms: { ...STANDARD, fee: 1000 },
    })
    if ('field' in added) throw new Error(added.reason)
    const week = Array.from({ length: 8 }, (_, weekday) => ({ weekday, opens: 540, closes: 1260 }))
    await sayHours(gu.ctx(), added.id, week)
    spaces.push(added.id)
  }
  const course = await programme(gu, {
    title: '토요일 현악 첫걸음',
    capacity: seats,
    waitlist,
    fee: 30_000,
    facility: branch,
  })
  await sayBundle(gu.ctx(), course, [model])
  return { branch, model, course, space: spaces[0] ?? '' }
}
type Library = Awaited<ReturnType<typeof library>>

async function family(gu: World, name = '송하나') {
  const parent = await adult(gu, name, { residence: 'resident' })
  const kid = await child(gu, parent, `${name} 아이`, { born_on: '2016-05-05', residence: 'resident' })
  return { parent, kid }
}

const wishOf = ({ model, branch, course, space }: Library, learner: string, hour = 16): Wish => ({
  id: randomUUID(),
  programme: course,
  learner,
  instrument: { model, size: '1/2', branch, months: 1, day: '2026-03-05', time: '14:00' },
  room: { space, days: [DAY], from: hour * 60, to: hour * 60 + 60 },
})

/** Press, and be decided: what a browser does with one form. */
async function press(gu: World, parent: string, wish: Wish) {
  const ctx = gu.ctx({ id: parent })
  const held = await holdBundle(ctx, wish)
  return 'lack' in held ? held : decideBundle(ctx, held)
}

/** What must hold of everything asked for as one once it is settled: all of it stands, or none. Returns what does not. */
async function parted(gu: World): Promise<string[]> {
  const bundles = await gu.db.selectFrom('bundles').selectAll().execute()
  const loans = await gu.db.selectFrom('loans').selectAll().execute()
  const rooms = await gu.db.selectFrom('reservations').selectAll().execute()
  const claims = await gu.db.selectFrom('claims').select('reservation').execute()
  const applications = await gu.db.selectFrom('applications').selectAll().execute()
  const claimed = new Set(claims.map(({ reservation }) => reservation))
  const out = bundles.flatMap(({ id, loan, rooms: ids, bound_at, ended_at, ended_as }) => {
    if (ended_as === 'apart') return []
    const lesson = applications.some((row) => row.id === id && row.admitted_at && !row.cancelled_at)
    const instrument = loans.some((row) => row.id === loan && row.instrument && !row.ended_at)
    const room = ids.map((one) => rooms.some((row) => row.id === one && !row.cancelled_at) && claimed.has(one))
    const stands = Boolean(bound_at && !ended_at)
    const laws: [string, boolean][] = [
      ['undecided', Boolean(bound_at ?? ended_at)],
      ['the lesson', lesson === stands],
      ['the instrument', instrument === stands],
      ['the room', room.every((one) => one === stands)],
    ]
    return laws.filter(([, holds]) => !holds).map(([law]) => `${ended_as ?? 'bound'}: ${law}`)
  })
  const known = new Set(bundles.flatMap((one) => [one.loan, ...one.rooms]))
  const stray = [...loans.filter((row) => !row.ended_at), ...rooms.filter((row) => !row.cancelled_at)]
  return [
    ...out,
    ...stray.filter(({ id }) => !known.has(id)).map(() => 'a part that belongs to nothing'),
    ...(await broken(gu)),
  ]
}

test('a family has lesson, instrument and practice room with one press, and one letter tells of all of it', async () => {
  const gu = await world()
  const lib = await library(gu)
  const { parent, kid } = await family(gu)
  const wish = wishOf(lib, kid)

  expect(await press(gu, parent, wish)).toMatchObject({ bound_at: gu.clock.now, ended_at: null })
  // Pressed again, it is the same.
  expect(await press(gu, parent, wish)).toMatchObject({ id: wish.id })
  expect(await gu.db.selectFrom('loans').select('id').execute()).toHaveLength(1)
  expect(await gu.db.selectFrom('reservations').select('id').execute()).toHaveLength(1)
  expect(await parted(gu)).toEqual([])

  await gu.settle()
  const titles = gu.letters.map(({ subject }) => subject)
  expect(titles.filter((title) => title.includes('한 번에 신청했어요'))).toHaveLength(1)
  expect(titles.some((title) => /바이올린|예약/.test(title))).toBe(false)
})

test('where the last violin or the room is gone, nothing is applied for, and it is said which one', async () => {
  const gu = await world()
  const lib = await library(gu, { violins: 1, rooms: 1 })
  const [first, second] = [await family(gu, '가은'), await family(gu, '나은')]
  await press(gu, first.parent, wishOf(lib, first.kid))

  expect(await press(gu, second.parent, wishOf(lib, second.kid, 18))).toEqual({
    lack: { part: 'instrument', why: 'none-free' },
  })
  const good = {
    branch: lib.branch,
    size: '1/2',
    serial: null,
    condition: 'good',
    value: null,
    bought_year: null,
    notes: null,
  } as const
  await addItems(gu.ctx(), lib.model, good, { count: 1 })
  expect(await press(gu, second.parent, wishOf(lib, second.kid))).toEqual({
    lack: { part: 'room', why: 'taken', day: DAY },
  })
  expect(await gu.db.selectFrom('applications').select('id').execute()).toHaveLength(1)
  expect(await parted(gu)).toEqual([])
  // At another hour all of it can be had.
  expect(await press(gu, second.parent, wishOf(lib, second.kid, 18))).toMatchObject({ bound_at: gu.clock.now })
})

test('when the last seat goes to somebody else, instrument and room are free again at once, and the family is told why', async () => {
  const gu = await world()
  const lib = await library(gu, { seats: 1 })
  const { parent, kid } = await family(gu)
  const held = await holdBundle(gu.ctx({ id: parent }), wishOf(lib, kid))
  if ('lack' in held) throw new Error(held.lack.part)
  const other = await family(gu, '이웃')
  await apply(gu.ctx({ id: other.parent }), { id: randomUUID(), programme: lib.course, learner: other.kid })

  expect(await decideBundle(gu.ctx({ id: parent }), held)).toMatchObject({ ended_as: 'refused', refusal: 'full' })
  expect(await parted(gu)).toEqual([])
  await gu.settle()
  expect(gu.letters.some(({ subject }) => subject.includes('신청하지 못했어요'))).toBe(true)
  await gu.as(parent)
  expect(await gu.page(`/me/bundles/${held.id}`)).toContain('아무것도 신청되지 않았어요')
})

test('who is only given a place in the queue keeps it, and instrument and room go back', async () => {
  const gu = await world()
  const lib = await library(gu, { seats: 1, waitlist: 3 })
  const { parent, kid } = await family(gu)
  const held = await holdBundle(gu.ctx({ id: parent }), wishOf(lib, kid))
  if ('lack' in held) throw new Error(held.lack.part)
  const other = await family(gu, '이웃')
  await apply(gu.ctx({ id: other.parent }), { id: randomUUID(), programme: lib.course, learner: other.kid })

  expect(await decideBundle(gu.ctx({ id: parent }), held)).toMatchObject({ ended_as: 'waiting' })
  expect(await applicationById(gu.db, held.id)).toMatchObject({ admitted_at: null, cancelled_at: null })
  expect(await parted(gu)).toEqual([])
})

test('a bundle whose process was killed before it was decided is settled within minutes, once', async () => {
  const gu = await world()
  const lib = await library(gu)
  const { parent, kid } = await family(gu)
  const held = await holdBundle(gu.ctx({ id: parent }), wishOf(lib, kid))
  if ('lack' in held) throw new Error(held.lack.part)

  await settleBundles(gu.ctx())
  // Whoever pressed this second may still be at it.
  expect(await bundleById(gu.db, held.id)).toMatchObject({ bound_at: null, ended_at: null })
  gu.clock.now = new Date(gu.clock.now.getTime() + 90_000)
  await settleBundles(gu.ctx())
  await settleBundles(gu.ctx())
  expect(await bundleById(gu.db, held.id)).toMatchObject({ bound_at: gu.clock.now })
  expect(await parted(gu)).toEqual([])

  // Killed between, when applications have closed since: who pressed in time is decided as of then.
  const late = await family(gu, '늦은')
  const other = await holdBundle(gu.ctx({ id: late.parent }), wishOf(lib, late.kid, 18))
  if ('lack' in other) throw new Error(other.lack.part)
  await gu.db
    .updateTable('programmes')
    .set({ closes_at: new Date(gu.clock.now.getTime() + 60_000) })
    .execute()
  gu.clock.now = new Date(gu.clock.now.getTime() + 180_000)
  await settleBundles(gu.ctx())
  expect(await bundleById(gu.db, other.id)).toMatchObject({ bound_at: gu.clock.now })
  expect(await parted(gu)).toEqual([])
})

test('giving the lesson back ends the rest with it, unless the family keeps it', async () => {
  const gu = await world()
  const lib = await library(gu)
  const [first, second] = [await family(gu, '가은'), await family(gu, '나은')]
  const [one, two] = [wishOf(lib, first.kid), wishOf(lib, second.kid, 18)]
  await press(gu, first.parent, one)
  await press(gu, second.parent, two)

  await gu.as(first.parent)
  expect(await gu.page(`/me/applications/${one.id}/cancellation`)).toContain('모두 함께 취소해요')
  expect((await gu.post(`/me/applications/${one.id}/cancellation`, { rest: 'end' })).status).toBe(303)
  expect(await bundleById(gu.db, one.id)).toMatchObject({ ended_as: 'cancelled' })
  await gu.as(second.parent)
  await gu.post(`/me/applications/${two.id}/cancellation`, { rest: 'keep' })
  expect(await bundleById(gu.db, two.id)).toMatchObject({ ended_as: 'apart' })
  expect(await parted(gu)).toEqual([])
  const loans = await gu.db.selectFrom('loans').select('borrower').where('ended_at', 'is', null).execute()
  expect(loans).toEqual([{ borrower: second.kid }])
  await gu.settle()
  expect(await parted(gu)).toEqual([])
})

test('when staff take a learner out, instrument and room end by themselves', async () => {
  const gu = await world()
  const lib = await library(gu)
  const { parent, kid } = await family(gu)
  const wish = wishOf(lib, kid)
  await press(gu, parent, wish)
  const application = await applicationById(gu.db, wish.id)
  if (!application) throw new Error('no application')
  await remove(gu.ctx({ id: await worker(gu, '정유진', 'officer') }), application, '정원을 줄였어요.')
  await gu.settle()
  expect(await bundleById(gu.db, wish.id)).toMatchObject({ ended_as: 'cancelled' })
  // By the house, so that all that was paid would come back.
  expect(await gu.db.selectFrom('reservations').select('cancelled_as').execute()).toEqual([{ cancelled_as: 'office' }])
  expect(await parted(gu)).toEqual([])
})

test('it is found step by step, comes back filled in when something is gone, and is only for the family', async () => {
  const gu = await world()
  const lib = await library(gu, { violins: 2 })
  const { parent, kid } = await family(gu)
  await gu.as(parent)
  const address = `/programmes/${lib.course}/bundle`
  expect(await gu.page(`/programmes/${lib.course}/application?learner=${kid}`)).toContain(address)
  expect(await gu.page(address)).toContain('바이올린 1/2 · 2대 남음')
  const plan = {
    learner: kid,
    thing: `${lib.model} 1/2`,
    branch: lib.branch,
    day: '2026-03-05',
    time: '14:00',
    months: '2',
    first: DAY,
    at: '16:00',
    length: '60',
    weeks: '4',
  }
  const at = (step: number, more = {}) => `${address}?${new URLSearchParams({ ...plan, ...more, step: String(step) })}`
  expect((await gu.get(at(3, { branch: '', first: '2026-02-31' }))).status).toBe(422)
  expect(await gu.page(at(3))).toContain('16:00~17:00')
  const room = `${lib.space} 16:00`
  const check = await gu.page(at(4, { room }))
  // 30,000 for the lesson, twice 5,000 for the violin, four times 1,000 for the room.
  expect(check).toContain('44,000원')
  const form = /name="form" value="([^"]+)"/.exec(check)?.[1] ?? ''

  const neighbour = await family(gu, '이웃')
  const taken = { space: lib.space, days: ['2026-03-16'], from: 960, to: 1020, party: 1, purpose: 'practice' as const }
  await reserve(gu.ctx({ id: neighbour.parent }), { ...taken, id: randomUUID(), person: neighbour.kid })
  const gone = await gu.post(address, { ...plan, room, form, agree: 'yes' })
  expect(gone.status).toBe(409)
  const text = await gone.text()
  expect(text).toContain('연습실을 잡지 못했어요')
  expect(text).toContain(`value="${kid}"`)
  expect(await gu.db.selectFrom('loans').select('id').execute()).toEqual([])

  const sent = await gu.post(address, { ...plan, weeks: '1', room, form, agree: 'yes' })
  expect(sent.headers.get('location')).toBe(`/me/applications/${form}?just=done`)
  expect(await gu.page(`/me/applications/${form}`)).toContain('함께 신청한 것')
  expect((await gu.get(`/me/bundles/${form}`)).status).toBe(200)
  await gu.as(neighbour.parent)
  expect((await gu.get(`/me/bundles/${form}`)).status).toBe(404)
})

test('an officer says which instruments fit a class; where none does, people apply for the lesson only', async () => {
  const gu = await world()
  const lib = await library(gu)
  const officer = await worker(gu, '정유진', 'officer')
  const { parent, kid } = await family(gu)
  await gu.as(officer)
  const address = `/office/programmes/${lib.course}/bundle`
  expect(await gu.page(address)).toContain('바이올린')
  expect((await gu.post(address, {})).status).toBe(303)
  await gu.as(parent)
  expect((await gu.get(`/programmes/${lib.course}/bundle`)).status).toBe(404)
  expect(await press(gu, parent, wishOf(lib, kid))).toEqual({ lack: { part: 'lesson', why: 'not-offered' } })
  await gu.as(officer)
  await gu.post(address, { models: [lib.model, randomUUID()] })
  await gu.as(parent)
  expect((await gu.get(`/programmes/${lib.course}/bundle`)).status).toBe(200)
  expect((await gu.get(address)).status).toBe(404)
})

describe.skipIf(!server())('on a real server with 64 connections', () => {
  test('30 families want the last violin and the last hour of the room with one of 5 seats: one has all of it, nobody has a part', async () => {
    const gu = await world({ connections: 64 })
    const lib = await library(gu, { violins: 1, seats: 5 })
    const families = await Promise.all(Array.from({ length: 30 }, (_, at) => family(gu, `이웃 ${at}`)))
    const outcomes = await Promise.all(families.map(({ parent, kid }) => press(gu, parent, wishOf(lib, kid))))

    expect(outcomes.filter((one) => 'bound_at' in one && one.bound_at)).toHaveLength(1)
    expect(outcomes.filter((one) => 'lack' in one)).toHaveLength(29)
    expect(await parted(gu)).toEqual([])
  })

  test('30 families with violins enough, while 30 others take the 5 seats, and some step back: still all of it or none', async () => {
    const gu = await world({ connections: 64 })
    const lib = await library(gu, { violins: 12, seats: 5, waitlist: 4 })
    const families = await Promise.all(Array.from({ length: 30 }, (_, at) => family(gu, `이웃 ${at}`)))
    const others = await Promise.all(Array.from({ length: 30 }, (_, at) => family(gu, `혼자 ${at}`)))
    await Promise.all([
      ...families.map(async ({ parent, kid }, at) => {
        const wish = wishOf(lib, kid, 9 + (at % 12))
        await Promise.all([press(gu, parent, wish), press(gu, parent, wish)])
        if (at % 4 === 0) await cancel(gu.ctx({ id: parent }), wish.id)
      }),
      ...others.map(({ parent, kid }) =>
        apply(gu.ctx({ id: parent }), { id: randomUUID(), programme: lib.course, learner: kid }),
      ),
    ])
    gu.clock.now = new Date(gu.clock.now.getTime() + 120_000)
    await Promise.all([settleBundles(gu.ctx()), settleBundles(gu.ctx())])
    expect(await parted(gu)).toEqual([])
  })
})
