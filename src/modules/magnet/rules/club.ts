/** Study clubs (학습동아리) that grow out of a class: when one may be founded, and who may join. Pure. */

/** `waiting`: the office has not verified it; `declined`: it could not; `ended` by who spoke for it. */
export type ClubStanding = 'waiting' | 'declined' | 'standing' | 'ended'

export function clubStandingOf(
  { ended_at }: { ended_at: Date | null },
  group: { verified_at: Date | null; refused_at: Date | null },
): ClubStanding {
  if (ended_at) return 'ended'
  if (group.refused_at) return 'declined'
  return group.verified_at ? 'standing' : 'waiting'
}

export type FoundRefusal = 'guardian' | 'not-over' | 'not-there'

/** May a club grow out of this class? Its learners ask once it is over; for a child below 14 the guardian does. */
export function refusalToFound(asked: { guarded: boolean; over: boolean; there: boolean }): FoundRefusal | undefined {
  if (asked.guarded) return 'guardian'
  if (!asked.there) return 'not-there'
  return asked.over ? undefined : 'not-over'
}

export type ClubJoinRefusal =
  | 'unknown'
  | 'guardian'
  | 'not-standing'
  | 'joined-already'
  | 'classmates-only'
  | 'unchecked'
  | 'full'

/**
 * May this learner join? `there`: they were in the class; `met`: a child whose club is led by grown-ups neither checked nor
 * accompanied by the child's guardian.
 */
export function refusalToJoinClub(
  club: { standing: ClubStanding; newcomers: boolean; members: number; most: number },
  learner: { guarded: boolean; here: boolean; there: boolean; met: 'clear' | 'unchecked' },
): ClubJoinRefusal | undefined {
  if (learner.guarded) return 'guardian'
  if (learner.here) return 'joined-already'
  if (club.standing !== 'standing') return 'not-standing'
  if (!club.newcomers && !learner.there) return 'classmates-only'
  if (learner.met === 'unchecked') return 'unchecked'
  return club.members < club.most ? undefined : 'full'
}
