/** Neighbours who are read: by one who hardly dares to ask, and by a school. */
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { addSpace, sayHours, STANDARD } from '#modules/reservations/index.ts'
import { addBook, clear } from '../humanbooks.ts'
import { world, type World } from '../world.ts'
import { adult, facility, worker } from './folk.ts'

/** Three Saturdays, at ten. */
const dates = Object.fromEntries(
  ['2026-03-14', '2026-03-21', '2026-03-28'].flatMap((day, at) => [
    [`day${at + 1}`, day],
    [`from${at + 1}`, '10:00'],
    [`to${at + 1}`, '11:00'],
  ]),
)

/** Somebody's calendar as their telephone reads it. */
async function calendarOf(gu: World, person: string): Promise<string> {
  await gu.as(person)
  const shown = await (await gu.post('/me/calendar')).text()
  // Lines of a calendar are folded.
  return (await gu.page(/\/calendar\/[\w-]+\.ics/.exec(shown)?.[0] ?? '')).replace(/\r\n /g, '')
}

test('a shy teen finds a robot engineer', async () => {
  const gu = await world()
  const [engineer, teen] = [await adult(gu, '강로봇'), await adult(gu, '이도현', { born_on: '2011-02-05' })]
  const book = await addBook(gu, engineer, '로봇 만드는 사람')
  const officer = await worker(gu, '정유진', 'officer')
  const about = { name: '이야기방', name_en: null, kind: 'room' as const, about: null, equipment: [], entry: null }
  const centre = await facility(gu, '송파미래교육센터')
  const room = await addSpace(gu.ctx(), centre, null, { ...about, seats: 6, terms: STANDARD })
  if ('field' in room) throw new Error(room.reason)
  await sayHours(gu.ctx(), room.id, [{ weekday: 5, opens: 540, closes: 1080 }])

  await gu.as(teen)
  expect(await gu.page('/humanbooks')).toContain(`/humanbooks/${book}`)
  const id = randomUUID()
  const why = { reason: '로봇을 만들고 싶은데 말을 잘 못해요', question1: '처음 만든 로봇은 무엇인가요' }
  const form = { id, reader: teen, ...why, way: 'onsite', party: '1', ...dates }
  const alone = await gu.post(`/humanbooks/${book}/reading`, form)
  expect(alone.status).toBe(422)
  expect(await alone.text()).toContain('함께 있을 어른의 이름을 적어 주세요')
  const sent = await gu.post(`/humanbooks/${book}/reading`, { ...form, second_adult: '어머니 송하나' })
  expect(sent.status).toBe(303)
  await gu.settle()

  await gu.as(engineer)
  expect(await gu.page('/notices')).toContain('열람 신청이 왔어요')
  const mine = `/me/readings/${id}`
  expect(await gu.page(mine)).toContain('말을 잘 못해요')
  await gu.post(`${mine}/answer`, { agrees: 'yes', note: '천천히 이야기해요. 궁금하면 010-1234-5678' })

  await gu.as(officer)
  const { version } = await gu.db.selectFrom('readings').select('version').executeTakeFirstOrThrow()
  const fixed = { version: String(version), day: '2026-03-14', time: '10:00', minutes: '60', space: room.id }
  const unchecked = await gu.post(`/office/readings/${id}/confirmation`, fixed)
  expect(unchecked.status).toBe(422)
  expect(await gu.db.selectFrom('claims').selectAll().execute()).toEqual([])
  await clear(gu, engineer)
  expect((await gu.post(`/office/readings/${id}/confirmation`, fixed)).status).toBe(303)
  await gu.settle()

  const own = await calendarOf(gu, teen)
  expect(own).toContain('[열람] 로봇 만드는 사람')
  expect(own).toContain('송파미래교육센터 이야기방')
  const told = await calendarOf(gu, engineer)
  expect(told).toContain('[인물도서] 열람 1명')
  expect(told).not.toContain('이도현')

  gu.clock.now = new Date('2026-03-14T12:00:00+09:00')
  await gu.as(engineer)
  expect((await gu.post(`${mine}/holding`, { held: '60', count: '1' })).status).toBe(303)
  await gu.as(teen)
  expect(await gu.page(mine)).not.toContain('1234-5678')
  await gu.post(`${mine}/words`, { stars: '5', words: '수줍어도 괜찮았어요', thanks: '또 만나고 싶어요' })
  await gu.as()
  const page = await gu.page(`/humanbooks/${book}`)
  expect(page).toContain('수줍어도 괜찮았어요')
  expect(page).not.toContain('또 만나고 싶어요')
})

test('a school gets a visit', async () => {
  const gu = await world()
  const [engineer, teacher] = [await adult(gu, '강로봇'), await adult(gu, '한지우')]
  await addBook(gu, engineer, '로봇 만드는 사람')
  await clear(gu, engineer)
  const officer = await worker(gu, '정유진', 'officer')
  await gu.as(teacher)
  const named = await gu.post('/me/groups', { name: '나루중학교', kind: 'school', size: '25' })
  expect(named.status).toBe(303)
  const { id: group } = await gu.db.selectFrom('groups').select('id').executeTakeFirstOrThrow()
  const id = randomUUID()
  const class1 = { theme: 'career', topic: '로봇', readers: 'youth', headcount: '25', minutes: '50' }
  const form = { id, group, ...class1, room: '과학실', adult: '한지우', ...dates }
  expect((await gu.post('/humanbooks/visits', form)).status).toBe(422)
  await gu.as(officer)
  expect((await gu.post(`/office/groups/${group}/verification`, {})).status).toBe(303)
  await gu.as(teacher)
  expect((await gu.post('/humanbooks/visits', form)).status).toBe(303)

  await gu.as(officer)
  await gu.post('/office/readings/visits/proposals')
  expect(await gu.page('/office/readings/visits')).toContain('듣고 싶은 이야기와 맞음')
  const { version } = await gu.db.selectFrom('book_visits').select('version').executeTakeFirstOrThrow()
  const confirmed = await gu.post(`/office/readings/visits/${id}/confirmation`, { version: String(version) })
  expect(confirmed.status).toBe(303)
  await gu.settle()
  expect(await calendarOf(gu, engineer)).toContain('[찾아가는 인물도서] 나루중학교')
  expect(await gu.page('/me/book')).toContain(`href="/humanbooks/visits/${id}"`)

  gu.clock.now = new Date('2026-03-14T12:00:00+09:00')
  await gu.as(teacher)
  expect(await gu.page('/notices')).toContain('로봇 만드는 사람')
  const there = { held: '50', child: '0', youth: '25', adult: '1', senior: '0', report: '질문이 끊이지 않았어요' }
  expect((await gu.post(`/humanbooks/visits/${id}/holding`, there)).status).toBe(303)
  expect(await gu.page(`/humanbooks/visits/${id}`)).toContain('질문이 끊이지 않았어요')
})
