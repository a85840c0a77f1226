/** The library as residents and officers meet it: pages, forms, and what is not theirs. */
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { appointed, facility } from '../../../test/catalogue.ts'
import { type World, world } from '../../../test/world.ts'
import { addItems, addModel } from './actions/items.ts'
import { itemByCode } from './store/items.ts'

async function library() {
  const gu = await world()
  const branch = await facility(gu, '악기도서관')
  const other = await facility(gu, '문정 분관')
  const violin = {
    family: 'string',
    name: '바이올린',
    name_en: 'Violin',
    maker: null,
    about: null,
    sizes: ['1/4', '1/2', '3/4'],
    accessories: ['활', '케이스'],
    fee: 5000,
  }
  const model = await addModel(gu.ctx(), violin)
  const details = { size: '1/2', serial: null, condition: 'good' as const, value: null, bought_year: null, notes: null }
  const added = await addItems(gu.ctx(), model, { ...details, branch }, { count: 2 })
  const person = async (name: string, born_on: string) =>
    (
      await gu.db
        .insertInto('people')
        .values({ name, born_on, added_at: gu.clock.now })
        .returning('id')
        .executeTakeFirstOrThrow()
    ).id
  const [parent, child] = [await person('송하나', '1985-05-14'), await person('이서아', '2017-07-21')]
  await gu.db
    .insertInto('guardianships')
    .values({ guardian: parent, child, relationship: 'mother', since: gu.clock.now })
    .execute()
  return { gu, branch, other, model, parent, child, codes: added.refusal ? [] : added.codes }
}
type Library = Awaited<ReturnType<typeof library>>

const plan = ({ child, branch }: Pick<Library, 'child' | 'branch'>) => ({
  borrower: child,
  size: '1/2',
  branch,
  months: '1',
  day: '2026-03-05',
  time: '14:00',
})

/** Ask as the parent; answers the address of the wish. */
async function asked(lib: Library): Promise<string> {
  await lib.gu.as(lib.parent)
  const form = { form: randomUUID(), ...plan(lib), agree: 'yes' }
  const answer = await lib.gu.post(`/instruments/${lib.model}/loan`, form)
  expect(answer.status).toBe(303)
  return answer.headers.get('location')?.replace(/\?.*$/, '') ?? ''
}
const idOf = (address: string) => address.split('/').at(-1) ?? ''
const count = async (gu: World) => (await gu.db.selectFrom('loans').select('id').execute()).length

test('a parent finds a violin, asks in three steps and sees it among her instruments', async () => {
  const lib = await library()
  const { gu, model } = lib
  expect(await gu.page('/instruments?family=string&free=yes')).toContain('지금 2대 대여 가능')
  expect(await gu.page('/instruments?q=피아노')).toContain('조건에 맞는 악기가 없어요')
  expect(await gu.page(`/instruments/${model}`)).toContain('빌리기 신청')
  const closed = await gu.get(`/instruments/${model}/loan`)
  expect(closed.headers.get('location')).toContain('/sign-in')
  await gu.as(lib.parent)
  const who = await gu.page(`/instruments/${model}/loan`)
  expect(who).toContain('이서아')
  expect(who).toContain('악기를 빌릴 수 있는 나이가 지났어요.')
  expect(await gu.page(`/instruments/${model}/loan?step=2&borrower=${lib.child}`)).toContain('보통 1/2 크기가 맞아요')
  const steps = new URLSearchParams({ step: '3', ...plan(lib) })
  expect(await gu.page(`/instruments/${model}/loan?${steps}`)).toContain('아래 내용으로 신청할까요?')
  const address = await asked(lib)
  expect(await gu.page(address)).toContain('승인 대기')
  expect(await gu.page('/me/instruments')).toContain('바이올린 1/2')
  expect(await gu.page('/me/instruments')).not.toContain('아직 신청하거나 빌린 악기가 없어요')
})

