/** Bars: seen, lifted and made by officers, each with a reason the person is told, and read by the people themselves. */
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { at } from '../../../test/catalogue.ts'
import { adult, child, facility, programme, worker } from '../../../test/journeys/folk.ts'
import { world, type World } from '../../../test/world.ts'
import { apply } from './index.ts'

const path = (answer: Response) => answer.headers.get('location') ?? ''
const subjects = (gu: World, to: string) =>
  gu.letters.filter((one) => one.to === `${to}@example.kr`).map(({ subject }) => subject.replace(/^\[.*?\] /, ''))
const barred = (gu: World, person: string, row: object = {}) =>
  gu.db
    .insertInto('bars')
    .values({ person, until: at('2026-04-01T00:00'), reason: 'strikes', made_at: gu.clock.now, ...row })
    .execute()
const refusalFor = async (gu: World, course: string, learner: string) =>
  (await apply(gu.ctx({ id: learner }), { id: randomUUID(), programme: course, learner }))?.refusal

test('an officer finds a bar, opens the person, which leaves a look, and lifts it with a reason the person is told', async () => {
  const gu = await world()
  const course = await programme(gu)
  const [san, officer] = [await adult(gu, '이하산'), await worker(gu, '박주무', 'officer')]
  await barred(gu, san)
  expect(await refusalFor(gu, course, san)).toBe('barred')
  await gu.as(san)
  expect(await gu.page('/me')).toContain('이하산 님은 4월 1일 (수) 00:00까지 모든 강좌를 새로 신청할 수 없어요')

  await gu.as(officer)
  const desk = await gu.page('/office/bars')
  expect(desk).toContain('이*산')
  expect(desk).not.toContain('이하산')
  expect(desk).toContain('정한 횟수가 쌓임')
  expect(await gu.page(`/office/bars/${san}`)).toContain('이하산 님의 이용 제한')
  const looks = await gu.db.selectFrom('looks').selectAll().where('whose', '=', san).execute()
  expect(looks.map(({ what, who }) => [what, who])).toEqual([['bars', officer]])

  const { id } = await gu.db.selectFrom('bars').select('id').executeTakeFirstOrThrow()
  expect((await gu.post(`/office/bars/${san}/${id}/lifting`)).status).toBe(422)
  expect(path(await gu.post(`/office/bars/${san}/${id}/lifting`, { lift_reason: '입원을 확인함' }))).toContain(
    'just=lifted',
  )
  expect(path(await gu.post(`/office/bars/${san}/${id}/lifting`, { lift_reason: '두 번' }))).toBe(`/office/bars/${san}`)
  const row = await gu.db.selectFrom('bars').selectAll().executeTakeFirstOrThrow()
  expect([row.lifted_by, row.lift_reason]).toEqual([officer, '입원을 확인함'])
  await gu.settle()
  expect(subjects(gu, san)).toEqual(['다시 신청할 수 있어요'])
  expect(await refusalFor(gu, course, san)).toBeUndefined()
  expect(await gu.page(`/office/bars/${san}`)).toContain('박주무 님이 풀었어요. 사유: 입원을 확인함')
})

test('a bar made by hand has its reason and its end, holds for one facility, and the guardian of a child is told', async () => {
  const gu = await world()
  const center = await facility(gu, '가락미래교육센터')
  const [here, elsewhere] = [await programme(gu, { facility: center }), await programme(gu)]
  const mother = await adult(gu, '김하늘')
  const bada = await child(gu, mother, '김바다', { born_on: '2016-04-01' })
  await gu.as(await worker(gu, '박주무', 'officer'))
  const address = `/office/bars/${bada}`
  expect((await gu.post(address, { last: '2026-03-31' })).status).toBe(422)
  const past = await gu.post(address, { last: '2026-03-01', reason: '늦음' })
  expect(await past.text()).toContain('오늘이나 앞으로 올 날을 적어 주세요')
  const reason = '수업을 여러 번 방해했어요.'
  expect(path(await gu.post(address, { facility: center, last: '2026-03-31', reason }))).toContain('just=made')
  await gu.settle()
  const letter = gu.letters.find(({ to }) => to.startsWith(mother))
  expect(letter?.body).toContain(
    `김바다 님은 3월 31일 (화) 23:59까지 ‘가락미래교육센터’의 강좌를 새로 신청할 수 없어요. 사유: ${reason}`,
  )
  const ask = async (course: string) =>
    (await apply(gu.ctx({ id: mother }), { id: randomUUID(), programme: course, learner: bada }))?.refusal
  expect(await ask(here)).toBe('barred')
  expect(await ask(elsewhere)).toBeUndefined()
  await gu.as(mother)
  expect(await gu.page('/me')).toContain(reason)
  // It ends by itself.
  gu.clock.now = at('2026-04-01T00:00')
  expect(await gu.page('/me')).not.toContain(reason)
})

test('only officers of the district see this desk', async () => {
  const gu = await world()
  const center = await facility(gu, '가락미래교육센터')
  const san = await adult(gu, '이하산')
  await gu.as(await worker(gu, '최창구', 'branch', center))
  for (const address of ['/office/bars', `/office/bars/${san}`]) expect((await gu.get(address)).status).toBe(404)
  expect((await gu.post(`/office/bars/${san}`, { last: '2026-04-01', reason: '몰래' })).status).toBe(404)
})
