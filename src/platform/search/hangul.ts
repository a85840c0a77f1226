/** How Korean is written and typed: syllables into letters and back, initial letters, and the two keyboard layouts. */

const INITIALS = Array.from('ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ')
const VOWELS = Array.from('ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ')
const FINALS = ['', ...Array.from('ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ')]
const FIRST = 0xac00
const LAST = 0xd7a3

/** Vowels and finals that are typed with two keys. */
const TWINS: Record<string, string> = {
  ㅘ: 'ㅗㅏ',
  ㅙ: 'ㅗㅐ',
  ㅚ: 'ㅗㅣ',
  ㅝ: 'ㅜㅓ',
  ㅞ: 'ㅜㅔ',
  ㅟ: 'ㅜㅣ',
  ㅢ: 'ㅡㅣ',
  ㄳ: 'ㄱㅅ',
  ㄵ: 'ㄴㅈ',
  ㄶ: 'ㄴㅎ',
  ㄺ: 'ㄹㄱ',
  ㄻ: 'ㄹㅁ',
  ㄼ: 'ㄹㅂ',
  ㄽ: 'ㄹㅅ',
  ㄾ: 'ㄹㅌ',
  ㄿ: 'ㄹㅍ',
  ㅀ: 'ㄹㅎ',
  ㅄ: 'ㅂㅅ',
}
const JOINED = new Map(Object.entries(TWINS).map(([one, two]) => [two, one]))

/** The standard two-set layout (두벌식), as far as it is not one letter a key in both cases. */
const KEYS = new Map(
  Object.entries({
    ...Object.fromEntries(
      Array.from('qwertasdfgzxcv').map((key, at) => [key, 'ㅂㅈㄷㄱㅅㅁㄴㅇㄹㅎㅋㅌㅊㅍ'.charAt(at)]),
    ),
    ...Object.fromEntries(Array.from('yuiophjklbnm').map((key, at) => [key, 'ㅛㅕㅑㅐㅔㅗㅓㅏㅣㅠㅜㅡ'.charAt(at)])),
    ...Object.fromEntries(Array.from('QWERTOP').map((key, at) => [key, 'ㅃㅉㄸㄲㅆㅒㅖ'.charAt(at)])),
  }),
)
const LETTER_KEYS = new Map([...KEYS].map(([key, letter]) => [letter, key]))

/** Places on the keyboard, for which keys are neighbours: row and column, the lower rows shifted by half a key. */
export const KEY_PLACES: ReadonlyMap<string, readonly [number, number]> = new Map(
  [
    ['qwertyuiop', 0],
    ['asdfghjkl', 0.25],
    ['zxcvbnm', 0.75],
  ].flatMap(([keys, shift], row) =>
    Array.from(String(keys)).map((key, at): [string, readonly [number, number]] => [key, [row, at + Number(shift)]]),
  ),
)

const codeOf = (letter: string) => letter.charCodeAt(0)
export const isSyllable = (letter: string): boolean => codeOf(letter) >= FIRST && codeOf(letter) <= LAST
export const isConsonant = (letter: string): boolean => letter >= 'ㄱ' && letter <= 'ㅎ'
export const isVowel = (letter: string): boolean => letter >= 'ㅏ' && letter <= 'ㅣ'

/** Initial, vowel and final ('' where there is none) of a syllable. */
export function partsOf(syllable: string): [string, string, string] {
  const at = codeOf(syllable) - FIRST
  return [INITIALS[Math.trunc(at / 588)] ?? '', VOWELS[Math.trunc((at % 588) / 28)] ?? '', FINALS[at % 28] ?? '']
}

/** The syllable of these parts, or undefined where they make none. */
export function syllableOf(initial: string, vowel: string, final = ''): string | undefined {
  const [i, v, f] = [INITIALS.indexOf(initial), VOWELS.indexOf(vowel), FINALS.indexOf(final)]
  return i < 0 || v < 0 || f < 0 ? undefined : String.fromCharCode(FIRST + i * 588 + v * 28 + f)
}

