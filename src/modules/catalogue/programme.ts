/** What a programme is to everyone who reads one: its row with the name and place of the facility that runs it. */
import type { Selectable } from 'kysely'
import type { DB } from '#platform/tables.ts'

export const MODES = ['onsite', 'online', 'both'] as const
export type Mode = (typeof MODES)[number]
export const METHODS = ['first_come', 'lottery', 'review', 'external'] as const
export type Method = (typeof METHODS)[number]
export const RESIDENCES = ['anyone', 'residents', 'district'] as const
export type Residence = (typeof RESIDENCES)[number]
export const CHANNELS = ['online', 'desk', 'phone'] as const
export type Channel = (typeof CHANNELS)[number]

type Row = Selectable<DB['programmes']>

export type Programme = Omit<Row, 'standard' | 'words' | 'mode' | 'method' | 'residence'> & {
  mode: Mode
  method: Method
  residence: Residence
  facility_name: string | null
}

export type Session = { id: string; number: number; starts_at: Date; ends_at: Date }
export type Attachment = {
  file: string
  name: string
  type: string
  size: number
  kind: 'image' | 'attachment'
  alt: string
}

/** Columns of a programme that a person or a source may set; the rest Naru keeps itself. */
export const EDITABLE = [
  'title',
  'about',
  'field',
  'audience',
  'min_age',
  'max_age',
  'grades',
  'facility',
  'organiser',
  'venue',
  'address',
  'dong',
  'phone',
  'homepage',
  'instructor',
  'mode',
  'capacity',
  'waitlist',
  'min_class',
  'decides_on',
  'completion',
  'fee',
  'fee_text',
  'materials',
  'materials_fee',
  'method',
  'channels',
  'residence',
  'opens_at',
  'closes_at',
  'draws_at',
  'starts_on',
  'ends_on',
  'weekdays',
  'start_time',
  'end_time',
  'days_off',
] as const satisfies readonly (keyof Row)[]
export type Editable = (typeof EDITABLE)[number]
export type Details = Pick<Programme, Editable>

/** A programme of which nothing is said yet. */
export const PLAIN: Details = {
  title: '',
  about: '',
  field: null,
  audience: null,
  min_age: null,
  max_age: null,
  grades: [],
  facility: null,
  organiser: null,
  venue: null,
  address: null,
  dong: null,
  phone: null,
  homepage: null,
  instructor: null,
  mode: 'onsite',
  capacity: null,
  waitlist: 10,
  min_class: null,
  decides_on: null,
  completion: null,
  fee: null,
  fee_text: null,
  materials: null,
  materials_fee: null,
  method: 'first_come',
  channels: ['online', 'desk', 'phone'],
  residence: 'anyone',
  opens_at: null,
  closes_at: null,
  draws_at: null,
  starts_on: null,
  ends_on: null,
  weekdays: [],
  start_time: null,
  end_time: null,
  days_off: [],
}

/** All of a row but what only searches and imports need, and which is long. */
export const COLUMNS = [
  ...EDITABLE,
  'id',
  'source',
  'source_key',
  'taken',
  'waiting',
  'draw_promise',
  'draw_frozen_at',
  'drawn_at',
  'added_by',
  'added_at',
  'changed_at',
  'published_at',
  'cancelled_at',
  'cancel_reason',
  'gone_at',
  'copied_from',
] as const satisfies readonly (keyof Row)[]

/** School years in order, as they are stored with people and programmes. */
export const GRADES = ['e1', 'e2', 'e3', 'e4', 'e5', 'e6', 'm1', 'm2', 'm3', 'h1', 'h2', 'h3'] as const

/** Where it happens, in words. */
export const placeOf = ({
  venue,
  facility_name,
  address,
}: Pick<Programme, 'venue' | 'facility_name' | 'address'>): string | undefined =>
  [facility_name && !venue?.includes(facility_name) ? facility_name : undefined, venue].filter(Boolean).join(' ') ||
  address ||
  undefined
