/** Applying as people do it: by keyboard alone, without JavaScript, on a phone. */
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { complaints, screenshot, served, visit } from './browser.ts'
import { town, type Town } from './town.ts'

let songpa: Town

beforeAll(async () => {
  songpa = await town()
}, 180_000)

const open = async () => (await served(songpa.web.fetch)).replace('127.0.0.1', songpa.host)

const idOf = async (title: string) =>
  (await songpa.db.selectFrom('programmes').select('id').where('title', '=', title).executeTakeFirstOrThrow()).id

const applied = async (programme: string) =>
  songpa.db
    .selectFrom('applications')
    .innerJoin('people', 'people.id', 'applications.learner')
    .select(['people.name', 'applications.admitted_at'])
    .where('programme', '=', programme)
    .execute()

/** Press Tab until what has the focus reads like this. */
async function tabTo(page: Page, words: RegExp) {
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab')
    const focused = page.locator(':focus')
    if ((await focused.count()) === 0) continue
    const name = await focused.evaluate((element) => {
      const label = element instanceof HTMLInputElement ? (element.labels?.[0]?.textContent ?? '') : ''
      return `${element.getAttribute('aria-label') ?? ''} ${element.textContent ?? ''} ${label}`
    })
    if (words.test(name)) return
  }
  throw new Error(`Tab never reached ${words}`)
}

test('a parent applies for her son by keyboard alone', { timeout: 60_000 }, async () => {
  const programme = await idOf('엔트리로 시작하는 인공지능 첫걸음')
  const page = await visit(`${await open()}/programmes/${programme}`, {
    cookies: { naru_session: songpa.sessions.parent ?? '' },
  })
  await tabTo(page, /^\s*신청하기/)
  await page.keyboard.press('Enter')
  await page.waitForURL(/application/)
  await finish(
    page,
    (words) => tabTo(page, words),
    () => page.keyboard.press('Enter'),
  )
  expect(await page.locator('main').innerText()).toContain('신청 확정')
  expect((await applied(programme)).map((row) => row.name)).toEqual(['이서준'])
  expect(complaints(page)).toEqual([])
})

test('without JavaScript, on a phone, a visitor signs in as the parent and applies', { timeout: 60_000 }, async () => {
  const programme = await idOf('가상현실로 떠나는 세계 문화유산')
  const page = await visit(`${await open()}/programmes/${programme}`, { width: 360, javascript: false })
  await page.getByRole('link', { name: '신청하기' }).click()
  await page.waitForURL(/sign-in/)
  await page
    .locator('form', { hasText: '송하나' })
    .or(page.locator('article', { hasText: '송하나' }))
    .getByRole('button')
    .first()
    .click()
  await page.waitForURL(/application/)
  await finish(
    page,
    async (words) => {
      const press = page
        .getByRole('button', { name: words })
        .or(page.getByRole('link', { name: words }))
        .first()
      await press.focus()
    },
    () => page.keyboard.press('Enter'),
  )
  await screenshot(page, 'applied-360')
  expect((await applied(programme)).map((row) => row.name)).toContain('이서준')
})

/** From the choice of a learner, where there is one, to the result. */
async function finish(page: Page, reach: (words: RegExp) => Promise<void>, press: () => Promise<void>) {
  const child = page.getByRole('checkbox', { name: '이서준' })
  if ((await child.count()) > 0) {
    await child.focus()
    await page.keyboard.press('Space')
    await reach(/^\s*다음\s*$/)
    await press()
    await page.waitForURL(/learner=/)
  }
  await reach(/^\s*신청하기\s*$/)
  await press()
  await page.waitForURL(/\/me\/applications\//)
}
