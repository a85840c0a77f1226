/** The main promise: a programme is found, applied for, and everybody who must know knows. */
import { expect, test } from 'vitest'
import * as catalogue from '#modules/catalogue/index.ts'
import { world, type World } from '../world.ts'
import { adult, broken, child, facility, programme, worker } from './folk.ts'

/** Press the button of the form on this page which posts there, with what it holds and what one adds. */
async function press(gu: World, page: string, action: string, add: Record<string, string> = {}) {
  const form = new RegExp(`<form method="post" action="${action}"[\\s\\S]*?</form>`).exec(page)?.[0]
  if (!form) throw new Error(`No form on the page posts to ${action}.`)
  const hidden = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
    ([, name = '', value = '']) => [name, value],
  )
  return gu.post(action, { ...Object.fromEntries(hidden), ...add })
}

const go = (gu: World, answer: Response) => gu.page(answer.headers.get('location') ?? '')
/** Subjects of the letters this person got, without the name of the sender. */
const subjects = (gu: World, person: string) =>
  gu.letters
    .filter((letter) => letter.to === `${person}@example.kr`)
    .map((letter) => letter.subject.replace(/^\[.*?\] /, ''))

test('a parent finds a class, applies for one of two children, sees it on her page, and the officer sees it on the list', async () => {
  const gu = await world()
  const course = await programme(gu, { title: '처음 만나는 파이썬', grades: ['e2', 'e3', 'e4'], fee: 30_000 })
  const mother = await adult(gu, '김하늘')
  const bada = await child(gu, mother, '김바다', { born_on: '2016-04-01', grade: 'e4' })
  await child(gu, mother, '김구름', { born_on: '2018-05-01', grade: 'e2' })
  await gu.as(mother)

  expect(await gu.page('/programmes?q=파이썬')).toContain('처음 만나는 파이썬')
  expect(await gu.page(`/programmes/${course}`)).toContain(`/programmes/${course}/application`)
  const who = await gu.page(`/programmes/${course}/application`)
  expect(who).toContain('강좌를 들을 사람을 골라 주세요.')
  for (const name of ['김바다', '김구름']) expect(who).toContain(`>${name}</label>`)
  expect(who).toContain('만 40세예요. 초등 2–4학년만 신청할 수 있어요.')
  const check = await gu.page(`/programmes/${course}/application?learner=${bada}`)
  expect(check).toContain('30,000원')
  const done = await go(gu, await press(gu, check, `/programmes/${course}/application`))
  expect(done).toContain('신청이 확정됐어요')
  expect(done).toContain('첫 시간은 3월 16일 (월) 16:00')

  await gu.settle()
  expect(subjects(gu, mother)).toEqual(['신청 확정: 처음 만나는 파이썬'])
  expect(await gu.page('/notices')).toContain('김바다 님의 신청이 확정됐어요')
  const mine = await gu.page('/me')
  expect(mine).toContain('처음 만나는 파이썬')
  expect(mine).toContain('다음 1회차 3월 16일 (월) 16:00')

  await gu.as(await worker(gu, '박주무', 'officer'))
  const list = await gu.page(`/office/programmes/${course}/applicants`)
  expect(list).toContain('김바다')
  expect(list).toContain('김하늘')
  expect(list).not.toContain('김구름')
})

test('the eleventh child waits, is offered the seat that is freed, and has it once the mother accepts', async () => {
  const gu = await world()
  const course = await programme(gu, { capacity: 10 })
  const mothers: string[] = []
  for (let number = 1; number <= 11; number += 1) {
    const mother = await adult(gu, `보호자 ${number}`)
    const learner = await child(gu, mother, `어린이 ${number}`, { born_on: '2016-04-01' })
    mothers.push(mother)
    await gu.as(mother)
    const check = await gu.page(`/programmes/${course}/application?learner=${learner}`)
    const result = await go(gu, await press(gu, check, `/programmes/${course}/application`))
    expect(result).toContain(number <= 10 ? '신청이 확정됐어요' : '대기 1번으로 신청했어요')
  }
  const [first = '', last = ''] = [mothers[2], mothers[10]]
  await gu.settle()
  expect(subjects(gu, last)).toEqual(['대기 신청: 한지 공예 교실'])

  await gu.as(first)
  const cancellation = /\/me\/applications\/[\w-]+\/cancellation/.exec(await gu.page('/me'))?.[0] ?? ''
  await press(gu, await gu.page(cancellation), cancellation)
  await gu.settle()

  expect(subjects(gu, last)).toContain('자리가 났어요: 한지 공예 교실. 3월 3일 (화) 23:59까지 수락해 주세요')
  await gu.as(last)
  const offer = await gu.page('/me')
  expect(offer).toContain('1일 13시간 남았어요')
  expect(offer).not.toContain('신청 확정')
  const acceptance = /\/me\/applications\/[\w-]+\/acceptance/.exec(offer)?.[0] ?? ''
  expect(await go(gu, await press(gu, offer, acceptance))).toContain('수락했어요. 신청이 확정됐어요.')
  await gu.settle()
  expect(subjects(gu, last)).toContain('신청 확정: 한지 공예 교실')
  expect(await gu.page('/me')).toContain('신청 확정')
  expect(await broken(gu)).toEqual([])
})

