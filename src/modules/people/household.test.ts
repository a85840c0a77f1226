import { expect, test } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { addChild, addPersona, addServed, appoint, mayActFor } from './index.ts'

const persona = (gu: World, name: string, email: string, born_on = '1985-04-05') =>
  addPersona(gu.ctx(), { name, born_on, email, label: { ko: name, en: name }, about: { ko: name, en: name } })

const letter = async (gu: World) => {
  await gu.settle()
  return gu.letters.at(-1)
}
const linkIn = (body = '') => new URL(body.match(/http\S+/)?.[0] ?? 'http://x/none').pathname

const form = {
  name: '이서준',
  born_on: '2016-05-05',
  relationship: 'mother',
  grade: 'e4',
  school: '가락초',
  consent_child: 'yes',
}

/** A mother with one child, signed in. */
async function family(gu: World) {
  const mother = await persona(gu, '송하나', 'hana@example.kr')
  const added = await addChild(gu.ctx({ id: mother }), mother, { ...form, relationship: 'mother', grade: 'e4' })
  if (!('id' in added)) throw new Error(added.refusal)
  await gu.as(mother)
  return { mother, child: added.id, here: `/account/household/${added.id}` }
}

test('an adult adds a child with consent, corrects the grade, and may act for them', async () => {
  const gu = await world()
  const mother = await persona(gu, '송하나', 'hana@example.kr')
  await gu.as(mother)
  const add = (more: Record<string, string>) => gu.post('/account/household/addition', { ...form, ...more })
  expect(await (await add({ consent_child: '' })).text()).toContain('자녀를 더하려면 이 동의가')
  expect(await (await add({ born_on: '1999-01-01' })).text()).toContain('19세부터는 본인이')
  expect(await (await add({ born_on: '2030-01-01' })).text()).toContain('오늘보다 뒤인 날')
  expect((await add({ relationship: 'neighbour' })).status).toBe(422)
  expect((await add({ name: '가'.repeat(60) })).status).toBe(422)
  expect((await add({})).status).toBe(303)
  expect(await gu.page('/account/household')).toContain('가락초 초등 4학년')

  const { child } = await gu.db.selectFrom('guardianships').select('child').executeTakeFirstOrThrow()
  await gu.post(`/account/household/${child}`, { ...form, grade: 'e5' })
  expect(await gu.page('/account/household')).toContain('초등 5학년')
  expect(await mayActFor(gu.db, mother, child)).toBe(true)
  expect(await mayActFor(gu.db, child, mother)).toBe(false)
})

test('a teenager cannot add children', async () => {
  const gu = await world()
  await gu.as(await persona(gu, '이도현', 'teen@example.kr', '2010-01-01'))
  expect(await gu.page('/account/household')).toContain('19세 이상이어야')
  expect(await (await gu.post('/account/household/addition', form)).text()).toContain('19세 이상인 분만')
})

test("somebody else's child is not found, whatever is asked", async () => {
  const gu = await world()
  const { here, child } = await family(gu)
  await gu.as(await persona(gu, '남남이', 'other@example.kr'))
  for (const path of ['', '/ending', '/sign-in', '/sign-in/form']) expect((await gu.get(here + path)).status).toBe(404)
  const posts = [
    '',
    '/ending',
    '/invitations',
    '/sign-in',
    '/sign-in/message',
    '/sign-in/code',
    '/sign-in/identity',
    '/sign-in/password',
    '/sign-in/closing',
  ]
  for (const path of posts) expect((await gu.post(here + path, form)).status).toBe(404)
  expect((await gu.post('/account/consents/withdrawal', { person: child, purpose: 'own_sign_in' })).status).toBe(404)
  expect((await gu.get('/account/household/not-an-id')).status).toBe(404)
})

test('a second guardian joins by letter, once, with the address that was invited', async () => {
  const gu = await world()
  const { here, child } = await family(gu)
  expect((await gu.post(`${here}/invitations`, { email: 'dad' })).status).toBe(422)
  await gu.post(`${here}/invitations`, { email: 'Dad@example.kr' })
  const link = linkIn((await letter(gu))?.body)

  await gu.as()
  expect((await gu.get(link)).headers.get('location')).toContain('/sign-in?back=')
  await gu.as(await persona(gu, '남남이', 'other@example.kr'))
  expect(await (await gu.post(link, { relationship: 'father' })).text()).toContain('초대받은 전자우편으로')

  const father = await persona(gu, '이아빠', 'dad@example.kr')
  await gu.as(father)
  expect(await gu.page(link)).toContain('송하나 님이 이서준 님의 보호자로')
  expect((await gu.post(link, {})).status).toBe(422)
  expect((await gu.post(link, { relationship: 'father' })).status).toBe(303)
  expect(await mayActFor(gu.db, father, child)).toBe(true)
  expect((await gu.get(link)).status).toBe(404)
  expect(await gu.page('/account/household')).toContain('송하나(어머니)')
  expect(await gu.page(here)).not.toContain('다른 보호자 초대하기')
})

