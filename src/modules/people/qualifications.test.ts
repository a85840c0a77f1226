import { expect, test } from 'vitest'
import { adult, child, worker } from '../../../test/journeys/folk.ts'
import { type World, world } from '../../../test/world.ts'
import { erasePapers } from './actions/qualifications.ts'
import { qualificationsOf } from './index.ts'

const PDF = '%PDF-1.4 증명서'
const paper = (bytes: string | Uint8Array<ArrayBuffer> = PDF, name = '증명서.pdf') => new File([bytes], name)

const confirmedOf = async (gu: World, id: string) =>
  (await qualificationsOf(gu.db, gu.ctx().tools.vault, [id], gu.clock.now)).get(id)

const told = (gu: World) => gu.db.selectFrom('qualifications').selectAll().orderBy('told_at').execute()

async function family() {
  const gu = await world()
  const mother = await adult(gu, '송하나')
  const son = await child(gu, mother, '이서준', { born_on: '2015-03-09' })
  await gu.as(mother)
  return { gu, mother, son }
}

test('a mother tells for her son with a paper, staff compare and confirm it, and it counts until its last day', async () => {
  const { gu, mother, son } = await family()
  const form = { person: son, kind: 'single_parent', proof: 'paper', consent_qualification: 'yes', paper: paper() }
  expect((await gu.upload('/account/qualifications', form)).status).toBe(303)
  expect(await gu.page('/account/qualifications')).toContain('확인하는 중')
  expect(await confirmedOf(gu, son)).toBeUndefined()

  await gu.as(await worker(gu, '정유진', 'officer'))
  const list = await gu.page('/office/qualifications')
  expect(list).toContain('이서준')
  // The kind shows only to whoever opens it.
  expect(list).not.toContain('한부모')
  const [row] = await told(gu)
  const address = `/office/qualifications/${row?.id}`
  expect(await gu.page(address)).toContain('한부모가족')
  const file = await gu.get(`${address}/proof`)
  expect([file.headers.get('content-type'), await file.text()]).toEqual(['application/pdf', PDF])
  expect((await gu.post(`${address}/confirmation`, { valid_until: '2026-03-01' })).status).toBe(422)
  expect((await gu.post(`${address}/confirmation`, { valid_until: '2026-12-31' })).status).toBe(303)
  await gu.settle()

  expect(await confirmedOf(gu, son)).toEqual(['single_parent'])
  expect(gu.letters.at(-1)?.to).toBe(`${mother}@example.kr`)
  expect(gu.letters.map(({ body }) => body).join()).not.toContain('한부모')
  const looks = await gu.db.selectFrom('looks').select('what').where('whose', '=', son).execute()
  expect(new Set(looks.map(({ what }) => what))).toEqual(new Set(['qualification', 'proof']))
  gu.clock.now = new Date('2027-01-01T00:00:00+09:00')
  expect(await confirmedOf(gu, son)).toBeUndefined()
})

test('without the separate consent nothing is kept, and neither is a file that is no paper', async () => {
  const { gu, mother } = await family()
  const form = { person: mother, kind: 'disabled', proof: 'online_check' }
  const refused = await gu.upload('/account/qualifications', form)
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('동의하지 않아도 강좌는 신청할 수 있어요')
  const agreed = { ...form, proof: 'paper', consent_qualification: 'yes' }
  expect(await (await gu.upload('/account/qualifications', agreed)).text()).toContain('올릴 파일을 골라 주세요')
  const html = { ...agreed, paper: paper('<html>', '증명서.pdf') }
  expect(await (await gu.upload('/account/qualifications', html)).text()).toContain('PDF, JPG, PNG 파일만')
  const large = { ...agreed, paper: paper(`%PDF-${'x'.repeat(10_000_000)}`) }
  expect(await (await gu.upload('/account/qualifications', large)).text()).toContain('10MB보다 커요')
  expect(await told(gu)).toEqual([])
  expect(await gu.db.selectFrom('consents').selectAll().where('purpose', '=', 'qualification').execute()).toEqual([])
})

