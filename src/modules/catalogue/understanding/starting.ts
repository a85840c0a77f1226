/** The thesaurus a district begins with: general words only. What a district calls its own is for its officers to add. */
import { LOANWORDS } from './loanwords.ts'
import { SYNONYMS } from './synonyms.ts'
import { readThesaurus, tidyLine } from './thesaurus.ts'

/** One line an entry, each once. */
export const startingLines: readonly string[] = [
  ...new Set((LOANWORDS + SYNONYMS).split('\n').map(tidyLine).filter(Boolean)),
]

export const startingThesaurus = readThesaurus(startingLines.join('\n'))
