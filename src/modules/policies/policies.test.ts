/** The office's pages of policies, and what holds for whom. */
import { expect, test } from 'vitest'
import { appointed, at, facility, offered } from '../../../test/catalogue.ts'
import { type World, world } from '../../../test/world.ts'
import { mayNotSentence } from './index.ts'
import { PART_NAMES, STANDARD } from './rules/policy.ts'
import { policyAt, policyOf } from './store.ts'

const save = (gu: World, path: string, form: Record<string, string | string[]>) =>
  gu.post(path, { do: 'save', ...form })

const staged = {
  stage1_groups: ['priority'],
  stage1_after: '0',
  stage2_groups: ['residents'],
  stage2_after: '1',
  stage3_groups: ['anyone'],
  stage3_after: '2',
}
const holds = (gu: World, place: string | null = null) => policyAt(gu.db, place, gu.clock.now)

test('an officer reads the policy of the district in sentences and changes one part of it', async () => {
  const gu = await world()
  await appointed(gu, 'officer')
  expect(await gu.page('/office/policies')).toContain('접수를 시작하면 누구나 바로 신청할 수 있어요.')

  const answer = await save(gu, '/office/policies/parts/stages', staged)
  expect(answer.headers.get('location')).toBe('/office/policies?done=saved')
  const page = await gu.page('/office/policies?done=saved')
  expect(page).toContain('바꾼 기준을 저장했어요.')
  expect(page).toContain('관내 주민은 접수 시작 다음 날 같은 시각부터 신청할 수 있어요.')
  expect((await holds(gu)).stages).toEqual([
    { groups: ['priority'], after: 0 },
    { groups: ['residents'], after: 1 },
    { groups: ['anyone'], after: 2 },
  ])
  const events = await gu.db.selectFrom('events').select('detail').where('event', '=', 'policies.changed').execute()
  expect(events).toMatchObject([{ detail: { level: 'district', parts: ['stages'] } }])
})

test('every part has a form which, saved as it stands, changes nothing', async () => {
  const gu = await world()
  await appointed(gu, 'officer')
  const page = await gu.page('/office/policies')
  const parts = [...new Set([...page.matchAll(/policies\/parts\/(\w+)/g)].map(([, part]) => part ?? ''))]
  expect(parts).toHaveLength(PART_NAMES.length)
  for (const part of parts) {
    const html = await gu.page(`/office/policies/parts/${part}`)
    const form: Record<string, string[]> = {}
    const add = (name = '', value = '') => (form[name] = [...(form[name] ?? []), value])
    for (const [tag] of html.slice(html.indexOf('class="n-form')).matchAll(/<input [^>]*>/g)) {
      const [, name] = tag.match(/ name="([^"]*)"/) ?? []
      const [, value] = tag.match(/ value="([^"]*)"/) ?? []
      if (!/type="(checkbox|radio)"/.test(tag) || tag.includes(' checked')) add(name, value)
    }
    const answer = await save(gu, `/office/policies/parts/${part}`, form)
    expect(answer.status, part).toBe(422)
    expect(await answer.text(), part).toContain('바꾼 것이 없어요.')
  }
  expect(await holds(gu)).toEqual(STANDARD)
})

test('what contradicts itself is refused with the reason beside its field, and what was typed is still there', async () => {
  const gu = await world()
  await appointed(gu, 'officer')
  const quotas = { doors_online: '80', doors_desk: '30', kept_hours: '24', reason: '창구를 살려요' }
  const answer = await save(gu, '/office/policies/parts/quotas', quotas)
  expect(answer.status).toBe(422)
  const page = await answer.text()
  expect(page).toContain('인터넷, 방문, 전화의 몫을 더하면 100%가 넘어요.')
  expect(page).toContain('id="f-doors_online-error"')
  expect(page).toContain('value="창구를 살려요"')
  expect(await holds(gu)).toEqual(STANDARD)

  const typed = await save(gu, '/office/policies/parts/refunds', { before_start: '3/2', step1_before: 'half' })
  const wrong = await typed.text()
  for (const name of ['before_start', 'step1_before', 'step1_refund']) expect(wrong).toContain(`id="f-${name}-error"`)

  expect((await save(gu, '/office/policies/parts/stages', staged)).status).toBe(303)
  const nobody = await save(gu, '/office/policies/parts/groups', { senior_age: '65' })
  expect(nobody.status).toBe(422)
  expect(await nobody.text()).toContain('우선 대상이 아무도 없는데')
})

test('a facility that rests on the district is not left with a contradiction', async () => {
  const gu = await world()
  const here = await facility(gu, '새싹도서관')
  await appointed(gu, 'officer')
  expect((await save(gu, `/office/policies/facilities/${here}/parts/stages`, staged)).status).toBe(303)
  expect((await save(gu, '/office/policies/parts/groups', { senior_age: '65' })).status).toBe(422)
})