test('what cannot be asked for is said beside the form, which keeps what was written', async () => {
  const lib = await library()
  const { gu, model } = lib
  await gu.as(lib.parent)
  const send = (change: Record<string, string>) =>
    gu.post(`/instruments/${model}/loan`, { form: randomUUID(), ...plan(lib), agree: 'yes', ...change })
  for (const change of [
    { agree: '' },
    { form: 'x' },
    { day: '2026-02-31' },
    { day: '2026-03-02' },
    { months: '99' },
    { months: 'x' },
    { size: '9/9' },
    { branch: lib.other },
    { branch: 'x' },
    { borrower: lib.parent },
    { borrower: randomUUID() },
  ] as Record<string, string>[])
    expect((await send(change)).status, JSON.stringify(change)).toBe(422)
  expect(await count(gu)).toBe(0)
  const page = await gu.get(
    `/instruments/${model}/loan?${new URLSearchParams({ step: '3', ...plan(lib), months: '9' })}`,
  )
  expect(page.status).toBe(422)
  expect(await page.text()).toContain('빌릴 수 있는 기간을 넘었어요.')
  expect((await gu.get(`/instruments/${randomUUID()}`)).status).toBe(404)
  expect((await gu.get('/me/instruments/no')).status).toBe(404)
})

test('at the counter: approved, handed over with its accessories, taken back with a missing bow', async () => {
  const lib = await library()
  const { gu, codes } = lib
  const [code = '', second = ''] = codes
  const loan = idOf(await asked(lib))
  await appointed(gu, 'branch', lib.branch)
  expect(await gu.page('/office/instruments/requests')).toContain('이서아')
  await gu.post(`/office/instruments/requests/${loan}/approval`)
  gu.clock.now = new Date('2026-03-05T14:00:00+09:00')
  expect(await gu.page('/office/instruments/day')).toContain('바이올린 1/2')
  const counter = await gu.page(`/office/instruments/counter?code=${code.toLowerCase()}`)
  expect(counter).toContain('이서아 (송하나)')
  const form = { form: randomUUID(), code, loan, present: ['활', '케이스'], condition: 'good' }
  const unpaid = await gu.post('/office/instruments/counter/loan', form)
  expect(unpaid.status).toBe(422)
  expect(await unpaid.text()).toContain('대여료를 받은 방법을 골라 주세요.')
  const lent = await gu.post('/office/instruments/counter/loan', { ...form, paid: 'cash' })
  expect(lent.headers.get('location')).toContain('done=lent')
  // Pressed again: the same answer, and nothing happens twice.
  expect((await gu.post('/office/instruments/counter/loan', { ...form, paid: 'cash' })).status).toBe(303)
  expect((await gu.db.selectFrom('payments').select('amount').execute()).map(({ amount }) => amount)).toEqual([5000])

  const back = {
    form: randomUUID(),
    code: second,
    present: '케이스',
    condition: 'fair',
    damage: '활이 없어요',
    compensation: '20000',
  }
  const wrong = await gu.post('/office/instruments/counter/return', back)
  expect(wrong.status).toBe(422)
  expect(await wrong.text()).toContain('지금 나가 있는 악기가 아니에요')
  expect((await gu.post('/office/instruments/counter/return', { ...back, code, compensation: '-5' })).status).toBe(422)
  expect((await gu.post('/office/instruments/counter/return', { ...back, code })).status).toBe(303)
  expect(await itemByCode(gu.db, code)).toMatchObject({ state: 'shelf', condition: 'fair' })
  await gu.as(lib.parent)
  expect(await gu.page(`/me/instruments/${loan}`)).toContain('변상금 20,000원을')
})

