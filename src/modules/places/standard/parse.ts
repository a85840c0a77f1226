import { plainText } from '#platform/sheet/html.ts'
import { countOf, dayOf, given, isNothing, linkOf, phoneOf, tidy } from '#platform/sheet/values.ts'
import { columnsOf, type Field, koreanOf } from './columns.ts'
import { feeText, hoursText } from './hours.ts'
import { kindOf } from './kinds.ts'
import type { Note, NoteName, Refusal, StandardPlace } from './place.ts'
import { type Bounds, type Where, whereOf } from './where.ts'

export type Parsed = { place: StandardPlace; notes: Note[] } | { refused: Refusal[] }

const ODD: Record<NonNullable<Where['odd']>, NoteName> = {
  swapped: 'swapped-coordinates',
  half: 'half-coordinates',
  unreadable: 'unreadable-coordinates',
  'outside-korea': 'outside-korea',
  'outside-bounds': 'outside-the-district',
}

/** One row of a list of facilities to a place. Only a place without a name is refused; a point outside `bounds` is dropped and noted. */
export function parsePlace(
  cells: Record<string, string>,
  bounds?: Bounds,
  columns = columnsOf(Object.keys(cells)),
): Parsed {
  const notes: Note[] = []
  const column = (field: Field) => columns.get(field) ?? koreanOf(field)
  const text = (field: Field) => tidy(cells[columns.get(field) ?? ''])
  const note = (field: Field, name: NoteName) => notes.push({ column: column(field), value: text(field), note: name })
  const stated = (field: Field) => (isNothing(text(field)) ? undefined : tidy(plainText(text(field))) || undefined)
  function read<T>(field: Field, reader: (cell: string) => T | undefined | null, name: NoteName): T | undefined {
    const value = reader(text(field))
    if (value === null) note(field, name)
    return value ?? undefined
  }

  const name = stated('name')
  if (!name) return { refused: [{ column: column('name'), value: text('name'), reason: 'blank-name' }] }

  const { lat, lng, odd } = whereOf(text('lat'), text('lng'), bounds)
  if (odd) notes.push({ column: column('lat'), value: `${text('lat')}, ${text('lng')}`, note: ODD[odd] })
  const address = stated('address') ?? stated('lot_address')
  if (!address && lat === undefined) note('address', 'no-address')

  const place: StandardPlace = {
    name,
    kind: kindOf(text('kind'), text('subtype'), `${name} ${text('spot')}`),
    kind_raw: [...new Set([text('kind'), text('subtype')])].filter(Boolean).join(' · '),
    ...given({
      id: stated('id'),
      spot: stated('spot'),
      dong: stated('dong'),
      dong_code: stated('dong_code'),
      address,
      phone: read('phone', phoneOf, 'unreadable-phone'),
      homepage: read('homepage', linkOf, 'unreadable-link'),
      hours: hoursText(text),
      closed: stated('closed'),
      capacity: read('capacity', countOf, 'unreadable-capacity'),
      area: stated('area'),
      fee: feeText(text),
      operator: stated('operator'),
      department: stated('department'),
      apply: stated('apply'),
      about: stated('about'),
      lat,
      lng,
      reference_on: /^\d{4}\??$/.test(text('reference_on'))
        ? undefined
        : read('reference_on', dayOf, 'unreadable-date'),
    }),
  }
  for (const field of columns.keys()) if (text(field).includes('\uFFFD')) note(field, 'broken-character')
  return { place, notes }
}
