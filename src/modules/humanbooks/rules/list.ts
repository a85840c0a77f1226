/** A list of Human Books an office kept before, row by row. Pure. */
import { contactIn } from '#platform/contact.ts'
import type { CellNote, Offered } from '#platform/intake.ts'
import type { Sheet } from '#platform/sheet.ts'
import {
  AGES,
  type Field,
  FIELDS,
  type Language,
  LANGUAGES,
  type Readers,
  READERS,
  type Time,
  type Way,
  WAYS,
} from './book.ts'

/** What a book says of itself. */
export type Telling = {
  name: string
  headline: string
  field: Field
  themes: string[]
  career: string
  story: string
  ask_me: string[]
  readers: Readers[]
  languages: Language[]
  ways: Way[]
  dong: string | null
  times: Time[]
  age_band: string | null
  gender: string | null
}

/** A book as a list says it. */
export type Listed = Telling & { phone: string | null }

const COLUMNS = {
  name: ['이름', '성명', '인물명', '인물도서명', 'name'],
  headline: ['제목', '책제목', '도서명', '주제명', 'headline', 'title'],
  field: ['분류', '분야', 'field'],
  career: ['대표경력', '경력', '직업', 'career'],
  story: ['소개글', '소개', '내용', 'story'],
  themes: ['주제', '키워드', 'themes'],
  ask_me: ['질문', '물어봐주세요', 'ask'],
  readers: ['대상', '독자', 'readers'],
  languages: ['언어', 'languages'],
  ways: ['방법', '방식', '열람방법', 'ways'],
  dong: ['동', '거주동', '활동지역', 'dong'],
  age_band: ['연령대', '나이', 'age'],
  gender: ['성별', 'gender'],
  phone: ['휴대전화', '전화번호', '연락처', 'phone'],
} as const
type Column = keyof typeof COLUMNS

const bare = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[\s*()·.]/g, '')

const columnsOf = (header: readonly string[]): Map<Column, string> =>
  new Map(
    (Object.keys(COLUMNS) as Column[]).flatMap((column) => {
      const found = header.find((name) => COLUMNS[column].some((known) => bare(known) === bare(name)))
      return found === undefined ? [] : [[column, found] as const]
    }),
  )

const FIELD_WORDS: [Field, RegExp][] = [
  ['career', /진로|직업/],
  ['arts', /문화|예술/],
  ['humanities', /인문|교양/],
  ['character', /인성|심리/],
  ['expert', /전문/],
]
const READER_WORDS: [Readers, RegExp][] = [
  ['child', /어린이|초등|아동/],
  ['youth', /청소년|중학|고등|학생/],
  ['adult', /성인|어른|일반/],
  ['senior', /어르신|노인|시니어/],
]
const LANGUAGE_WORDS: [Language, RegExp][] = [
  ['en', /영어|english/i],
  ['zh', /중국/],
  ['ja', /일본/],
  ['vi', /베트남/],
  ['ksl', /수어|수화/],
]
const WAY_WORDS: [Way, RegExp][] = [
  ['visit', /방문|찾아가|파견|학교/],
  ['online', /온라인|화상|비대면/],
]

const among = <Name extends string>(known: readonly Name[], words: [Name, RegExp][], text: string): Name[] =>
  known.filter(
    (name) => bare(text).split(',').includes(name) || words.some(([one, says]) => one === name && says.test(text)),
  )

const pieces = (text: string, by: RegExp, most: number) =>
  [
    ...new Set(
      text
        .split(by)
        .map((piece) => piece.trim())
        .filter(Boolean),
    ),
  ].slice(0, most)

/** The first sentence, short enough for a title. */
const titleOf = (story: string, career: string) => {
  const [first = ''] = story.split(/[.!?\n]/)
  return first.trim().length > 4 && first.trim().length <= 60 ? first.trim() : career.slice(0, 60)
}

export type BookList = { books: Offered<Listed>[]; refused: CellNote[] }

/** What a book is known by in a list: who, and with which career. */
export const keyOf = ({ name, career }: Pick<Listed, 'name' | 'career'>) => `${bare(name)}|${bare(career)}`

/** All rows of a list to books, each once, and a word for every row that is not among them. */
export function readList(sheet: Pick<Sheet, 'header' | 'rows'>): BookList | { refused: 'not-books' } {
  const columns = columnsOf(sheet.header)
  if (!(['name', 'career', 'story'] as const).every((column) => columns.has(column))) return { refused: 'not-books' }
  const books = new Map<string, Offered<Listed>>()
  const refused: CellNote[] = []
  for (const { number: row, cells } of sheet.rows) {
    const cell = (column: Column) => (cells[columns.get(column) ?? ''] ?? '').normalize('NFC').trim()
    const note = (column: Column, reason: string) =>
      refused.push({ row, column: columns.get(column) ?? COLUMNS[column][0], value: cell(column), reason })
    const wrong = faultIn(cell)
    if (wrong) {
      note(wrong.column, wrong.reason)
      continue
    }
    const value = listedOf(cell)
    const key = keyOf(value)
    if (books.has(key)) note('name', 'same-again')
    else books.set(key, { row, key, value })
  }
  return { books: [...books.values()], refused }
}

const LONGEST: Partial<Record<Column, number>> = { name: 30, headline: 60, career: 150, story: 5000 }

function faultIn(cell: (column: Column) => string): { column: Column; reason: string } | undefined {
  for (const column of ['name', 'career', 'story'] as const)
    if (!cell(column)) return { column, reason: `no-${column}` }
  for (const column of ['name', 'headline', 'career', 'story'] as const) {
    if (cell(column).length > (LONGEST[column] ?? 0)) return { column, reason: 'too-long' }
    if (contactIn(cell(column)).length > 0) return { column, reason: 'has-contact' }
  }
  return undefined
}

function listedOf(cell: (column: Column) => string): Listed {
  const readers = among(READERS, READER_WORDS, cell('readers'))
  const ways = among(WAYS, WAY_WORDS, cell('ways'))
  const [decade = ''] = /\d0/.exec(cell('age_band')) ?? []
  return {
    name: cell('name'),
    headline: cell('headline') || titleOf(cell('story'), cell('career')),
    field: among(FIELDS, FIELD_WORDS, cell('field'))[0] ?? 'other',
    themes: pieces(cell('themes'), /[,/\n]+/, 5),
    career: cell('career'),
    story: cell('story'),
    ask_me: pieces(cell('ask_me'), /[\n/]+/, 5),
    readers: readers.length > 0 ? readers : ['adult'],
    languages: ['ko', ...among(LANGUAGES, LANGUAGE_WORDS, cell('languages')).filter((one) => one !== 'ko')],
    ways: ways.includes('onsite') ? ways : ['onsite', ...ways],
    dong: cell('dong') || null,
    times: [],
    age_band: AGES.find((band) => band === decade) ?? (Number(decade) > 70 ? '70' : null),
    gender: /여/.test(cell('gender')) ? 'female' : /남/.test(cell('gender')) ? 'male' : null,
    phone: cell('phone') || null,
  }
}
