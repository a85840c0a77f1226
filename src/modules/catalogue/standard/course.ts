import type { Audience } from './audience.ts'
import type { Fee } from './fee.ts'
import type { Weekdays } from './weekdays.ts'
import type { Mode, Selection, Way } from './ways.ts'

/** A course as the national standard describes it. Days are 2026-04-01, times 09:30, both as on the wall in Korea. */
export type StandardCourse = {
  /** The source's own number for it, where it has one; the standard itself has none. */
  id?: string
  title: string
  instructor?: string
  starts_on: string
  ends_on?: string
  /** The end is so far off that it means «at any time». */
  always_open: boolean
  starts_at?: string
  ends_at?: string
  /** Plain text, with line breaks. */
  description?: string
  /** Safe HTML, only when the source wrote HTML. */
  description_html?: string
  audience: Audience
  mode: { raw: string; value: Mode }
  weekdays: Weekdays
  place?: string
  capacity?: number
  fee: Fee
  address?: string
  organiser?: string
  phone?: string
  apply_from?: string
  apply_until?: string
  apply_by: { raw: string; ways: Way[] }
  selection: { raw: string; value: Selection }
  homepage?: string
  /** 직업능력개발훈련비 지원, 학점은행제, 평생학습계좌제 */
  training_support?: boolean
  credit_bank?: boolean
  learning_account?: boolean
  /** The day the office says its data is of. */
  reference_on?: string
  provider_code?: string
  provider?: string
  category?: string
  city?: string
  district?: string
  source?: string
}

export type RefusalReason =
  | 'blank-title'
  | 'blank-start'
  | 'unreadable-date'
  | 'ends-before-it-starts'
  | 'same-course-again'
  | 'too-many-cells'

export type Refusal = { column: string; value: string; reason: RefusalReason }

export type NoteName =
  | 'no-end'
  | 'always-open'
  | 'unreadable-date'
  | 'unreadable-time'
  | 'ends-earlier-in-the-day'
  | 'application-ends-before-it-starts'
  | 'application-ends-after-the-course'
  | 'unparsed-fee'
  | 'unparsed-weekdays'
  | 'unparsed-audience'
  | 'unknown-mode'
  | 'unknown-selection'
  | 'unreadable-capacity'
  | 'unreadable-link'
  | 'unreadable-phone'
  | 'unreadable-yes-or-no'
  | 'broken-character'
  | 'like-another-row'

/** Something odd about a course that stays usable. */
export type Note = { column: string; value: string; note: NoteName }
