import { existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { complaints, htmlFaults, layoutShift, screenshot, served, transferred, violations, visit } from './browser.ts'

const page = (body: string, head = '') =>
  `<!DOCTYPE html><html lang="ko"><head><title>나루</title><meta name="viewport" content="width=device-width, initial-scale=1">${head}</head>` +
  `<body><main><h1>나루</h1>${body}</main></body></html>`

/** The strictest policy there is: what the harness does to a page must not depend on the page's leave. */
const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
}
const show = (body: string, head?: string) => served(() => new Response(page(body, head), { headers }))

test('a page without fault has none', async () => {
  const here = await visit(await show('<p>배움이 건너는 곳</p>'))
  expect(await violations(here)).toEqual([])
  expect(await htmlFaults(await here.content())).toEqual([])
  expect(await layoutShift(here)).toBe(0)
})

test('pale text is a violation, on a phone and with JavaScript off too', async () => {
  const url = await show('<p style="color: #bbb; background: #fff">보이지 않는 글</p>')
  for (const how of [{}, { width: 360 }, { javascript: false }] as const) {
    const [first, ...others] = await violations(await visit(url, how))
    expect(first, JSON.stringify(how)).toMatch(/^color-contrast \(serious\) p: /)
    expect(others).toEqual([])
  }
})

test('a button too small for a finger is a violation of WCAG 2.2', async () => {
  const tiny = '<button type="button" style="width: 12px; height: 12px; padding: 0" aria-label="가"></button>'
  const here = await visit(await show(`<p>${tiny}${tiny.replace('가', '나')}</p>`))
  expect((await violations(here)).map((line) => line.split(' ')[0])).toEqual(['target-size', 'target-size'])
})

test('faulty HTML is told by line and rule', async () => {
  expect(await htmlFaults(page('<p><div id="a">가</div></p><span id="a">나</span>'))).toEqual(
    expect.arrayContaining([expect.stringMatching(/^1:\d+ no-dup-id /), expect.stringMatching(/^1:\d+ close-order /)]),
  )
})

test('with JavaScript off a page runs none, and shows what it keeps for that', async () => {
  const url = await served(
    () =>
      new Response(page('<p>가</p><script>document.querySelector("p").hidden = true</script><noscript>나</noscript>'), {
        headers: { 'content-type': 'text/html; charset=utf-8' },
      }),
  )
  const [on, off] = [await visit(url), await visit(url, { javascript: false })]
  expect([
    await on.locator('p').isVisible(),
    await off.locator('p').isVisible(),
    await off.locator('main').innerText(),
  ]).toEqual([false, true, expect.stringContaining('나')])
  expect(await violations(off)).toEqual([])
  expect(await layoutShift(off)).toBe(0)
  await off.reload()
  expect(await off.locator('p').isVisible()).toBe(true)
})

test('a page that jumps is caught', async () => {
  const late = '@keyframes late { to { height: 300px } } div { height: 0; animation: late 1ms 100ms forwards step-end }'
  const here = await visit(await show('<div></div><p>밀려나는 글</p>', `<style>${late}</style>`))
  await here.waitForTimeout(300)
  expect(await layoutShift(here)).toBeGreaterThan(0.01)
})

test('weight is counted as it crosses the wire, without fonts', async () => {
  const html = page(
    `<p>${'나루 '.repeat(5000)}</p>`,
    '<style>@font-face { font-family: f; src: url(/f.woff2) } p { font-family: f }</style>',
  )
  const small = gzipSync(html)
  const url = await served((request) =>
    request.url.endsWith('woff2')
      ? new Response(new Uint8Array(9000))
      : new Response(small, { headers: { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'gzip' } }),
  )
  expect(await transferred(await visit(url))).toBe(small.length)
})

test('text that no font can draw is not taken for good contrast', async () => {
  const here = await visit(await show('<p>가</p>'))
  await here.evaluate(() => document.body.replaceChildren('\u1A20\u1A21 \u1A22'))
  await expect(violations(here)).rejects.toThrow('did not see')
})

test('what the policy refuses is a complaint', async () => {
  const here = await visit(await show('<p>가</p><script>document.title = "다른 이름"</script>'))
  expect(complaints(here).join()).toContain('Content Security Policy')
})

test('a visit has its width, its cookies and its language', async () => {
  const url = await served((request) =>
    Response.json([request.headers.get('cookie'), request.headers.get('accept-language')]),
  )
  const here = await visit(url, { width: 360, cookies: { who: 'mina' }, language: 'en-GB' })
  expect(await here.locator('body').textContent()).toBe('["who=mina","en-GB"]')
  expect(here.viewportSize()?.width).toBe(360)
})

test('a picture of the page is kept to look at', async () => {
  const file = path.join(import.meta.dirname, '../screens/harness.png')
  rmSync(file, { force: true })
  await screenshot(await visit(await show('<p>그림</p>')), 'harness')
  expect(existsSync(file)).toBe(true)
})
