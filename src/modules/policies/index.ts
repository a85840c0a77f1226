export {
  type Deadline,
  EXCUSES,
  GROUPS,
  type Group,
  type Part,
  type Policy,
} from './rules/policy.ts'
export { type Facts, groupsOf, type Held, mayNot, type MayNot, NEVER, opensFor, type Thing } from './rules/may.ts'
export { deadlineOf, periodOf } from './rules/resolve.ts'
export { policiesOf, policyOf } from './store.ts'
