/** Words that stand for other words, as officers write them down: `워크숍 = 워크샵 = workshop` is one thing, `악기 > 피아노, 기타` leads one way. */

export type Entry = { to: string; weight: number }
/** From a word without its spaces to what else it may be called. */
export type Thesaurus = ReadonlyMap<string, readonly Entry[]>

const SAME = 0.85
const LEADS = 0.7

export const keyOf = (text: string): string => text.normalize('NFC').toLowerCase().replaceAll(/\s+/g, '')

/** Read a thesaurus, one line an entry. Lines that say nothing, and those that begin with #, are passed over. */
export function readThesaurus(text: string): Thesaurus {
  const entries = new Map<string, Map<string, number>>()
  const lead = (from: string, to: string, weight: number) => {
    if (!keyOf(from) || !keyOf(to) || keyOf(from) === keyOf(to)) return
    const own = entries.get(keyOf(from)) ?? new Map<string, number>()
    entries.set(keyOf(from), own)
    own.set(to, Math.max(weight, own.get(to) ?? 0))
  }
  for (const line of text.normalize('NFC').split('\n')) {
    if (line.trimStart().startsWith('#')) continue
    const [from = '', to] = line.split('>')
    const same = from.split('=').map((word) => word.trim())
    for (const one of same) for (const other of same) lead(one, other, SAME)
    for (const target of (to ?? '').split(',')) for (const one of same) lead(one, target.trim(), LEADS)
  }
  return new Map([...entries].map(([key, to]) => [key, [...to].map(([word, weight]) => ({ to: word, weight }))]))
}
