/** Who may run a programme here: officers everywhere, staff of a facility their own; teachers mark attendance. */
import { type Programme, programmeById } from '#modules/catalogue/index.ts'
import { holds, type Role } from '#modules/people/index.ts'
import type { Web } from '#platform/http.ts'

export const MANAGERS = ['officer', 'district_admin', 'institution', 'branch'] as const satisfies readonly Role[]
export const TEACHERS = [...MANAGERS, 'instructor'] as const satisfies readonly Role[]

/** The programme at this address, when whoever asks holds one of these roles for the facility that runs it. */
export async function programmeRun(c: Web, roles: readonly Role[]): Promise<Programme | undefined> {
  const { ctx } = c.var
  const programme = await programmeById(ctx.db, c.req.param('id') ?? '')
  return programme && holds(ctx.who, roles, programme.facility) ? programme : undefined
}

/** A teacher sees who comes, and no more of them. */
export const isTeaching = (c: Web, { facility }: Programme): boolean => !holds(c.var.ctx.who, MANAGERS, facility)
