/** Groups: clubs, schools, centres and associations residents speak for. */

export const GROUP_KINDS = ['club', 'school', 'community-centre', 'senior-centre', 'association', 'other'] as const
export type GroupKind = (typeof GROUP_KINDS)[number]

/** Kinds that are institutions: others come to them, and they answer for those they bring along. */
export const INSTITUTIONS: readonly GroupKind[] = ['school', 'community-centre', 'senior-centre']

export type Group = {
  id: string
  name: string
  kind: GroupKind
  size: number
  address: string | null
  dong: string | null
  /** Of its office, which is public. */
  phone: string | null
  asked_at: Date
  verified_at: Date | null
  verified_by: string | null
  refused_at: Date | null
  refusal: string | null
  /** Goes before others by published rules. */
  priority: boolean
  /** Who speaks for it now; who came first stands before others. */
  speakers: string[]
}

export type GroupStanding = 'waiting' | 'verified' | 'refused'

export const groupStanding = (group: { verified_at: Date | null; refused_at: Date | null }): GroupStanding =>
  group.verified_at ? 'verified' : group.refused_at ? 'refused' : 'waiting'

/** More people than these speaking for one group is a slip. */
export const SPEAKERS_AT_MOST = 10

export type SpeakerRefusal = 'no-such-account' | 'speaks-already' | 'too-many-speakers'

/** May this person be named beside those who speak for a group? */
export function refusalToName(speakers: readonly string[], person: string | undefined): SpeakerRefusal | undefined {
  if (!person) return 'no-such-account'
  if (speakers.includes(person)) return 'speaks-already'
  return speakers.length < SPEAKERS_AT_MOST ? undefined : 'too-many-speakers'
}
