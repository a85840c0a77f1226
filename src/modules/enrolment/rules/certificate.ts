/** How a certificate is named and found: its code, its number, and the name others may see. */
import { dayOf } from '#platform/clock.ts'

/** Without letters and digits people take for each other (0 O, 1 I L). */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const LENGTH = 12

/** A code of twelve letters from random bytes, 59 bits of them: nobody finds a certificate by trying. */
export const codeFrom = (bytes: Uint8Array): string | undefined => {
  // Bytes that would make some letters likelier than others are passed over.
  const fair = [...bytes].filter((byte) => byte < 256 - (256 % LETTERS.length)).slice(0, LENGTH)
  return fair.length < LENGTH ? undefined : fair.map((byte) => LETTERS[byte % LETTERS.length]).join('')
}

/** ABCD-EFGH-JKMN, as it is printed. */
export const showCode = (code: string): string => code.match(/.{4}/g)?.join('-') ?? code

/** A code as people type it, or the address of a certificate they paste. */
export function readCode(text: string): string | undefined {
  const last = text.trim().split(/[?#]/)[0]?.replace(/\/+$/, '').split('/').at(-1) ?? ''
  const code = last.replaceAll(/[\s-]/g, '').toUpperCase()
  return new RegExp(`^[${LETTERS}]{${LENGTH}}$`).test(code) ? code : undefined
}

/** 홍*동, 남**혁, 김*: who holds the certificate knows the rest. Names of several words keep the first letter of each. */
export function maskName(name: string): string {
  const letters = Array.from(name)
  if (/\s/.test(name.trim()))
    return name
      .trim()
      .split(/\s+/)
      .map((word) => `${Array.from(word)[0] ?? ''}***`)
      .join(' ')
  if (letters.length <= 1) return '*'
  if (letters.length === 2) return `${letters[0]}*`
  return `${letters[0]}${'*'.repeat(letters.length - 2)}${letters.at(-1)}`
}

/** 2026-15: the year of issue and the running number. */
export const numberOf = ({ issued_at, number }: { issued_at: Date; number: number }): string =>
  `${dayOf(issued_at).slice(0, 4)}-${number}`
