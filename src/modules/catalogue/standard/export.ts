import { hasTags, plainText } from '#platform/sheet/html.ts'
import { COLUMNS, type StandardField } from './columns.ts'
import type { StandardCourse } from './course.ts'
import type { Mode, Selection, Way } from './ways.ts'
import { daysText } from './weekdays.ts'

/** What a course of our own, or one that was imported, needs in order to be published in the standard. */
export type CourseLike = Pick<StandardCourse, 'title' | 'starts_on'> &
  Partial<
    Pick<
      StandardCourse,
      | 'instructor'
      | 'ends_on'
      | 'always_open'
      | 'starts_at'
      | 'ends_at'
      | 'description'
      | 'place'
      | 'capacity'
      | 'address'
      | 'organiser'
      | 'phone'
      | 'apply_from'
      | 'apply_until'
      | 'homepage'
      | 'training_support'
      | 'credit_bank'
      | 'learning_account'
      | 'reference_on'
    >
  > & {
    audience?: Pick<StandardCourse['audience'], 'raw'>
    mode?: { value: Mode; raw?: string }
    weekdays?: Pick<StandardCourse['weekdays'], 'days'> & { raw?: string }
    fee?: { won?: number; raw?: string }
    apply_by?: { ways: Way[]; raw?: string }
    selection?: { value: Selection; raw?: string }
  }

const MODES: Record<Mode, string> = { online: '온라인', offline: '오프라인', both: '온라인+오프라인', unknown: '' }
const WAYS: Record<Way, string> = { online: '인터넷', visit: '방문', phone: '전화', external: '외부', other: '기타' }
const SELECTIONS: Record<Selection, string> = {
  'first-come': '선착순',
  lottery: '추첨',
  review: '심사',
  other: '',
  unknown: '',
}

/** How readers of the standard say «at any time». */
const ANYTIME = '2040-12-31'

/** The 25 columns, by their Korean names and in their order. What is not stated is blank. */
export function toStandard(course: CourseLike): Record<string, string> {
  const values = valuesOf(course)
  return Object.fromEntries(COLUMNS.map(({ field, korean }) => [korean, values[field]]))
}

/** The same with the names of the open API, for JSON. */
export function toApi(course: CourseLike): Record<string, string> {
  const values = valuesOf(course)
  return Object.fromEntries(COLUMNS.map(({ field, api }) => [api, values[field]]))
}

export const STANDARD_HEADER: string[] = COLUMNS.map(({ korean }) => korean)

function valuesOf(course: CourseLike): Record<StandardField, string> {
  const { fee, mode, weekdays, apply_by, selection } = course
  return {
    title: literal(course.title),
    instructor: literal(course.instructor),
    starts_on: course.starts_on,
    ends_on: course.ends_on ?? (course.always_open ? ANYTIME : ''),
    starts_at: course.starts_at ?? '',
    ends_at: course.ends_at ?? '',
    description: literal(course.description),
    audience: literal(course.audience?.raw),
    mode: MODES[mode?.value ?? 'unknown'] || (mode?.raw ?? ''),
    weekdays: daysText(weekdays?.days ?? []) || (weekdays?.raw ?? ''),
    place: literal(course.place),
    capacity: course.capacity === undefined ? '' : String(course.capacity),
    fee: fee?.won === undefined ? (fee?.raw ?? '') : String(fee.won),
    address: literal(course.address),
    organiser: literal(course.organiser),
    phone: course.phone ?? '',
    apply_from: course.apply_from ?? '',
    apply_until: course.apply_until ?? '',
    apply_by: (apply_by?.ways ?? []).map((way) => WAYS[way]).join('+'),
    selection: SELECTIONS[selection?.value ?? 'unknown'] || (selection?.raw ?? ''),
    homepage: course.homepage ?? '',
    training_support: yesOrNo(course.training_support),
    credit_bank: yesOrNo(course.credit_bank),
    learning_account: yesOrNo(course.learning_account),
    reference_on: course.reference_on ?? '',
  }
}

const yesOrNo = (value: boolean | undefined) => (value === undefined ? '' : value ? 'Y' : 'N')

/** Readers undo entities and tags; text that only looks like one is written so that it comes back as it is. */
const literal = (text = '') =>
  hasTags(text) || plainText(text) !== text ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;') : text
