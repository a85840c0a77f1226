import { describe, expect, it } from 'vitest'
import type { View } from '#platform/view.ts'
import { Gallery } from './gallery.tsx'
import { currentLine } from './menu.tsx'
import { Page } from './page.tsx'
import { pagesAround } from './pagination.tsx'
import { words } from './words.ts'

const view: View = {
  lang: 'ko',
  now: new Date('2026-03-02T01:00:00Z'),
  path: '/programmes?age=kid',
  district: {
    name: '송파구',
    gu: { ko: '송파구', en: 'Songpa-gu' },
    title: { ko: '송파 배움나루', en: 'Songpa Naru' },
    tagline: { ko: '동네의 모든 배움', en: 'All the learning of the district' },
    official: false,
    dongs: ['가락1동'],
    contact: { phone: '02-2147-2114', address: { ko: '올림픽로 326', en: '326 Olympic-ro' } },
  },
  display: { size: 'medium', contrast: 'normal' },
  visitor: undefined,
  menu: [
    { href: '/programmes', label: '배움 찾기', children: [{ href: '/programmes/today', label: '오늘' }] },
    { href: '/lending', label: '악기도서관' },
  ],
  desks: [],
  demo: false,
}

const draw = (node: unknown) => String(node)

describe('the page', () => {
  it('is a whole document in the language of the visit, with one h1', async () => {
    const html = draw(<Page view={{ ...view, lang: 'en' }} title="Find" />)
    expect(html).toMatch(/^<!DOCTYPE html><html lang="en"/)
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(html).toContain(words.en.skip)
  })

  it('shows the official masthead to nobody but a government', () => {
    const official = { ...view, district: { ...view.district, official: true } }
    expect(draw(<Page view={view} title="가" />)).not.toContain(words.ko.masthead)
    expect(draw(<Page view={official} title="가" />)).toContain(words.ko.masthead)
  })

  it('comes back to the same address after a change of display', () => {
    expect(draw(<Page view={view} title="가" />)).toContain('/display?lang=en&amp;back=%2Fprogrammes%3Fage%3Dkid')
  })

  it('does not let structured data close its own script', () => {
    expect(draw(<Page view={view} title="가" jsonld={{ name: '</script><b>' }} />)).not.toContain('</script><b>')
  })

  it('counts unread notices for readers', () => {
    expect(
      draw(<Page view={{ ...view, visitor: { name: '김나루', office: false, unread: 3 } }} title="가" />),
    ).toContain(words.ko.unread(3))
  })
})

describe('the gallery', () => {
  const html = draw(<Gallery view={view} />)

  it('gives every id once', () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
  })

  it('has no style or script of its own inside', () => {
    expect(html).not.toMatch(/ style="|<style|<script(?![^>]* src=)| on[a-z]+="/)
  })

  it('ties every error to its field', () => {
    for (const [, id] of html.matchAll(/aria-describedby="([^"]+)"/g))
      for (const one of id?.split(' ') ?? []) expect(html).toContain(` id="${one}"`)
  })

  it('leads from the summary of errors to fields which are there', () => {
    for (const [, id] of html.matchAll(/href="#(f-[^"]+)"/g)) expect(html).toContain(` id="${id}"`)
  })
})

describe('the menu', () => {
  it('marks the line one is under, by the longest address', () => {
    expect(currentLine(view.menu, '/programmes/today?x=1')?.href).toBe('/programmes')
    expect(currentLine(view.menu, '/programmes-of-others')).toBeUndefined()
  })
})

describe('pages of a list', () => {
  it('shows the ends, the neighbours and gaps', () => {
    expect(pagesAround(6, 42)).toEqual([1, 0, 4, 5, 6, 7, 8, 0, 42])
    expect(pagesAround(1, 3)).toEqual([1, 2, 3])
  })
})
