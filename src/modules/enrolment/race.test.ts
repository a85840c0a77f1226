import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { broken, person, programme } from '../../../test/journeys/folk.ts'
import { server, world, type World } from '../../../test/world.ts'
import { apply, cancel } from './index.ts'

const many = { connections: 64 }
const folk = (gu: World, count: number) =>
  Promise.all(Array.from({ length: count }, (_, at) => person(gu, `이웃 ${at + 1}`)))
const ask = (gu: World, course: string, learner: string, id = randomUUID()) =>
  apply(gu.ctx({ id: learner }), { id, programme: course, learner })
const standing = (gu: World, course: string) =>
  gu.db
    .selectFrom('applications')
    .selectAll()
    .where('programme', '=', course)
    .where('cancelled_at', 'is', null)
    .orderBy('number')
    .execute()

describe.skipIf(!server())('on a real server with 64 connections', () => {
  test('300 people ask at once for 30 seats and 20 places in the queue: 30 have a seat, 20 wait, 250 are told it is full', async () => {
    const gu = await world(many)
    const course = await programme(gu, { capacity: 30, waitlist: 20 })
    const outcomes = await Promise.all((await folk(gu, 300)).map((learner) => ask(gu, course, learner)))

    expect(outcomes.filter((outcome) => outcome?.application?.admitted_at)).toHaveLength(30)
    expect(outcomes.filter((outcome) => outcome?.application?.waitlisted_at)).toHaveLength(20)
    expect(outcomes.filter((outcome) => outcome?.refusal === 'full')).toHaveLength(250)
    const rows = await standing(gu, course)
    expect(rows.slice(0, 30).every((row) => row.admitted_at)).toBe(true)
    expect(rows.slice(30).every((row) => !row.admitted_at)).toBe(true)
    expect(await broken(gu)).toEqual([])
  })

  test('one learner who asks 64 times at once has one application, and so has one who sends the same form 64 times', async () => {
    const gu = await world(many)
    const course = await programme(gu, { capacity: 30 })
    const [eager = '', nervous = ''] = await folk(gu, 2)
    const form = randomUUID()
    const times = Array.from({ length: 64 })
    const [asked, sent] = await Promise.all([
      Promise.all(times.map(() => ask(gu, course, eager))),
      Promise.all(times.map(() => ask(gu, course, nervous, form))),
    ])

    expect(asked.filter((outcome) => outcome?.application)).toHaveLength(1)
    expect(asked.filter((outcome) => outcome?.refusal === 'twice')).toHaveLength(63)
    expect(new Set(sent.map((outcome) => outcome?.application?.id))).toEqual(new Set([form]))
    expect(await standing(gu, course)).toHaveLength(2)
    expect(await broken(gu)).toEqual([])
  })

  test('while seats are freed, they are offered to those who wait in the order they came, and newcomers do not overtake them', async () => {
    const gu = await world(many)
    const course = await programme(gu, { capacity: 20, waitlist: 40 })
    const people = await folk(gu, 90)
    for (const learner of people.slice(0, 50)) await ask(gu, course, learner)
    const before = await standing(gu, course)

    await Promise.all([
      ...before.slice(0, 15).map((row) => cancel(gu.ctx({ id: row.learner }), row.id)),
      // Some who wait leave at the same moment, and each cancellation is sent twice.
      ...before.slice(22, 27).flatMap((row) => [0, 1].map(() => cancel(gu.ctx({ id: row.learner }), row.id))),
      ...people.slice(50).map((learner) => ask(gu, course, learner)),
    ])

    expect(await broken(gu)).toEqual([])
    const rows = await standing(gu, course)
    const seats = rows.filter((row) => row.admitted_at ?? row.offered_at)
    expect(seats).toHaveLength(20)
    expect(rows.slice(0, 20)).toEqual(seats)
  })

  test('the last seat, given back and asked for at the same moment, again and again, has one owner in the end', async () => {
    const gu = await world(many)
    const course = await programme(gu, { capacity: 1, waitlist: 0 })
    const people = await folk(gu, 32)
    for (let round = 0; round < 5; round += 1) {
      await Promise.all(people.map((learner) => ask(gu, course, learner)))
      const [owner, ...others] = await standing(gu, course)
      expect(others).toEqual([])
      expect(await broken(gu)).toEqual([])
      if (owner) await cancel(gu.ctx({ id: owner.learner }), owner.id)
    }
  })
})
