import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { isRefused, readSheet } from '#platform/sheet.ts'
import { kindOf, parsePlace, readPlaces, sourceKey, type StandardPlace, whereOf } from './standard.ts'
import { words } from './standard-words.ts'

const room = (more: Record<string, string> = {}) => ({
  개방시설명: '나루1동 자치회관',
  개방장소명: '2층 강당',
  개방시설유형구분: '강당',
  소재지도로명주소: '나루구 배움로 1 (나루동)',
  ...more,
})

function placeOf(cells: Record<string, string>): StandardPlace {
  const parsed = parsePlace(cells)
  if ('refused' in parsed) throw new Error(JSON.stringify(parsed.refused))
  return parsed.place
}

const district = { south: 37.4, west: 127, north: 37.6, east: 127.2 }
const notesOf = (cells: Record<string, string>) => {
  const parsed = parsePlace(cells, district)
  return 'notes' in parsed ? parsed.notes.map(({ note }) => note) : parsed.refused.map(({ reason }) => reason)
}

test('a room the public may rent is read from the standard', () => {
  const place = placeOf(
    room({
      평일운영시작시각: '9:00',
      평일운영종료시각: '21:00',
      주말운영시작시각: '00:00',
      주말운영종료시각: '00:00',
      휴관일: '토+일',
      유료사용여부: 'y',
      사용기준시간: '2',
      사용료: '30000',
      수용가능인원수: '100',
      사용안내전화번호: '02)123-4567',
      홈페이지주소: 'www.example.go.kr',
      위도: '37.5',
      경도: '127.1',
    }),
  )
  expect(place).toMatchObject({
    name: '나루1동 자치회관',
    spot: '2층 강당',
    kind: 'community',
    kind_raw: '강당',
    hours: '평일 09:00–21:00',
    closed: '토+일',
    fee: '2시간 30,000원',
    capacity: 100,
    phone: '02)123-4567',
    homepage: 'http://www.example.go.kr',
    lat: 37.5,
    lng: 127.1,
  })
})

test('fees are said as people say them', () => {
  const feeOf = (유료사용여부: string, 사용료: string) => placeOf(room({ 유료사용여부, 사용료 })).fee
  expect([
    feeOf('N', ''),
    feeOf('Y', ''),
    feeOf('', '0'),
    feeOf('Y', '(평일)45000+(주말)54000'),
    feeOf('', ''),
  ]).toEqual(['무료', '유료', '무료', '(평일)45000+(주말)54000', undefined])
})

test('simple lists of libraries, schools and offices are read by their own columns', () => {
  const library = placeOf({
    id: 'F1',
    kind: 'library',
    subtype: '작은도서관',
    name: '나루도서관',
    dong: '나루동',
    address: '배움로 2',
    lat: '37.5',
    lon: '127.1',
    hours_weekday: '09:00-18:00',
    hours_sat: '00:00-00:00',
  })
  expect(library).toMatchObject({
    id: 'F1',
    kind: 'library',
    kind_raw: 'library · 작은도서관',
    dong: '나루동',
    lng: 127.1,
    hours: '평일 09:00–18:00',
  })
  expect(placeOf({ 기관명: '나루보건소', 소재지도로명주소: '배움로 3', 전화번호: '02-1-2' })).toMatchObject({
    kind: 'office',
    name: '나루보건소',
  })
})

test.each([
  ['care_class', '초등돌봄교실', '나루초등학교', 'child-care'],
  ['school', '초등학교', '나루초등학교', 'school'],
  ['', '', '나루노인종합복지관', 'senior'],
  ['open_facility', '강당', '나루1동주민센터', 'community'],
  ['', '', '나루어린이도서관', 'library'],
  ['', '', '나루평생학습관', 'lifelong-learning'],
  ['', '', '나루체육문화회관', 'sports'],
  ['', '', '나루문화원', 'culture'],
  ['', '', '청소년센터', 'youth'],
  ['', '', '나루', 'other'],
])('«%s» «%s» «%s» is of the kind %s', (kind, subtype, name, expected) =>
  expect(kindOf(kind, subtype, name)).toBe(expected),
)

