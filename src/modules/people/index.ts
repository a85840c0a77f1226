export { beginSignIn, look, phoneOf } from './actions.ts'
export { identify, signedIn, staff } from './gate.ts'
export { claims, type Desk, desksFor, holds, isStaff, needsGuardian, reach, type Role, ROLES } from './rules.ts'
export { emailOf, household, peopleByIds, type Person, personById, toTell } from './store.ts'
