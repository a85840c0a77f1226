import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { adult, broken, child, facility, person, programme, worker } from '../../../test/journeys/folk.ts'
import { world, type World } from '../../../test/world.ts'
import { accept, apply, cancel, giveSeat, lapse, settleDue } from './index.ts'

const ask = async (gu: World, course: string, learner: string, applicant = learner): Promise<string> => {
  const outcome = await apply(gu.ctx({ id: applicant }), { id: randomUUID(), programme: course, learner })
  return outcome?.application?.id ?? ''
}
const rowOf = (gu: World, id: string) =>
  gu.db.selectFrom('applications').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const later = (gu: World, text: string) => void (gu.clock.now = new Date(`${text}+09:00`))
const told = (gu: World, who: string) =>
  gu.letters.filter(({ to }) => to === `${who}@example.kr`).map(({ subject }) => subject.replace(/^\[.*?\] /, ''))

/** A class of one seat, taken, with these waiting in this order. */
async function queued(gu: World, names: string[]) {
  const course = await programme(gu, { capacity: 1 })
  const owner = await adult(gu, '자리 주인')
  const seat = await ask(gu, course, owner)
  const folk: { who: string; id: string }[] = []
  for (const name of names) {
    const who = await adult(gu, name)
    folk.push({ who, id: await ask(gu, course, who) })
  }
  return { course, owner, seat, folk }
}

test('a freed seat is offered to the first who waits, held for them, and goes on when nobody answers in time', async () => {
  const gu = await world()
  const { course, owner, seat, folk } = await queued(gu, ['하나', '두리'])
  const [first, second] = folk as [(typeof folk)[0], (typeof folk)[0]]
  await cancel(gu.ctx({ id: owner }), seat)
  await gu.settle()
  expect(told(gu, first.who)).toContain('자리가 났어요: 한지 공예 교실. 3월 3일 (화) 23:59까지 수락해 주세요')
  await gu.as(second.who)
  const waits = await gu.page(`/me/applications/${second.id}`)
  expect(waits).toContain('바로 다음 차례예요.')
  expect(waits).toContain('다음 날 23:59까지 수락하시면')
  // Who comes now does not overtake them, though nobody sits on the seat yet.
  const late = await adult(gu, '늦은 이')
  expect((await rowOf(gu, await ask(gu, course, late))).waitlisted_at).not.toBeNull()

  later(gu, '2026-03-03T14:00:00')
  await settleDue(gu.ctx())
  await gu.settle()
  expect(told(gu, first.who)).toHaveLength(2)
  later(gu, '2026-03-03T15:00:00')
  await settleDue(gu.ctx())
  await settleDue(gu.ctx())
  await gu.settle()
  expect(told(gu, first.who).filter((subject) => subject.includes('얼마 남지 않았어요'))).toHaveLength(1)

  later(gu, '2026-03-04T00:00:00')
  await settleDue(gu.ctx())
  await settleDue(gu.ctx())
  await gu.settle()
  expect(told(gu, first.who).at(-1)).toBe('수락 기한이 지났어요: 한지 공예 교실')
  expect(told(gu, second.who).at(-1)).toContain('자리가 났어요')
  await gu.as(first.who)
  expect(await gu.page('/me')).toContain('기한만료')
  const refused = await gu.post(`/me/applications/${first.id}/acceptance`)
  expect(refused.status).toBe(409)
  expect(await refused.text()).toContain('수락 기한이 지나 자리가 다음 분께 넘어갔어요')
  expect(await broken(gu)).toEqual([])
})

test('whoever declines is asked once more, and the next is offered the seat at the same moment', async () => {
  const gu = await world()
  const { owner, seat, folk } = await queued(gu, ['하나', '두리'])
  const [first, second] = folk as [(typeof folk)[0], (typeof folk)[0]]
  await cancel(gu.ctx({ id: owner }), seat)
  await gu.as(first.who)
  expect(await gu.page(`/me/applications/${first.id}/cancellation`)).toContain('자리를 거절할까요?')
  await gu.post(`/me/applications/${first.id}/cancellation`)
  expect((await rowOf(gu, first.id)).ended_as).toBe('offer-declined')
  expect((await rowOf(gu, second.id)).offered_at).not.toBeNull()
  expect(await broken(gu)).toEqual([])
})

