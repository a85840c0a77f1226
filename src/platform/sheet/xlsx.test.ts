import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import writeExcel from 'write-excel-file/node'
import { isRefused, readSheet, type Sheet, writeXlsx } from '../sheet.ts'
import { seen } from './xlsx.ts'
import { pack, type Part } from './zip.ts'

const bytes = (text: string) => Buffer.from(text)

async function read(file: Buffer, name = 'a.xlsx'): Promise<Sheet> {
  const sheet = await readSheet(file, name)
  if (isRefused(sheet)) throw new Error(JSON.stringify(sheet))
  return sheet
}

test('an Excel file shows days, times and numbers as a person sees them', async () => {
  const day = { value: new Date('2026-04-01T00:00:00Z'), type: Date, format: 'yyyy-mm-dd' }
  const file = await writeExcel([
    ['강좌명', '시작일', '정원', '비율'],
    ['도자기', day, 20, 0.1 + 0.2],
    [],
    ['서예', null, null, null],
  ]).toBuffer()
  const sheet = await read(file, 'a.xlsx')
  expect(sheet.rows).toEqual([
    { number: 2, cells: { 강좌명: '도자기', 시작일: '2026-04-01', 정원: '20', 비율: '0.3' } },
    { number: 4, cells: { 강좌명: '서예', 시작일: '', 정원: '', 비율: '' } },
  ])
  expect(seen(new Date('1899-12-30T09:30:00Z'))).toBe('09:30')
  expect(seen(new Date('2026-04-01T09:29:59.999Z'))).toBe('2026-04-01 09:30')
})

/** An XLSX of one sheet, built by hand around rows of XML. */
const workbook = (rows: string, more: Part[] = []): Part[] => [
  { path: '[Content_Types].xml', bytes: bytes('<Types/>') },
  {
    path: 'xl/workbook.xml',
    bytes: bytes('<workbook xmlns:r="r"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>'),
  },
  {
    path: 'xl/_rels/workbook.xml.rels',
    bytes: bytes(
      '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
  },
  { path: 'xl/worksheets/sheet1.xml', bytes: bytes(`<worksheet><sheetData>${rows}</sheetData></worksheet>`) },
  ...more,
]
const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`

test('a hand-made Excel file reads, one with a far corner or an entity is refused', async () => {
  const rows = `<row r="1">${cell('A1', '이름')}${cell('B1', '값')}</row><row r="3">${cell('A3', '가')}${cell('B3', '나')}</row>`
  expect((await read(pack(workbook(rows)), 'a.xlsx')).rows).toEqual([{ number: 3, cells: { 이름: '가', 값: '나' } }])
  const far = pack(workbook(`${rows}<row r="999999999">${cell('A999999999', '끝')}</row>`))
  expect(await readSheet(far, 'a.xlsx')).toMatchObject({ refused: 'too-many-rows' })
  const wide = pack(workbook(`<row r="1">${cell('XFD1', '끝')}</row>`))
  expect(await readSheet(wide, 'a.xlsx')).toMatchObject({ refused: 'too-many-columns' })
  const laughs = pack(workbook(rows, [{ path: 'xl/a.xml', bytes: bytes('<!DOCTYPE a [<!ENTITY b "c">]><a/>') }]))
  expect(await readSheet(laughs, 'a.xlsx')).toEqual({ refused: 'broken-xlsx' })
  expect(await readSheet(pack(workbook(rows)).subarray(0, 300), 'a.xlsx')).toEqual({ refused: 'broken-xlsx' })
})

test('a bomb is refused while unpacking, though it declares to be small', async () => {
  const honest = pack(workbook('<row/>'))
  const bomb = deflateRawSync(Buffer.alloc(5_000_000, ' '))
  const name = bytes('xl/worksheets/sheet2.xml')
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(8, 8)
  local.writeUInt16LE(name.length, 26)
  const listed = Buffer.alloc(46)
  listed.writeUInt32LE(0x02014b50, 0)
  listed.writeUInt16LE(8, 10)
  listed.writeUInt32LE(bomb.length, 20)
  listed.writeUInt32LE(10, 24)
  listed.writeUInt16LE(name.length, 28)
  const end = Buffer.from(honest.subarray(-22))
  const start = end.readUInt32LE(16)
  listed.writeUInt32LE(start, 42)
  end.writeUInt16LE(end.readUInt16LE(10) + 1, 10)
  end.writeUInt32LE(start + 30 + name.length + bomb.length, 16)
  const file = Buffer.concat([
    honest.subarray(0, start),
    local,
    name,
    bomb,
    honest.subarray(start, -22),
    listed,
    name,
    end,
  ])
  expect(await readSheet(file, 'a.xlsx', { inflated: 1_000_000 })).toEqual({ refused: 'too-large', limit: 1_000_000 })
})

test('a written Excel file reads back the same', async () => {
  const rows = [
    { 이름: '=1+1', 값: '02-123-4567' },
    { 이름: '도\u0001자기 & <흙>', 값: '' },
  ]
  const sheet = await read(await writeXlsx(['이름', '값'], rows), 'a.xlsx')
  expect(sheet.rows.map(({ cells }) => cells)).toEqual([rows[0], { 이름: '도자기 & <흙>', 값: '' }])
})
