export { takeInBooks } from './actions/intake.ts'
export { agreeTo, apply } from './actions/apply.ts'
export { confirm, inviteToTalk } from './actions/step.ts'
export type { Listed } from './rules/list.ts'
export { ears } from './actions/letters.ts'
export { keepFilm } from './actions/films.ts'
export { addKit, addPaper as addKitPaper, keepLesson, reportClass, showKit } from './actions/kits.ts'
export { choose as chooseMonthly, nominate, showMonthly, writeArticle } from './actions/monthly.ts'
export { closeReading, confirmReading, leaveWords } from './actions/confirm.ts'
export { answerReading, askReading, say } from './actions/reading.ts'
export { askVisit, closeVisit, confirmVisit, proposeVisits } from './actions/visit.ts'
export { readingData } from './mydata.ts'
export { visitById } from './store/visits.ts'
export { readingEars, remindReadings } from './actions/readingletters.ts'
export { bookOfTheDay, finder } from './finding.ts'
export { BookSection } from './pages/hall/feature.tsx'
export { desks, doors } from './desks.ts'
export {
  type Field,
  FIELDS,
  mayRead,
  type Medium,
  MEDIA,
  meetsChildren,
  READERS,
  type ReadRefusal,
  type Time,
  type Way,
  WAYS,
} from './rules/book.ts'
export { readingAppointments } from './calendar.ts'
export { opensFor } from './reading.ts'
export { type Book, bookById, bookOf, booksByIds, confirmedBooks, holdBook } from './store/books.ts'
