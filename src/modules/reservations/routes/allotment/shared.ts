/** What the office pages of allotments share. */
import type { Errors } from '#design/field.tsx'
import type { Role } from '#modules/people/index.ts'
import type { Web } from '#platform/http.ts'
import { words } from '../../words/allotment/office.ts'

export const BASE = '/office/rooms/allotments'

/** Groups are the district's: one verified is verified for every facility. */
export const MANAGERS: readonly Role[] = ['officer', 'district_admin']

export const done = (c: Web, id: string, what: string) => c.redirect(`${BASE}/${id}?done=${what}`, 303)

/** What was just done, to be said above the page. */
export const said = (c: Web, errors: Errors | undefined) => {
  const { dones } = words[c.var.view.lang]
  const just = c.req.query('done') ?? ''
  return !errors && Object.hasOwn(dones, just) ? dones[just] : undefined
}
