import { Secret, TOTP } from 'otpauth'
import { expect, test } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { addPersona, addServed, appoint, findServed, invite } from './index.ts'

const persona = (gu: World, name: string, email: string) =>
  addPersona(gu.ctx(), {
    name,
    born_on: '1985-04-05',
    email,
    label: { ko: name, en: name },
    about: { ko: name, en: name },
  })

async function staffed(gu: World) {
  const admin = await persona(gu, '최민호', 'admin@example.kr')
  await appoint(gu.ctx(), admin, 'district_admin')
  const clerk = await persona(gu, '오하람', 'clerk@example.kr')
  await appoint(gu.ctx(), clerk, 'branch')
  return { admin, clerk }
}

/** Sign in as staff do: with the password alone, so that the second factor is still asked for. */
const halfWay = async (gu: World, person: string) => {
  const { beginSignIn } = await import('./index.ts')
  gu.cookies.set('naru_session', await beginSignIn(gu.ctx(), person, 'test'))
}

const codeAt = (gu: World, secret: string, seconds = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: gu.clock.now.getTime() + seconds * 1000 })

const secretOn = (page: string) => (page.match(/<code>([A-Z2-7 ]+)<\/code>/)?.[1] ?? '').replaceAll(' ', '')

test('staff set up a second factor before they see the office, and each code works once', async () => {
  const gu = await world()
  const { clerk } = await staffed(gu)
  await halfWay(gu, clerk)
  const asked = await gu.get('/office/people')
  expect(asked.headers.get('location')).toBe('/account/second-factor?back=%2Foffice%2Fpeople')
  const page = await gu.page('/account/second-factor')
  expect(page).toContain('data:image/svg+xml;base64,')
  const secret = secretOn(page)
  expect(secretOn(await gu.page('/account/second-factor'))).toBe(secret)

  const give = (code: string) => gu.post('/account/second-factor', { code, back: '/office/people' })
  expect(await (await give('000000')).text()).toContain('번호가 맞지 않아요')
  expect((await give('')).status).toBe(422)
  const code = codeAt(gu, secret)
  expect((await give(code)).headers.get('location')).toBe('/office/people')
  expect((await gu.get('/office/people')).status).toBe(200)

  await halfWay(gu, clerk)
  expect(await gu.page('/account/second-factor')).not.toContain('data:image')
  expect(await (await give(code)).text()).toContain('이미 쓴 번호')
  expect((await give(codeAt(gu, secret, 30))).status).toBe(303)
})

test('ten wrong codes rest the second factor, even for the right one', async () => {
  const gu = await world()
  const { clerk } = await staffed(gu)
  await halfWay(gu, clerk)
  const secret = secretOn(await gu.page('/account/second-factor'))
  for (let time = 0; time < 10; time += 1) await gu.post('/account/second-factor', { code: '12345' })
  expect(await (await gu.post('/account/second-factor', { code: codeAt(gu, secret) })).text()).toContain(
    '잠시 쉬었다가',
  )
})

test('residents have no second factor and no office', async () => {
  const gu = await world()
  await gu.as(await persona(gu, '김주민', 'a@example.kr'))
  for (const path of ['/account/second-factor', '/office/people', '/office/roles', '/office/people/addition'])
    expect((await gu.get(path)).status).toBe(404)
  await gu.as()
  expect((await gu.get('/office/people')).headers.get('location')).toContain('/sign-in')
})

test('an administrator takes away a lost second factor; the person is told and it is on record', async () => {
  const gu = await world()
  const { admin, clerk } = await staffed(gu)
  await halfWay(gu, clerk)
  const secret = secretOn(await gu.page('/account/second-factor'))
  await gu.post('/account/second-factor', { code: codeAt(gu, secret) })
  await gu.as(clerk)
  expect((await gu.post(`/office/people/${admin}/second-factor`)).status).toBe(404)
  await gu.as(admin)
  expect(await gu.page(`/office/people/${clerk}?reason=roles`)).toContain('두 번째 확인 지우기')
  await gu.post(`/office/people/${clerk}/second-factor`, { reason: 'roles' })
  await gu.settle()
  expect(gu.letters.at(-1)?.subject).toContain('두 번째 확인을 다시')
  await halfWay(gu, clerk)
  expect(secretOn(await gu.page('/account/second-factor'))).not.toBe(secret)
  const events = await gu.db
    .selectFrom('events')
    .select(['event', 'who'])
    .where('event', '=', 'people.second_factor_reset')
    .execute()
  expect(events).toEqual([{ event: 'people.second_factor_reset', who: admin }])
})