test('what somebody is stands sealed, is told once, and is gone with its paper when the consent is taken back', async () => {
  const { gu, mother } = await family()
  const form = { person: mother, kind: 'disabled', proof: 'paper', consent_qualification: 'yes', paper: paper() }
  await gu.upload('/account/qualifications', form)
  const [row] = await told(gu)
  expect(row?.kind).not.toContain('disabled')
  expect((await gu.db.selectFrom('proofs').select('body').executeTakeFirst())?.body).not.toContain('PDF')
  expect((await gu.upload('/account/qualifications', form)).status).toBe(422)

  expect(await gu.page('/account/consents')).toContain('자격 확인 (민감정보)')
  await gu.post('/account/consents/withdrawal', { person: mother, purpose: 'qualification' })
  expect(await told(gu)).toEqual([])
  expect(await gu.db.selectFrom('proofs').selectAll().execute()).toEqual([])
})

test('what is refused says why, and may be told again', async () => {
  const { gu, mother } = await family()
  const form = { person: mother, kind: 'veteran', proof: 'desk', consent_qualification: 'yes' }
  await gu.upload('/account/qualifications', form)
  const [row] = await told(gu)
  await gu.as(await worker(gu, '정유진', 'officer'))
  expect((await gu.post(`/office/qualifications/${row?.id}/refusal`, {})).status).toBe(422)
  await gu.post(`/office/qualifications/${row?.id}/refusal`, { reason: '증명서의 기간이 지났어요' })
  await gu.as(mother)
  expect(await gu.page('/account/qualifications')).toContain('증명서의 기간이 지났어요')
  expect((await gu.upload('/account/qualifications', { ...form, kind: 'veteran' })).status).toBe(303)
})

test('a paper is kept only some days after it was looked at, and its erasure is recorded', async () => {
  const { gu, mother } = await family()
  const form = { person: mother, kind: 'disabled', proof: 'paper', consent_qualification: 'yes', paper: paper() }
  await gu.upload('/account/qualifications', form)
  const [row] = await told(gu)
  const officer = await worker(gu, '정유진', 'officer')
  await gu.as(officer)
  await gu.post(`/office/qualifications/${row?.id}/confirmation`, {})
  gu.clock.now = new Date('2026-04-01T10:00:00+09:00')
  expect(await erasePapers(gu.ctx(), 30)).toBe(0)
  gu.clock.now = new Date('2026-04-01T10:00:01+09:00')
  expect(await erasePapers(gu.ctx(), 30)).toBe(1)
  await gu.as(officer)
  expect((await gu.get(`/office/qualifications/${row?.id}/proof`)).status).toBe(404)
  expect(await confirmedOf(gu, mother)).toEqual(['disabled'])
  const events = await gu.db.selectFrom('events').select('event').where('subject', '=', mother).execute()
  expect(events.map(({ event }) => event)).toContain('people.proof_erased')
})

test('nobody tells for another household, confirms themselves, or looks without the role', async () => {
  const { gu, mother } = await family()
  const other = await adult(gu, '박순임')
  const form = { person: other, kind: 'disabled', proof: 'desk', consent_qualification: 'yes' }
  expect((await gu.upload('/account/qualifications', form)).status).toBe(404)
  await gu.upload('/account/qualifications', { ...form, person: mother })
  const [row] = await told(gu)
  expect((await gu.get(`/office/qualifications/${row?.id}`)).status).toBe(404)
  await gu.as(other)
  expect((await gu.post(`/account/qualifications/${row?.id}/withdrawal`)).status).toBe(404)
  await gu.as(await worker(gu, '오하람', 'branch'))
  expect((await gu.get('/office/qualifications')).status).toBe(404)
  await gu.db
    .insertInto('grants')
    .values({ person: mother, role: 'officer', facility: null, given_at: gu.clock.now })
    .execute()
  await gu.db
    .insertInto('second_factors')
    .values({ person: mother, secret: 'sealed', confirmed_at: gu.clock.now })
    .execute()
  await gu.as(mother)
  expect((await gu.post(`/office/qualifications/${row?.id}/confirmation`, {})).status).toBe(404)
})
