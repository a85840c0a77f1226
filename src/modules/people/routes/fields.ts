/** The fields of this module's forms. Messages are reason names, whose sentences are in words. */
import { z } from 'zod'
import { readDay } from '#platform/clock.ts'
import { GRADES, readPhone, RELATIONSHIPS, RESIDENCES } from '../rules/people.ts'
import { ROLES } from '../rules/roles.ts'
import { readSignInName } from '../rules/secrets.ts'

const text = (longest: number) => z.string().min(1, 'missing').max(longest, 'too-long')

/** Empty becomes absent. */
const optional = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional())

/** Text that a reader understands, or the reason why not. */
const read = <T>(reader: (text: string) => T | undefined, reason: string) =>
  text(200).transform((value, issue): T => {
    const found = reader(value)
    if (found !== undefined) return found
    issue.addIssue({ code: 'custom', message: reason })
    return z.NEVER
  })

export const name = text(50).regex(/\p{L}/u, 'not-a-name')
export const email = text(200)
  .pipe(z.email('not-an-email'))
  .transform((value) => value.toLowerCase())
export const password = z.string().min(1, 'missing').max(500, 'long-password')
export const day = read(readDay, 'not-a-day')
export const phone = read(readPhone, 'not-a-phone')
export const code = text(20).transform((value) => value.replaceAll(/\D/g, ''))
export const dong = optional(text(40))
export const school = optional(text(60))
export const grade = optional(z.enum(GRADES, 'invalid'))
export const relationship = z.enum(RELATIONSHIPS, 'missing')
export const residence = z.enum(RESIDENCES, 'missing')
export const language = z.enum(['ko', 'en'], 'invalid')
export const role = z.enum(ROLES, 'missing')
export const signInName = read(readSignInName, 'not-a-sign-in-name')
export const maybePhone = optional(phone)
export const maybeDay = optional(day)
export const ticked = z
  .string()
  .optional()
  .transform((value) => value === 'yes')
export const words = text(100)
export const reason = text(200)
export const id = z.uuid()

export const isId = (value: string): boolean => id.safeParse(value).success
