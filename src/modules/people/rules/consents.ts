/** What people agree to, as data: each purpose stands alone, with what is kept, why, how long, and what refusing costs. Sentences are in words. */

/** Changed whenever the wording of a purpose changes; each consent remembers the one it was given under. */
export const CONSENT_VERSION = '2026-03'

/** Of oneself, when signing up. Required ones come first. */
export const OWN_PURPOSES = ['service', 'contact', 'news'] as const
/** Of a child, given by a guardian. */
export const CHILD_PURPOSES = ['child', 'own_sign_in'] as const
/** Of sensitive data (개인정보 보호법 §23): asked for where it is given, never when signing up. Of oneself or of a child. */
export const SENSITIVE_PURPOSES = ['qualification'] as const
export const PURPOSES = [...OWN_PURPOSES, ...CHILD_PURPOSES, ...SENSITIVE_PURPOSES] as const
export type Purpose = (typeof PURPOSES)[number]

const REQUIRED: ReadonlySet<string> = new Set(['service', 'child'])

export const isPurpose = (text: string): text is Purpose => PURPOSES.some((purpose) => purpose === text)

/** Without a required consent there is nothing to serve with; it ends by leaving, not by a tick. */
export const isRequired = (purpose: string): boolean => REQUIRED.has(purpose)

/** The consent that is missing for what was written: the required one, or the one that covers phone and neighbourhood. */
export function missingConsent(
  given: readonly string[],
  written: { dong?: string | undefined; phone?: string | undefined },
): Purpose | undefined {
  if (!given.includes('service')) return 'service'
  if ((written.dong || written.phone) && !given.includes('contact')) return 'contact'
}