test('an invitation ends after a week, and when the inviter no longer answers for the child', async () => {
  const gu = await world()
  const { here } = await family(gu)
  await gu.post(`${here}/invitations`, { email: 'dad@example.kr' })
  const link = linkIn((await letter(gu))?.body)
  const father = await persona(gu, '이아빠', 'dad@example.kr')
  await gu.post(`${here}/ending`)
  await gu.as(father)
  expect((await gu.post(link, { relationship: 'father' })).status).toBe(404)
})

test('a guardian who stops leaves the child with the other one; the last takes the data along', async () => {
  const gu = await world()
  const { here, child } = await family(gu)
  await gu.post(`${here}/invitations`, { email: 'dad@example.kr' })
  const link = linkIn((await letter(gu))?.body)
  const father = await persona(gu, '이아빠', 'dad@example.kr')
  await gu.as(father)
  await gu.post(link, { relationship: 'father' })
  expect(await gu.page(`${here}/ending`)).toContain('다른 보호자가 계속')
  await gu.post(`${here}/ending`)
  expect((await gu.get(here)).status).toBe(404)
  const left = () => gu.db.selectFrom('people').select('left_at').where('id', '=', child).executeTakeFirstOrThrow()
  expect((await left()).left_at).toBeNull()

  await gu.post('/sign-in/persona', {
    person: (
      await gu.db
        .selectFrom('accounts')
        .select('person')
        .where('email', '=', 'hana@example.kr')
        .executeTakeFirstOrThrow()
    ).person,
  })
  expect(await gu.page(`${here}/ending`)).toContain('함께 지워져요')
  await gu.post(`${here}/ending`)
  expect((await left()).left_at).not.toBeNull()
})

const own = { sign_in_name: 'Seojun7', password: '바다거북이 헤엄친다', consent_own_sign_in: 'yes' }

test('a child under 14 signs in alone only after the guardian was checked by text message', async () => {
  const gu = await world()
  const { here } = await family(gu)
  expect(await (await gu.post(`${here}/sign-in`, own)).text()).toContain('먼저 보호자 확인을')
  expect((await gu.post(`${here}/sign-in/message`, { phone: '12' })).status).toBe(422)
  await gu.post(`${here}/sign-in/message`, { phone: '010-2222-3333' })
  const message = await letter(gu)
  expect(message).toMatchObject({ channel: 'sms', to: '01022223333' })
  const code = message?.body.match(/\d{6}/)?.[0] ?? ''
  const wrong = code === '000000' ? '111111' : '000000'
  expect(await (await gu.post(`${here}/sign-in/code`, { code: wrong })).text()).toContain('번호가 맞지 않아요')
  expect((await gu.post(`${here}/sign-in/code`, { code })).status).toBe(303)
  expect(await (await gu.post(`${here}/sign-in/code`, { code })).text()).toContain('새 번호를')

  expect(await (await gu.post(`${here}/sign-in`, { ...own, consent_own_sign_in: '' })).text()).toContain('이 동의가 꼭')
  expect((await gu.post(`${here}/sign-in`, { ...own, sign_in_name: 'a b' })).status).toBe(422)
  expect(await (await gu.post(`${here}/sign-in`, { ...own, password: 'seojun7-123' })).text()).toContain(
    '로그인 이름이 들어 있지',
  )
  expect((await gu.post(`${here}/sign-in`, own)).status).toBe(303)

  await gu.as()
  expect((await gu.post('/sign-in', { name: 'seojun7', password: own.password })).status).toBe(303)
  expect(await gu.page('/account/consents')).toContain('네가 혼자 로그인할 수 있게')
  expect(await gu.page('/account')).not.toContain('탈퇴하기')
  expect((await gu.get('/account/leaving')).status).toBe(404)
  const older = { name: '이서준', born_on: '2000-01-01', residence: 'resident', language: 'ko' }
  expect(await (await gu.post('/account/details', older)).text()).toContain('14세 이상으로 바꾸려면')
})

test('five wrong codes end the code, and five codes an hour are enough', async () => {
  const gu = await world()
  const { here } = await family(gu)
  const send = () => gu.post(`${here}/sign-in/message`, { phone: '010-2222-3333' })
  await send()
  const code = (await letter(gu))?.body.match(/\d{6}/)?.[0] ?? ''
  const wrong = code === '000000' ? '111111' : '000000'
  for (let time = 0; time < 5; time += 1) await gu.post(`${here}/sign-in/code`, { code: wrong })
  expect(await (await gu.post(`${here}/sign-in/code`, { code })).text()).toContain('새 번호를')
  for (let time = 0; time < 4; time += 1) expect((await send()).status).toBe(303)
  expect(await (await send()).text()).toContain('잠시 쉬었다가')
})

