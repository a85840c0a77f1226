/** What of a programme is looked through, and how much each part counts. */
import type { Field } from '#platform/search/index.ts'

export const PROGRAMME_FIELDS: readonly Field[] = [
  { name: 'title', weight: 8, b: 0.3, short: true },
  { name: 'category', weight: 1.5, b: 0.2 },
  { name: 'audience', weight: 1, b: 0.3 },
  { name: 'place', weight: 2, b: 0.3 },
  { name: 'organiser', weight: 2, b: 0.3 },
  { name: 'instructor', weight: 2, b: 0.2 },
  { name: 'text', weight: 0.6, b: 0.7 },
]
