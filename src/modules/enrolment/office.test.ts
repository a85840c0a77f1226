import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { readSheet } from '#platform/sheet.ts'
import { adult, broken, facility, person, programme, worker } from '../../../test/journeys/folk.ts'
import { world } from '../../../test/world.ts'
import { apply } from './index.ts'

const path = (answer: Response) => answer.headers.get('location') ?? ''

test('only those who run a programme see its applicants: others find nothing there', async () => {
  const gu = await world()
  const center = await facility(gu, '가락미래교육센터')
  const course = await programme(gu, { facility: center })
  const visits = async (id: string, rest: string) => {
    await gu.as(id)
    return (await gu.get(`/office/programmes/${course}/${rest}`)).status
  }
  const officer = await worker(gu, '주무관', 'officer')
  const own = await worker(gu, '센터 직원', 'branch', center)
  const elsewhere = await worker(gu, '다른 센터 직원', 'branch', await facility(gu, '잠실미래교육센터'))
  const teacher = await worker(gu, '강사', 'instructor', center)
  const resident = await adult(gu, '주민')
  for (const rest of ['applicants', 'applicants/entry', 'applicants/export']) {
    expect([await visits(officer, rest), await visits(own, rest)]).toEqual([200, 200])
    expect([await visits(elsewhere, rest), await visits(teacher, rest), await visits(resident, rest)]).toEqual([
      404, 404, 404,
    ])
  }
  for (const rest of ['attendance', 'attendance/print']) {
    expect([await visits(officer, rest), await visits(own, rest), await visits(teacher, rest)]).toEqual([200, 200, 200])
    expect([await visits(elsewhere, rest), await visits(resident, rest)]).toEqual([404, 404])
  }
})

test('opening the list leaves a look with its reason; an export needs a reason and leaves it with everyone on the list', async () => {
  const gu = await world()
  const course = await programme(gu)
  const me = await person(gu, '=이산', { born_on: '1960-01-01' })
  await apply(gu.ctx({ id: me }), { id: randomUUID(), programme: course, learner: me })
  const officer = await worker(gu, '주무관', 'officer')
  await gu.as(officer)
  const address = `/office/programmes/${course}/applicants`
  expect(await gu.page(address)).toContain('=이산')
  const refused = await gu.post(`${address}/export`, { reason: 'running', note: '' })
  expect(refused.status).toBe(422)

  const file = await gu.post(`${address}/export`, { reason: 'contact', note: '개강 안내 전화' })
  expect(file.headers.get('content-disposition')).toContain('attachment')
  const sheet = await readSheet(Buffer.from(await file.arrayBuffer()), 'x.xlsx')
  expect('rows' in sheet && sheet.rows.length).toBe(1)

  const looks = await gu.db
    .selectFrom('looks')
    .select(['what', 'reason', 'who'])
    .where('whose', '=', me)
    .orderBy('id')
    .execute()
  expect(looks).toEqual([
    { what: 'applicants', reason: '강좌 운영: 한지 공예 교실', who: officer },
    { what: 'export', reason: '신청자 연락: 개강 안내 전화', who: officer },
  ])
  const event = await gu.db
    .selectFrom('events')
    .select(['subject', 'detail'])
    .where('event', '=', 'enrolment.exported')
    .executeTakeFirst()
  expect(event).toMatchObject({ subject: course, detail: { reason: 'contact', people: 1 } })
})

test('an applicant is moved to another programme only when it takes them, and the seat is offered to the next', async () => {
  const gu = await world()
  const [center, another] = [await facility(gu, '가락미래교육센터'), await facility(gu, '잠실미래교육센터')]
  const [here, there, full, foreign] = [
    await programme(gu, { facility: center, capacity: 1 }),
    await programme(gu, { facility: center, title: '오후반' }),
    await programme(gu, { facility: center, capacity: 1, waitlist: 0 }),
    await programme(gu, { facility: another }),
  ]
  const [me, next, other] = [await adult(gu, '이산'), await adult(gu, '다음'), await person(gu, '남')]
  for (const [id, course] of [
    [me, here],
    [next, here],
    [other, full],
  ] as const)
    await apply(gu.ctx({ id }), { id: randomUUID(), programme: course, learner: id })
  const { id } = await gu.db.selectFrom('applications').select('id').where('learner', '=', me).executeTakeFirstOrThrow()
  await gu.as(await worker(gu, '센터 직원', 'branch', center))
  const move = (to: string) =>
    gu.post(`/office/programmes/${here}/applicants/${id}/move`, {
      to,
      move_reason: '시간 변경',
    })
  const refused = await move(full)
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('모두 찼어요')
  expect(await (await move(foreign)).text()).toContain('목록에서 강좌를 골라 주세요')
  expect(path(await move(there))).toContain('just=moved')
  const rows = await gu.db
    .selectFrom('applications')
    .select(['learner', 'programme'])
    .where('cancelled_at', 'is', null)
    .where((where) => where.or([where('admitted_at', 'is not', null), where('offered_at', 'is not', null)]))
    .execute()
  expect(rows).toEqual(
    expect.arrayContaining([
      { learner: me, programme: there },
      { learner: next, programme: here },
    ]),
  )
  await gu.settle()
  const letters = gu.letters.filter(({ to }) => to === `${me}@example.kr`).map(({ subject }) => subject)
  expect(letters).toContain('[시험구 배움나루] 강좌를 옮겼어요: 한지 공예 교실 → 오후반')
  expect(letters.filter((subject) => subject.includes('오후반'))).toHaveLength(1)
  expect(await broken(gu)).toEqual([])
})
