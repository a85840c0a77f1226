/** From an understood sentence to what the index is asked: for each thing looked for, the ways it may be written. */
import { isConsonant, isInitials, strokesOf } from '#platform/search/hangul.ts'
import type { Index, Way, Wish } from '#platform/search/index.ts'
import { isNative, startTerm, wordTerm } from '#platform/search/tokens.ts'
import type { Understood, Word } from './shape.ts'
import { type Entry, keyOf, type Thesaurus } from './thesaurus.ts'
import { byInitials, consonantKeys, formsOf, halfTyped, oneSyllable, renamed, written } from './ways.ts'

const MOST_WORDS = 32
/** Looking for what was mistyped costs most; a sentence has few such words. */
const MOST_GUESSED = 8
const LONGEST_ENTRY = 4
/** Guesses this much further off than the best are not taken. */
const BESIDE_BEST = 0.6
/** The day or age of life that a filter took is still worth a little in a title. */
const ALSO = 0.3
/** The words of a phrase that is looked for as a whole. */
const PART = 0.4

const lookUp = (thesaurus: Thesaurus, phrase: string): readonly Entry[] =>
  formsOf(keyOf(phrase)).flatMap(({ form }) => thesaurus.get(form) ?? [])

/** What the index is asked. What the sentence named as filters counts in full where nothing is `filtered` by it. */
export function plan(understood: Understood, index: Index, thesaurus: Thesaurus, filtered = true): Wish[] {
  const words = understood.words.slice(0, MOST_WORDS)
  const phrases = joined(words, index, thesaurus)
  const wishes: Wish[] = []
  let guessed = 0
  for (const [at, word] of words.entries()) {
    const last = at === words.length - 1
    const { any, guess } = waysOf(word, index, thesaurus, last, guessed < MOST_GUESSED)
    if (guess) guessed += 1
    // A phrase that has a name of its own is looked for by that, and its words only besides.
    const within = phrases.some(({ named, from, to }) => named && at >= from && at < to)
    wishes.push({ weight: word.weight * (within ? PART : 1), any })
  }
  return [...wishes, ...phrases.map(({ wish }) => wish), ...besides(understood, filtered)]
}

function waysOf(
  word: Word,
  index: Index,
  thesaurus: Thesaurus,
  last: boolean,
  mayGuess: boolean,
): { any: Way[]; guess: boolean } {
  const { text } = word
  if (isInitials(text)) return { any: [byInitials(text), ...consonantKeys(text, index)], guess: false }
  const entries = lookUp(thesaurus, text)
  // Two syllables that have another name, and that no title begins a word with, are only part of other words here: 일어 in 독일어.
  const wholeness = (form: string) =>
    entries.length > 0 && /^[가-힣]{2}$/.test(form) && index.holding(startTerm(form)) === 0 ? 0.5 : 1
  const any: Way[] = []
  let known = 0
  for (const { form, weight } of formsOf(text)) {
    any.push(...(form.length === 1 && isNative(form) ? oneSyllable(form) : [written(form, weight * wholeness(form))]))
    known = Math.max(known, index.knows(form))
  }
  if (last || isConsonant(text.at(-1) ?? '')) any.push(...halfTyped(text, known ? 0.7 : 0.9))
  for (const { to, weight } of entries) any.push(...renamed({ to, weight: weight * (known ? 0.9 : 1) }))
  if (!isNative(text) && text.length >= 3)
    for (const longer of index.lexicon.startingWith(text, 6))
      if (longer !== text) any.push({ terms: [wordTerm(longer)], weight: 0.75 })
  const guess = mayGuess && word.kind === 'noun' && known === 0 && entries.length === 0
  if (guess) any.push(...guesses(text, index))
  return { any, guess }
}

/** What may have been meant by a word no title has: the less it differs, the more it counts. */
function guesses(text: string, index: Index): Way[] {
  const forms = formsOf(text).slice(0, 3)
  const found = forms.flatMap(({ form }) =>
    index.lexicon.guesses(form, 6).map(({ word, cost }) => ({ word, cost, share: cost / strokesOf(form).length })),
  )
  const least = Math.min(...found.map(({ cost }) => cost))
  // A word that is written somewhere in the texts was hardly mistyped.
  const real = forms.some(({ form }) => index.holding(wordTerm(form)) > 0) ? 0.5 : 1
  return found
    .filter(({ cost }) => cost <= least + BESIDE_BEST)
    .map(({ word, share }) => written(word, real * Math.max(0.2, 1 - 3 * share)))
}

type Phrase = { from: number; to: number; named: boolean; wish: Wish }

/** Neighbouring words that are one in a title or in the thesaurus: 베트 남어, 책 읽기 모임. */
function joined(words: readonly Word[], index: Index, thesaurus: Thesaurus): Phrase[] {
  const phrases: Phrase[] = []
  for (let from = 0; from < words.length; from += 1)
    for (let size = 2; size <= LONGEST_ENTRY && from + size <= words.length; size += 1) {
      const part = words.slice(from, from + size)
      const phrase = part.map(({ text }) => text).join('')
      const weight = Math.max(...part.map((word) => word.weight))
      const entries = lookUp(thesaurus, phrase)
      const known = weight >= 0.1 && isNative(phrase) ? formsOf(phrase).filter(({ form }) => index.knows(form)) : []
      if (entries.length + known.length === 0) continue
      const any = [
        written(phrase, 1),
        ...known.map(({ form, weight }) => written(form, weight)),
        ...entries.flatMap(renamed),
      ]
      const named = entries.length > 0
      phrases.push({ from, to: from + size, named, wish: { weight, any, ...(!named && { extra: true }) } })
    }
  // The longest name counts: who asks for 책 읽기 모임 does not ask for 책 읽기.
  return phrases.filter(
    (one) => !phrases.some((other) => other.named && other !== one && other.from <= one.from && other.to >= one.to),
  )
}

/** What filters took out of the sentence, softly; the whole of it where nothing else is left to look for, or nothing is filtered. */
function besides({ pieces, words }: Understood, filtered: boolean): Wish[] {
  const alone = !filtered || words.every(({ kind }) => kind !== 'noun')
  return pieces.flatMap(({ also, text }): Wish[] => {
    const any = also
      .split(' ')
      .filter(Boolean)
      .map((word) => written(word, 1))
    if (alone) any.unshift(written(text, 1))
    return any.length > 0 ? [{ weight: alone ? 0.8 : ALSO, any, extra: !alone || !filtered }] : []
  })
}
