import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { judgeGroup, nameGroup } from '#modules/people/index.ts'
import { adult, worker } from '../../../test/journeys/folk.ts'
import { addBook } from '../../../test/humanbooks.ts'
import { world } from '../../../test/world.ts'
import { askVisit, confirmVisit, proposeVisits } from './actions/visit.ts'

test('a verified institution asks for a visit, a book is proposed with the reason, one press confirms, and who was there is counted', async () => {
  const gu = await world()
  const teller = await adult(gu, '강로봇')
  await addBook(gu, teller, '로봇 만드는 사람', { readers: ['adult'] })
  const officer = await worker(gu, '정담당', 'officer')
  const teacher = await adult(gu, '한교사')
  const named = await nameGroup(gu.ctx({ id: teacher }), { name: '나루복지관', kind: 'community-centre', size: 30 })
  const group = typeof named === 'object' ? named.id : ''
  const form = {
    id: randomUUID(),
    group,
    theme: 'career',
    readers: 'adult',
    headcount: '20',
    minutes: '50',
    room: '3층 강당',
    adult: '한교사',
    ...Object.fromEntries(
      ['2026-03-14', '2026-03-15', '2026-03-16'].flatMap((day, at) => [
        [`day${at + 1}`, day],
        [`from${at + 1}`, '10:00'],
        [`to${at + 1}`, '11:00'],
      ]),
    ),
  }
  await gu.as(teacher)
  // Nobody has verified it yet.
  expect((await gu.post('/humanbooks/visits', form)).status).toBe(422)
  await judgeGroup(gu.ctx({ id: officer }), group, { verified: true, priority: false })
  expect((await gu.post('/humanbooks/visits', { ...form, headcount: '14' })).status).toBe(422)
  expect((await gu.post('/humanbooks/visits', form)).status).toBe(303)
  const address = `/humanbooks/visits/${form.id}`

  await gu.as(officer)
  expect((await gu.post('/office/readings/visits/proposals')).status).toBe(303)
  const desk = await gu.page('/office/readings/visits')
  expect(desk).toContain('로봇 만드는 사람')
  expect(desk).toContain('주제가 같음')
  const { version } = await gu.db.selectFrom('book_visits').select('version').executeTakeFirstOrThrow()
  const confirm = `/office/readings/visits/${form.id}/confirmation`
  expect((await gu.post(confirm, { version: String(version - 1) })).status).toBe(422)
  expect((await gu.post(confirm, { version: String(version) })).status).toBe(303)
  await gu.settle()
  for (const who of [teacher, teller]) {
    await gu.as(who)
    expect(await gu.page('/notices')).toContain('찾아가는 인물도서가 확정됐어요')
    expect(await gu.page(`${address}/sheet`)).toContain('3층 강당')
  }

  await gu.as(await adult(gu, '남의 사람'))
  expect((await gu.get(address)).status).toBe(404)

  gu.clock.now = new Date('2026-03-14T12:00:00+09:00')
  await gu.as(teacher)
  const there = { held: '50', child: '0', youth: '0', adult: '18', senior: '3', report: '즐거웠어요' }
  expect((await gu.post(`${address}/holding`, there)).status).toBe(303)
  expect(await gu.page(address)).toContain('어른 18명, 어르신 3명')
})

test('a book that cannot come the day before says so: the visit is open again, everyone is told, and another book is proposed', async () => {
  const gu = await world()
  const [first, second] = [await adult(gu, '강로봇'), await adult(gu, '나드론')]
  await addBook(gu, first, '로봇 만드는 사람', { readers: ['adult'] })
  const officer = await worker(gu, '정담당', 'officer')
  const teacher = await adult(gu, '한교사')
  const named = await nameGroup(gu.ctx({ id: teacher }), { name: '나루복지관', kind: 'community-centre', size: 30 })
  const group = typeof named === 'object' ? named.id : ''
  await judgeGroup(gu.ctx({ id: officer }), group, { verified: true, priority: false })
  const id = randomUUID()
  const wishes = ['2026-03-14', '2026-03-15', '2026-03-16'].map((day) => ({ day, from: 600, to: 660 }))
  const what = { theme: 'career', topic: null, readers: 'adult', headcount: 20, minutes: 50, wished_book: null }
  const where = { room: '3층 강당', equipment: null, adult: '한교사' }
  await askVisit(gu.ctx({ id: teacher }), { id, group, ...what, ...where, wishes })
  const propose = async () => {
    await proposeVisits(gu.ctx({ id: officer }))
    return gu.db.selectFrom('book_visits').select(['version', 'proposal']).executeTakeFirstOrThrow()
  }
  expect(await confirmVisit(gu.ctx({ id: officer }), id, (await propose()).version)).toBeUndefined()

  const address = `/humanbooks/visits/${id}`
  gu.clock.now = new Date('2026-03-13T20:00:00+09:00')
  await gu.as(teacher)
  expect((await gu.post(`${address}/standing-back`, { stand_note: '못 가요' })).status).toBe(404)
  await gu.as(first)
  expect(await gu.page('/me/book')).toContain(`href="${address}"`)
  expect(await gu.page(address)).not.toContain(`${address}/cancellation`)
  expect((await gu.post(`${address}/standing-back`, { stand_note: '' })).status).toBe(422)
  const gone = await gu.post(`${address}/standing-back`, { stand_note: '몸이 아파요' })
  expect(gone.headers.get('location')).toBe('/me/book?done=stood-back')
  expect(await gu.page('/me/book')).not.toContain(address)
  expect((await gu.get(address)).status).toBe(404)
  await gu.settle()
  for (const who of [teacher, first, officer]) {
    await gu.as(who)
    expect(await gu.page('/notices')).toContain('로봇 만드는 사람의 방문이 어렵게 됐어요')
  }
  expect(await gu.db.selectFrom('book_times').selectAll().execute()).toEqual([])

  // Alone on the shelf, it is not asked again; another is.
  expect((await propose()).proposal).toBeNull()
  const other = await addBook(gu, second, '드론 만드는 사람', { readers: ['adult'] })
  const { version, proposal } = await propose()
  expect(proposal).toMatchObject({ book: other })
  expect(await confirmVisit(gu.ctx({ id: officer }), id, version)).toBeUndefined()
  await gu.as(second)
  expect(await gu.page('/me/book')).toContain(`href="${address}"`)
})
