import { QUALIFICATIONS } from '#modules/people/index.ts'
import { DOORS, GROUPS, type PartName, type Policy } from '../../rules/policy.ts'

/** What is known of the thing the policy is read for. */
export type For = { opens_at?: Date | null | undefined }

export type Sentences = Record<PartName, (policy: Policy, about: For) => string[]>

export const time = (at: string) => at.slice(0, 5)

/** The order in which names are told, however they are stored. */
const ORDER: readonly string[] = [...DOORS, ...QUALIFICATIONS, ...GROUPS]

/** Percents that are more than nothing, with their names. */
export const present = <Name extends string>(percents: Partial<Record<Name, number>>) =>
  (Object.entries(percents) as [Name, number | undefined][])
    .flatMap(([name, percent]) => (percent ? [{ name, percent }] : []))
    .sort((a, b) => ORDER.indexOf(a.name) - ORDER.indexOf(b.name))
