/** The shelf of online content in the one box over everything. */
import type { Finder } from '#platform/finder.ts'
import { shortlist } from '#platform/search/shortlist.ts'
import { shownContents } from './store/contents.ts'
import { words } from './words/contents.ts'

const kind = (name: string, lang: 'ko' | 'en') => (words[lang].kinds as Record<string, string>)[name] ?? name

export const contentFinder: Finder = {
  name: 'contents',
  label: { ko: words.ko.title, en: words.en.title },
  all: () => '/contents',
  async find({ db, lang }, text, limit) {
    const textsOf = (one: Awaited<ReturnType<typeof shownContents>>[number]) => ({
      name: one.title,
      kind: kind(one.kind, 'ko'),
      about: [one.maker, one.about, one.transcript].filter(Boolean).join(' '),
    })
    const found = shortlist(await shownContents(db), textsOf, text)
    const items = found.slice(0, limit).map((one) => ({
      title: one.title,
      href: `/contents/${one.id}`,
      lines: [kind(one.kind, lang), one.maker],
    }))
    return { total: found.length, items }
  },
}