test('swapped coordinates are put right, and points that cannot be are dropped with the reason', () => {
  expect(whereOf('127.1', '37.5')).toEqual({ lat: 37.5, lng: 127.1, odd: 'swapped' })
  expect(whereOf('37.5', '')).toEqual({ odd: 'half' })
  expect(whereOf('0', '0')).toEqual({})
  expect(whereOf('북위', '동경')).toEqual({ odd: 'unreadable' })
  expect(whereOf('51.5', '0.1')).toEqual({ odd: 'outside-korea' })
  expect(whereOf('35.1', '129.1', district)).toEqual({ odd: 'outside-bounds' })
  expect(notesOf(room({ 위도: '127.1', 경도: '37.5' }))).toEqual(['swapped-coordinates'])
  expect(notesOf(room({ 위도: '37.5', 경도: '126.5' }))).toEqual(['outside-the-district'])
})

test('only a place without a name is refused; what is odd is noted', () => {
  expect(parsePlace(room({ 개방시설명: '' }))).toEqual({
    refused: [{ column: '개방시설명', value: '', reason: 'blank-name' }],
  })
  expect(
    notesOf(room({ 소재지도로명주소: '', 수용가능인원수: '많음', 홈페이지주소: 'R99', 사용안내전화번호: '문의' })),
  ).toEqual(['no-address', 'unreadable-phone', 'unreadable-link', 'unreadable-capacity'])
})

test('a place keeps its key when telephone, fee or the spelling of its address change', () => {
  const key = sourceKey(placeOf(room()))
  expect(
    sourceKey(
      placeOf(
        room({
          소재지도로명주소: '나루구 배움로1',
          사용료: '5000',
          사용안내전화번호: '02-1-2',
          위도: '37.5',
          경도: '127.1',
        }),
      ),
    ),
  ).toBe(key)
  expect(sourceKey(placeOf(room({ 면적: '30' })))).not.toBe(key)
})

const sheetOf = (rows: Record<string, string>[]) => ({
  header: [...new Set(rows.flatMap((cells) => Object.keys(cells)))],
  rows: rows.map((cells, at) => ({ number: at + 2, cells })),
  ragged: [],
})

test('the same row twice is one place, a look-alike is kept and noted, a number used twice is refused', () => {
  const file = readPlaces(sheetOf([room(), room(), room({ 수용가능인원수: '5' })]))
  if (!('places' in file)) throw new Error('not read')
  expect(file.merged).toEqual([{ row: 3, into: 2 }])
  expect(file.places.map(({ row, notes }) => [row, notes.map(({ note }) => note)])).toEqual([
    [2, []],
    [4, ['like-another-row']],
  ])
  const one = { id: '1', name: '가', address: '나' }
  expect(readPlaces(sheetOf([one, { ...one, name: '다' }]))).toMatchObject({
    refused: [{ row: 3, reason: 'same-place-again' }],
  })
  expect(readPlaces(sheetOf([{ 강좌명: '가' }]))).toMatchObject({ refused: 'not-places' })
})

test('every reason, note and kind has a sentence in both languages', () => {
  expect(Object.keys(words.en)).toEqual(Object.keys(words.ko))
})

const data = fileURLToPath(new URL('../../../../shared/data/', import.meta.url))
const FILES: [string, number, number, number, number][] = [
  ['facilities/songpa_facilities.csv', 235, 235, 0, 1],
  ['facilities/seongbuk_facilities.csv', 195, 195, 0, 0],
  ['facilities/open_facility_standard_songpa.csv', 49, 49, 0, 1],
  ['facilities/open_facility_standard_seongbuk.csv', 42, 42, 0, 0],
  ['as-published/open_facility_songpa_cp949.csv', 49, 49, 0, 1],
  ['as-published/songpa_public_institutions_cp949.csv', 18, 18, 0, 0],
]
const songpa = { south: 37.46, west: 127.05, north: 37.55, east: 127.17 }
const seongbuk = { south: 37.57, west: 126.97, north: 37.64, east: 127.08 }

test.skipIf(!existsSync(data)).each(FILES)(
  'the published %s gives %i rows and %i places',
  async (name, rows, places, refused, notes) => {
    const sheet = await readSheet(data + name, name)
    if (isRefused(sheet)) throw new Error(sheet.refused)
    const file = readPlaces(sheet, name.includes('songpa') ? songpa : seongbuk)
    if (!('places' in file)) throw new Error(file.missing.join())
    expect([sheet.rows.length, file.places.length, file.refused.length, file.merged.length]).toEqual([
      rows,
      places,
      refused,
      0,
    ])
    expect(file.places.flatMap((one) => one.notes)).toHaveLength(notes)
    expect(file.places.filter(({ place }) => place.kind === 'other')).toEqual([])
    expect(new Set(file.places.map(({ key }) => key)).size).toBe(places)
  },
)
