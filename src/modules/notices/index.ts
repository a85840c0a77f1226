export { ears, type Message, tell } from './actions.ts'
export { countUnread } from './store.ts'
