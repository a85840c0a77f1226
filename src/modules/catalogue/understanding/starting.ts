/** The thesaurus a district begins with: general words only. What a district calls its own is for its officers to add. */
import { LOANWORDS } from './loanwords.ts'
import { SYNONYMS } from './synonyms.ts'
import { readThesaurus } from './thesaurus.ts'

export const startingThesaurus = readThesaurus(LOANWORDS + SYNONYMS)
