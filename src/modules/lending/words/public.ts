/** Sentences of the residents' pages of instruments; each subject has its own file. */
import { words as find } from './public/find.ts'
import { words as ask } from './public/ask.ts'
import { words as mine } from './public/mine.ts'
import { words as give } from './public/give.ts'

export const words = {
  ko: { ...find.ko, ...ask.ko, ...mine.ko, ...give.ko },
  en: { ...find.en, ...ask.en, ...mine.en, ...give.en },
}
