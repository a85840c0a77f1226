/** Who may do what. */
import type { Who } from '#platform/context.ts'
import type { Door } from '#platform/view.ts'

export const ROLES = [
  'instructor',
  'institution',
  'branch',
  'officer',
  'case_manager',
  'case_supervisor',
  'privacy_officer',
  'district_admin',
] as const
export type Role = (typeof ROLES)[number]

/** Does this person hold the role here? A role for the whole district holds at every facility; a second factor must have been given. */
export const holds = (who: Who, roles: Role | readonly Role[], facility?: string | null): boolean =>
  isSure(who) && claims(who, roles, facility)

/** The same before the second factor was given: only to decide whether to ask for it. */
export const claims = (who: Who, roles: Role | readonly Role[], facility?: string | null): boolean =>
  who.grants.some(
    (grant) =>
      [roles].flat().includes(grant.role as Role) &&
      (grant.facility === null || facility === undefined || grant.facility === facility),
  )

const isSure = (who: Who) => who.secondFactor === 'given'

export const isStaff = (who: Who): boolean => who.grants.length > 0

/** The facilities a member of staff answers for in one of these roles: 'all', or a list. */
export function reach(who: Who, roles: readonly Role[]): 'all' | string[] {
  const mine = isSure(who) ? who.grants.filter((grant) => roles.includes(grant.role as Role)) : []
  return mine.some((grant) => grant.facility === null) ? 'all' : mine.flatMap((grant) => grant.facility ?? [])
}

/** A page of the office, and who may use it. Each module brings its own. */
export type Desk = Door & { about: Door['label']; roles: readonly Role[] }

export const desksFor = (who: Who, desks: readonly Desk[]): Desk[] => desks.filter((desk) => claims(who, desk.roles))

export type RoleRefusal = 'no-account' | 'not-yours-to-end' | 'whole-district'

/** Administration cannot be limited to a place: whoever gives roles can give any. */
export const refusalOfPlace = (role: Role, facility: string | null): RoleRefusal | undefined =>
  role === 'district_admin' && facility ? 'whole-district' : undefined

/** A role is given to adults who can sign in with their own second factor. */
export const refusalToAppoint = (person: { hasAccount: boolean; child: boolean }): RoleRefusal | undefined =>
  person.hasAccount && !person.child ? undefined : 'no-account'

/** Nobody ends their own administration by a slip: another administrator does. */
export const refusalToEndRole = (grant: { person: string; role: string }, who: Who): RoleRefusal | undefined =>
  grant.role === 'district_admin' && grant.person === who.id ? 'not-yours-to-end' : undefined