test('accepting twice, too early, for a stranger, or as a child alone is refused with its reason', async () => {
  const gu = await world()
  const { owner, seat, folk } = await queued(gu, ['하나', '두리'])
  const [first, second] = folk as [(typeof folk)[0], (typeof folk)[0]]
  expect(await accept(gu.ctx({ id: second.who }), second.id)).toBe('not-offered')
  await cancel(gu.ctx({ id: owner }), seat)
  expect(await accept(gu.ctx({ id: second.who }), first.id)).toBe('unknown')
  await gu.as(second.who)
  expect((await gu.post(`/me/applications/${first.id}/acceptance`)).status).toBe(404)
  await gu.as(first.who)
  expect((await gu.post(`/me/applications/${first.id}/acceptance`)).headers.get('location')).toBe(
    `/me/applications/${first.id}?just=accepted`,
  )
  const again = await gu.post(`/me/applications/${first.id}/acceptance`)
  expect(again.status).toBe(409)
  expect(await again.text()).toContain('이미 수락하셨어요')

  const course = await programme(gu, { capacity: 1 })
  const holder = await ask(gu, course, owner)
  const mother = await adult(gu, '김하늘')
  const bada = await child(gu, mother, '김바다', { born_on: '2016-04-01' })
  const mine = await ask(gu, course, bada, mother)
  await cancel(gu.ctx({ id: owner }), holder)
  expect(await accept(gu.ctx({ id: bada }), mine)).toBe('guardian-accepts')
  expect(await accept(gu.ctx({ id: mother }), mine)).toBeUndefined()
  expect(await broken(gu)).toEqual([])
})