test('another branch, a resident and a visitor find nothing of it', async () => {
  const lib = await library()
  const { gu, codes } = lib
  const address = await asked(lib)
  const item = await itemByCode(gu.db, codes[0] ?? '')
  await appointed(gu, 'branch', lib.other)
  expect((await gu.get(`/office/instruments/items/${item?.id}`)).status).toBe(404)
  expect((await gu.get(`/office/instruments/counter?code=${codes[0]}`)).status).toBe(422)
  expect((await gu.post(`/office/instruments/requests/${idOf(address)}/approval`)).status).toBe(404)
  expect(await gu.page('/office/instruments/requests')).not.toContain('이서아')
  expect((await gu.post('/office/instruments/models', { name: '하프', family: 'string' })).status).toBe(404)
  expect((await gu.get(address)).status).toBe(404)
  await gu.as(lib.child)
  expect((await gu.get('/office/instruments')).status).toBe(404)
  await gu.as()
  expect((await gu.get(address)).status).toBe(303)
})

test('somebody comes without a request: found by name, the search recorded, and lent to', async () => {
  const lib = await library()
  const { gu, codes } = lib
  const [code = ''] = codes
  await appointed(gu, 'officer')
  expect(await gu.page(`/office/instruments/counter?code=${code}&q=이서아`)).toContain('이서아 님께 빌려주기')
  const looks = await gu.db.selectFrom('looks').select('reason').execute()
  expect(looks.map(({ reason }) => reason)).toContain('악기 창구에서 빌려주기')
  const form = { form: randomUUID(), code, borrower: lib.child, months: '2' }
  expect((await gu.post('/office/instruments/counter/request', form)).status).toBe(303)
  expect((await gu.post('/office/instruments/counter/request', form)).status).toBe(303)
  expect(await count(gu)).toBe(1)
  expect(await itemByCode(gu.db, code)).toMatchObject({ state: 'held' })
})

test('a gift goes from the form to the shelf, and its giver is thanked by name', async () => {
  const lib = await library()
  const { gu, model } = lib
  await gu.as(lib.parent)
  const form = randomUUID()
  const gift = { form, family: 'string', what: '바이올린 3/4', bought_year: '2021', story: '', named: 'yes' }
  expect((await gu.post('/instruments/donation', { ...gift, bought_year: '1492' })).status).toBe(422)
  // Larger than any form, smaller than any file may be.
  const photos = new File([Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(2_000_000)])], '앞.jpg')
  const paper = new File([Buffer.from('no picture at all')], '앞.jpg')
  expect((await gu.upload('/instruments/donation', { ...gift, photos: paper })).status).toBe(422)
  expect((await gu.upload('/instruments/donation', { ...gift, photos })).status).toBe(303)
  expect((await gu.post('/instruments/donation', gift)).status).toBe(303)
  await appointed(gu, 'officer')
  const picture = (await gu.page('/office/instruments/donations')).match(
    /\/office\/instruments\/donations\/photos\/[0-9a-f-]{36}/,
  )
  expect((await gu.get(picture?.[0] ?? '')).headers.get('content-type')).toBe('image/jpeg')
  const shelve = { branch: lib.branch, size: '3/4', count: '1', condition: 'good', donation: form }
  expect((await gu.post(`/office/instruments/models/${model}/items`, shelve)).status).toBe(422)
  await gu.post(`/office/instruments/donations/${form}/acceptance`)
  expect((await gu.post(`/office/instruments/models/${model}/items`, shelve)).status).toBe(303)
  expect((await gu.post(`/office/instruments/models/${model}/items`, shelve)).status).toBe(422)
  expect(await gu.page(`/instruments/${model}`)).toContain('송하나. 고맙습니다.')
})

