import { expect, test } from 'vitest'
import { world } from '../../../test/world.ts'
import { appointed, at, drafted, facility, offered, plain } from '../../../test/catalogue.ts'
import { BLANK, givenBy } from './form.ts'
import { change, copy, freeSeat, joinQueue, programmeById, sessionsOf, takeSeat } from './index.ts'

const form = {
  ...BLANK,
  title: '초등 코딩 첫걸음',
  starts_on: '2026-03-10',
  ends_on: '2026-04-01',
  start_time: '10:00',
  end_time: '12:00',
  weekdays: ['0', '2'],
}
const window = { opens_at: '2026-03-02T09:00', closes_at: '2026-03-08T18:00' }
const events = async (gu: Awaited<ReturnType<typeof world>>, event: string) =>
  gu.db.selectFrom('events').select(['subject', 'detail']).where('event', '=', event).execute()
const made = (answer: Response) => /programmes\/([0-9a-f-]{36})/.exec(answer.headers.get('location') ?? '')?.[1] ?? ''

test('an officer drafts, previews and publishes a programme; only then residents see it', async () => {
  const gu = await world()
  await appointed(gu, 'officer')
  const id = made(await gu.post('/office/programmes', { ...form, ...window, grades: ['e4', 'e5', 'e6'] }))
  expect(await gu.page(`/office/programmes/${id}/preview`)).toContain('초등 4–6학년만 신청할 수 있어요')
  expect((await gu.get(`/programmes/${id}`)).status).toBe(404)

  const answer = await gu.post(`/office/programmes/${id}/publication`)
  expect(answer.headers.get('location')).toBe(`/office/programmes/${id}?done=published`)
  await gu.as()
  const page = await gu.page(`/programmes/${id}`)
  expect(page).toContain('접수중')
  expect(page).toContain(`/programmes/${id}/application`)
  expect(page).toContain('20자리 남음')
  expect((await sessionsOf(gu.db, id)).length).toBe(7)
  expect((await events(gu, 'catalogue.published')).map(({ subject }) => subject)).toEqual([id])
})

test('what is wrong with a form is said beside its field, and what was typed is still there', async () => {
  const gu = await world()
  await appointed(gu, 'officer')
  const answer = await gu.post('/office/programmes', {
    ...form,
    title: '',
    ends_on: '2026-03-01',
    fee: 'abc',
    homepage: 'javascript:alert(1)',
    days_off: '어린이날',
    about: '<script>alert(1)</script>',
  })
  expect(answer.status).toBe(422)
  const page = await answer.text()
  expect(page).toContain('id="f-title-error"')
  expect(page).toContain('id="f-fee-error"')
  expect(page).toContain('id="f-homepage-error"')
  expect(page).toContain('id="f-days_off-error"')
  expect(page).toContain('&lt;script&gt;alert(1)')
  expect(page).not.toContain('<script>alert')

  const order = await (await gu.post('/office/programmes', { ...form, ends_on: '2026-03-01' })).text()
  expect(order).toContain('id="f-ends_on-error"')
})

test('a draft that lacks its window is not published, and the page says what lacks', async () => {
  const gu = await world()
  await appointed(gu, 'officer')
  const id = made(await gu.post('/office/programmes', form))
  const answer = await gu.post(`/office/programmes/${id}/publication`)
  expect(answer.status).toBe(422)
  const page = await answer.text()
  expect(page).toContain('id="f-opens_at-error"')
  expect(page).toContain('id="f-closes_at-error"')
})

