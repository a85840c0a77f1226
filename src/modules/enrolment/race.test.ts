import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { broken, person, programme } from '../../../test/journeys/folk.ts'
import { server, world, type World } from '../../../test/world.ts'
import { accept, apply, cancel, merge, settleDue } from './index.ts'

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

  /** A class of so many seats, all taken, with so many waiting, and one seat then given back. */
  async function offered(gu: World, { seats = 1, waits = 4 } = {}) {
    const course = await programme(gu, { capacity: seats, waitlist: 10 })
    const people = await folk(gu, seats + waits)
    for (const learner of people) await ask(gu, course, learner)
    const rows = await standing(gu, course)
    const [owner] = rows
    if (owner) await cancel(gu.ctx({ id: owner.learner }), owner.id)
    return { course, owners: rows.slice(1, seats), queue: rows.slice(seats) }
  }
  const promoted = async (gu: World) =>
    (await gu.db.selectFrom('events').select('subject').where('event', '=', 'enrolment.promoted').execute()).length

  test('the same offer accepted 32 times at once is accepted once', async () => {
    const gu = await world(many)
    const { queue } = await offered(gu)
    const { id = '', learner = '' } = queue[0] ?? {}
    const answers = await Promise.all(Array.from({ length: 32 }, () => accept(gu.ctx({ id: learner }), id)))
    expect(answers.filter((answer) => answer === undefined)).toHaveLength(1)
    expect(answers.filter((answer) => answer === 'already-accepted')).toHaveLength(31)
    expect(await promoted(gu)).toBe(1)
    expect(await broken(gu)).toEqual([])
  })

  test('an offer accepted and declined at the same moment has one answer, and the seat one holder', async () => {
    const gu = await world(many)
    for (let round = 0; round < 6; round += 1) {
      const { course, queue } = await offered(gu)
      const [first, second] = queue
      const ctx = gu.ctx({ id: first?.learner ?? '' })
      const [yes, no] = await Promise.all([accept(ctx, first?.id ?? ''), cancel(ctx, first?.id ?? '')])
      const rows = await standing(gu, course)
      // Accepted and then stepped back from, or declined first: either way the next holds an offer now.
      const holder = rows.find((row) => row.admitted_at ?? row.offered_at)
      expect(yes === undefined || yes === 'ended').toBe(true)
      expect(no).toBeUndefined()
      expect(holder?.id).toBe(second?.id)
      expect(await broken(gu)).toEqual([])
    }
  })

  test('accepting against the sweep at the deadline: exactly one wins, and the counters agree', async () => {
    const gu = await world(many)
    for (let round = 0; round < 6; round += 1) {
      gu.clock.now = new Date('2026-03-02T10:00:00+09:00')
      const { course, queue } = await offered(gu)
      const [first, second] = queue
      // One clock says just before, the other just after: two processes, a second apart.
      const before = { ...gu.ctx({ id: first?.learner ?? '' }), now: new Date('2026-03-03T23:59:58+09:00') }
      const after = { ...gu.ctx(), now: new Date('2026-03-03T23:59:59+09:00') }
      const [answer] = await Promise.all([accept(before, first?.id ?? ''), settleDue(after), settleDue(after)])
      const rows = await standing(gu, course)
      const holder = rows.find((row) => row.admitted_at ?? row.offered_at)
      expect(holder?.id).toBe(answer === undefined ? first?.id : second?.id)
      expect(answer === undefined ? Boolean(holder?.admitted_at) : answer === 'lapsed').toBe(true)
      expect(await broken(gu)).toEqual([])
    }
  })

  test('seats given back while others accept, decline and newcomers ask: every seat has one holder, in the order of the queue', async () => {
    const gu = await world(many)
    const { course, owners, queue } = await offered(gu, { seats: 8, waits: 10 })
    const newcomers = await folk(gu, 20)
    await Promise.all([
      ...owners.slice(0, 4).map((row) => cancel(gu.ctx({ id: row.learner }), row.id)),
      ...queue.slice(0, 3).map((row) => accept(gu.ctx({ id: row.learner }), row.id)),
      ...queue.slice(3, 5).map((row) => cancel(gu.ctx({ id: row.learner }), row.id)),
      ...newcomers.map((learner) => ask(gu, course, learner)),
    ])
    expect(await broken(gu)).toEqual([])
    const rows = await standing(gu, course)
    const held = rows.filter((row) => row.admitted_at ?? row.offered_at)
    expect(held).toHaveLength(8)
    expect(rows.slice(0, 8)).toEqual(held)
  })

  test('a family of two and one alone, one seat after the other given back: never half a family', async () => {
    const gu = await world(many)
    for (let round = 0; round < 4; round += 1) {
      const course = await programme(gu, { capacity: 3, waitlist: 10 })
      const people = await folk(gu, 6)
      for (const learner of people) await ask(gu, course, learner)
      const rows = await standing(gu, course)
      const family = rows.slice(3, 5).map(({ id }) => id)
      await gu.db.updateTable('applications').set({ bond: randomUUID() }).where('id', 'in', family).execute()
      await Promise.all(rows.slice(0, 3).map((row) => cancel(gu.ctx({ id: row.learner }), row.id)))
      const after = await standing(gu, course)
      expect(after.every((row) => row.offered_at)).toBe(true)
      const answers = await Promise.all(
        after.filter((row) => row.bond).map((row) => accept(gu.ctx({ id: row.learner }), row.id)),
      )
      expect(answers.filter((answer) => answer === undefined)).toHaveLength(1)
      expect((await standing(gu, course)).filter((row) => row.bond && row.admitted_at)).toHaveLength(2)
      expect(await broken(gu)).toEqual([])
    }
  })

  test('two classes merged into each other at once, while people apply and step back: one merger, nobody lost', async () => {
    const gu = await world(many)
    const [one, other] = [await programme(gu, { capacity: 40 }), await programme(gu, { capacity: 40 })]
    const people = await folk(gu, 12)
    for (const [at, learner] of people.entries()) await ask(gu, at % 2 ? one : other, learner)
    const [first] = await standing(gu, one)
    const late = await folk(gu, 10)
    const [there, back] = await Promise.all([
      merge(gu.ctx(), one, other),
      merge(gu.ctx(), other, one),
      cancel(gu.ctx({ id: first?.learner ?? '' }), first?.id ?? ''),
      ...late.map((learner, at) => ask(gu, at % 2 ? one : other, learner)),
    ])
    expect([there, back].filter((refusal) => refusal === undefined)).toHaveLength(1)
    expect([there, back].filter((refusal) => refusal === 'not-open')).toHaveLength(1)
    expect(await broken(gu)).toEqual([])
    const [left, right] = [await standing(gu, one), await standing(gu, other)]
    expect(Math.min(left.length, right.length)).toBe(0)
    expect(new Set([...left, ...right].map(({ learner }) => learner)).size).toBeGreaterThanOrEqual(11)
  })
})