test('brother and sister are offered two seats as one: one letter, one card, one answer for both', async () => {
  const gu = await world()
  const course = await programme(gu, { capacity: 2 })
  const owners = [await adult(gu, '가'), await adult(gu, '나')]
  const seats = [await ask(gu, course, owners[0] ?? ''), await ask(gu, course, owners[1] ?? '')]
  const mother = await adult(gu, '김하늘')
  const twins: string[] = []
  for (const name of ['김바다', '김구름']) {
    const one = await child(gu, mother, name, { born_on: '2016-04-01' })
    twins.push(await ask(gu, course, one, mother))
  }
  const single = await ask(gu, course, await adult(gu, '혼자'))
  await gu.db.updateTable('applications').set({ bond: randomUUID() }).where('id', 'in', twins).execute()
  await gu.settle()
  gu.letters.length = 0

  // One seat is no seat for two: it is offered to the next who needs only one.
  await cancel(gu.ctx({ id: owners[0] ?? '' }), seats[0] ?? '')
  expect((await rowOf(gu, single)).offered_at).not.toBeNull()
  expect((await rowOf(gu, twins[0] ?? '')).offered_at).toBeNull()
  await cancel(gu.ctx({ id: (await rowOf(gu, single)).learner }), single)
  await cancel(gu.ctx({ id: owners[1] ?? '' }), seats[1] ?? '')
  await gu.settle()
  expect(told(gu, mother)).toHaveLength(1)
  expect(gu.letters.find(({ to }) => to === `${mother}@example.kr`)?.body).toContain(
    '김바다, 김구름 님의 자리가 났어요',
  )
  await gu.as(mother)
  const page = await gu.page('/me')
  expect(page.match(/\/acceptance"/g)).toHaveLength(1)
  expect(page).toContain('모두 함께 수락하거나 모두 함께 거절해요')
  await gu.post(/\/me\/applications\/[\w-]+\/acceptance/.exec(page)?.[0] ?? '')
  for (const id of twins) expect((await rowOf(gu, id)).admitted_at).not.toBeNull()
  expect(await broken(gu)).toEqual([])
})

test('once the first lesson has begun nobody is offered a seat by itself; late entry is by hand, with a reason kept in the history', async () => {
  const gu = await world()
  const center = await facility(gu, '가락미래교육센터')
  const course = await programme(gu, { capacity: 1, facility: center })
  const [owner, next] = [await adult(gu, '자리 주인'), await adult(gu, '다음')]
  const seat = await ask(gu, course, owner)
  const waits = await ask(gu, course, next)
  later(gu, '2026-03-16T16:00:00')
  await gu.as(await worker(gu, '박주무', 'officer'))
  const address = `/office/programmes/${course}/applicants`
  await gu.post(`${address}/${seat}/cancellation`, { reason: '이사' })
  expect((await rowOf(gu, waits)).offered_at).toBeNull()
  expect(await broken(gu)).toEqual([])
  expect((await gu.post(`${address}/${waits}/seat`, { hand_reason: '' })).status).toBe(422)
  await gu.post(`${address}/${waits}/seat`, { hand_reason: '첫 시간부터 와 있었음' })
  expect((await rowOf(gu, waits)).admitted_at).not.toBeNull()
  const page = await gu.page(`${address}/${waits}`)
  expect(page).toContain('순서를 바꿔 자리 줌')
  expect(page).toContain('사유: 첫 시간부터 와 있었음')
  expect(page).toContain('박주무')
  expect(await giveSeat(gu.ctx(), waits, '다시')).toBe('has-seat')
  expect(await broken(gu)).toEqual([])
})

test('who says yes on the phone is accepted for at the desk, and who wrote it down is kept', async () => {
  const gu = await world()
  const { course, owner, seat, folk } = await queued(gu, ['하나'])
  const [first] = folk as [(typeof folk)[0]]
  await cancel(gu.ctx({ id: owner }), seat)
  await gu.as(await worker(gu, '박주무', 'officer'))
  const address = `/office/programmes/${course}/applicants`
  expect(await gu.page(address)).toContain('3월 3일 (화) 23:59까지')
  expect(await gu.page(`${address}/${first.id}`)).toContain('대신 수락하기')
  const answer = await gu.post(`${address}/${first.id}/acceptance`, { channel: 'phone' })
  expect(answer.headers.get('location')).toContain('just=accepted')
  expect(await gu.page(`${address}/${first.id}`)).toMatch(/전화로 수락[\s\S]*박주무/)
  expect((await gu.post(`${address}/${first.id}/acceptance`, { channel: 'phone' })).status).toBe(422)
  expect(await broken(gu)).toEqual([])
})

test('what is not paid in time ends as lapsed, once, and the next is offered the seat', async () => {
  const gu = await world()
  const { seat, folk } = await queued(gu, ['하나'])
  expect([await lapse(gu.ctx(), seat, 'unpaid'), await lapse(gu.ctx(), seat, 'unpaid')]).toEqual([true, false])
  expect((await rowOf(gu, folk[0]?.id ?? '')).offered_at).not.toBeNull()
  expect(await broken(gu)).toEqual([])
})

test(
  'whatever people do and however time passes: counters agree, offers keep the order, families stay whole',
  { timeout: 60_000 },
  async () => {
    const gu = await world()
    const people = await Promise.all(Array.from({ length: 8 }, (_, at) => person(gu, `이웃 ${at}`)))
    const step = fc.record({
      who: fc.nat(7),
      does: fc.constantFrom('apply', 'apply', 'leave', 'accept', 'wait', 'tie' as const),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 1, max: 4 }),
        fc.array(step, { minLength: 5, maxLength: 25 }),
        async (capacity, waitlist, steps) => {
          later(gu, '2026-03-02T10:00:00')
          const course = await programme(gu, { capacity, waitlist, starts_on: '2026-04-30' })
          const standing = () =>
            gu.db
              .selectFrom('applications')
              .selectAll()
              .where('programme', '=', course)
              .where('cancelled_at', 'is', null)
              .orderBy('number')
              .execute()
          for (const { who, does } of steps) {
            const id = people[who] ?? ''
            const rows = await standing()
            const mine = rows.find(({ learner }) => learner === id)
            if (does === 'apply') await ask(gu, course, id)
            if (does === 'leave' && mine) await cancel(gu.ctx({ id }), mine.id)
            if (does === 'accept' && mine) await accept(gu.ctx({ id }), mine.id)
            if (does === 'tie') {
              const pair = rows
                .filter(({ bond, offered_at, admitted_at }) => !bond && !offered_at && !admitted_at)
                .slice(0, 2)
              if (pair.length === 2 && capacity > 1)
                await gu.db
                  .updateTable('applications')
                  .set({ bond: randomUUID() })
                  .where(
                    'id',
                    'in',
                    pair.map((row) => row.id),
                  )
                  .execute()
            }
            if (does === 'wait') gu.clock.now = new Date(gu.clock.now.getTime() + 20 * 3_600_000)
            await settleDue(gu.ctx())
            expect(await broken(gu)).toEqual([])
            const now = await standing()
            expect(
              now.every(({ offer_until, admitted_at }) => admitted_at || !offer_until || offer_until > gu.clock.now),
            ).toBe(true)
          }
        },
      ),
      { numRuns: 12 },
    )
  },
)
