/** The line before a real database: several processes, a clock that counts, and what is left when one of them dies. */
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Context } from '#platform/context.ts'
import { openServer } from '#platform/database.ts'
import { openDistricts } from '#platform/districts.ts'
import { adult, broken, person, programme } from '../../../../test/journeys/folk.ts'
import { server, world, type World } from '../../../../test/world.ts'
import { QUEUES } from '../../../work.ts'
import { comeBack, stand } from '../actions/apply.ts'
import { apply, cancel, drained, move } from '../index.ts'
import { holdAdmission } from '../store/admission.ts'

const folk = (gu: World, count: number) =>
  Promise.all(Array.from({ length: count }, (_, at) => person(gu, `이웃 ${at + 1}`)))

/** Another process before the same database: its own connections and its own line. */
async function secondProcess(gu: World): Promise<(id: string) => Context> {
  const districts = openDistricts(await openServer(server() ?? '', 8), { standard: 'songpa', queues: QUEUES })
  onTestFinished(() => districts.close())
  const district = await districts.named(gu.district.name)
  if (!district) throw new Error('The district is gone.')
  return (id) => ({ ...gu.ctx({ id }), district, db: district.db })
}

const standing = (gu: World, course: string) =>
  gu.db
    .selectFrom('applications')
    .selectAll()
    .where('programme', '=', course)
    .where('cancelled_at', 'is', null)
    .orderBy('number')
    .execute()

/** Keep everyone in line until it is opened: another process holds the admission of the district. */
async function closed(gu: World): Promise<() => Promise<void>> {
  let open = () => {}
  const opened = new Promise<void>((resolve) => (open = resolve))
  let holding = () => {}
  const held = new Promise<void>((resolve) => (holding = resolve))
  const done = gu.db.transaction().execute(async (tx) => {
    await holdAdmission(tx, gu.district.name)
    holding()
    await opened
  })
  await held
  return async () => {
    open()
    await done
  }
}

/** The application a ticket led to. */
const decidedIn = (back: Awaited<ReturnType<typeof comeBack>>) =>
  back && Array.isArray(back.outcome) ? back.outcome[0]?.application?.id : undefined

