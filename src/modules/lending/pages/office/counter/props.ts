/** What the counter and its parts are told. */
import type { Errors } from '#design/field.tsx'
import type { Person } from '#modules/people/index.ts'
import type { Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import type { Rules } from '../../../rules/days.ts'
import { BASE, type Branches } from '../frame.tsx'
import type { Aside, CareRow, Item, Way } from '../../../things.ts'

/** An approved wish this instrument could go out on. */
export type Ready = { id: string; who: string; pickup_at: Date; left: number }
export type CounterProps = {
  view: View
  code: string
  item: Item | undefined
  borrower: string | undefined
  ready: Ready[]
  /** Won to be paid for it if it comes back now. */
  owed: number
  care: CareRow[]
  branches: Branches
  names: ReadonlyMap<string, string>
  /** Those whoever asks works at. */
  own: Branches
  /** The picture taken when it went out on the loan that has it. */
  before: string | null | undefined
  way: Way | undefined
  aside: Aside | undefined
  rules: Rules
  /** Who was looked for without a request. */
  q: string
  found: Person[] | undefined
  given: Given
  errors: Errors
  done: string | undefined
  /** What a return showed: a larger size, days late, care, a bar. */
  after: { next: string; loan: string; late: number; care: boolean; barred: boolean; owed: number }
  form: string
}

export type WithItem = CounterProps & { item: Item }

export const COUNTER = `${BASE}/counter`
