export { apply, type Outcome } from './actions/apply.ts'
export { cancel, move, remove } from './actions/cancel.ts'
export { ears, remind } from './actions/tell.ts'
