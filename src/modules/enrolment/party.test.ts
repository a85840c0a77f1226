/** Friends who apply as one: gathered by a code, applied for at one moment, all or none. */
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { at } from '../../../test/catalogue.ts'
import { adult, broken, child, person, programme } from '../../../test/journeys/folk.ts'
import { server, world, type World } from '../../../test/world.ts'
import { programmeById } from '#modules/catalogue/index.ts'
import { accept, apply, cancel, drawDue, joinParty, makeParty, offerWaited, sendParty, settleParties } from './index.ts'

const FRIENDS = { together: { family: 5, friends: 3 } }
const say = (gu: World, says: object) =>
  gu.db
    .insertInto('policies')
    .values({ says: JSON.stringify(says), from_at: at('2026-01-01T00:00') })
    .execute()
const path = (answer: Response) => answer.headers.get('location') ?? ''
const standing = (gu: World, course: string) =>
  gu.db
    .selectFrom('applications')
    .selectAll()
    .where('programme', '=', course)
    .where('cancelled_at', 'is', null)
    .orderBy('number')
    .execute()
const codeOf = async (gu: World, party: string) =>
  (await gu.db.selectFrom('parties').select('code').where('id', '=', party).executeTakeFirstOrThrow()).code
const subjects = (gu: World, to: string) =>
  gu.letters.filter((one) => one.to === `${to}@example.kr`).map(({ subject }) => subject.replace(/^\[.*?\] /, ''))
const applyFor = (gu: World, course: string, learner: string) =>
  apply(gu.ctx({ id: learner }), { id: randomUUID(), programme: course, learner })

/** A party made by the first and joined by the others, each for themselves. */
async function gathered(gu: World, course: string, people: string[], size = people.length): Promise<string> {
  const [maker = '', ...others] = people
  const here = await programmeById(gu.db, course)
  if (!here) throw new Error('There is no such programme.')
  const made = await makeParty(gu.ctx({ id: maker }), here, { learner: maker, size })
  if (!('party' in made)) throw new Error(`Not made: ${JSON.stringify(made)}`)
  const code = await codeOf(gu, made.party)
  for (const learner of others) {
    const joined = await joinParty(gu.ctx({ id: learner }), here, { learner, code })
    if (!('party' in joined)) throw new Error(`Not joined: ${JSON.stringify(joined)}`)
  }
  return made.party
}

