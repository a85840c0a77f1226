import { expect, test } from 'vitest'
import { addPersona } from '#modules/people/index.ts'
import { world } from '../../test/world.ts'

const label = { ko: '관리자', en: 'Admin' }

test('a district admin renames the portal, and says that it is official; an officer cannot', async () => {
  const gu = await world()
  const admin = await addPersona(gu.ctx(), {
    name: '최민호',
    born_on: '1979-01-17',
    email: 'a@example.kr',
    label,
    about: label,
    roles: [{ role: 'district_admin' }],
  })
  const officer = await addPersona(gu.ctx(), {
    name: '정유진',
    born_on: '1988-04-25',
    email: 'o@example.kr',
    label,
    about: label,
    roles: [{ role: 'officer' }],
  })
  const form = {
    gu_ko: '새구',
    gu_en: 'Sae-gu',
    title_ko: '새구 배움나루',
    title_en: 'Sae Naru',
    tagline_ko: '함께 배워요',
    tagline_en: 'Learn together',
    phone: '02-120',
    address_ko: '새로 1',
    address_en: '1 Sae-ro',
    official: 'yes',
  }
  expect(await gu.page('/')).not.toContain('공식 전자정부 누리집')

  await gu.as(officer)
  expect((await gu.get('/office/settings')).status).toBe(404)
  expect((await gu.post('/office/settings', form)).status).toBe(404)

  await gu.as(admin)
  expect((await gu.post('/office/settings', { ...form, title_ko: '' })).status).toBe(422)
  expect((await gu.post('/office/settings', form)).status).toBe(303)
  const home = await gu.page('/')
  expect(home).toContain('새구 배움나루')
  expect(home).toContain('공식 전자정부 누리집')
  expect(await gu.db.selectFrom('events').select('who').where('event', '=', 'district.changed').execute()).toEqual([
    { who: admin },
  ])
})
