/** Sentences of the office's pages of instruments; each subject has its own file. */
import { words as frame } from './office/frame.ts'
import { words as counter } from './office/counter.ts'
import { words as bars } from './office/bars.ts'
import { words as care } from './office/care.ts'
import { words as shelf } from './office/shelf.ts'
import { words as requests } from './office/requests.ts'
import { words as day } from './office/day.ts'
import { words as donations } from './office/donations.ts'
import { words as stock } from './office/stock.ts'
import { words as figures } from './office/figures.ts'

export const words = {
  ko: {
    ...frame.ko,
    ...bars.ko,
    ...counter.ko,
    ...care.ko,
    ...shelf.ko,
    ...requests.ko,
    ...day.ko,
    ...donations.ko,
    ...stock.ko,
    ...figures.ko,
  },
  en: {
    ...frame.en,
    ...bars.en,
    ...counter.en,
    ...care.en,
    ...shelf.en,
    ...requests.en,
    ...day.en,
    ...donations.en,
    ...stock.en,
    ...figures.en,
  },
}