test('staff of a facility see, write and publish only their own', async () => {
  const gu = await world()
  const [own, other] = [await facility(gu, '가람도서관'), await facility(gu, '나루도서관')]
  const mine = await drafted(gu, '우리 강좌', { facility: own })
  const theirs = await drafted(gu, '남의 강좌', { facility: other })
  await appointed(gu, 'institution', own)
  const list = await gu.page('/office/programmes')
  expect(list).toContain('우리 강좌')
  expect(list).not.toContain('남의 강좌')
  expect((await gu.get(`/office/programmes/${mine}`)).status).toBe(200)
  expect((await gu.get(`/office/programmes/${theirs}`)).status).toBe(404)
  expect((await gu.post(`/office/programmes/${theirs}/publication`)).status).toBe(404)
  expect((await gu.post(`/office/programmes/${theirs}`, form)).status).toBe(404)
  expect((await gu.post('/office/programmes', { ...form, facility: other })).status).toBe(422)
  expect((await gu.post('/office/programmes', form)).status).toBe(422)
  expect((await gu.post('/office/programmes', { ...form, facility: own })).status).toBe(303)
  expect((await gu.get('/office/imports')).status).toBe(404)
  await gu.as()
  expect((await gu.get('/office/programmes')).headers.get('location')).toContain('/sign-in')
})

test('a change of a published programme is kept, its sessions follow, and enrolment hears what was and what is', async () => {
  const gu = await world()
  const id = await offered(gu, '초등 코딩 첫걸음', { venue: '1강의실' })
  await appointed(gu, 'officer')
  const programme = await programmeById(gu.db, id)
  if (!programme) throw new Error('gone')
  const typed = { ...givenBy(programme), venue: '2강의실', ends_on: '2026-03-18' }
  const given = Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, value]))
  expect((await gu.post(`/office/programmes/${id}`, given)).status).toBe(303)

  expect(await programmeById(gu.db, id)).toMatchObject({ venue: '2강의실', ends_on: '2026-03-18' })
  expect((await sessionsOf(gu.db, id)).map(({ number }) => number)).toEqual([1, 2, 3])
  const [event] = await events(gu, 'catalogue.changed')
  expect(event?.detail).toEqual({
    before: { venue: '1강의실', ends_on: '2026-04-01' },
    after: { venue: '2강의실', ends_on: '2026-03-18' },
  })
  expect(await gu.page(`/office/programmes/${id}`)).toContain('1강의실 → 2강의실')

  expect((await gu.post(`/office/programmes/${id}`, given)).status).toBe(303)
  expect((await events(gu, 'catalogue.changed')).length, 'saving the same again changes nothing').toBe(1)
})

test('seats cannot be fewer than the people who have them', async () => {
  const gu = await world()
  const id = await offered(gu, '작은 강좌', { capacity: 3, waitlist: 2 })
  await takeSeat(gu.db, id)
  await takeSeat(gu.db, id)
  expect(await change(gu.ctx(), id, { capacity: 1 })).toEqual({ faults: { capacity: 'below-taken' } })
  expect(await change(gu.ctx(), id, { capacity: 2 })).toBeUndefined()
})

test('the counters give out each seat and each place in the queue once', async () => {
  const gu = await world()
  const id = await offered(gu, '작은 강좌', { capacity: 2, waitlist: 1 })
  expect([await takeSeat(gu.db, id), await takeSeat(gu.db, id), await takeSeat(gu.db, id)]).toEqual([true, true, false])
  expect([await joinQueue(gu.db, id), await joinQueue(gu.db, id)]).toEqual([true, false])
  await freeSeat(gu.db, id)
  expect(await takeSeat(gu.db, id)).toBe(true)
})

test('a cancelled programme says so with its reason, everywhere, and takes nobody', async () => {
  const gu = await world()
  const id = await offered(gu, '초등 코딩 첫걸음')
  await appointed(gu, 'officer')
  expect((await gu.post(`/office/programmes/${id}/cancellation`, { reason: '' })).status).toBe(422)
  expect((await gu.post(`/office/programmes/${id}/cancellation`, { reason: '강사 사정' })).status).toBe(303)
  expect((await gu.post(`/office/programmes/${id}/cancellation`, { reason: '다시' })).status).toBe(422)
  expect((await events(gu, 'catalogue.cancelled')).map(({ detail }) => detail)).toEqual([{ reason: '강사 사정' }])
  await gu.as()
  const page = await gu.page(`/programmes/${id}`)
  expect(page).toContain('폐강된 강좌예요')
  expect(page).toContain('강사 사정')
  expect(page).not.toContain('/application')
  expect(await gu.page('/programmes')).not.toContain('초등 코딩 첫걸음')
})

