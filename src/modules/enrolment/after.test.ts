import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { record } from '#platform/context.ts'
import { adult, broken, child, programme } from '../../../test/journeys/folk.ts'
import { world } from '../../../test/world.ts'
import { apply, myData, remind } from './index.ts'

test('a secret calendar address holds the lessons of the household in Seoul’s time, until it is revoked', async () => {
  const gu = await world()
  const course = await programme(gu, { lessons: 2 })
  const mother = await adult(gu, '김하늘')
  const bada = await child(gu, mother, '김바다', { born_on: '2016-04-01' })
  await gu.as(mother)
  await apply(gu.ctx({ id: mother }), { id: randomUUID(), programme: course, learner: bada })
  await apply(gu.ctx({ id: mother }), { id: randomUUID(), programme: course, learner: mother })
  const shown = await (await gu.post('/me/calendar')).text()
  const address = /\/calendar\/[\w-]+\.ics/.exec(shown)?.[0] ?? ''

  await gu.as()
  const feed = await gu.get(address)
  expect(feed.headers.get('content-type')).toContain('text/calendar')
  const text = await feed.text()
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(4)
  expect(new Set(text.match(/UID:.*/g)).size).toBe(4)
  expect(text).toContain('[김바다]')
  expect(text).toMatch(/DTSTART(;TZID=Asia\/Seoul:20260316T160000|:20260316T070000Z)/)

  await gu.as(mother)
  await gu.post('/me/calendar')
  expect((await gu.get(address)).status).toBe(404)
  await gu.post('/me/calendar/revocation')
  expect(await gu.db.selectFrom('feeds').select('ended_at').where('ended_at', 'is', null).execute()).toEqual([])
})

test('the day before a lesson everyone who has a seat is reminded, once', async () => {
  const gu = await world()
  const course = await programme(gu, { capacity: 1 })
  const me = await adult(gu, '이산')
  const next = await adult(gu, '다음')
  for (const id of [me, next]) await apply(gu.ctx({ id }), { id: randomUUID(), programme: course, learner: id })
  await gu.settle()
  gu.letters.length = 0
  gu.clock.now = new Date('2026-03-15T09:00:00+09:00')
  await remind(gu.ctx())
  await remind(gu.ctx())
  await gu.settle()
  expect(gu.letters.map((letter) => letter.to)).toEqual([`${me}@example.kr`])
  expect(gu.letters[0]?.subject).toContain('내일 수업이 있어요: 한지 공예 교실')
})

test('more seats are filled from the queue as soon as the officer adds them', async () => {
  const gu = await world()
  const course = await programme(gu, { capacity: 1 })
  const [first, second] = [await adult(gu, '하나'), await adult(gu, '두리')]
  for (const id of [first, second]) await apply(gu.ctx({ id }), { id: randomUUID(), programme: course, learner: id })
  await gu.db.updateTable('programmes').set({ capacity: 2 }).where('id', '=', course).execute()
  await record(gu.ctx(), 'catalogue.changed', course, { before: { capacity: 1 }, after: { capacity: 2 } })
  await gu.settle()
  expect(
    gu.letters.some((letter) => letter.to === `${second}@example.kr` && letter.subject.includes('자리가 났어요')),
  ).toBe(true)
  expect(await broken(gu)).toEqual([])
})

test('whoever leaves Naru leaves their seat to the next, and once erased nothing told of them stays', async () => {
  const gu = await world()
  const course = await programme(gu, { capacity: 1 })
  const [me, next] = [await adult(gu, '이산'), await adult(gu, '다음')]
  for (const id of [me, next]) await apply(gu.ctx({ id }), { id: randomUUID(), programme: course, learner: id })
  await gu.settle()
  await record(gu.ctx(), 'people.left', me)
  await gu.settle()
  expect(
    gu.letters.some((letter) => letter.to === `${next}@example.kr` && letter.subject.includes('자리가 났어요')),
  ).toBe(true)
  expect(await broken(gu)).toEqual([])
  await record(gu.ctx(), 'people.erased', me)
  await gu.settle()
  expect(await gu.db.selectFrom('notices').select('id').where('person', '=', me).execute()).toEqual([])
})

test('people take their applications and attendance along', async () => {
  const gu = await world()
  const course = await programme(gu)
  const me = await adult(gu, '이산')
  await apply(gu.ctx({ id: me }), { id: randomUUID(), programme: course, learner: me })
  expect(await myData.of(gu.ctx(), [me])).toMatchObject([
    { title: '한지 공예 교실', application: { learner: me }, attendance: [] },
  ])
})
