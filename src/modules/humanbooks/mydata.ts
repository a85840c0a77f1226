import type { MyDataPart } from '#modules/people/index.ts'
import { messagesOf, readingsFor, wordsOf } from './store/readings.ts'

/** What readings know about people, for the data they take along. */
export const readingData: MyDataPart = {
  name: 'readings',
  async of({ db }, people) {
    const told = []
    for (const reading of await readingsFor(db, people))
      told.push({
        ...reading,
        messages: (await messagesOf(db, reading.id)).map(({ side, body, at }) => ({ side, body, at })),
        words: await wordsOf(db, reading.id),
      })
    return told
  },
}
