/** Instruments in the one box over everything. */
import type { Finder } from '#platform/finder.ts'
import { shortlist } from '#platform/search/shortlist.ts'
import { models } from './store/items.ts'
import { words } from './words/public.ts'
import { words as shared } from './words/shared.ts'

const family = (name: string, lang: 'ko' | 'en') => shared[lang].family[name] ?? name

export const finder: Finder = {
  name: 'instruments',
  label: { ko: words.ko.menu, en: words.en.menu },
  all: (text) => `/instruments?q=${encodeURIComponent(text)}`,
  async find({ db, lang }, text, limit) {
    const textsOf = (model: Awaited<ReturnType<typeof models>>[number]) => ({
      name: [model.name, model.name_en].filter(Boolean).join(' '),
      kind: family(model.family, 'ko'),
      about: model.about ?? '',
    })
    const found = shortlist(await models(db), textsOf, text)
    const items = found.slice(0, limit).map((model) => ({
      title: lang === 'en' ? (model.name_en ?? model.name) : model.name,
      href: `/instruments/${model.id}`,
      lines: [family(model.family, lang)],
    }))
    return { total: found.length, items }
  },
}