test('a code is good for ten minutes and for the child it was asked for', async () => {
  const gu = await world()
  const { mother, here } = await family(gu)
  const sister = await addChild(gu.ctx({ id: mother }), mother, {
    name: '이서아',
    born_on: '2018-05-05',
    relationship: 'mother',
  })
  await gu.post(`${here}/sign-in/message`, { phone: '010-2222-3333' })
  const code = (await letter(gu))?.body.match(/\d{6}/)?.[0] ?? ''
  const other = `/account/household/${'id' in sister ? sister.id : ''}/sign-in`
  expect((await gu.post(`${other}/code`, { code })).status).toBe(422)
  gu.clock.now = new Date('2026-03-02T10:10:01+09:00')
  expect((await gu.post(`${here}/sign-in/code`, { code })).status).toBe(422)
})

test('a signed form is confirmed at the desk, by somebody else than the guardian', async () => {
  const gu = await world()
  const { mother, child, here } = await family(gu)
  expect(await gu.page(`${here}/sign-in/form`)).toContain('14세 미만 아동 로그인 동의서')
  const clerk = await persona(gu, '오하람', 'clerk@example.kr')
  await appoint(gu.ctx(), clerk, 'branch')
  await appoint(gu.ctx(), mother, 'branch')
  await gu.as(mother)
  expect((await gu.post(`/office/people/${mother}/proof`, { child })).status).toBe(404)
  await gu.as(clerk)
  expect(await gu.page(`/office/people/${mother}?reason=guardian`)).toContain('종이 동의서와 신분증을')
  expect((await gu.post(`/office/people/${mother}/proof`, { child, reason: 'guardian' })).status).toBe(303)
  await gu.as(mother)
  expect((await gu.post(`${here}/sign-in`, own)).status).toBe(303)
  const { verified_by } = await gu.db.selectFrom('guardianships').select('verified_by').executeTakeFirstOrThrow()
  expect(verified_by).toBe('paper')
})

test('in a demo what is written stands for the identity service; in a real district it does not', async () => {
  const gu = await world()
  const { here } = await family(gu)
  expect(await (await gu.post(`${here}/sign-in/identity`, { name: '남남이', born_on: '1985-04-05' })).text()).toContain(
    '내 정보와 달라요',
  )
  expect((await gu.post(`${here}/sign-in/identity`, { name: '송하나', born_on: '1985-04-05' })).status).toBe(303)
  expect(await gu.page(`${here}/sign-in`)).toContain('로그인 열기')

  const real = await world({ demo: false })
  const served = await addServed(real.ctx(), { name: '송하나', born_on: '1985-04-05' })
  const guardian = 'id' in served ? served.id : ''
  const added = await addChild(real.ctx({ id: guardian }), guardian, {
    name: '이서준',
    born_on: '2016-05-05',
    relationship: 'mother',
  })
  await real.as(guardian)
  const there = `/account/household/${'id' in added ? added.id : ''}/sign-in`
  expect(await real.page(there)).toContain('지금은 연결된 본인확인 서비스가 없어요')
  expect((await real.post(`${there}/identity`, { name: '송하나', born_on: '1985-04-05' })).status).toBe(404)
})

test('withdrawing the consent closes the child’s sign-in at once; a taken name is said', async () => {
  const gu = await world()
  const { mother, child, here } = await family(gu)
  await gu.post(`${here}/sign-in/identity`, { name: '송하나', born_on: '1985-04-05' })
  await gu.post(`${here}/sign-in`, own)
  const added = await addChild(gu.ctx({ id: mother }), mother, {
    name: '이도현',
    born_on: '2011-05-05',
    relationship: 'mother',
  })
  const teen = `/account/household/${'id' in added ? added.id : ''}/sign-in`
  expect(await (await gu.post(teen, own)).text()).toContain('다른 사람이 쓰는 로그인 이름')
  expect((await gu.post(`${here}/sign-in/password`, { password: '짧아요' })).status).toBe(422)
  expect((await gu.post(`${here}/sign-in/password`, { password: '고래가 뛰어오른다요' })).status).toBe(303)
  expect((await gu.post('/account/consents/gift', { person: child, purpose: 'own_sign_in' })).status).toBe(404)

  await gu.post('/account/consents/withdrawal', { person: child, purpose: 'own_sign_in' })
  await gu.as()
  expect((await gu.post('/sign-in', { name: 'seojun7', password: '고래가 뛰어오른다요' })).status).toBe(422)
})
