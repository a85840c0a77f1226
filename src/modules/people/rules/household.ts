/** Who answers for a child, and what that takes. */
import { isAdult, needsGuardian } from './people.ts'

export type Guardianship = {
  guardian: string
  child: string
  relationship: string
  verified_at: Date | null
  verified_by: string | null
}

type Born = { born_on: string | null }

export type HouseholdRefusal =
  | 'not-an-adult'
  | 'too-many-children'
  | 'already-guardian'
  | 'other-email'
  | 'too-many-guardians'

export const CHILDREN_AT_MOST = 15
export const GUARDIANS_AT_MOST = 2

export function refusalToAddChild(guardian: Born, children: number, now: Date): HouseholdRefusal | undefined {
  if (!isAdult(guardian, now)) return 'not-an-adult'
  if (children >= CHILDREN_AT_MOST) return 'too-many-children'
}

type Acceptance = { guardian: string; email: string | undefined; invited: string; standing: readonly string[] }

/** An invitation is for the person whose confirmed address it was sent to. */
export function refusalToJoin(
  person: Born,
  { guardian, email, invited, standing }: Acceptance,
  now: Date,
): HouseholdRefusal | undefined {
  if (email !== invited) return 'other-email'
  if (!isAdult(person, now)) return 'not-an-adult'
  if (standing.includes(guardian)) return 'already-guardian'
  if (standing.length >= GUARDIANS_AT_MOST) return 'too-many-guardians'
}

/** Before an under-14 signs in alone, it must be proven that the guardian is who they say (시행령 §17의2). */
export const needsProof = (child: Born, guardianship: Guardianship, now: Date): boolean =>
  needsGuardian(child, now) && !guardianship.verified_at

export type ProofRefusal = 'no-phone' | 'wrong-code' | 'code-ended' | 'other-person'

/** A child goes with the last guardian who leaves, unless the child already has an own way in and is old enough for it. */
export const goesWithGuardian = (child: Born & { hasAccount: boolean }, otherGuardians: number, now: Date): boolean =>
  otherGuardians === 0 && (!child.hasAccount || needsGuardian(child, now))
