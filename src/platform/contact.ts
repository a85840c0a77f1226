/** Ways to reach a person, found in what somebody wrote: so that strangers talk inside the system until they choose otherwise. Pure. */

export type Contact = { kind: 'phone' | 'email' | 'messenger'; from: number; to: number }

/** How digits are written to be read by people only: 공일공, o1o, ０１０, ①. One letter each, so that places stay. */
const DIGITS: Record<string, string> = {
  ...Object.fromEntries(Array.from('공영일이삼사오육륙칠팔구').map((letter, at) => [letter, '001234566789'[at] ?? ''])),
  ...Object.fromEntries(Array.from('０１２３４５６７８９').map((letter, at) => [letter, String(at)])),
  ...Object.fromEntries(Array.from('①②③④⑤⑥⑦⑧⑨').map((letter, at) => [letter, String(at + 1)])),
  '⓪': '0',
  '＠': '@',
  '．': '.',
  '－': '-',
}

/** Letters that stand for 0 and 1 only beside digits: o1o-2345-6789. */
const plain = (text: string): string =>
  Array.from({ length: text.length }, (_, at) => DIGITS[text[at] ?? ''] ?? text[at] ?? '')
    .join('')
    .replaceAll(/[oO](?=[\s.-]?[1lI][\s.-]?[oO0-9])|(?<=[0oO][\s.-]?1[\s.-]?)[oO]/g, '0')

const GAP = String.raw`[\s.,~·•_/()*–—-]{0,3}`
const few = (least: number, most = least) => String.raw`(?:\d\s?){${least - 1},${most - 1}}\d`
const BEFORE = String.raw`(?<!\d[\s.-]?)\(?`

const patterns: readonly (readonly [Contact['kind'], RegExp])[] = [
  // 010-1234-5678, +82 10 1234 5678, and older beginnings.
  [
    'phone',
    new RegExp(String.raw`${BEFORE}(?:\+\s?82${GAP}0?|0)\s?1\s?[016789]${GAP}${few(3, 4)}${GAP}${few(4)}(?!\d)`, 'g'),
  ],
  // 02) 123-4567, 031-123-4567, 070 1234 5678.
  [
    'phone',
    new RegExp(
      String.raw`${BEFORE}(?:\+\s?82${GAP}0?|0)(?:2|[3-6][1-5]|70|80|50\d)${GAP}${few(3, 4)}${GAP}${few(4)}(?!\d)`,
      'g',
    ),
  ],
  ['email', /[\w.+-]+\s?(?:@|\(at\)|\[at\]|골뱅이)\s?[\w-]+(?:\s?(?:\.|\(dot\)|닷|점)\s?[a-z]{2,})+/gi],
  ['email', /[\w.+-]+\s?(?:@|골뱅이)\s?(?:네이버|지메일|구글|다음|한메일|카카오|핫메일|네이트)/gi],
  ['messenger', /(?:open|pf)\.kakao\.com\/\S+|\b(?:t\.me|instagram\.com|line\.me)\/\S+/gi],
  [
    'messenger',
    /(?:카카오톡?|카톡|kakao(?:\s?talk)?|텔레그램|telegram|인스타(?:그램)?|instagram)\s?(?:아이디|계정|id)?\s?(?:은|는|[:：=→-])?\s?@?[a-z][\w.-]{3,}/gi,
  ],
  ['messenger', /(?:라인|line|톡)\s?(?:아이디|id)\s?(?:은|는|[:：=→-])?\s?@?[a-z][\w.-]{3,}/gi],
]

/**
 * Telephone numbers of Korea in many spellings, e-mail addresses and messenger names in a text, in the order in which they stand,
 * none inside another. `from` and `to` count as `slice` does.
 */
export function contactIn(text: string): Contact[] {
  const read = plain(text)
  const found = patterns.flatMap(([kind, pattern]) =>
    // Addresses and names are looked for in the text as it is: 이 and 사 are words there.
    [...(kind === 'phone' ? read : text).matchAll(pattern)].map(({ index, 0: { length } }) => ({
      kind,
      from: index,
      to: index + length,
    })),
  )
  const inOrder = found.sort((a, b) => a.from - b.from || b.to - a.to)
  return inOrder.filter((one, at) => !inOrder.slice(0, at).some((other) => one.from < other.to))
}

/** The text with every way to reach a person covered. */
export const withoutContact = (text: string, cover = '●●●'): string =>
  contactIn(text).reduceRight((rest, { from, to }) => rest.slice(0, from) + cover + rest.slice(to), text)
