export { checkStandings, giveCheckConsent, mayMeetChildren, noteCleared, noteReply } from './actions/checks.ts'
export { addServed, addServedMany, findServed, type Served, type ServedRefusal } from './actions/desk.ts'
export { feedAt, makeFeed, revokeFeed } from './actions/feeds.ts'
export { addSpeaker, judgeGroup, nameGroup, speaksFor, stepDown } from './actions/groups.ts'
export { addChild, wardOf } from './actions/household.ts'
export { eraseDue } from './actions/leaving.ts'
export { look, phoneOf } from './actions/looks.ts'
export type { MyDataPart } from './actions/mydata.ts'
export { openOwnSignIn, proven } from './actions/ownsignin.ts'
export { addPersona, showPersona } from './actions/personas.ts'
export { confirmQualification, erasePapers, tellQualification } from './actions/qualifications.ts'
export { appoint, invite } from './actions/roles.ts'
export { beginSignIn } from './actions/signin.ts'
export { identify, signedIn, staff } from './gate.ts'
export { desks } from './desks.ts'
export { ClearBadge } from './pages/clear.tsx'
export { clearUntil, type Standing as CheckStanding } from './rules/checks.ts'
export { type Group, GROUP_KINDS, type GroupKind, groupStanding, INSTITUTIONS } from './rules/groups.ts'
export {
  GRADES,
  gradeName,
  isAdult,
  needsGuardian,
  type Person,
  readPhone,
  RELATIONSHIPS,
  showPhone,
} from './rules/people.ts'
export { isQualification, type Qualification, QUALIFICATIONS } from './rules/qualifications.ts'
export { claims, type Desk, desksFor, holds, isStaff, reach, type Role, ROLES } from './rules/roles.ts'
export { emailOf } from './store/accounts.ts'
export { standingFeed } from './store/feeds.ts'
export { countWaiting as countGroupsWaiting, groupById, groupsByIds, groupsOf } from './store/groups.ts'
export { qualificationsOf } from './store/qualifications.ts'
export {
  guardiansOf,
  household,
  mayActFor,
  peopleByIds,
  personById,
  personWithEmail,
  standingPeople,
  toTell,
} from './store/people.ts'
export { standingGrants } from './store/records.ts'
export { words as groupWords } from './words/groups.ts'
export { qualificationNames } from './words/qualifications.ts'
