import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import * as fc from 'fast-check'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { isRefused, readSheet, type Sheet, words, writeCsv, writeXlsx } from './sheet.ts'
import { pack } from './sheet/zip.ts'

const bytes = (text: string) => Buffer.from(text)
const csv = '강좌명,정원\n꽃꽂이 뷁반,20\n"글, ""봄""",30\n'

async function read(file: Parameters<typeof readSheet>[0], name = 'a.csv', limits = {}): Promise<Sheet> {
  const sheet = await readSheet(file, name, limits)
  if (isRefused(sheet)) throw new Error(JSON.stringify(sheet))
  return sheet
}

test('UTF-8 with and without its mark, CP949 and UTF-16 hold the same table', async () => {
  const plain = await read(bytes(csv))
  expect(plain.rows).toEqual([
    { number: 2, cells: { 강좌명: '꽃꽂이 뷁반', 정원: '20' } },
    { number: 3, cells: { 강좌명: '글, "봄"', 정원: '30' } },
  ])
  expect((await read(bytes(`\uFEFF${csv}`))).rows).toEqual(plain.rows)
  const cp949 = await read(iconv.encode(csv.replaceAll('\n', '\r\n'), 'cp949'))
  expect(cp949).toEqual({ ...plain, encoding: 'cp949' })
  const utf16 = await read(iconv.encode(`\uFEFF${csv.replaceAll('정원', '정원').replace(',', '\t')}`, 'utf-16le'))
  expect(utf16.encoding).toBe('utf-16')
})

test('a UTF-8 file cut in the middle of a character is refused, not read as CP949', async () => {
  const cut = bytes('강좌명,정원\n도자기 교실,20\n수채화').subarray(0, -1)
  const last = bytes('강좌명,정원\n도자기 교실,20\n수채').length
  expect(await readSheet(cut, 'a.csv')).toEqual({ refused: 'broken-encoding', byte: last, row: 3 })
})

test('a UTF-8 file cut anywhere is either whole or refused as broken', async () => {
  const whole = bytes('강좌명,정원\n도자기 교실,20\n수채화,30\n')
  for (let end = 1; end < whole.length; end++) {
    const sheet = await readSheet(whole.subarray(0, end), 'a.csv')
    if (isRefused(sheet)) expect(['broken-encoding', 'no-rows']).toContain(sheet.refused)
    else expect(sheet.encoding).toBe('utf-8')
  }
})

test('one damaged byte in UTF-8 is refused with its row', async () => {
  const damaged = bytes('강좌명,정원\n도자기,20\n수채화,30\n서예,5\n')
  damaged[damaged.indexOf(bytes('수채화'))] = 0xff
  expect(await readSheet(damaged, 'a.csv')).toMatchObject({ refused: 'broken-encoding', row: 3 })
})

test('a CP949 file cut in half of a syllable is refused', async () => {
  const cut = iconv.encode('강좌명,정원\n도자기,20\n수채화', 'cp949').subarray(0, -1)
  expect(await readSheet(cut, 'a.csv')).toMatchObject({ refused: 'broken-encoding', row: 3 })
})

test('a photo, a locked file, a web page and a word document are told apart from tables', async () => {
  expect(await readSheet(Buffer.from('ffd8ffe000104a464946', 'hex'), 'a.csv')).toEqual({ refused: 'not-a-table' })
  expect(await readSheet(Buffer.from('00aa11bb', 'hex'), 'a.csv')).toEqual({ refused: 'not-a-table' })
  expect(await readSheet(Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'a.xlsx')).toEqual({ refused: 'old-excel' })
  expect(await readSheet(bytes('<table><tr><td>강좌명</td></tr></table>'), 'a.xls')).toEqual({ refused: 'web-page' })
  const word = pack([{ path: 'word/document.xml', bytes: bytes('<document/>') }])
  expect(await readSheet(word, 'a.xlsx')).toEqual({ refused: 'not-a-table' })
})

test('nothing, only a header, and no header are three different refusals', async () => {
  expect(await readSheet(bytes(''), 'a.csv')).toEqual({ refused: 'empty' })
  expect(await readSheet(bytes('\n \n'), 'a.csv')).toEqual({ refused: 'empty' })
  expect(await readSheet(bytes('강좌명,정원\n'), 'a.csv')).toEqual({ refused: 'no-rows' })
  expect(await readSheet(bytes('도자기,2026-04-01,20\n'), 'a.csv')).toEqual({ refused: 'no-header', row: 1 })
  expect(await readSheet('/nowhere/a.csv', 'a.csv')).toEqual({ refused: 'not-found' })
})

test('too much is refused before it is held: bytes, rows, columns', async () => {
  async function* endless() {
    for (;;) yield Buffer.alloc(1000, 'a')
  }
  expect(await readSheet(endless(), 'a.csv', { bytes: 5000 })).toEqual({ refused: 'too-large', limit: 5000 })
  expect(await readSheet(bytes(`이름,값\n${'가,나\n'.repeat(11)}`), 'a.csv', { rows: 10 })).toEqual({
    refused: 'too-many-rows',
    limit: 10,
  })
  expect((await read(bytes(`제목\n이름,값\n${'가,나\n'.repeat(10)}`), 'a.csv', { rows: 10 })).rows).toHaveLength(10)
  expect(await readSheet(bytes('가,나,다\n라,마,바\n'), 'a.csv', { columns: 2 })).toMatchObject({
    refused: 'too-many-columns',
  })
})