test('a programme is copied for the next term as a draft, on the same weekdays, with its pictures', async () => {
  const gu = await world()
  const id = await offered(gu, '초등 코딩 첫걸음')
  const copied = await copy(gu.ctx(), id)
  const twin = await programmeById(gu.db, copied?.id ?? '')
  expect(twin).toMatchObject({
    starts_on: '2026-06-09',
    ends_on: '2026-07-01',
    weekdays: [0, 2],
    published_at: null,
    taken: 0,
    copied_from: id,
  })
  expect(twin?.opens_at).toEqual(at('2026-06-01T09:00'))
})

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

test('pictures are taken with words for those who cannot see them, and served so that nothing in them runs', async () => {
  const gu = await world()
  const id = await offered(gu, '초등 코딩 첫걸음')
  await appointed(gu, 'officer')
  const files = `/office/programmes/${id}/files`
  const picture = new File([PNG], '../그림.png', { type: 'image/png' })
  expect((await gu.upload(files, { kind: 'image', image: picture, alt: '' })).status).toBe(422)
  expect(
    (await gu.upload(files, { kind: 'image', image: new File(['<svg onload="alert(1)"/>'], 'x.png'), alt: '그림' }))
      .status,
  ).toBe(422)
  expect((await gu.upload(files, { kind: 'attachment', attachment: new File(['MZ'], 'x.pdf') })).status).toBe(422)
  expect((await gu.upload(files, { kind: 'image', image: picture, alt: '로봇을 만드는 아이들' })).status).toBe(303)
  expect(
    (await gu.upload(files, { kind: 'attachment', attachment: new File(['%PDF-1.7 …'], '계획서.pdf') })).status,
  ).toBe(303)
  await gu.as()
  const page = await gu.page(`/programmes/${id}`)
  expect(page).toContain('alt="로봇을 만드는 아이들"')
  const [image, paper] = [...page.matchAll(/\/files\/[0-9a-f-]{36}/g)].map(([path]) => path)
  const answer = await gu.get(image ?? '')
  expect([answer.status, answer.headers.get('content-type'), answer.headers.get('x-content-type-options')]).toEqual([
    200,
    'image/png',
    'nosniff',
  ])
  expect(Buffer.from(await answer.arrayBuffer()).equals(PNG)).toBe(true)
  expect((await gu.get(paper ?? '')).headers.get('content-disposition')).toContain('attachment')
})

test('a file of a draft is for staff only', async () => {
  const gu = await world()
  const id = await drafted(gu, '아직')
  await appointed(gu, 'officer')
  await gu.upload(`/office/programmes/${id}/files`, { kind: 'image', image: new File([PNG], 'a.png'), alt: '그림' })
  const path = /\/files\/[0-9a-f-]{36}/.exec(await gu.page(`/office/programmes/${id}/preview`))?.[0] ?? ''
  expect((await gu.get(path)).status).toBe(200)
  await gu.as()
  expect((await gu.get(path)).status).toBe(404)
})

test('the live part of a page shows seats and queue as they are now', async () => {
  const gu = await world()
  const id = await offered(gu, '작은 강좌', { ...plain, capacity: 1, waitlist: 5 })
  expect(await gu.page(`/programmes/${id}/seats`)).toContain('1자리 남음')
  await takeSeat(gu.db, id)
  await joinQueue(gu.db, id)
  const seats = await gu.get(`/programmes/${id}/seats`)
  expect(seats.headers.get('cache-control')).toBe('no-store')
  const text = await seats.text()
  expect(text).toContain('대기접수')
  expect(text).toContain('앞에 1명이 기다려요')
  expect(text).not.toContain('<html')
})