test('a senior without an account is entered by phone, and the entry says who did it', async () => {
  const gu = await world()
  const center = await facility(gu, '가락미래교육센터')
  const course = await programme(gu, { title: '스마트폰 첫걸음', min_age: 65, facility: center })
  await gu.as(await worker(gu, '최창구', 'branch', center))
  const address = `/office/programmes/${course}/applicants/entry`
  const page = await gu.page(`${address}?words=010-2222-3333`)
  expect(page).toContain('찾는 사람이 없어요')

  const senior = { channel: 'phone', name: '정노을', born_on: '1950-05-05', phone: '010-2222-3333' }
  expect((await press(gu, page, address, { ...senior, born_on: '언젠가' })).status).toBe(422)
  const list = await go(gu, await press(gu, page, address, senior))
  expect(list).toContain('정노을 님을 1번으로 접수했어요')
  expect(list).toContain('전화 (최창구 입력)')

  // The next time the same number finds the same person, who has applied already.
  expect(await gu.page(`${address}?words=010-2222-3333`)).toContain('이미 신청한 강좌예요')
  expect(await broken(gu)).toEqual([])
})

test('a clerk may not enter somebody too young: the desk hears the same sentence as the web', async () => {
  const gu = await world()
  const course = await programme(gu, { min_age: 65 })
  await gu.as(await worker(gu, '박주무', 'officer'))
  const address = `/office/programmes/${course}/applicants/entry`
  const answer = await press(gu, await gu.page(address), address, {
    channel: 'desk',
    name: '이산',
    born_on: '1990-01-01',
  })
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('만 36세예요. 만 65세 이상만 신청할 수 있어요.')
})

test('an officer cancels a class and everybody who applied or waits is told why', async () => {
  const gu = await world()
  const course = await programme(gu, { capacity: 1 })
  const [first, second] = [await adult(gu, '하나'), await adult(gu, '두리')]
  for (const learner of [first, second]) {
    await gu.as(learner)
    await press(gu, await gu.page(`/programmes/${course}/application`), `/programmes/${course}/application`)
  }
  const officer = await worker(gu, '박주무', 'officer')
  await catalogue.cancel(gu.ctx({ id: officer }), course, '강사가 다쳤어요')
  await gu.settle()

  for (const learner of [first, second]) {
    expect(subjects(gu, learner)).toContain('폐강 안내: 한지 공예 교실')
    expect(
      gu.letters.find((letter) => letter.subject.includes('폐강') && letter.to.startsWith(learner))?.body,
    ).toContain('강사가 다쳤어요')
    await gu.as(learner)
    expect(await gu.page('/me')).toContain('폐강')
  }
  // Nobody is told that a seat came free in a class that does not take place.
  expect(gu.letters.filter((letter) => letter.subject.includes('자리가 났어요'))).toEqual([])
  expect(await broken(gu)).toEqual([])
})

test('an officer moves a class to another room, and those who applied are told the old and the new', async () => {
  const gu = await world()
  const course = await programme(gu)
  const me = await adult(gu, '이산')
  await gu.as(me)
  await press(gu, await gu.page(`/programmes/${course}/application`), `/programmes/${course}/application`)
  expect(await catalogue.change(gu.ctx(), course, { venue: '3층 나무방' })).toBeUndefined()
  await gu.settle()
  const letter = gu.letters.find(({ subject }) => subject.endsWith('강좌 변경 안내: 한지 공예 교실'))
  expect(letter?.body).toContain('장소: 2층 배움방 → 3층 나무방')
})

test('a teacher fills in attendance on a phone, prints the sheet, and the family sees who came', async () => {
  const gu = await world()
  const center = await facility(gu, '가락미래교육센터')
  const course = await programme(gu, { facility: center })
  const mother = await adult(gu, '김하늘')
  const bada = await child(gu, mother, '김바다', { born_on: '2016-04-01' })
  await gu.as(mother)
  for (const learner of [mother, bada])
    await press(
      gu,
      await gu.page(`/programmes/${course}/application?learner=${learner}`),
      `/programmes/${course}/application`,
    )

  gu.clock.now = new Date('2026-03-16T16:10:00+09:00')
  await gu.as(await worker(gu, '오선생', 'instructor', center))
  const lesson =
    new RegExp(`/office/programmes/${course}/attendance/[\\w-]+`).exec(await gu.page('/office/attendance'))?.[0] ?? ''
  const page = await gu.page(lesson)
  const [late = ''] = [...page.matchAll(/<input type="radio"[^>]* name="([\w-]+)"/g)].map(([, name]) => name)
  // One came late; the rest with one press.
  const saved = await go(gu, await press(gu, page, lesson, { [late]: 'late', rest: 'present' }))
  expect(saved).toContain('2명의 출석을 저장했어요')
  const sheet = await gu.page(`/office/programmes/${course}/attendance/print`)
  expect(sheet).toContain('>지</td>')
  expect(sheet).toContain('>○</td>')

  await gu.as(mother)
  expect(await gu.page('/me')).toContain('출석 1/1회')
})

test('notices are read, and people choose where else to be told', async () => {
  const gu = await world()
  const course = await programme(gu)
  const me = await adult(gu, '이산')
  await gu.as(me)
  await press(gu, await gu.page('/notices'), '/notices/channels', {})
  await press(gu, await gu.page(`/programmes/${course}/application`), `/programmes/${course}/application`)
  await gu.settle()
  expect(gu.letters).toEqual([])
  const page = await gu.page('/notices')
  expect(page).toContain('새 알림')
  expect(await go(gu, await press(gu, page, '/notices/reading'))).not.toContain('새 알림')
})