test('a branch counts its instruments: what is missing, and what belongs elsewhere', async () => {
  const lib = await library()
  const { gu, codes } = lib
  const [code = '', second = ''] = codes
  await appointed(gu, 'officer')
  const form = randomUUID()
  await gu.post('/office/instruments/stocktakes', { form, branch: lib.branch })
  const take = `/office/instruments/stocktakes/${form}`
  expect((await gu.post(`${take}/scans`, { code: 'S-9999' })).status).toBe(422)
  const address = `https://example.kr/office/instruments/counter?code=${code}`
  expect((await gu.post(`${take}/scans`, { code: address })).headers.get('location')).not.toContain('again')
  expect((await gu.post(`${take}/scans`, { code })).headers.get('location')).toContain('again')
  expect(await gu.page(take)).toContain(second)
  await gu.post(`${take}/scans`, { code: second })
  expect(await gu.page(take)).toContain('다른 점이 없어요.')
  await gu.post(`${take}/end`)
  expect((await gu.post(`${take}/scans`, { code })).status).toBe(422)
})

test('labels are printed, use is counted, and a list leaves the house only with a reason', async () => {
  const lib = await library()
  const { gu } = lib
  await asked(lib)
  await appointed(gu, 'officer')
  const labels = await gu.get('/office/instruments/labels.pdf')
  expect(
    Buffer.from(await labels.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
  expect((await gu.get('/office/instruments/labels.pdf?from=Z-0001')).status).toBe(422)
  expect(await gu.page('/office/instruments/usage')).toContain('현악기')
  expect((await gu.post('/office/instruments/export', { reason: 'work' })).status).toBe(422)
  const sheet = await gu.post('/office/instruments/export', { reason: 'audit', note: '정기 감사' })
  expect(sheet.headers.get('content-type')).toContain('spreadsheetml')
  const looks = await gu.db.selectFrom('looks').select('reason').where('whose', '=', lib.child).execute()
  expect(looks.map(({ reason }) => reason)).toContain('감사·보고: 정기 감사')
})

test('a picture taken at the counter is kept with the instrument, for its own branch alone; what is no picture is refused', async () => {
  const lib = await library()
  const { gu, codes } = lib
  const [code = ''] = codes
  await appointed(gu, 'branch', lib.branch)
  const request = { form: randomUUID(), code, borrower: lib.child, months: '1' }
  await gu.post('/office/instruments/counter/request', request)
  const dot = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  const form = { form: randomUUID(), code, loan: request.form, condition: 'good', paid: 'card' }
  const script = new File(['<script>'], 'x.png')
  expect((await gu.upload('/office/instruments/counter/loan', { ...form, photo: script })).status).toBe(422)
  const lent = await gu.upload('/office/instruments/counter/loan', { ...form, photo: new File([dot], 'violin.png') })
  expect(lent.headers.get('location')).toContain('done=lent')
  const { photo } = await gu.db.selectFrom('inspections').select('photo').executeTakeFirstOrThrow()
  const answer = await gu.get(`/office/instruments/photos/${photo}`)
  expect(answer.headers.get('content-type')).toBe('image/png')
  await appointed(gu, 'branch', lib.other)
  expect((await gu.get(`/office/instruments/photos/${photo}`)).status).toBe(404)
})

test('who keeps an instrument sees in a calendar when it is out; the address names nobody and can be revoked', async () => {
  const lib = await library()
  const { gu, codes } = lib
  const address = await asked(lib)
  const officer = await appointed(gu, 'officer')
  await gu.post(`/office/instruments/requests/${idOf(address)}/approval`)
  const code = (await Promise.all(codes.map((one) => itemByCode(gu.db, one)))).find((item) => item?.state === 'held')
  const made = await gu.post(`/office/instruments/items/${code?.id}/calendar`)
  const [feed = ''] = (await made.text()).match(/\/instruments\/calendars\/[\w-]+\.ics/) ?? []
  await gu.as()
  const text = await (await gu.get(feed)).text()
  expect(text).toContain('DTSTART;VALUE=DATE:20260305')
  expect(text).toContain(`SUMMARY:${code?.code}`)
  expect(text).not.toMatch(/이서아|송하나/)
  await gu.as(officer)
  await gu.post(`/office/instruments/items/${code?.id}/calendar/revocation`)
  expect((await gu.get(feed)).status).toBe(404)
})
