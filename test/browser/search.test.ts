/** Searching as people do it: by keyboard with suggestions, without JavaScript, and without leaving a trace. */
import { beforeAll, expect, test } from 'vitest'
import { complaints, served, violations, visit } from './browser.ts'
import { town, type Town } from './town.ts'

let songpa: Town

beforeAll(async () => {
  songpa = await town()
}, 180_000)

const open = async () => (await served(songpa.web.fetch)).replace('127.0.0.1', songpa.host)

test('half a word, the arrow down and Enter lead to what was meant', { timeout: 60_000 }, async () => {
  const page = await visit(await open())
  const box = page.locator('#hero-search')
  await box.pressSequentially('바이올ㄹ')
  const listed = page.locator('naru-suggest').getByRole('option')
  await listed.first().waitFor()
  expect(await listed.first().innerText()).toContain('바이올린')
  expect(await page.locator('naru-suggest [role=status]').innerText()).toMatch(/^추천 \d+개/)
  expect(await box.getAttribute('aria-expanded')).toBe('true')
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('ArrowDown')
  const chosen = page.locator(`#${await box.getAttribute('aria-activedescendant')}`)
  expect(await chosen.getAttribute('aria-selected')).toBe('true')
  await page.keyboard.press('Escape')
  expect(await box.getAttribute('aria-expanded')).toBe('false')
  await box.pressSequentially(' ')
  await listed.first().waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/search\?q=/)
  expect(await page.locator('main').innerText()).toContain('처음 배우는 바이올린')
  expect(complaints(page)).toEqual([])
})

test(
  'what was searched for stays in this browser, and is not kept once that is switched off',
  { timeout: 60_000 },
  async () => {
    const page = await visit(`${await open()}/search`)
    const box = page.locator('#all-search')
    const kept = () => page.evaluate(() => localStorage.getItem('naru-searches'))
    await box.fill('코딩')
    await box.press('Enter')
    await page.waitForURL(/q=/)
    expect(await kept()).toBe('["코딩"]')
    await box.fill('')
    await page.getByRole('option', { name: '코딩' }).waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: '저장 끄기' }).click()
    expect(await kept()).toBeNull()
    await box.fill('드론')
    await box.press('Enter')
    await page.waitForURL(/%EB%93%9C%EB%A1%A0/)
    expect(await kept()).toBeNull()
  },
)

test('without JavaScript the one box finds, and leads on by links', { timeout: 60_000 }, async () => {
  const page = await visit(`${await open()}/search`, { width: 360, javascript: false })
  await page.locator('main input[name=q]').fill('바이올린')
  await page.locator('main form button').first().click()
  await page.waitForURL(/q=/)
  await page.getByRole('link', { name: '처음 배우는 바이올린' }).click()
  await page.waitForURL(/\/programmes\//)
  expect(await page.locator('h1').innerText()).toContain('바이올린')
})