export const hasFinal = (syllable: string): boolean => isSyllable(syllable) && (codeOf(syllable) - FIRST) % 28 > 0
export const finalOf = (syllable: string): string => (isSyllable(syllable) ? partsOf(syllable)[2] : '')
export const initialOf = (syllable: string): string => (isSyllable(syllable) ? partsOf(syllable)[0] : '')

/** The syllable without its final: 연 is 여. */
export const opened = (syllable: string): string => {
  const [initial, vowel] = partsOf(syllable)
  return syllableOf(initial, vowel) ?? syllable
}

/** Key strokes as letters: 왕 is ㅇㅗㅏㅇ. What is not Korean stays. */
export const strokesOf = (text: string): string =>
  Array.from(text)
    .flatMap((letter) => (isSyllable(letter) ? partsOf(letter) : [letter]))
    .map((letter) => TWINS[letter] ?? letter)
    .join('')

/** Initial letters of the syllables: 가야금 is ㄱㅇㄱ. What is not a syllable is left out. */
export const initialsOf = (text: string): string => Array.from(text).map(initialOf).join('')

/** The Latin keys under Korean letters: 먀 is ai, ㅔㅛ쇄ㅜ is python. What is on no key stays. */
export const toKeys = (text: string): string =>
  Array.from(strokesOf(text))
    .map((letter) => LETTER_KEYS.get(letter) ?? letter)
    .join('')

/** The Korean under Latin keys, put together as an input method would: gkqckd is 합창. What is on no key stays. */
export function toHangul(text: string): string {
  let made = ''
  let [initial, vowel, final] = ['', '', '']
  const close = () => {
    made += initial && vowel ? (syllableOf(initial, vowel, final) ?? initial + vowel + final) : initial + vowel + final
    ;[initial, vowel, final] = ['', '', '']
  }
  for (const key of text) {
    const letter = KEYS.get(key) ?? KEYS.get(key.toLowerCase())
    if (letter === undefined) {
      close()
      made += key
    } else if (isVowel(letter)) {
      if (final) {
        // The last consonant belongs to the new syllable.
        const pair = TWINS[final] ?? ''
        const moved = pair.charAt(1) || final
        final = pair.charAt(0)
        close()
        initial = moved
        vowel = letter
      } else if (vowel && JOINED.has(vowel + letter)) vowel = JOINED.get(vowel + letter) ?? vowel
      else {
        if (vowel) close()
        vowel = letter
      }
    } else if (!vowel) {
      if (initial) close()
      initial = letter
    } else if (!initial) {
      close()
      initial = letter
    } else if (!final && FINALS.includes(letter)) final = letter
    else if (final && JOINED.has(final + letter) && FINALS.includes(JOINED.get(final + letter) ?? '-'))
      final = JOINED.get(final + letter) ?? final
    else {
      close()
      initial = letter
    }
  }
  close()
  return made
}

/** Is it initials only, as in ㅂㄹㄷㄴ? Doubled finals such as ㄳ are taken apart first. */
export const isInitials = (word: string): boolean => /^[ㄱ-ㅎ]+$/.test(word)
export const initialsTyped = (word: string): string =>
  Array.from(word)
    .map((letter) => (isConsonant(letter) ? (TWINS[letter] ?? letter) : letter))
    .join('')

/**
 * A word whose last syllable is still being typed, as pairs of what stands before and what it begins with: 바이올ㄹ is 바이올 and ㄹ;
 * 캘릭 may become 캘리ㄱ as well. The end is a consonant, or a syllable that may still take a final.
 */
export function unfinished(word: string): { before: string; end: string }[] {
  const last = word.at(-1) ?? ''
  const before = word.slice(0, -1)
  if (isConsonant(last)) return before ? [{ before, end: (TWINS[last] ?? last).charAt(0) }] : []
  if (!isSyllable(last)) return []
  const [initial, vowel, final] = partsOf(last)
  if (!final) return [{ before, end: last }]
  const pair = TWINS[final] ?? final
  const left = syllableOf(initial, vowel, pair.length > 1 ? pair.charAt(0) : '') ?? last
  return [{ before: before + left, end: pair.at(-1) ?? '' }]
}
