import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { sayBundle } from '#modules/enrolment/index.ts'
import { addItems, addModel } from '#modules/lending/index.ts'
import { addSpace, sayHours, STANDARD } from '#modules/reservations/index.ts'
import { world } from '../world.ts'
import { adult, child, facility, programme } from './folk.ts'

test('a family books the violin lesson, the violin and the practice room at once; the next one, for whom one of them is gone, books nothing', async () => {
  const gu = await world()
  const branch = await facility(gu, '악기도서관')
  const violin = { family: 'string', name: '바이올린', name_en: 'Violin', maker: null, about: null }
  const model = await addModel(gu.ctx(), { ...violin, sizes: [], accessories: [], fee: 5000 })
  const good = { branch, size: null, serial: null, condition: 'good', value: null, bought_year: null } as const
  await addItems(gu.ctx(), model, { ...good, notes: null })
  const about = { name: '연습실', name_en: null, about: null, equipment: [], entry: null, seats: 2 }
  const room = await addSpace(gu.ctx(), branch, null, { ...about, kind: 'practice', terms: STANDARD })
  if ('field' in room) throw new Error(room.reason)
  await sayHours(gu.ctx(), room.id, [{ weekday: 0, opens: 540, closes: 1260 }])
  const lesson = await programme(gu, { title: '처음 만나는 바이올린', fee: 60_000, facility: branch })
  await sayBundle(gu.ctx(), lesson, [model])

  const families = []
  for (const name of ['송하나', '박은비']) {
    const parent = await adult(gu, name, { residence: 'resident' })
    const kid = await child(gu, parent, `${name}의 아이`, { born_on: '2016-05-05', residence: 'resident' })
    families.push({ parent, kid })
  }
  const form = (learner: string) => ({
    form: randomUUID(),
    learner,
    thing: model,
    branch,
    day: '2026-03-05',
    time: '14:00',
    months: '1',
    first: '2026-03-09',
    at: '16:00',
    length: '60',
    weeks: '1',
    room: `${room.id} 16:00`,
    agree: 'yes',
  })
  const address = `/programmes/${lesson}/bundle`
  const [first, second] = families
  if (!first || !second) return

  await gu.as(first.parent)
  const sent = form(first.kid)
  expect((await gu.post(address, sent)).headers.get('location')).toBe(`/me/applications/${sent.form}?just=done`)
  expect(await gu.page('/me/instruments')).toContain('바이올린')
  expect(await gu.page('/me/reservations')).toContain('연습실')

  await gu.as(second.parent)
  const gone = await gu.post(address, form(second.kid))
  expect(gone.status).toBe(409)
  expect(await gone.text()).toContain('아무것도 신청되지 않았어요')
  const applied = await gu.db.selectFrom('applications').select('learner').execute()
  expect(applied).toEqual([{ learner: first.kid }])
  expect(await gu.db.selectFrom('reservations').select('person').execute()).toEqual([{ person: first.kid }])

  // The first family steps back from the lesson, and all of it is there for the second.
  await gu.as(first.parent)
  await gu.post(`/me/applications/${sent.form}/cancellation`, { rest: 'end' })
  await gu.as(second.parent)
  const again = form(second.kid)
  expect((await gu.post(address, again)).headers.get('location')).toBe(`/me/applications/${again.form}?just=done`)
})
