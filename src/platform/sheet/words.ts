import type { SheetRefusalName } from './shape.ts'

const ko: Record<SheetRefusalName, string> = {
  empty: '파일이 비어 있습니다.',
  'not-found': '파일을 찾을 수 없습니다.',
  'too-large': '파일이 너무 큽니다. 나누어 올려 주세요.',
  'too-many-rows': '행이 너무 많습니다. 나누어 올려 주세요.',
  'too-many-columns': '열이 너무 많습니다.',
  'not-a-table': '표가 아닌 파일입니다. CSV, 엑셀(xlsx), JSON 파일을 올려 주세요.',
  'old-excel': '옛 엑셀(xls) 파일이거나 암호가 걸린 파일입니다. xlsx로 다시 저장해 주세요.',
  'web-page': '표가 아니라 웹 문서입니다. 엑셀에서 열어 xlsx나 CSV로 다시 저장해 주세요.',
  'broken-encoding': '글자가 깨진 파일입니다. 받는 도중에 잘렸을 수 있으니 다시 내려받아 주세요.',
  'broken-csv': '따옴표가 닫히지 않아 읽을 수 없습니다.',
  'broken-xlsx': '엑셀 파일이 손상되었거나 오류 값(#N/A 등)이 있습니다.',
  'broken-json': 'JSON 문법에 맞지 않습니다.',
  'no-header': '첫 행에 열 이름이 없습니다.',
  'no-rows': '열 이름만 있고 내용이 없습니다.',
}

const en: typeof ko = {
  empty: 'The file is empty.',
  'not-found': 'The file cannot be found.',
  'too-large': 'The file is too large. Please split it.',
  'too-many-rows': 'The file has too many rows. Please split it.',
  'too-many-columns': 'The file has too many columns.',
  'not-a-table': 'This is not a table. Please upload a CSV, Excel (xlsx) or JSON file.',
  'old-excel': 'This is an old Excel file (xls) or one locked with a password. Please save it as xlsx.',
  'web-page': 'This is a web page, not a table. Please open it in Excel and save it as xlsx or CSV.',
  'broken-encoding': 'Characters in this file are broken; it may have been cut off. Please download it again.',
  'broken-csv': 'A quotation mark is never closed, so the file cannot be read.',
  'broken-xlsx': 'The Excel file is damaged or holds error values such as #N/A.',
  'broken-json': 'The file is not valid JSON.',
  'no-header': 'The first row does not hold column names.',
  'no-rows': 'There are column names, but no rows.',
}

export const words = { ko, en }