test('blank lines are passed over, and rows keep the number a spreadsheet shows', async () => {
  const sheet = await read(bytes('\n이름,소개\n\n가,"두\n줄"\n,\n나,한 줄\n'))
  expect(sheet.rows.map(({ number }) => number)).toEqual([4, 6])
  expect(sheet.rows[0]?.cells['소개']).toBe('두\n줄')
})

test('a title line above the header is passed over', async () => {
  expect((await read(bytes('2026년 강좌 목록,,\n이름,값,곳\n가,나,다\n'))).header).toEqual(['이름', '값', '곳'])
})

test('a short row is kept and told, a long one is left out and told, trailing commas are neither', async () => {
  const sheet = await read(bytes('가,나,다\n1,2\n1,2,3,\n1,2,3,4\n'))
  expect(sheet.rows).toEqual([
    { number: 2, cells: { 가: '1', 나: '2', 다: '' } },
    { number: 3, cells: { 가: '1', 나: '2', 다: '3' } },
  ])
  expect(sheet.ragged).toEqual([
    { number: 2, expected: 3, found: 2, kept: true },
    { number: 4, expected: 3, found: 4, kept: false },
  ])
})

test('header names found twice are numbered, nameless columns with something in them are kept', async () => {
  const sheet = await read(bytes(' 전화 ,전화,,\n1,2,3,\n'))
  expect(sheet.header).toEqual(['전화', '전화 (2)', '#3'])
  expect(sheet.duplicated).toEqual(['전화'])
})

test('a quotation mark never closed is refused with its row', async () => {
  expect(await readSheet(bytes('이름,값\n가,나\n"다,라\n마,바\n'), 'a.csv')).toEqual({ refused: 'broken-csv', row: 3 })
})

test('JSON comes as a list, in the envelope of the open API, or as the file of the portal', async () => {
  const item = { lctreNm: '도자기', psncpa: 20, edcPlace: null }
  const shapes = [
    [item],
    { response: { header: { resultCode: '00' }, body: { items: [item], totalCount: 1 } } },
    { response: { body: { items: { item: [item] } } } },
    { response: { body: { items: { item } } } },
    { fields: [{ id: 'lctreNm' }], records: [item] },
  ]
  for (const shape of shapes) {
    const sheet = await read(bytes(JSON.stringify(shape)), 'a.json')
    expect(sheet.rows).toEqual([{ number: 1, cells: { lctreNm: '도자기', psncpa: '20', edcPlace: '' } }])
  }
  expect(await readSheet(bytes('[{"a":1},'), 'a.json')).toEqual({ refused: 'broken-json' })
  expect(await readSheet(bytes('{"a":1}'), 'a.json')).toEqual({ refused: 'not-a-table' })
  expect(await readSheet(bytes('[]'), 'a.json')).toEqual({ refused: 'no-rows' })
})

test('a written cell is never computed by a spreadsheet', () => {
  const cells = ['=1+1', '+82-2-123-4567', '@a', '-2+3', '\t=1', '＝1', '-5', '+3.2', '02-123-4567', "'가", '-']
  const lines = writeCsv(
    ['a'],
    cells.map((a) => ({ a })),
  )
    .split('\r\n')
    .slice(1, -1)
  expect(lines).toEqual([
    "'=1+1",
    "'+82-2-123-4567",
    "'@a",
    "'-2+3",
    "'\t=1",
    "'＝1",
    '-5',
    '+3.2',
    '02-123-4567',
    "'가",
    "'-",
  ])
})

const text = fc
  .string({ unit: fc.constantFrom('가', '힣', 'a', '1', '"', ',', "'", '=', '-', '+', '@', ' ', '\n', '😀') })
  .map((it) => it.trim())

test('what is written reads back the same', async () => {
  const pair = fc.record({ 이름: text, 값: text }).filter((row) => Boolean(row.이름 || row.값))
  await fc.assert(
    fc.asyncProperty(fc.array(pair, { minLength: 1, maxLength: 20 }), async (rows) => {
      const sheet = await read(bytes(writeCsv(['이름', '값'], rows)))
      expect(sheet.rows.map(({ cells }) => cells)).toEqual(rows)
      expect(sheet.ragged).toEqual([])
    }),
  )
})

test('a file is read from its path', async () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'sheet-')), 'a.csv')
  writeFileSync(file, csv)
  expect((await read(file)).rows).toHaveLength(2)
})

test('every refusal has a sentence in both languages', () => {
  expect(Object.keys(words.en)).toEqual(Object.keys(words.ko))
})

test('no bytes make reading fail: there is a table or a named refusal', async () => {
  const whole = await writeXlsx(['이름', '값'], [{ 이름: '가', 값: '1' }])
  const damaged = fc
    .tuple(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 }), fc.nat({ max: whole.length }))
    .map(([at, byte, end]) => {
      const copy = Buffer.from(whole)
      copy[at] = byte
      return copy.subarray(0, Math.max(end, 4))
    })
  const some = fc.oneof(fc.uint8Array({ maxLength: 200 }), fc.string({ unit: 'binary' }).map(bytes), damaged)
  await fc.assert(
    fc.asyncProperty(some, fc.constantFrom('a.csv', 'a.xlsx', 'a.json'), async (file, name) => {
      const answer = await readSheet(file, name)
      expect(isRefused(answer) ? answer.refused in words.ko : answer.header.length > 0).toBe(true)
    }),
    { numRuns: 300 },
  )
})
