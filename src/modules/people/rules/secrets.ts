/** What a password and a sign-in name may be, and how often one may be wrong. After NIST SP 800-63B: length, not composition. */

export const PASSWORD_LENGTH = 10
const LONGEST = 128

/** The passwords of ten and more letters that attackers try first. */
const COMMON = new Set(
  `1234567890 0123456789 12345678910 1q2w3e4r5t 1q2w3e4r5t6y q1w2e3r4t5 qwertyuiop qwerty1234 qwer1234!! asdfghjkl1 password12 password123 password1234
  passw0rd123 iloveyou12 abcdefghij abcd123456 abc1234567 1234abcd!! 123456789a a123456789 0987654321 9876543210 qazwsxedc1 1qaz2wsx3edc zxcvbnm123
  admin12345 letmein123 welcome123 dkssudgktpdy tkfkdgody1 rkskekfk12`.split(/\s+/),
)

export type PasswordRefusal = 'short-password' | 'long-password' | 'common-password' | 'email-password'

/** May this be a password? `names` are the e-mail address and the names it must not lean on. */
export function refusalOfPassword(password: string, ...names: string[]): PasswordRefusal | undefined {
  const plain = password.normalize('NFC').toLowerCase()
  if (lettersIn(plain) < PASSWORD_LENGTH) return 'short-password'
  if (lettersIn(plain) > LONGEST) return 'long-password'
  if (COMMON.has(plain) || isRepeated(plain)) return 'common-password'
  if (names.map(nameIn).some((name) => name.length >= 4 && plain.includes(name))) return 'email-password'
}

/** Code points, so that a letter outside the basic plane counts once. */
const lettersIn = (text: string) => Array.from(text).length

/** One or two letters again and again: 1111111111, ababababab. */
const isRepeated = (text: string) => /^(.{1,2})\1+$/u.test(text)

const nameIn = (text: string) => text.toLowerCase().split('@')[0] ?? ''

/** The name by which a child signs in: 4 to 20 small letters, digits or Hangul. Undefined when it is none. */
export function readSignInName(text: string): string | undefined {
  const name = text.normalize('NFC').toLowerCase()
  return /^[a-z0-9가-힣]{4,20}$/.test(name) ? name : undefined
}

/** Wrong tries at one account or one code before it rests. */
export const WRONG_TRIES = 10
export const REST_MINUTES = 15
export const CODE_TRIES = 5

export const mustRest = (wrongLately: number): boolean => wrongLately >= WRONG_TRIES
