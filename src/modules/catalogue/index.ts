export { attach } from './actions/attach.ts'
export { cancel, change, copy, draft, publish } from './actions/edit.ts'
export { changeThesaurus, expect, pin } from './actions/guide.ts'
export { importCourses } from './actions/intake.ts'
export { tellOfNew } from './actions/saved.ts'
export { fetchDue, followSource } from './actions/sources.ts'
export { finder } from './finder.ts'
export { ageSearches, countSearch, writeSearches } from './finding/logging.ts'
export { topicsFor } from './finding/topics.ts'
export { askIn } from './finding/elsewhere.ts'
export { popularSearches } from './finding/popular.ts'
export { popularFields, relatedTo } from './finding/suggest.ts'
export { searchedBefore } from './rules/log.ts'
export { rewriteIndex } from './finding/rewrite.ts'
export { ears } from './ears.ts'
export { type Alternatives, alternativesFor, isShut } from './alternatives.ts'
export { desks, doors } from './desks.ts'
export { type Appointment, calendarOf } from './feeds.ts'
export type { Keeping, Keepings } from './keeping.ts'
export { Besides } from './pages/alternatives.tsx'
export { myData } from './mydata.ts'
export { ProgrammeCard } from './pages/card.tsx'
export { addressOf as searchAddress, type Band, BAND_NAMES, BANDS } from './query.ts'
export { type Details, placeOf, type Programme, type Session } from './programme.ts'
export {
  closing,
  hasSeat,
  hasWait,
  isAnnounced,
  isOpen,
  type State,
  stateOf,
  type WhyNot,
  whyClosed,
  whyNot,
  whyUnfit,
} from './rules.ts'
export { happeningsAt } from './happening.tsx'
export { freezeDraw, giveByDraw, promiseDraw, programmesToDraw } from './store/draws.ts'
export {
  classesBeside,
  holdProgramme,
  holdProgrammes,
  isId,
  programmeById,
  programmesByIds,
  smallClasses,
  taughtSince,
} from './store/programmes.ts'
export { sessionsBetween, sessionsOf, sessionsOfMany } from './store/sessions.ts'
export { search } from './store/search/index.ts'
export {
  countOffers,
  freeOffer,
  freeSeat,
  holdOffer,
  joinQueue,
  leaveQueue,
  takeAll,
  takeSeat,
  waitedFor,
} from './store/seats.ts'
export { audienceIn, eligibilityIn } from './words/audience.ts'
export { whySentence } from './words/programme.ts'
export { words as catalogueWords } from './words/shared.ts'
