/** Who people are to Naru: ages, households, and how names, numbers and grades are written. */
import { ageOn, dayOf } from '#platform/clock.ts'
import type { Lang } from '#platform/view.ts'

/** What others may know of a person to serve them. Telephone numbers stay sealed. */
export type Person = {
  id: string
  name: string
  born_on: string | null
  dong: string | null
  residence: string
  school: string | null
  grade: string | null
  language: string
}

/** Below this age a guardian must consent before a child signs in alone (개인정보보호법 §22의2). */
export const OWN_CONSENT_AGE = 14
/** From this age a person answers for others: 민법 §4. */
export const ADULT_AGE = 19
/** Nobody alive was born before this day, so an earlier year is a slip of the finger. */
const EARLIEST = '1900-01-01'

export const needsGuardian = (person: { born_on: string | null }, now: Date): boolean =>
  person.born_on !== null && ageOn(person.born_on, dayOf(now)) < OWN_CONSENT_AGE

/** Who may answer for a child: an adult whose birth date is known. */
export const isAdult = (person: { born_on: string | null }, now: Date): boolean =>
  person.born_on !== null && ageOn(person.born_on, dayOf(now)) >= ADULT_AGE

export type BirthRefusal = 'future-birth' | 'long-ago' | 'under-14' | 'not-a-child' | 'over-14'

/** May somebody born on this day open an account alone? */
export function refusalToSignUp(born_on: string, now: Date): BirthRefusal | undefined {
  const impossible = refusalOfBirth(born_on, now)
  if (impossible) return impossible
  if (needsGuardian({ born_on }, now)) return 'under-14'
}

/** May somebody born on this day be added to a household as a child? */
export function refusalOfChild(born_on: string, now: Date): BirthRefusal | undefined {
  const impossible = refusalOfBirth(born_on, now)
  if (impossible) return impossible
  if (isAdult({ born_on }, now)) return 'not-a-child'
}

/** A birth date is corrected freely, but not across the age at which people consent for themselves: a guardian or the desk does that. */
export function refusalToCorrectBirth(before: string | null, after: string, now: Date): BirthRefusal | undefined {
  const impossible = refusalOfBirth(after, now)
  if (impossible) return impossible
  const child = needsGuardian({ born_on: after }, now)
  if (child !== needsGuardian({ born_on: before }, now)) return child ? 'under-14' : 'over-14'
}

export function refusalOfBirth(born_on: string, now: Date): 'future-birth' | 'long-ago' | undefined {
  if (born_on > dayOf(now)) return 'future-birth'
  if (born_on < EARLIEST) return 'long-ago'
}

export const GRADES = ['e1', 'e2', 'e3', 'e4', 'e5', 'e6', 'm1', 'm2', 'm3', 'h1', 'h2', 'h3'] as const
export type Grade = (typeof GRADES)[number]

const stages: Record<Lang, Record<string, (year: string) => string>> = {
  ko: { e: (year) => `초등 ${year}학년`, m: (year) => `중등 ${year}학년`, h: (year) => `고등 ${year}학년` },
  en: { e: (year) => `Primary ${year}`, m: (year) => `Middle ${year}`, h: (year) => `High ${year}` },
}

/** 초등 4학년; unknown grades stay as they are. */
export const gradeName = (grade: string, lang: Lang): string => stages[lang][grade[0] ?? '']?.(grade.slice(1)) ?? grade

export const RELATIONSHIPS = ['mother', 'father', 'grandparent', 'relative', 'guardian'] as const
export type Relationship = (typeof RELATIONSHIPS)[number]

export const RESIDENCES = ['resident', 'works', 'studies', 'outside'] as const
export type Residence = (typeof RESIDENCES)[number]

/** A Korean telephone number as digits, or undefined when it is none: 010-1234-5678, +82 10 1234 5678, 02 123 4567. */
export function readPhone(text: string): string | undefined {
  const digits = text.replace(/^\s*\+?82[\s-]*0?/, '0').replaceAll(/[\s().-]/g, '')
  return /^0\d{8,10}$/.test(digits) ? digits : undefined
}

/** 010-1234-5678 */
export const showPhone = (digits: string): string => digits.replace(/^(02|0\d{2})(\d{3,4})(\d{4})$/, '$1-$2-$3')

/** 010-****-5678, for a page others may see over a shoulder. */
export const maskPhone = (digits: string): string => showPhone(digits).replace(/-\d{3,4}-/, '-****-')
