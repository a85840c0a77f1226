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

/** A line as it is kept: one way of writing spaces and signs. */
export const tidyLine = (line: string): string =>
  line
    .normalize('NFC')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\s*([=>,])\s*/g, (_, sign: string) => (sign === ',' ? ', ' : ` ${sign} `))
    .trim()

export type BadLine = 'no-sign' | 'order' | 'no-word' | 'same-word' | 'too-long' | 'only-common'
const LONGEST_LINE = 300

/** Why a line is no entry of a thesaurus, or undefined where it is one. `common`: is a word too general to lead anywhere? */
export function refusalOfLine(line: string, common: (word: string) => boolean): BadLine | undefined {
  const tidy = tidyLine(line)
  if (tidy.length > LONGEST_LINE) return 'too-long'
  if (!/[=>]/.test(tidy)) return 'no-sign'
  const [from = '', to, more] = tidy.split('>')
  if (more !== undefined || to?.includes('=')) return 'order'
  const plain = (word: string) => word.trim().toLowerCase()
  const same = from.split('=').map(plain)
  const words = [...same, ...(to?.split(',') ?? []).map(plain)]
  if (words.some((word) => !/[\p{L}\p{N}]/u.test(word))) return 'no-word'
  if (new Set(words).size < words.length) return 'same-word'
  if (same.some(common)) return 'only-common'
  return undefined
}