test('before it is saved, a preview says what the rule does to invented people', async () => {
  const gu = await world()
  await appointed(gu, 'officer')
  const answer = await gu.post('/office/policies/parts/stages', { ...staged, do: 'preview' })
  expect(answer.status).toBe(200)
  const page = await answer.text()
  expect(page).toContain('구에 사는 기초생활수급자')
  expect(page).toContain('3월 9일 (월) 10:00부터 신청하고, 30,000원을 3월 10일 (화) 23:59까지 내요.')
  expect(page).toContain('<strong>3월 11일 (수) 10:00부터 신청하고, 30,000원을 3월 12일 (목) 23:59까지 내요.</strong>')
  expect(page).toMatch(/name="stage2_groups"[^>]*value="residents" checked/)
  expect(await holds(gu)).toEqual(STANDARD)

  const limits = { limit1_most: '2', limit1_per: 'term', limit1_area: 'all', term_months: '6', do: 'preview' }
  expect(await (await gu.post('/office/policies/parts/limits', limits)).text()).toContain(
    '시험구에서 이번 학기에 2개까지 신청할 수 있는데 이미 2개를 신청했어요.',
  )
})

test('a preset shows what it would change before it is chosen', async () => {
  const gu = await world()
  await appointed(gu, 'district_admin')
  const page = await gu.page('/office/policies/presets/gwanak')
  expect(page).toContain('접수를 시작하면 누구나 바로 신청할 수 있어요.')
  expect(page).toContain('우선 대상인 분은 접수를 시작할 때부터 신청할 수 있어요.')
  expect(await holds(gu)).toEqual(STANDARD)
  await gu.post('/office/policies/presets/gwanak')
  expect((await holds(gu)).reductions.rates).toMatchObject({ senior: 50, basic_livelihood: 50 })
  expect(await gu.page('/office/policies/presets/gwanak')).toContain('이미 이 방식과 같아요.')
  expect((await gu.post('/office/policies/presets/gwanak')).status).toBe(422)
  expect((await gu.get('/office/policies/presets/gangnam')).status).toBe(404)
})

test('the history tells who changed what, when and why, before and after', async () => {
  const gu = await world()
  await appointed(gu, 'officer')
  await save(gu, '/office/policies/parts/waitlist', { waitlist: '20', reason: '대기가 늘 모자라요' })
  gu.clock.now = at('2026-03-03T09:00')
  await save(gu, '/office/policies/parts/waitlist', { waitlist: '0' })
  await gu.post('/office/policies/parts/waitlist', { do: 'back' })
  const page = await gu.page('/office/policies/history')
  for (const said of ['김담당', '대기가 늘 모자라요', '3월 2일 (월) 10:00', '대기자를 받지 않아요.', '20명까지'])
    expect(page).toContain(said)
  expect(page.match(/n-part/g)).toHaveLength(3)
  expect((await holds(gu)).waitlist).toBe(10)
})

test('a change may begin later, never in the past, and may be withdrawn until then', async () => {
  const gu = await world()
  await appointed(gu, 'officer')
  const past = await save(gu, '/office/policies/parts/waitlist', { waitlist: '3', from: '2026-03-01T00:00' })
  expect(past.status).toBe(422)
  await save(gu, '/office/policies/parts/waitlist', { waitlist: '3', from: '2026-03-20T00:00' })
  await save(gu, '/office/policies/parts/waitlist', { waitlist: '5' })
  expect((await holds(gu)).waitlist).toBe(5)
  expect((await policyAt(gu.db, null, at('2026-03-20T00:00'))).waitlist).toBe(3)
  expect(await gu.page('/office/policies')).toContain('예정된 변경이 1개 있어요.')

  const history = await gu.page('/office/policies/history')
  const [, change] = history.match(/history\/(\d+)\/withdrawal/) ?? []
  expect((await gu.post(`/office/policies/history/${change}/withdrawal`)).status).toBe(303)
  expect((await policyAt(gu.db, null, at('2026-03-20T00:00'))).waitlist).toBe(5)
  const answer = await gu.post(`/office/policies/history/${change}/withdrawal`)
  expect(answer.headers.get('location')).toBe('/office/policies/history')

  gu.clock.now = at('2026-03-21T00:00')
  await appointed(gu, 'officer')
  expect((await gu.post(`/office/policies/history/${change}/withdrawal`)).status).toBe(404)
})

test('a change never reaches a programme that already takes applications', async () => {
  const gu = await world()
  await appointed(gu, 'officer')
  const open = await offered(gu, '열린 강좌')
  const later = await offered(gu, '아직인 강좌', { opens_at: at('2026-03-05T10:00') })
  await save(gu, '/office/policies/parts/payment', { by: 'minutes', minutes: '120' })
  const payment = async (id: string, opens_at: Date) =>
    (await policyOf(gu.db, { id, facility: null, opens_at }, at('2026-03-06T10:00'))).payment
  expect(await payment(open, at('2026-03-02T09:00'))).toEqual(STANDARD.payment)
  expect(await payment(later, at('2026-03-05T10:00'))).toEqual({ by: 'minutes', minutes: 120 })
})

