/** Invented people of a demo, at whose door one button stands. */
import { z } from 'zod'
import { type Context, record, together } from '#platform/context.ts'
import { type Role } from '../rules/roles.ts'
import * as accounts from '../store/accounts.ts'
import { grantsOf, set, setting } from '../store/records.ts'
import { appoint } from './roles.ts'
import { beginSignIn } from './signin.ts'
import { join } from './signup.ts'

const bilingual = z.object({ ko: z.string(), en: z.string() })
const personas = z.array(z.object({ person: z.string(), label: bilingual, about: bilingual }))
export type Persona = z.infer<typeof personas>[number]

/** The personas of a demo, in the order in which they were added; none where people are real. */
export const personasOf = async (ctx: Context): Promise<Persona[]> =>
  ctx.tools.demo ? personas.parse((await setting(ctx.db, 'personas')) ?? []) : []

type NewPersona = Omit<Persona, 'person'> & {
  name: string
  born_on: string
  dong?: string
  phone?: string
  email: string
  roles?: { role: Role; facility?: string | null }[]
}

/** Add an invented person whom visitors of a demo may be. Answers the person's id. @throws where people are real. */
export const addPersona = (ctx: Context, { label, about, roles = [], ...joining }: NewPersona) =>
  together(ctx, async (ctx): Promise<string> => {
    if (!ctx.tools.demo) throw new Error('Personas are for demonstrations only.')
    const person = await join(ctx, { ...joining, consents: ['service', 'contact'] })
    for (const { role, facility } of roles) await appoint(ctx, person, role, facility ?? null)
    await showPersona(ctx, person, label, about)
    return person
  })

/** Put a person who is there already, such as a child with an own sign-in, among the personas. */
export async function showPersona(
  ctx: Context,
  person: string,
  label: Persona['label'],
  about: Persona['about'],
): Promise<void> {
  await set(ctx.db, 'personas', [...(await personasOf(ctx)), { person, label, about }], ctx.now)
}

/** Sign in as a persona. Staff have given their second factor already. Undefined for anyone else. */
export async function signInAs(ctx: Context, person: string, agent: string): Promise<string | undefined> {
  if (!(await personasOf(ctx)).some((persona) => persona.person === person)) return undefined
  if (!(await accounts.accountOf(ctx.db, person))) return undefined
  await record(ctx, 'people.signed_in', person)
  return beginSignIn(ctx, person, agent, (await grantsOf(ctx.db, person)).length > 0)
}