describe.skipIf(!server())('on a real server', () => {
  test('two processes serve one rush: no seat twice, nobody twice, and in each process the order is that of arrival', async () => {
    const gu = await world({ connections: 16 })
    const other = await secondProcess(gu)
    const course = await programme(gu, { capacity: 60, waitlist: 30 })
    const people = await folk(gu, 300)
    const ask = (process: number, learner: string, id = randomUUID()) =>
      apply(process ? other(learner) : gu.ctx({ id: learner }), { id, programme: course, learner })

    const came: { process: number; outcome: ReturnType<typeof ask> }[] = []
    for (const [at, learner] of people.entries()) {
      const process = at % 2
      came.push({ process, outcome: ask(process, learner) })
      // One in ten asks at the other process too, one in twenty with another form.
      if (at % 10 === 0) void ask(1 - process, learner)
      if (at % 30 === 0) await pause(1)
    }
    const outcomes = await Promise.all(came.map(async (one) => ({ ...one, outcome: await one.outcome })))

    expect(await broken(gu)).toEqual([])
    const rows = await standing(gu, course)
    expect(rows.filter((row) => row.admitted_at)).toHaveLength(60)
    expect(rows).toHaveLength(90)
    for (const process of [0, 1]) {
      const here = outcomes.filter((one) => one.process === process && one.outcome?.refusal !== 'twice')
      const numbers = here.flatMap(({ outcome }) => outcome?.application?.number ?? [])
      expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
      // Once one is told it is full, nobody who came after gets anything.
      const first = here.findIndex(({ outcome }) => outcome?.refusal === 'full')
      expect(here.slice(first).every(({ outcome }) => outcome?.refusal === 'full')).toBe(true)
    }
  })

  test('the answer was lost on the way: the same form, sent again to either process, has the same answer', async () => {
    const gu = await world({ connections: 16 })
    const other = await secondProcess(gu)
    const course = await programme(gu, { capacity: 1, waitlist: 1 })
    const [first = '', second = '', third = ''] = await folk(gu, 3)
    const forms = [first, second, third].map((learner) => ({ id: randomUUID(), programme: course, learner }))
    // The process was killed between its commit and its answer: nobody looks at what it says.
    for (const form of forms) await apply(gu.ctx({ id: form.learner }), form)
    const again = await Promise.all(
      forms.flatMap((form) => [apply(other(form.learner), form), apply(gu.ctx({ id: form.learner }), form)]),
    )
    expect(again.map((outcome) => outcome?.application?.id ?? outcome?.refusal)).toEqual([
      forms[0]?.id,
      forms[0]?.id,
      forms[1]?.id,
      forms[1]?.id,
      'full',
      'full',
    ])
    expect(await standing(gu, course)).toHaveLength(2)
    expect(await broken(gu)).toEqual([])
  })

  test('it opens by the database’s clock, whatever ours says, and counts when one came, not when one was served', async () => {
    const gu = await world({ connections: 16 })
    const [early = '', inLine = '', late = ''] = await folk(gu, 3)
    const by = (id: string): Context => {
      const ctx = gu.ctx({ id })
      return { ...ctx, tools: { ...ctx.tools, clock: 'database' } }
    }
    // Ours stands still in 2026; this opens in less than a second of the database's time.
    const opens_at = await gu.db.transaction().execute(async (tx) => {
      const now = await holdAdmission(tx, gu.district.name)
      return new Date(now.getTime() + 900)
    })
    const course = await programme(gu, { opens_at, starts_on: '2099-01-05' })
    const ask = (learner: string) => apply(by(learner), { id: randomUUID(), programme: course, learner })

    expect((await ask(early))?.refusal).toBe('not-open-yet')
    const open = await closed(gu)
    const waited = ask(inLine)
    await pause(1200)
    const came = ask(late)
    await open()
    expect((await waited)?.refusal).toBe('not-open-yet')
    const applied = (await came)?.application?.applied_at
    expect(applied && applied >= opens_at).toBe(true)
    // Whoever was a second early asks again, and is in.
    expect((await ask(early))?.application).toBeTruthy()
  })

  test('a line too long to wait for: a page with one’s place, which a ticket keeps, and never an error', async () => {
    const gu = await world({ connections: 16 })
    const other = await secondProcess(gu)
    const course = await programme(gu, { capacity: 2 })
    const [ahead = ''] = await folk(gu, 1)
    const me = await adult(gu, '이산')
    await gu.as(me)
    const open = await closed(gu)
    const crowd = Array.from({ length: 3000 }, () =>
      apply(gu.ctx({ id: ahead }), { id: randomUUID(), programme: randomUUID(), learner: ahead }),
    )
    await pause(50)
    const form = randomUUID()
    const answer = await gu.post(`/programmes/${course}/application`, { application: form, learner: me })
    expect(answer.status).toBe(303)
    const here = answer.headers.get('location') ?? ''
    expect(here).toMatch(/\/application\/line\?ticket=/)
    const shown = await gu.get(here)
    expect(shown.status).toBe(200)
    expect(Number(shown.headers.get('refresh'))).toBeGreaterThan(2)
    const text = await shown.text()
    expect(text).toMatch(/앞에 [23],\d{3}명이 있어요/)
    expect(text).toContain('순서도 정해졌어요')

    // A ticket is its holder's alone, and nobody writes one.
    await gu.as(ahead)
    expect((await gu.get(here)).headers.get('location')).toBe(`/programmes/${course}/application`)
    await gu.as(me)
    expect((await gu.get(`${here}x`)).headers.get('location')).toBe(`/programmes/${course}/application`)

    await open()
    await Promise.all(crowd)
    await drained(gu.district)
    expect((await gu.get(here)).headers.get('location')).toBe(`/me/applications/${form}?just=done`)
    // Another process, or this one started again, does not know the ticket, and gives the same answer.
    const ticket = new URL(here, 'http://x').searchParams.get('ticket') ?? ''
    const back = await comeBack(other(me), ticket)
    expect(decidedIn(back)).toBe(form)
    expect(await standing(gu, course)).toHaveLength(1)
  })

  test('who comes back with a ticket to a process started anew stands before those who came later', async () => {
    const gu = await world({ connections: 16 })
    const anew = await secondProcess(gu)
    const course = await programme(gu, { capacity: 1, waitlist: 0 })
    const [first = '', second = '', busy = ''] = await folk(gu, 3)
    const { writeTicket } = await import('./ticket.ts')
    const ctx = anew(first)
    const form = { id: randomUUID(), programme: course, learner: first }
    const ticket = writeTicket(ctx, {
      ...form,
      learners: [first],
      together: false,
      applicant: first,
      came: ctx.now.getTime() - 60_000,
    })
    const open = await closed(gu)
    // Somebody is being served, so that the others stand in line.
    void apply(anew(busy), { id: randomUUID(), programme: course, learner: randomUUID() })
    await pause(50)
    const later = apply(anew(second), { id: randomUUID(), programme: course, learner: second })
    const back = comeBack(ctx, ticket)
    await open()
    expect((await later)?.refusal).toBe('full')
    expect(decidedIn(await back)).toBe(form.id)
  })

  test('what does not fit the database is left without an answer alone; the others of its batch get theirs', async () => {
    const gu = await world({ connections: 16 })
    const course = await programme(gu, { capacity: 20 })
    const people = await folk(gu, 20)
    const open = await closed(gu)
    const asked = people.map((learner, at) =>
      stand(gu.ctx({ id: learner }), {
        id: randomUUID(),
        programme: course,
        learner,
        // The seventh was entered for somebody there is not: the database has the last word.
        applicant: at === 7 ? randomUUID() : learner,
        channel: 'desk',
        entered_by: null,
      }),
    )
    await open()
    const answers = await Promise.allSettled(asked)
    expect(
      answers.map(({ status }, at) => (status === 'rejected' ? at : undefined)).filter((at) => at !== undefined),
    ).toEqual([7])
    expect(await standing(gu, course)).toHaveLength(19)
    expect(await broken(gu)).toEqual([])
  })

  test('moving both ways, cancelling and applying at once: nobody waits for each other forever, and all counts agree', async () => {
    const gu = await world({ connections: 32 })
    const other = await secondProcess(gu)
    const [a, b] = [
      await programme(gu, { capacity: 15, waitlist: 40 }),
      await programme(gu, { capacity: 15, waitlist: 40 }),
    ]
    const people = await folk(gu, 60)
    for (const [at, learner] of people.slice(0, 30).entries())
      await apply(gu.ctx({ id: learner }), { id: randomUUID(), programme: at % 2 ? a : b, learner })
    const [inA, inB] = [await standing(gu, a), await standing(gu, b)]
    await Promise.all([
      ...inA.slice(0, 5).map((row) => move(gu.ctx({ id: people[0] ?? '' }), row, b, '시간이 바뀌어서')),
      ...inB.slice(0, 5).map((row) => move(other(people[0] ?? ''), row, a, '시간이 바뀌어서')),
      ...inA.slice(5, 10).map((row) => cancel(other(row.learner), row.id)),
      ...people
        .slice(30)
        .flatMap((learner, at) => [
          apply(gu.ctx({ id: learner }), { id: randomUUID(), programme: at % 2 ? a : b, learner }),
          apply(other(learner), { id: randomUUID(), programme: at % 2 ? b : a, learner }),
        ]),
    ])
    expect(await broken(gu)).toEqual([])
  })
})

test('on the embedded database, with its one connection, a rush is served as well', async () => {
  const gu = await world()
  const course = await programme(gu, { capacity: 10, waitlist: 5 })
  const people = await folk(gu, 40)
  const outcomes = await Promise.all(
    people.map((learner) => apply(gu.ctx({ id: learner }), { id: randomUUID(), programme: course, learner })),
  )
  expect(outcomes.map((outcome) => outcome?.refusal ?? (outcome?.application?.admitted_at ? 'seat' : 'queue'))).toEqual(
    [
      ...Array.from({ length: 10 }, () => 'seat'),
      ...Array.from({ length: 5 }, () => 'queue'),
      ...Array.from({ length: 25 }, () => 'full'),
    ],
  )
  expect(await broken(gu)).toEqual([])
})