test("staff of a facility change their own and read the district's, and find no other one's", async () => {
  const gu = await world()
  const [here, there] = [await facility(gu, '새싹도서관'), await facility(gu, '한빛학습관')]
  const theirs = await offered(gu, '저쪽 강좌', { facility: there })
  const own = await offered(gu, '우리 강좌', { facility: here })
  await appointed(gu, 'institution', here)
  const quotas = { doors_desk: '10', kept_hours: '24' }
  expect((await save(gu, `/office/policies/facilities/${here}/parts/quotas`, quotas)).status).toBe(303)
  expect((await holds(gu, here)).quotas.doors).toEqual({ desk: 10 })
  expect((await holds(gu, there)).quotas.doors).toEqual({})
  expect((await gu.get(`/office/policies/programmes/${own}`)).status).toBe(200)

  const district = await gu.page('/office/policies')
  expect(district).toContain('새싹도서관')
  expect(district).not.toContain('한빛학습관')
  expect(district).not.toContain('/office/policies/parts/')
  for (const path of [`/office/policies/facilities/${there}`, `/office/policies/programmes/${theirs}`]) {
    expect((await gu.get(path)).status).toBe(404)
    expect((await gu.get(`${path}/history`)).status).toBe(404)
    expect((await save(gu, `${path}/parts/quotas`, { ...quotas, reason: '그냥' })).status).toBe(404)
  }
  expect((await save(gu, '/office/policies/parts/quotas', quotas)).status).toBe(404)
  expect((await gu.post('/office/policies/presets/songpa')).status).toBe(404)

  await appointed(gu, 'instructor')
  expect((await gu.get('/office/policies')).status).toBe(404)
})

test('what is said of one programme needs a reason, counts at once, and residents read it on its page', async () => {
  const gu = await world()
  const id = await offered(gu, '어린이 바이올린', { fee: 30_000 })
  await appointed(gu, 'officer')
  const base = `/office/policies/programmes/${id}`
  expect(await gu.page(`/office/programmes/${id}`)).toContain(base)
  expect(await gu.page(base)).toContain('지금 접수를 받고 있는 강좌예요.')
  const form = { by: 'day', days: '0', at: '23:59' }
  expect((await save(gu, `${base}/parts/payment`, form)).status).toBe(422)
  expect((await save(gu, `${base}/parts/payment`, { ...form, reason: '오늘 마감해요' })).status).toBe(303)
  expect((await gu.get(`${base}/parts/waitlist`)).status).toBe(404)
  expect((await gu.get(`${base}/presets/songpa`)).status).toBe(404)
  await gu.as()
  const page = await gu.page(`/programmes/${id}`)
  expect(page).toContain('수강료는 자리를 받은 때부터 그날 23:59까지 내요.')
  expect(page).toContain('첫 수업 전에 그만두면 모두 돌려드려요.')
})

test('a stage that would begin after applications for the programme closed is refused', async () => {
  const gu = await world()
  await appointed(gu, 'officer')
  const id = await offered(gu, '하루 접수', { opens_at: at('2026-03-05T10:00'), closes_at: at('2026-03-06T18:00') })
  const answer = await save(gu, `/office/policies/programmes/${id}/parts/stages`, { ...staged, reason: '단계' })
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('접수가 끝난 뒤에 시작하는 단계가 있어요.')
})

test('a fresh form of a programme begins with what the policy says', async () => {
  const gu = await world()
  await appointed(gu, 'officer')
  await save(gu, '/office/policies/parts/waitlist', { waitlist: '7' })
  await save(gu, '/office/policies/parts/min_class', { percent: '60', days: '5' })
  const page = await gu.page('/office/programmes/new')
  expect(page).toMatch(/name="waitlist"[^>]*value="7"/)
  expect(page).toMatch(/name="min_class"[^>]*value="12"/)
  const dates = { starts_on: '2026-03-20', ends_on: '2026-04-01' }
  const form = { title: '새 강좌', capacity: '20', min_class: '12', channels: 'online', ...dates }
  expect((await gu.post('/office/programmes', form)).status).toBe(303)
  const made = await gu.db.selectFrom('programmes').select('decides_on').where('title', '=', '새 강좌').execute()
  expect(made).toEqual([{ decides_on: '2026-03-15' }])
})

test('each reason why somebody may not apply is one sentence', () => {
  const until = at('2026-04-01T00:00')
  const limit = { most: 2, per: 'term', area: 'all' } as const
  expect(mayNotSentence({ why: 'limit', limit }, 'ko', '송파구')).toBe(
    '송파구에서 이번 학기에 2개까지 신청할 수 있는데 이미 2개를 신청했어요.',
  )
  expect(mayNotSentence({ why: 'barred', until }, 'ko', '송파구')).toBe(
    '4월 1일 (수) 00:00까지는 이용 제한으로 신청할 수 없어요.',
  )
  expect(mayNotSentence({ why: 'not-your-turn', from: until }, 'en', 'Songpa-gu')).toContain('Wed, 1 Apr 00:00')
})
