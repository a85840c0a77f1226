/** How a word may be written, as terms of the index. */
import { withL, withoutEnding, withoutParticle } from '#platform/search/endings.ts'
import { initialsTyped, isConsonant, isSyllable, toKeys, unfinished } from '#platform/search/hangul.ts'
import type { Index, Way } from '#platform/search/index.ts'
import { isNative, openTerm, pairsOf, runsOf, startTerm, wordTerm } from '#platform/search/tokens.ts'
import { GLUED } from './frames.ts'
import type { Entry } from './thesaurus.ts'

/** The ways a phrase as it stands may be found: its pairs of syllables, its Latin words, and more where it is a word by itself. */
export function written(phrase: string, weight: number): Way {
  const runs = runsOf(phrase.toLowerCase())
  const native = runs.filter(isNative)
  const terms = [...pairsOf(native.join('')).filter(Boolean), ...runs.filter((run) => !isNative(run)).map(wordTerm)]
  const [first = ''] = native
  return { terms, bonus: [...native.map(wordTerm), ...(first.length === 2 ? [startTerm(first)] : [])], weight }
}

/** Another name for it. Two syllables in the middle of a word are seldom the same thing: 일어 is not in 독일어. */
export const renamed = ({ to, weight }: Entry): Way[] =>
  /^[가-힣]{2}$/.test(to)
    ? [
        { terms: [startTerm(to)], bonus: [wordTerm(to)], weight },
        { terms: [to], weight: weight * 0.5 },
      ]
    : [written(to, weight)]

/** 춤 is 춤추기 rather than 맞춤법. */
export const oneSyllable = (form: string): Way[] => [
  { terms: [startTerm(form)], bonus: [wordTerm(form)], weight: 1 },
  { terms: [form], bonus: [wordTerm(form)], weight: 0.4 },
]

/** Initials: two or three in a row, best where a word begins with them. */
export function byInitials(word: string): Way {
  const letters = initialsTyped(word)
  const size = Math.min(3, letters.length)
  const terms =
    size < 2
      ? [`^${letters}`]
      : Array.from({ length: letters.length - size + 1 }, (_, at) => letters.slice(at, at + size))
  return { terms, bonus: [`^${letters.slice(0, 3)}`], weight: 1 }
}

/** ㅊㅁㅇ are initials, and the keys of cad: both, where there is such a word. */
export const consonantKeys = (text: string, index: Index): Way[] => {
  const word = toKeys(text)
  return word.length >= 3 && index.knows(word) > 0 ? [{ terms: [wordTerm(word)], weight: 1.5 }] : []
}

/** A word whose last syllable is not finished. */
export function halfTyped(word: string, weight: number): Way[] {
  return unfinished(word).flatMap(({ before, end }) => {
    const last = before.at(-1)
    if (!last || !isSyllable(last)) return []
    const opening = isConsonant(end) ? last + end : openTerm(last, end)
    return [{ terms: [...(before.length > 1 ? pairsOf(before) : []), opening], weight }]
  })
}

/** Forms of a word without what hangs on it: particles, verb endings, 동 and 구, a second word glued behind. */
export function formsOf(word: string): { form: string; weight: number }[] {
  const forms = new Map<string, number>()
  const put = (form: string | undefined, weight: number) => {
    if (form && !forms.has(form)) forms.set(form, weight)
  }
  put(word, 1)
  const bare = withoutParticle(word)
  put(bare, 1)
  for (const form of [word, bare ?? word]) {
    const stem = withoutEnding(form)
    // 활용하는 is 활용 for sure; 국악기 may be no verb.
    put(stem, form.length - (stem?.length ?? 0) > 1 ? 0.95 : 0.7)
    if (stem) put(withL(stem), 0.9)
    const tail = GLUED.find((tail) => form.endsWith(tail) && form.length - tail.length >= 2)
    if (tail) put(form.slice(0, -tail.length), 0.95)
    if (/[가-힣]{2}[동구]$/.test(form)) put(form.slice(0, -1), 0.9)
  }
  return [...forms].map(([form, weight]) => ({ form, weight }))
}
