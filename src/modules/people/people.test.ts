import { expect, test } from 'vitest'
import { FORM, type World, world } from '../../../test/world.ts'
import { addChild, addPersona, appoint, eraseDue } from './index.ts'

const about = { label: { ko: '학부모', en: 'Parent' }, about: { ko: '두 아이', en: 'Two children' } }

/** An adult with an account, signed in; a persona, since that is the shortest way to one. */
export async function adult(gu: World, name = '김나루', email = 'naru@example.kr'): Promise<string> {
  return addPersona(gu.ctx(), { ...about, name, born_on: '1985-04-05', email })
}

const joining = {
  name: '김나루',
  born_on: '1985-04-05',
  email: 'Naru@Example.kr',
  password: '나루터에서 만나요 우리',
  consent_service: 'yes',
}

/** The newest letter, once it has left. */
export async function letter(gu: World) {
  await gu.settle()
  return gu.letters.at(-1)
}

export const linkIn = (body: string | undefined): string =>
  new URL(body?.match(/http\S+/)?.[0] ?? 'http://x/none').pathname

export async function signUp(gu: World, form: Record<string, string> = {}) {
  await gu.post('/sign-up', { ...joining, ...form })
  const link = linkIn((await letter(gu))?.body)
  return gu.post(link)
}

test('a resident signs up, opens the letter, and is signed in', async () => {
  const gu = await world()
  const sent = await gu.post('/sign-up', joining)
  expect(await sent.text()).toContain('naru@example.kr로 편지를 보냈어요')
  expect(await gu.db.selectFrom('people').selectAll().execute()).toEqual([])

  const { body } = (await letter(gu)) ?? {}
  const link = linkIn(body)
  expect(await gu.page(link)).toContain('김나루 님, 전자우편이 확인되었어요')
  const done = await gu.post(link)
  expect(done.headers.get('location')).toBe('/account?done=joined')
  expect(await gu.page('/account')).toContain('naru@example.kr')

  expect((await gu.post(link)).status).toBe(404)
  const consents = await gu.db.selectFrom('consents').select(['purpose', 'version']).execute()
  expect(consents).toEqual([{ purpose: 'service', version: '2026-03' }])
})

test('a letter that is a day old opens no account', async () => {
  const gu = await world()
  await gu.post('/sign-up', joining)
  const link = linkIn((await letter(gu))?.body)
  gu.clock.now = new Date('2026-03-03T10:00:01+09:00')
  expect((await gu.get(link)).status).toBe(404)
  expect((await gu.post(link)).status).toBe(404)
})

test('whether an address has an account is said only in its own letter', async () => {
  const gu = await world()
  await signUp(gu)
  await gu.post('/sign-out')
  const known = await (await gu.post('/sign-up', joining)).text()
  const strange = await (await gu.post('/sign-up', { ...joining, email: 'other@example.kr' })).text()
  expect(known).toBe(strange.replaceAll('other@example.kr', 'naru@example.kr'))
  await gu.settle()
  const subjects = (to: string) => gu.letters.filter((letter) => letter.to === to).map((letter) => letter.subject)
  expect(subjects('naru@example.kr')).toContainEqual(expect.stringContaining('이미 가입되어 있어요'))
  expect(subjects('other@example.kr')).toEqual([expect.stringContaining('전자우편을 확인해 주세요')])

  const first = await (await gu.post('/password', { email: 'naru@example.kr' })).text()
  expect(await (await gu.post('/password', { email: 'nobody@example.kr' })).text()).toBe(first)

  const wrong = await (await gu.post('/sign-in', { name: 'naru@example.kr', password: '틀린 비밀번호예요' })).text()
  const nobody = await (await gu.post('/sign-in', { name: 'nobody@example.kr', password: '틀린 비밀번호예요' })).text()
  expect(nobody.replaceAll('nobody@', 'naru@')).toBe(wrong)
})

test('a child under 14 is told kindly to come with a guardian, and nothing is kept', async () => {
  const gu = await world()
  const answer = await gu.post('/sign-up', { ...joining, born_on: '2015-01-01' })
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('보호자와 함께해 주세요')
  await gu.settle()
  expect(gu.letters).toEqual([])
})

test('what is wrong with the sign-up form is said beside it, and what was right stays', async () => {
  const gu = await world()
  const bad = async (form: Record<string, string>) => {
    const answer = await gu.post('/sign-up', { ...joining, ...form })
    expect(answer.status).toBe(422)
    return answer.text()
  }
  expect(await bad({ name: '' })).toContain('꼭 적어 주세요')
  expect(await bad({ name: '가'.repeat(51) })).toContain('너무 길어요')
  expect(await bad({ name: '🎈🎈' })).toContain('이름을 글자로')
  expect(await bad({ email: 'naru' })).toContain('name@example.kr처럼')
  expect(await bad({ born_on: '2026-02-30' })).toContain('2026-03-02처럼')
  expect(await bad({ born_on: '2030-01-01' })).toContain('오늘보다 뒤인 날')
  expect(await bad({ password: '짧아요' })).toContain('10자 이상')
  expect(await bad({ password: '1234567890' })).toContain('많은 사람이 쓰는')
  expect(await bad({ consent_service: '' })).toContain('가입하려면 이 동의가')
  expect(await bad({ dong: '잠실본동' })).toContain('동이나 전화번호를 저장하려면')
  const script = await bad({ name: '<script>alert(1)</script>', password: '' })
  expect(script).not.toContain('<script>alert')
  expect(script).toContain('&lt;script&gt;')
  expect(await bad({ name: '\u202Egnirts', email: '' })).not.toContain('\u202E')
  expect((await gu.post('/sign-up', {})).status).toBe(422)
})

