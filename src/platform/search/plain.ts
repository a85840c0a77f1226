/** Asking an index in words as they stand: for short lists of names, which need no understanding of sentences. */
import { stemOf } from './endings.ts'
import { initialsTyped, isInitials, unfinished, isConsonant } from './hangul.ts'
import type { Way, Wish } from './score.ts'
import { clean, isNative, openTerm, pairsOf, runsOf, startTerm, wordTerm } from './tokens.ts'

/** A wish for each word: as it stands, without its particle, by its initials, and half typed where it is the last. */
export function wishesFor(text: string): Wish[] {
  const runs = runsOf(clean(text))
  return runs.map((run, at) => ({ weight: 1, any: waysOf(run, at === runs.length - 1) }))
}

function waysOf(run: string, last: boolean): Way[] {
  if (isInitials(run)) return [initials(run)]
  if (!isNative(run)) return [{ terms: [wordTerm(run)], weight: 1 }]
  const forms = [...new Set([run, stemOf(run)])]
  const ways = forms.map((form) => ({
    terms: form.length === 1 ? [startTerm(form)] : pairsOf(form),
    bonus: [wordTerm(form)],
    weight: 1,
  }))
  return last ? [...ways, ...halfTyped(run)] : ways
}

function initials(run: string): Way {
  const letters = initialsTyped(run)
  const size = Math.min(3, letters.length)
  const parts = Array.from({ length: letters.length - size + 1 }, (_, at) => letters.slice(at, at + size))
  return { terms: size < 2 ? [`^${letters}`] : parts, bonus: [`^${letters.slice(0, 3)}`], weight: 1 }
}

const halfTyped = (run: string): Way[] =>
  unfinished(run).flatMap(({ before, end }) => {
    const last = before.at(-1)
    if (!last) return []
    const opening = isConsonant(end) ? last + end : openTerm(last, end)
    return [{ terms: [...(before.length > 1 ? pairsOf(before) : []), opening], weight: 0.9 }]
  })
