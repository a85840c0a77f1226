/** What a topic is about: its nouns without particles and with their other names, for setting side by side what people ask for and what is offered. */
import { stemOf } from '#platform/search/endings.ts'
import { GLUED } from './frames.ts'
import { keyOf, type Thesaurus } from './thesaurus.ts'
import { understand } from './understand.ts'

/** Each word with how surely it is meant: 1 as written, less for another name of it. Words of place, time and politeness are left out. */
export function topicOf(text: string, thesaurus: Thesaurus, now: Date): Map<string, number> {
  const topic = new Map<string, number>()
  const { words } = understand(text, { now })
  const put = (word: string, sure: number) => void topic.set(word, Math.max(sure, topic.get(word) ?? 0))
  for (const { text, weight } of words) {
    if (weight < 1) continue
    const stem = stemOf(text)
    const glued = GLUED.find((end) => stem.length > end.length + 1 && stem.endsWith(end))
    const word = glued ? stem.slice(0, -glued.length) : stem
    put(word, 1)
    for (const { to, weight } of thesaurus.get(keyOf(word)) ?? []) put(keyOf(to), weight)
  }
  return topic
}