test('a resident signs in, comes back to where they were, and signs out', async () => {
  const gu = await world()
  await signUp(gu)
  await gu.post('/sign-out')
  const asked = await gu.get('/account')
  expect(asked.headers.get('location')).toBe('/sign-in?back=%2Faccount')
  const answer = await gu.post('/sign-in', { name: 'NARU@example.kr', password: joining.password, back: '/account' })
  expect(answer.headers.get('location')).toBe('/account')
  const cookie = answer.headers.get('set-cookie') ?? ''
  for (const part of ['HttpOnly', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(part)
  expect(
    (
      await gu.post('/sign-in', { name: 'naru@example.kr', password: joining.password, back: '//evil.example' })
    ).headers.get('location'),
  ).toBe('/')
  const token = gu.cookies.get('naru_session') ?? ''
  await gu.post('/sign-out')
  gu.cookies.set('naru_session', token)
  expect((await gu.get('/account')).status).toBe(303)
})

test('after ten wrong passwords a name rests a quarter of an hour, even for the right one', async () => {
  const gu = await world()
  await signUp(gu)
  await gu.post('/sign-out')
  const enter = (password: string) => gu.post('/sign-in', { name: 'naru@example.kr', password })
  for (let time = 0; time < 10; time += 1) expect((await enter('틀린 비밀번호예요')).status).toBe(422)
  expect(await (await enter(joining.password)).text()).toContain('잠시 쉬었다가')
  gu.clock.now = new Date('2026-03-02T10:15:01+09:00')
  expect((await enter(joining.password)).status).toBe(303)
})

test('a forgotten password is chosen anew by letter, once, and every session ends', async () => {
  const gu = await world()
  await signUp(gu)
  await gu.post('/password', { email: 'naru@example.kr' })
  const link = linkIn((await letter(gu))?.body)
  expect((await gu.post(link, { password: '짧아요' })).status).toBe(422)
  const done = await gu.post(link, { password: '새로 정한 나루 비밀번호' })
  expect(done.headers.get('location')).toBe('/sign-in?done=reset')
  expect((await gu.get('/account')).status).toBe(303)
  expect((await gu.post(link, { password: '또 정한 나루 비밀번호' })).status).toBe(404)
  expect((await gu.post('/sign-in', { name: 'naru@example.kr', password: '새로 정한 나루 비밀번호' })).status).toBe(303)
  expect((await letter(gu))?.subject).toContain('비밀번호가 바뀌었어요')
})

test('changing the password asks for the old one and ends the other sessions', async () => {
  const gu = await world()
  await signUp(gu)
  const here = gu.cookies.get('naru_session') ?? ''
  await gu.post('/sign-in', { name: 'naru@example.kr', password: joining.password })
  const there = gu.cookies.get('naru_session') ?? ''
  gu.cookies.set('naru_session', here)
  const refused = await gu.post('/account/password', { old: '아니에요 아니에요', password: '새로 정한 나루 비밀번호' })
  expect(await refused.text()).toContain('지금 비밀번호가 맞지 않아요')
  await gu.post('/account/password', { old: joining.password, password: '새로 정한 나루 비밀번호' })
  expect((await gu.get('/account')).status).toBe(200)
  gu.cookies.set('naru_session', there)
  expect((await gu.get('/account')).status).toBe(303)
})

test('I see where I am signed in and sign out everywhere else', async () => {
  const gu = await world()
  await signUp(gu)
  const other = gu.cookies.get('naru_session') ?? ''
  await gu.post('/sign-in', { name: 'naru@example.kr', password: joining.password })
  expect(await gu.page('/account/security')).toContain('다른 곳에서 모두 로그아웃')
  await gu.post('/account/sessions/ending', { which: 'others' })
  expect(await gu.page('/account/security')).not.toContain('다른 곳에서 모두 로그아웃')
  gu.cookies.set('naru_session', other)
  expect((await gu.get('/account')).status).toBe(303)
})

test('I correct my details; phone and neighbourhood need their own consent, and the number is sealed', async () => {
  const gu = await world()
  await signUp(gu)
  const form = { name: '김나루', born_on: '1985-04-05', residence: 'works', language: 'en', phone: '010-1234-5678' }
  expect(await (await gu.post('/account/details', form)).text()).toContain('동이나 전화번호를 저장하려면')
  await gu.post('/account/details', { ...form, consent_contact: 'yes' })
  expect(await gu.page('/account')).toContain('010-1234-5678')
  const row = await gu.db.selectFrom('people').select(['phone', 'language', 'residence']).executeTakeFirstOrThrow()
  expect(row).toMatchObject({ language: 'en', residence: 'works' })
  expect(row.phone).not.toContain('1234')

  const { id } = await gu.db.selectFrom('people').select('id').executeTakeFirstOrThrow()
  await gu.post('/account/consents/withdrawal', { person: id, purpose: 'contact' })
  expect(await gu.page('/account')).not.toContain('010-1234-5678')
  expect((await gu.post('/account/consents/withdrawal', { person: id, purpose: 'service' })).status).toBe(404)
})

test('a new e-mail address counts once it has answered', async () => {
  const gu = await world()
  await signUp(gu)
  await gu.post('/account/email', { email: 'new@example.kr' })
  const link = linkIn((await letter(gu))?.body)
  expect(await gu.page('/account')).toContain('naru@example.kr')
  await gu.post(link)
  expect(await gu.page('/account')).toContain('new@example.kr')
  expect((await letter(gu))?.to).toBe('naru@example.kr')
  expect((await gu.post(link)).status).toBe(404)
})

test('everything about me and my children comes in one file', async () => {
  const gu = await world()
  const me = await adult(gu)
  await addChild(gu.ctx({ id: me }), me, { name: '이서준', born_on: '2016-05-05', relationship: 'mother' })
  await gu.as(me)
  const file = await gu.get('/account/data.json')
  expect(file.headers.get('content-disposition')).toContain('attachment')
  const data = (await file.json()) as { me: { name: string }; children: { name: string }[]; consents: unknown[] }
  expect([data.me.name, data.children[0]?.name, data.consents.length]).toEqual(['김나루', '이서준', 3])
})

test('who leaves is signed out at once, and erased after thirty days with the child nobody else answers for', async () => {
  const gu = await world()
  await signUp(gu)
  const { id: me } = await gu.db.selectFrom('people').select('id').executeTakeFirstOrThrow()
  await addChild(gu.ctx({ id: me }), me, { name: '이서준', born_on: '2016-05-05', relationship: 'mother' })
  expect(await gu.page('/account/leaving')).toContain('이서준')
  expect((await gu.post('/account/leaving', { sure: 'yes', password: '아니에요 아니에요' })).status).toBe(422)
  expect((await gu.post('/account/leaving', { password: joining.password })).status).toBe(422)
  await gu.post('/account/leaving', { sure: 'yes', password: joining.password })
  expect((await gu.get('/account')).status).toBe(303)
  expect((await gu.post('/sign-in', { name: 'naru@example.kr', password: joining.password })).status).toBe(422)
  expect((await letter(gu))?.subject).toContain('탈퇴했습니다')

  gu.clock.now = new Date('2026-03-31T10:00:00+09:00')
  expect(await eraseDue(gu.ctx())).toBe(0)
  gu.clock.now = new Date('2026-04-01T00:00:00+09:00')
  expect(await eraseDue(gu.ctx())).toBe(2)
  expect(await eraseDue(gu.ctx())).toBe(0)
  const people = await gu.db.selectFrom('people').select(['name', 'born_on', 'phone', 'dong']).execute()
  expect(people).toEqual(people.map(() => ({ name: '-', born_on: null, phone: null, dong: null })))
  expect(await gu.db.selectFrom('consents').selectAll().execute()).toEqual([])
})

test('a demo has people one may be; a real district has no such door', async () => {
  const gu = await world()
  const me = await adult(gu)
  await appoint(gu.ctx(), me, 'officer')
  expect(await gu.page('/sign-in')).toContain('학부모')
  const answer = await gu.post('/sign-in/persona', { person: me, back: '/account' })
  expect(answer.headers.get('location')).toBe('/account')
  const session = await gu.db.selectFrom('sign_ins').selectAll().executeTakeFirstOrThrow()
  expect(session.second_factor_at).not.toBeNull()
  expect((await gu.post('/sign-in/persona', { person: 'nobody' })).status).toBe(404)

  const real = await world({ demo: false })
  expect((await real.post('/sign-in/persona', { person: me })).status).toBe(404)
  expect(await real.page('/sign-in')).not.toContain('체험해 보기')
  await expect(
    addPersona(real.ctx(), { ...about, name: '김', born_on: '1985-01-01', email: 'a@b.kr' }),
  ).rejects.toThrow('demonstrations')
})

test('forms are taken only as forms', async () => {
  const gu = await world()
  const odd = await gu.web.request(`http://${gu.host}/sign-in`, {
    method: 'POST',
    headers: { host: gu.host, origin: `http://${gu.host}`, 'content-type': FORM },
    body: 'name[]=a&password=%00%00',
  })
  expect(odd.status).toBe(422)
})
