import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { addSpace, bookForHouse, sayHours, STANDARD } from '#modules/reservations/index.ts'
import { addDays } from '#platform/clock.ts'
import { addBook } from '../../../test/humanbooks.ts'
import { adult, facility, worker } from '../../../test/journeys/folk.ts'
import { type World, world } from '../../../test/world.ts'

async function room(gu: World, place: string, name: string): Promise<string> {
  const about = { name, name_en: null, kind: 'room' as const, seats: 8, about: null, equipment: [], entry: null }
  const added = await addSpace(gu.ctx(), place, null, { ...about, terms: STANDARD })
  if ('field' in added) throw new Error(added.reason)
  await sayHours(
    gu.ctx(),
    added.id,
    Array.from({ length: 7 }, (_, weekday) => ({ weekday, opens: 540, closes: 1260 })),
  )
  return added.id
}

/** A reading its book has agreed to, and an officer at the form that confirms it. */
async function agreed(gu: World) {
  const teller = await adult(gu, '강로봇')
  const book = await addBook(gu, teller, '로봇 만드는 사람')
  const reader = await adult(gu, '이독자')
  const [id, officer] = [randomUUID(), await worker(gu, '정담당', 'officer')]
  await gu.as(reader)
  const days = ['2026-03-14', '2026-03-15', '2026-03-21'].flatMap((day, at) => [
    [`day${at + 1}`, day],
    [`from${at + 1}`, '15:00'],
    [`to${at + 1}`, '16:00'],
  ])
  const why = { reason: '로봇이 궁금해요', question1: '어떻게 시작했나요' }
  const form = { id, reader, ...why, way: 'onsite', party: '1', ...Object.fromEntries(days) }
  expect((await gu.post(`/humanbooks/${book}/reading`, form)).status).toBe(303)
  await gu.as(teller)
  await gu.post(`/me/readings/${id}/answer`, { agrees: 'yes' })
  await gu.as(officer)
  const desk = `/office/readings/${id}`
  const confirm = async (fields: Record<string, string>) => {
    const { version } = await gu.db.selectFrom('readings').select('version').executeTakeFirstOrThrow()
    const fixed = { version: String(version), day: '2026-03-14', time: '15:00', minutes: '60', place: '' }
    return gu.post(`${desk}/confirmation`, { ...fixed, ...fields })
  }
  return { id, teller, reader, officer, desk, confirm }
}

const claims = async (gu: World) =>
  (await gu.db.selectFrom('claims').select('space').execute()).map(({ space }) => space)

test('an officer confirms a reading together with a room, and the room is free again when the book cannot come or it is cancelled', async () => {
  const gu = await world()
  const centre = await facility(gu, '미래교육센터')
  const [story, sun] = [await room(gu, centre, '사람책방'), await room(gu, centre, '햇살방')]
  const { id, teller, reader, officer, desk, confirm } = await agreed(gu)
  expect(await gu.page(desk)).toContain('미래교육센터 사람책방 (8명)')
  expect((await confirm({})).status).toBe(422)
  expect((await confirm({ space: story })).status).toBe(303)
  expect(await claims(gu)).toEqual([story])
  await gu.as(reader)
  expect(await gu.page(`/me/readings/${id}`)).toContain('미래교육센터 사람책방')

  // Another time in the same room, or another room: the one before is free.
  await gu.as(officer)
  expect((await confirm({ space: story, time: '15:30' })).status).toBe(303)
  expect(await claims(gu)).toEqual([story])
  expect((await confirm({ space: sun })).status).toBe(303)
  expect(await claims(gu)).toEqual([sun])

  await gu.as(teller)
  await gu.post(`/me/readings/${id}/standing-back`, { stand_note: '몸이 아파요' })
  expect(await claims(gu)).toEqual([])
  await gu.post(`/me/readings/${id}/answer`, { agrees: 'yes' })
  await gu.as(officer)
  expect((await confirm({ space: story })).status).toBe(303)
  await gu.post(`${desk}/cancellation`, {})
  expect(await claims(gu)).toEqual([])
})

test('where the room is gone nothing is confirmed or given up: the sentence stands beside the room and the form is kept', async () => {
  const gu = await world()
  const centre = await facility(gu, '미래교육센터')
  const [story, sun] = [await room(gu, centre, '사람책방'), await room(gu, centre, '햇살방')]
  const { desk, confirm } = await agreed(gu)
  const slot = { day: '2026-03-14', from: 900, to: 960 }
  const slots = [slot, { ...slot, day: addDays(slot.day, 1) }]
  await bookForHouse(gu.ctx(), { id: randomUUID(), space: story, slots, what: '강좌', party: 5 })
  expect(await gu.page(desk)).toContain('사람책방 (8명) · 이 시간에는 쓸 수 없어요')
  const gone = await confirm({ space: story, minutes: '50' })
  expect(gone.status).toBe(422)
  const page = await gone.text()
  expect(page).toContain('그 시간에는 이 방을 쓸 수 없어요')
  expect(page).toMatch(/name="minutes"[^>]*value="50"|value="50"[^>]*name="minutes"/)
  expect(await gu.db.selectFrom('book_times').selectAll().execute()).toEqual([])

  // What was promised before stands where the new time cannot be had.
  expect((await confirm({ space: sun })).status).toBe(303)
  const before = await gu.db.selectFrom('book_times').select('starts_at').execute()
  expect((await confirm({ space: story, day: '2026-03-15' })).status).toBe(422)
  expect(await gu.db.selectFrom('book_times').select('starts_at').execute()).toEqual(before)
  expect((await claims(gu)).filter((space) => space === sun)).toHaveLength(1)
})