test('staff find people for a reason, and the person sees who looked and why', async () => {
  const gu = await world()
  const { clerk } = await staffed(gu)
  const resident = await persona(gu, '박순임', 'sunim@example.kr')
  await gu.as(clerk)
  const find = (form: Record<string, string>) => gu.post('/office/people', form)
  expect((await find({ words: '순임', reason: '' })).status).toBe(422)
  expect((await find({ words: '순임', reason: 'curiosity' })).status).toBe(422)
  expect((await find({ words: '', reason: 'question' })).status).toBe(422)
  expect(await (await find({ words: '%%', reason: 'question' })).text()).toContain('찾은 사람 0명')
  expect(await (await find({ words: '순임', reason: 'question' })).text()).toContain('박순임')
  expect(await gu.page(`/office/people/${resident}`)).toContain('보는 까닭을 골라 주세요')
  expect(await gu.page(`/office/people/${resident}?reason=application`)).toContain('박순임')
  expect((await gu.get('/office/people/not-an-id?reason=question')).status).toBe(404)

  await gu.as(resident)
  const looks = await gu.page('/account/looks')
  for (const part of ['창구 직원', '주민 찾기 결과', '본인이 문의하셔서', '신청 접수를 도와드리려고'])
    expect(looks).toContain(part)
  expect(looks).not.toContain('오하람')
})

test('somebody without an account is written down once and found by number', async () => {
  const gu = await world()
  const { clerk } = await staffed(gu)
  await gu.as(clerk)
  const form = { name: '이말순', born_on: '1948-01-01', phone: '010-7777-8888', channel: 'phone', told: 'yes' }
  const add = (more: Record<string, string> = {}) => gu.post('/office/people/addition', { ...form, ...more })
  expect((await add({ told: '' })).status).toBe(422)
  expect((await add({ phone: '전화' })).status).toBe(422)
  expect(await (await add({ born_on: '2016-01-01' })).text()).toContain('보호자를 먼저 찾아')
  const first = (await add()).headers.get('location')
  expect((await add()).headers.get('location')).toBe(first)
  const found = await findServed(gu.ctx({ id: clerk }), '010 7777 8888', 'application')
  expect(found.map((person) => person.name)).toEqual(['이말순'])

  const guardian = found[0]?.id ?? ''
  await add({ name: '손자', born_on: '2016-01-01', phone: '', guardian, relationship: 'grandparent' })
  expect(await gu.page(`/office/people/${guardian}?reason=application`)).toContain('손자')
  const event = await gu.db
    .selectFrom('events')
    .select(['who', 'detail'])
    .where('event', '=', 'people.served')
    .executeTakeFirstOrThrow()
  expect(event).toEqual({ who: clerk, detail: { channel: 'phone' } })
})

test('a child under 14 is not written down at the desk alone', async () => {
  const gu = await world()
  expect(await addServed(gu.ctx(), { name: '아이', born_on: '2016-01-01' })).toEqual({ refusal: 'needs-guardian' })
})

test('only an administrator gives and ends roles, and every change is on record', async () => {
  const gu = await world()
  const { admin, clerk } = await staffed(gu)
  const resident = await persona(gu, '정유진', 'yujin@example.kr')
  await gu.as(clerk)
  expect((await gu.post(`/office/people/${resident}/roles`, { role: 'officer', reason: 'roles' })).status).toBe(404)
  expect((await gu.get('/office/roles')).status).toBe(404)

  await gu.as(admin)
  const give = (form: Record<string, string>) =>
    gu.post(`/office/people/${resident}/roles`, { reason: 'roles', ...form })
  expect((await give({ role: 'king' })).status).toBe(422)
  expect((await give({ role: 'officer', facility: 'nowhere' })).status).toBe(422)
  expect((await give({ role: 'officer' })).status).toBe(303)
  expect((await give({ role: 'officer' })).status).toBe(303)
  const served = await addServed(gu.ctx({ id: admin }), { name: '이말순', born_on: '1948-01-01' })
  const id = 'id' in served ? served.id : ''
  expect(await (await gu.post(`/office/people/${id}/roles`, { role: 'officer', reason: 'roles' })).text()).toContain(
    '계정이 있는',
  )

  const grants = await gu.db
    .selectFrom('grants')
    .select(['id', 'person', 'role'])
    .where('ended_at', 'is', null)
    .execute()
  const grantOf = (person: string) => String(grants.find((grant) => grant.person === person)?.id)
  expect(grants.filter((grant) => grant.person === resident)).toHaveLength(1)
  expect(
    (await gu.post('/office/roles/ending', { grant: grantOf(resident), back: '/office/roles' })).headers.get(
      'location',
    ),
  ).toBe('/office/roles?done=ended')
  expect((await gu.post('/office/roles/ending', { grant: grantOf(resident) })).status).toBe(404)
  expect((await gu.post('/office/roles/ending', { grant: 'x' })).status).toBe(404)
  expect(await (await gu.post('/office/roles/ending', { grant: grantOf(admin) })).text()).toContain('다른 관리자가')
  expect(await gu.page('/office/roles')).toContain('구청 담당자 끝냄')
})

test('staff without an account are invited by letter and take up the role with that address', async () => {
  const gu = await world()
  const link = new URL(await invite(gu.ctx(), { email: 'First@example.kr', role: 'district_admin' })).pathname
  await gu.as(await persona(gu, '남남이', 'other@example.kr'))
  expect(await (await gu.post(link)).text()).toContain('초대받은 전자우편으로')
  const first = await persona(gu, '첫관리', 'first@example.kr')
  await gu.as(first)
  expect(await gu.page(link)).toContain('구 관리자 역할로 초대받았어요')
  expect((await gu.post(link)).headers.get('location')).toBe('/account/second-factor')
  expect((await gu.get(link)).status).toBe(404)
  expect((await gu.get('/office/roles')).status).toBe(200)
})
