export { accept, extend, stepBack } from './actions/mine.ts'
export { approve, lend, takeBack } from './actions/desk.ts'
export { ask, askAtDesk, type Asked, type Asking, borrowerOf } from './actions/ask.ts'
export {
  type AsideRefusal,
  keepAside,
  releaseAside,
  setAside,
  type SetAside,
  type SettingAside,
} from './actions/aside.ts'
export { beginCare } from './actions/care.ts'
export { addItems, addModel, decideDonation, donate } from './actions/items.ts'
export { ears, remindBorrowers } from './actions/letters.ts'
export { settleLending } from './actions/settle.ts'
export { hasInstrumentOffer } from './mine.ts'
export { myData } from './mydata.ts'
export { desks, doors } from './desks.ts'
export { finder } from './finder.ts'
export { type Free, freeAt, type Kind, kinds, type Shelf } from './shelf.ts'
export { nameOf, Pickup } from './pages/pieces.tsx'
export { isPickup } from './rules/days.ts'
export { sizeFor } from './rules/items.ts'
export { type AskRefusal, refusalToAsk } from './rules/loans.ts'
export { words as lendingWords } from './words/shared.ts'
