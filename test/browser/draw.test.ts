/** The draw repeated where people are: in their own browser, and explained where scripts do not run. */
import { beforeAll, expect, test } from 'vitest'
import { served, visit } from './browser.ts'
import { town, type Town } from './town.ts'

let songpa: Town
let address: string

beforeAll(async () => {
  songpa = await town()
  const { id } = await songpa.db
    .selectFrom('programmes')
    .select('id')
    .where('drawn_at', 'is not', null)
    .executeTakeFirstOrThrow()
  address = `/draws/${id}`
}, 180_000)

const site = async () => (await served(songpa.web.fetch)).replace('127.0.0.1', songpa.host)

test('a browser draws again and says that it is the same', async () => {
  const page = await visit((await site()) + address, { width: 360 })
  await page.getByRole('button', { name: '내 브라우저에서 다시 추첨해 보기' }).click()
  await page.getByText('같아요.').waitFor()
})

test('when somebody changed a line it says that it is different, and where', async () => {
  const page = await visit((await site()) + address)
  await page.route('**/record.json', async (route) => {
    const record = await songpa.page(`${address}/record.json`)
    await route.fulfill({ contentType: 'application/json', body: record.replace(/"lots":1/, '"lots":2') })
  })
  await page.getByRole('button', { name: '내 브라우저에서 다시 추첨해 보기' }).click()
  await page.getByText('달라요.').waitFor()
  expect(await page.locator('naru-draw').innerText()).toMatch(/추첨번호 \d+번: .*이 줄의 내용이 바뀌었어요/)
})

test('without scripts the record can be taken along, and the page says how to check it', async () => {
  const page = await visit((await site()) + address, { javascript: false })
  expect(await page.getByRole('button', { name: '내 브라우저에서' }).isVisible()).toBe(false)
  expect(await page.getByRole('link', { name: '추첨 기록 내려받기' }).isVisible()).toBe(true)
  expect(await page.locator('main').innerText()).toContain('npm run naru -- verify record.json')
})
