export { askForSlots, offerSlots, openSeason } from './actions/allotment/rounds.ts'
export { approve, arrive, miss } from './actions/desk.ts'
export { callOff, cancel, lapseUnpaid, release } from './actions/cancel.ts'
export {
  bookForHouse,
  type HouseOrder,
  type HouseOutcome,
  type HouseRefused,
  keepForHouse,
  lapseHouse,
  releaseHouse,
  type Slot,
} from './actions/house.ts'
export { type Order, type Outcome, reserve } from './actions/reserve.ts'
export { addSpace, type Details, sayDay, sayHours } from './actions/spaces.ts'
export { ears, remind } from './actions/tell.ts'
export { desks, doors } from './desks.ts'
export { findRooms, freeSlots, openSpaces } from './finding.ts'
export { myData } from './mydata.ts'
export { appointmentsOf } from './booked.ts'
export { openingsAt } from './opening.ts'
export { type DayPlan, plansOf } from './plan.ts'
export { type Holiday, holidayOn, holidaysOf } from './rules/holidays.ts'
export { STANDARD_RULE } from './rules/allotment/rule.ts'
export { STANDARD, type Terms } from './rules/terms.ts'
export type { Space } from './space.ts'
export { nameOf as spaceName } from './space.ts'
export { feeOf as roomFee } from './rules/fee.ts'
export { type WhyNot as WhyNotRoom } from './rules/book.ts'
export { clockOf, readClock } from './rules/hours.ts'
export { kinds as spaceKinds, whyNot as roomRefusals } from './words/names.ts'
