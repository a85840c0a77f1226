import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { appointed } from '../../../test/catalogue.ts'
import { back, borrowed, type Library, library, stateOf } from '../../../test/instruments.ts'
import { server, world } from '../../../test/world.ts'
import { arrive, sendOff, transfer } from './actions/move.ts'
import { takeBack } from './index.ts'
import { itemByCode } from './store/items.ts'
import { waysAt } from './store/moves.ts'

const only = async ({ gu }: Library) => (await waysAt(gu.db, 'all'))[0]
const branchOf = async ({ gu }: Library, code: string) => (await itemByCode(gu.db, code))?.branch

test('a violin brought back at another branch is sent home: on its way until its own branch says it arrived', async () => {
  const lib = await library(1)
  const { gu, codes, branch, other } = lib
  const [code = ''] = codes
  await borrowed(lib, code)
  expect((await takeBack(gu.ctx(), { ...back(code), at: other })).refusal).toBeUndefined()
  expect(await stateOf(lib, code)).toBe('moving')
  const way = await only(lib)
  expect(way).toMatchObject({ from_branch: other, to_branch: branch, sent_at: null })
  await sendOff(gu.ctx(), way?.id ?? '')
  await sendOff(gu.ctx(), way?.id ?? '')
  await arrive(gu.ctx(), way?.id ?? '')
  await arrive(gu.ctx(), way?.id ?? '')
  expect(await stateOf(lib, code)).toBe('shelf')
  expect(await branchOf(lib, code)).toBe(branch)
})

test('or it stays where it was brought, and is lent from there', async () => {
  const lib = await library(1)
  const { gu, codes, other } = lib
  const [code = ''] = codes
  await borrowed(lib, code)
  await takeBack(gu.ctx(), { ...back(code), at: other, stays: true })
  expect(await stateOf(lib, code)).toBe('shelf')
  expect(await branchOf(lib, code)).toBe(other)
})

test('the day board of each branch has its own press: one sends, the other says it arrived', async () => {
  const lib = await library(1)
  const { gu, codes, other } = lib
  const [code = ''] = codes
  const item = await itemByCode(gu.db, code)
  await borrowed(lib, code)
  await appointed(gu, 'branch', other)
  const counter = await gu.page(`/office/instruments/counter?code=${code}`)
  expect(counter).toContain('돌려받기')
  expect(counter).not.toContain('파손 적기')
  const form = { ...back(code), form: randomUUID(), present: ['활', '케이스'], cleaned: 'yes', repair: '', at: other }
  expect((await gu.post('/office/instruments/counter/return', { ...form, at: lib.branch })).status).toBe(422)
  expect((await gu.post('/office/instruments/counter/return', form)).status).toBe(303)
  const way = (await only(lib))?.id ?? ''
  expect(await gu.page('/office/instruments/day')).toContain(`${code} 보냈어요`)
  expect((await gu.post(`/office/instruments/transfers/${way}/arrival`)).status).toBe(404)
  expect((await gu.post(`/office/instruments/transfers/${way}/departure`)).status).toBe(303)
  await appointed(gu, 'branch', lib.branch)
  expect(await gu.page('/office/instruments/day')).toContain(`${code} 도착했어요`)
  expect((await gu.post(`/office/instruments/transfers/${way}/departure`)).status).toBe(404)
  expect((await gu.post(`/office/instruments/transfers/${way}/arrival`)).status).toBe(303)
  expect((await gu.post(`/office/instruments/transfers/${way}/arrival`)).status).toBe(303)
  expect(await stateOf(lib, code)).toBe('shelf')
  expect(await gu.page(`/office/instruments/items/${item?.id}`)).toContain('문정 분관 → 악기도서관')
})

test.skipIf(!server())('two clerks send one violin to two branches at once: it goes one way', async () => {
  const gu = await world({ connections: 64 })
  const lib = await library(1, gu)
  const item = await itemByCode(gu.db, lib.codes[0] ?? '')
  const answers = await Promise.all(
    Array.from({ length: 12 }, () =>
      transfer(gu.ctx(), item?.id ?? '', { id: randomUUID(), branch: lib.other, reason: '' }),
    ),
  )
  expect(answers.filter((answer) => answer === undefined)).toHaveLength(1)
  expect(answers.filter((answer) => answer === 'on-the-way')).toHaveLength(11)
  expect(await waysAt(gu.db, 'all')).toHaveLength(1)
})

test('a kind has a picture with words, which everyone sees; pictures of inspections stay inside', async () => {
  const lib = await library(1)
  const { gu, model, codes } = lib
  await appointed(gu, 'officer')
  const photo = new File([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')], 'violin.png', { type: 'image/png' })
  const address = `/office/instruments/models/${model}/picture`
  expect((await gu.upload(address, { alt: '', photo })).status).toBe(422)
  expect((await gu.upload(address, { alt: '밤색 바이올린', photo })).status).toBe(303)
  const page = await gu.page(`/instruments/${model}`)
  expect(page).toContain('alt="밤색 바이올린"')
  const src = /\/instruments\/pictures\/[0-9a-f-]{36}/.exec(page)?.[0] ?? ''
  expect((await gu.get(src)).headers.get('content-type')).toBe('image/png')
  await borrowed(lib, codes[0] ?? '')
  const inside = { ...back(codes[0] ?? ''), photo: { name: 'p', type: 'image/png', bytes: Buffer.from('x') } }
  await takeBack(gu.ctx(), inside)
  const kept = await gu.db.selectFrom('inspections').select('photo').where('photo', 'is not', null).executeTakeFirst()
  expect((await gu.get(`/instruments/pictures/${kept?.photo}`)).status).toBe(404)
})