test('three friends gather by a code, one of them for her daughter; the maker presses once and all have a seat', async () => {
  const gu = await world()
  await say(gu, FRIENDS)
  const course = await programme(gu, { capacity: 3 })
  const [hana, doori, mother] = [await adult(gu, '김하나'), await adult(gu, '박두리'), await adult(gu, '송어진')]
  const bada = await child(gu, mother, '이바다', { born_on: '2016-04-01' })

  await gu.as(hana)
  expect(await gu.page(`/programmes/${course}/application`)).toContain('친구와 함께 신청하기')
  const start = await gu.page(`/programmes/${course}/party`)
  expect(start).toContain('친구와 3명까지 함께 신청할 수 있어요')
  const party = path(await gu.post(`/programmes/${course}/party`, { learner: hana, size: '3' })).split('?')[0] ?? ''
  expect(party).toMatch(/^\/parties\//)
  const page = await gu.page(party)
  const code = /<strong>([A-Z]{6})</.exec(page)?.[1] ?? ''
  expect(page).toContain('3명 가운데 1명이 모였어요')
  expect(page).not.toContain('모두 함께 신청하기</span>')
  expect((await gu.post(`${party}/application`)).status).toBe(409)

  await gu.as(doori)
  expect(await gu.get(party).then(({ status }) => status)).toBe(404)
  const invited = path(await gu.get(`/programmes/${course}/application?friends=${code}`))
  expect(invited).toBe(`/programmes/${course}/party?code=${code}`)
  expect(await gu.page(invited)).toContain('친구가 함께 신청하자고 초대했어요')
  expect(path(await gu.post(`/programmes/${course}/party/members`, { learner: doori, code: code.toLowerCase() }))).toBe(
    `${party}?just=entered`,
  )
  const seen = await gu.page(party)
  expect(seen).toContain('김*나')
  expect(seen).not.toContain('김하나')
  expect(seen).toContain('박두리')

  await gu.as(mother)
  await gu.post(`/programmes/${course}/party/members`, { learner: bada, code })
  expect((await gu.post(`${party}/application`)).status).toBe(404)
  await gu.settle()
  expect(subjects(gu, hana)).toEqual(['친구가 모두 모였어요: 한지 공예 교실'])

  await gu.as(hana)
  expect(await gu.page(party)).toContain('모두 함께 신청하기</span>')
  expect(path(await gu.post(`${party}/application`))).toBe(party)
  expect(await gu.page(party)).toContain('모두 함께 신청했어요')
  const rows = await standing(gu, course)
  expect(rows.map(({ learner, applicant }) => [learner, applicant])).toEqual([
    [hana, hana],
    [doori, doori],
    [bada, mother],
  ])
  expect(new Set(rows.map(({ bond }) => bond)).size).toBe(1)
  expect(rows.every((row) => row.admitted_at)).toBe(true)
  // Pressed again, nothing more happens.
  await gu.post(`${party}/application`)
  expect(await standing(gu, course)).toEqual(rows)
  await gu.settle()
  for (const one of [doori, mother]) expect(subjects(gu, one)).toEqual(['신청 확정: 한지 공예 교실'])
  expect(await broken(gu)).toEqual([])
})

test('too few seats for all friends: they wait as one and are offered seats as one, and any of them may wait apart', async () => {
  const gu = await world()
  await say(gu, FRIENDS)
  const course = await programme(gu, { capacity: 2, waitlist: 5 })
  const neighbours = [await adult(gu, '이웃'), await adult(gu, '옆집')]
  const friends = [await adult(gu, '김하나'), await adult(gu, '박두리'), await adult(gu, '최세찬')]
  for (const neighbour of neighbours) await applyFor(gu, course, neighbour)
  const party = await gathered(gu, course, friends)
  expect(await sendParty(gu.ctx({ id: friends[0] ?? '' }), party)).toEqual({ applied: true })

  // One seat is given back: too few for three, and nobody of them is offered it alone.
  const [first, second, ...waiting] = await standing(gu, course)
  await cancel(gu.ctx({ id: first?.learner ?? '' }), first?.id ?? '')
  expect((await standing(gu, course)).filter(({ offered_at }) => offered_at)).toEqual([])

  // One of the three waits apart and is offered it; the two others stay together and are told nothing new of themselves.
  const [, , third] = waiting
  await gu.as(friends[2])
  expect(await gu.page(`/me/applications/${third?.id}`)).toContain('김*나, 박*리, 최세찬 님이 함께 기다려요')
  expect(path(await gu.post(`/me/applications/${third?.id}/alone`))).toContain('just=alone')
  const offers = (await standing(gu, course)).filter(({ offered_at }) => offered_at)
  expect(offers.map(({ id }) => id)).toEqual([third?.id])

  await cancel(gu.ctx({ id: second?.learner ?? '' }), second?.id ?? '')
  await gu.db.updateTable('programmes').set({ capacity: 3 }).where('id', '=', course).execute()
  await offerWaited(gu.ctx())
  expect((await standing(gu, course)).filter(({ offered_at }) => offered_at)).toHaveLength(3)
  await gu.settle()
  const letter = gu.letters.find(
    ({ to, subject }) => to.startsWith(friends[0] ?? '-') && subject.includes('자리가 났어요'),
  )
  expect(letter?.body).toContain('김하나, 박*리 님의 자리가 났어요')
  expect(await accept(gu.ctx({ id: friends[1] ?? '' }), waiting[1]?.id ?? '')).toBeUndefined()
  expect((await standing(gu, course)).filter(({ admitted_at }) => admitted_at)).toHaveLength(2)
  expect(await broken(gu)).toEqual([])
})

test('friends are drawn as one entry: all of them, or none', async () => {
  const gu = await world()
  await say(gu, { ...FRIENDS, draw: { months: 6, most: 1, priority_lots: 0 } })
  const course = await programme(gu, {
    method: 'lottery',
    capacity: 2,
    waitlist: 0,
    closes_at: at('2026-03-08T18:00'),
  })
  await gu.db
    .updateTable('programmes')
    .set({ draws_at: at('2026-03-09T10:00') })
    .where('id', '=', course)
    .execute()
  const friends = [await adult(gu, '김하나'), await adult(gu, '박두리')]
  const party = await gathered(gu, course, friends)
  for (let one = 0; one < 5; one += 1) await applyFor(gu, course, await person(gu, `이웃 ${one}`))
  expect(await sendParty(gu.ctx({ id: friends[0] ?? '' }), party)).toEqual({ applied: true })
  gu.clock.now = at('2026-03-09T10:01')
  await drawDue(gu.ctx())
  const won = (await standing(gu, course)).filter(({ admitted_at }) => admitted_at).map(({ learner }) => learner)
  expect(won).toHaveLength(2)
  expect([0, 2]).toContain(won.filter((learner) => friends.includes(learner)).length)
})

test('not complete when applications close: nobody is applied for, and everyone is told', async () => {
  const gu = await world()
  await say(gu, FRIENDS)
  const course = await programme(gu)
  const friends = [await adult(gu, '김하나'), await adult(gu, '박두리')]
  const party = await gathered(gu, course, friends, 3)
  await settleParties(gu.ctx())
  expect(await sendParty(gu.ctx({ id: friends[0] ?? '' }), party)).toEqual({ refusal: 'not-complete' })
  gu.clock.now = at('2026-03-15T18:00')
  await settleParties(gu.ctx())
  await gu.settle()
  for (const one of friends) expect(subjects(gu, one)).toEqual(['함께 신청하지 못했어요: 한지 공예 교실'])
  expect(await standing(gu, course)).toEqual([])
  await gu.as(friends[1])
  expect(await gu.page(`/parties/${party}`)).toContain('다 모이지 않아 아무도 신청되지 않았어요')
  expect(await sendParty(gu.ctx({ id: friends[0] ?? '' }), party)).toEqual({ refusal: 'ended' })
})

test('one whose condition fails at the press: nobody is applied for, friends are not told why, and who it is reads the reason', async () => {
  const gu = await world()
  await say(gu, FRIENDS)
  const course = await programme(gu)
  const friends = [await adult(gu, '김하나'), await adult(gu, '박두리')]
  const party = await gathered(gu, course, friends)
  await gu.db
    .insertInto('bars')
    .values({ person: friends[1] ?? '', until: at('2026-05-01T00:00'), reason: 'strikes', made_at: gu.clock.now })
    .execute()
  await gu.as(friends[0])
  const answer = await gu.post(`/parties/${party}/application`)
  expect(answer.status).toBe(409)
  const said = await answer.text()
  expect(said).toContain('친구 한 명이 지금 이 강좌의 신청 조건에 맞지 않아요')
  expect(said).not.toContain('5월 1일')
  expect(await standing(gu, course)).toEqual([])
  await gu.settle()
  expect(subjects(gu, friends[0] ?? '')).toEqual(['친구가 모두 모였어요: 한지 공예 교실'])
  expect(subjects(gu, friends[1] ?? '')).toEqual(['함께 신청하지 못했어요: 한지 공예 교실'])
  await gu.as(friends[1])
  expect(await gu.page(`/parties/${party}`)).toContain('5월 1일')

  // Lifted, the same party applies.
  await gu.db.updateTable('bars').set({ lifted_at: gu.clock.now, lift_reason: '착오' }).execute()
  expect(await sendParty(gu.ctx({ id: friends[0] ?? '' }), party)).toEqual({ applied: true })
})

test('friends may gather before applications open, and have their place in line when they press', async () => {
  const gu = await world()
  await say(gu, FRIENDS)
  const course = await programme(gu, { opens_at: at('2026-03-03T10:00'), max_age: 50 })
  const [hana, doori, old] = [
    await adult(gu, '김하나'),
    await adult(gu, '박두리'),
    await adult(gu, '노여사', { born_on: '1950-01-01' }),
  ]
  await gu.as(hana)
  expect(await gu.page(`/programmes/${course}/application`)).toContain('미리 모여 둘 수 있어요')
  const party = await gathered(gu, course, [hana, doori])
  const early = await gu.post(`/parties/${party}/application`)
  expect(await early.text()).toContain('아직 접수 전이에요')
  // Whom the class is not meant for is told so at once, not at ten o'clock.
  await gu.as(old)
  expect(await gu.page(`/programmes/${course}/party`)).toContain('만 76세예요. 만 50세 이하만 신청할 수 있어요.')
  gu.clock.now = at('2026-03-03T10:00')
  await gu.as(hana)
  await gu.post(`/parties/${party}/application`)
  expect(await standing(gu, course)).toHaveLength(2)
})

test('no more join than the party waits for, none twice, and no party is larger than the policy lets it be', async () => {
  const gu = await world()
  await say(gu, FRIENDS)
  const course = await programme(gu)
  const people = [
    await adult(gu, '김하나'),
    await adult(gu, '박두리'),
    await adult(gu, '최세찬'),
    await adult(gu, '한네모'),
  ]
  const [hana = '', doori = '', sechan = '', nemo = ''] = people
  const party = await gathered(gu, course, [hana, doori])
  const code = await codeOf(gu, party)
  await gu.as(sechan)
  const full = await gu.post(`/programmes/${course}/party/members`, { learner: sechan, code })
  expect(full.status).toBe(422)
  expect(await full.text()).toContain('모임이 이미 다 찼어요')
  await gu.as(hana)
  expect((await gu.post(`/parties/${party}/size`, { size: '4' })).status).toBe(409)
  expect(path(await gu.post(`/parties/${party}/size`, { size: '3' }))).toContain('just=resized')
  const other = await gathered(gu, course, [nemo], 2)
  await gu.as(doori)
  const twice = await gu.post(`/programmes/${course}/party/members`, { learner: doori, code: await codeOf(gu, other) })
  expect(await twice.text()).toContain('이미 이 강좌의 다른 모임에 들어 있어요')
  await gu.as(nemo)
  expect((await gu.post(`/programmes/${course}/party`, { learner: nemo, size: '9' })).status).toBe(422)
  // Of a programme without friends there is no such page.
  await say(gu, { together: { family: 5, friends: 1 } })
  expect((await gu.get(`/programmes/${course}/party`)).status).toBe(404)
  expect(await gu.page(`/programmes/${course}/application`)).not.toContain('친구와 함께 신청하기')
})

test('who leaves is out, and the maker is told; where the maker leaves, the party ends and everyone is told', async () => {
  const gu = await world()
  await say(gu, FRIENDS)
  const course = await programme(gu)
  const [hana, doori, sechan] = [await adult(gu, '김하나'), await adult(gu, '박두리'), await adult(gu, '최세찬')]
  const party = await gathered(gu, course, [hana, doori, sechan])
  await gu.as(doori)
  expect(path(await gu.post(`/parties/${party}/departure`))).toBe(`/programmes/${course}/party?just=left`)
  expect((await gu.get(`/parties/${party}`)).status).toBe(404)
  await gu.settle()
  expect(subjects(gu, hana)).toContain('친구 한 명이 모임에서 나갔어요: 한지 공예 교실')
  // The place is free again.
  const code = await codeOf(gu, party)
  expect(path(await gu.post(`/programmes/${course}/party/members`, { learner: doori, code }))).toContain('just=entered')
  await gu.as(hana)
  await gu.post(`/parties/${party}/departure`)
  await gu.settle()
  for (const one of [doori, sechan]) expect(subjects(gu, one)).toContain('모임이 없어졌어요: 한지 공예 교실')
  expect(await standing(gu, course)).toEqual([])
})

test('nobody finds a party by trying: after ten codes an hour has to pass, and a code is of one programme', async () => {
  const gu = await world()
  await say(gu, FRIENDS)
  const [course, elsewhere] = [await programme(gu), await programme(gu, { title: '다른 교실' })]
  const [hana, guesser] = [await adult(gu, '김하나'), await adult(gu, '엿보기')]
  const code = await codeOf(gu, await gathered(gu, course, [hana], 2))
  await gu.as(guesser)
  const tryCode = (code: string, at = course) => gu.post(`/programmes/${at}/party/members`, { learner: guesser, code })
  expect(await (await tryCode(code, elsewhere)).text()).toContain('그런 코드의 모임이 없어요')
  for (let one = 0; one < 9; one += 1) expect((await tryCode(`AAAAA${'ABCDEFGHJ'[one]}`)).status).toBe(422)
  const rested = await tryCode(code)
  expect(await rested.text()).toContain('한 시간 뒤에 다시 해 주세요')
  gu.clock.now = new Date(gu.clock.now.getTime() + 3_600_001)
  expect(path(await tryCode(code))).toContain('just=entered')
})

test('a mother and her children who wait as one can wait apart, each with their place', async () => {
  const gu = await world()
  const course = await programme(gu, { capacity: 1, waitlist: 5 })
  const neighbour = await person(gu, '이웃')
  await applyFor(gu, course, neighbour)
  const mother = await adult(gu, '김하늘')
  const bada = await child(gu, mother, '김바다', { born_on: '2016-04-01' })
  await gu.as(mother)
  await gu.post(`/programmes/${course}/application`, {
    application: randomUUID(),
    learner: [mother, bada],
    together: 'yes',
  })
  const [seat, ...waiting] = await standing(gu, course)
  await cancel(gu.ctx({ id: neighbour }), seat?.id ?? '')
  expect((await standing(gu, course)).some(({ offered_at }) => offered_at)).toBe(false)
  expect(await gu.page(`/me/applications/${waiting[1]?.id}`)).toContain('따로 기다리기')
  await gu.post(`/me/applications/${waiting[1]?.id}/alone`)
  const rows = await standing(gu, course)
  expect(rows.map(({ offered_at }) => offered_at !== null)).toEqual([true, false])
  expect(rows.map(({ bond }) => bond)).toEqual([null, null])
  expect(await broken(gu)).toEqual([])
})

describe.skipIf(!server())('on a real server with 64 connections', () => {
  test('two parties want the last two seats at the same moment, again and again: one has both, the other waits whole', async () => {
    const gu = await world({ connections: 64 })
    await say(gu, FRIENDS)
    for (let round = 0; round < 8; round += 1) {
      const course = await programme(gu, { capacity: 2, waitlist: 2 })
      const people = await Promise.all(['하나', '두리', '세찬', '네모'].map((name) => person(gu, name)))
      const [a = '', b = '', c = '', d = ''] = people
      const parties = await Promise.all([gathered(gu, course, [a, b]), gathered(gu, course, [c, d])])
      // Each pressed several times at once.
      const pressed = [0, 1, 2].flatMap(() => [
        sendParty(gu.ctx({ id: a }), parties[0]),
        sendParty(gu.ctx({ id: c }), parties[1]),
      ])
      await Promise.all(pressed)
      await settleParties(gu.ctx())
      const rows = await standing(gu, course)
      expect(rows).toHaveLength(4)
      expect(rows.map(({ admitted_at }) => admitted_at !== null)).toEqual([true, true, false, false])
      expect(rows[0]?.bond).toBe(rows[1]?.bond)
      expect(rows[2]?.bond).toBe(rows[3]?.bond)
    }
    expect(await broken(gu)).toEqual([])
    const open = await gu.db.selectFrom('parties').select('id').where('ended_at', 'is', null).execute()
    expect(open).toEqual([])
  })

  test('twenty friends of friends rush for two places in a party: two are in, and sixty-four guesses at once are ten', async () => {
    const gu = await world({ connections: 64 })
    await say(gu, FRIENDS)
    const course = await programme(gu)
    const maker = await person(gu, '하나')
    const party = await gathered(gu, course, [maker], 3)
    const code = await codeOf(gu, party)
    const here = await programmeById(gu.db, course)
    if (!here) throw new Error('There is no such programme.')
    const people = await Promise.all(Array.from({ length: 20 }, (_, one) => person(gu, `친구 ${one}`)))
    const joined = await Promise.all(
      people.map((learner) => joinParty(gu.ctx({ id: learner }), here, { learner, code })),
    )
    expect(joined.filter((one) => 'party' in one)).toHaveLength(2)
    const guesser = await person(gu, '엿보기')
    const guesses = await Promise.all(
      Array.from({ length: 64 }, () => joinParty(gu.ctx({ id: guesser }), here, { learner: guesser, code: 'AAAAAA' })),
    )
    expect(guesses.filter((one) => one.refusal === 'no-such-code').length).toBeLessThanOrEqual(10)
    expect(guesses.filter((one) => one.refusal === 'too-many-tries').length).toBeGreaterThanOrEqual(54)
  })
})
