import { readFileSync } from 'node:fs'
import { test } from 'vitest'
import { complaints, htmlFaults, violations, visit } from '../../../test/browser/browser.ts'
const paths = JSON.parse(readFileSync('/tmp/cat-paths.json', 'utf8')) as { name: string; path: string; cookie?: string }[]
for (const { name, path, cookie } of paths)
  for (const width of [360, 1280] as const)
    test(`${name} ${width}`, async () => {
      const page = await visit(`http://localhost:3401${path}`, { width, ...(cookie && { cookies: { naru_session: cookie } }) })
      await page.screenshot({ path: `/tmp/cat-shots/${name}-${width}.png`, fullPage: true })
      const wide = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
      console.log(name, width, 'overflow', wide, await violations(page), complaints(page), width === 360 ? await htmlFaults(await page.content()) : '')
    }, 60000)
