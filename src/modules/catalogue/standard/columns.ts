/** The columns of 전국평생학습강좌표준데이터, in its order, with the names the open API gives them. */
export const COLUMNS = [
  { field: 'title', korean: '강좌명', api: 'lctreNm' },
  { field: 'instructor', korean: '강사명', api: 'instrctrNm' },
  { field: 'starts_on', korean: '교육시작일자', api: 'edcStartDay' },
  { field: 'ends_on', korean: '교육종료일자', api: 'edcEndDay' },
  { field: 'starts_at', korean: '교육시작시각', api: 'edcStartTime' },
  { field: 'ends_at', korean: '교육종료시각', api: 'edcColseTime' },
  { field: 'description', korean: '강좌내용', api: 'lctreCo' },
  { field: 'audience', korean: '교육대상구분', api: 'edcTrgetType' },
  { field: 'mode', korean: '교육방법구분', api: 'edcMthType' },
  { field: 'weekdays', korean: '운영요일', api: 'operDay' },
  { field: 'place', korean: '교육장소', api: 'edcPlace' },
  { field: 'capacity', korean: '강좌정원수', api: 'psncpa' },
  { field: 'fee', korean: '수강료', api: 'lctreCost' },
  { field: 'address', korean: '교육장도로명주소', api: 'edcRdnmadr' },
  { field: 'organiser', korean: '운영기관명', api: 'operInstitutionNm' },
  { field: 'phone', korean: '운영기관전화번호', api: 'operPhoneNumber' },
  { field: 'apply_from', korean: '접수시작일자', api: 'rceptStartDate' },
  { field: 'apply_until', korean: '접수종료일자', api: 'rceptEndDate' },
  { field: 'apply_by', korean: '접수방법구분', api: 'rceptMthType' },
  { field: 'selection', korean: '선정방법구분', api: 'slctnMthType' },
  { field: 'homepage', korean: '홈페이지주소', api: 'homepageUrl' },
  { field: 'training_support', korean: '직업능력개발훈련비지원강좌여부', api: 'oadtCtLctreYn' },
  { field: 'credit_bank', korean: '학점은행제평가(학점)인정여부', api: 'pntBankAckestYn' },
  { field: 'learning_account', korean: '평생학습계좌제평가인정여부', api: 'lrnAcnutAckestYn' },
  { field: 'reference_on', korean: '데이터기준일자', api: 'referenceDate' },
] as const

/** Columns sources add; the first name is the one we call it by. */
const EXTRA = [
  { field: 'provider_code', names: ['제공기관코드', 'insttCode', 'instt_code'] },
  { field: 'provider', names: ['제공기관명', 'insttNm', 'instt_nm'] },
  { field: 'id', names: ['강좌ID', '원본ID', '강좌번호', '강좌코드', '강좌일련번호', 'lctreId'] },
  { field: 'category', names: ['강좌분류', '분류', '강좌분야', '교육분야'] },
  { field: 'city', names: ['시도', '시도명'] },
  { field: 'district', names: ['시군구', '시군구명', '자치구'] },
  { field: 'source', names: ['출처'] },
] as const

export type StandardField = (typeof COLUMNS)[number]['field']
export type Field = StandardField | (typeof EXTRA)[number]['field']

/** Names that drift in the wild; a pattern is tried on the name without spaces and signs. */
const DRIFT: [RegExp, Field][] = [
  [/^직업능력개발/, 'training_support'],
  [/^학점은행/, 'credit_bank'],
  [/^평생학습계좌/, 'learning_account'],
  [/^(강좌|강의|프로그램|교육과정|과정)(명|명칭|제목)$/, 'title'],
  [/^강사(명|성명)?$/, 'instructor'],
  [/^(교육|강좌|강의)시작(일|일자|날짜)$/, 'starts_on'],
  [/^(교육|강좌|강의)종료(일|일자|날짜)$/, 'ends_on'],
  [/^(교육|강좌|강의)시작(시각|시간)$/, 'starts_at'],
  [/^(교육|강좌|강의)종료(시각|시간)$/, 'ends_at'],
  [/^edcclosetime$/, 'ends_at'],
  [/^(강좌|강의|교육)(내용|소개|개요)$/, 'description'],
  [/^(교육|수강|모집)?대상(자|구분)?$/, 'audience'],
  [/^교육(방법|방식)(구분)?$/, 'mode'],
  [/^(운영|교육|강의)요일$/, 'weekdays'],
  [/^(교육|강의)(장소|장소명|장)$/, 'place'],
  [/^(강좌|수강|모집)?정원(수|인원)?$/, 'capacity'],
  [/^(수강|교육|강좌)(료|비|료원)$/, 'fee'],
  [/^(교육장|교육장소)?(소재지)?도로명주소$/, 'address'],
  [/^(운영|교육|주관)기관(명)?$/, 'organiser'],
  [/^(운영기관|문의)?(전화번호|전화|연락처)$/, 'phone'],
  [/^(접수|신청|모집)시작(일|일자)$/, 'apply_from'],
  [/^(접수|신청|모집)(종료|마감)(일|일자)$/, 'apply_until'],
  [/^(접수|신청)방법(구분)?$/, 'apply_by'],
  [/^(선정|선발)(방법|방식)(구분)?$/, 'selection'],
  [/^(홈페이지|누리집)(주소|url)?$/, 'homepage'],
  [/^(데이터)?기준(일|일자)$/, 'reference_on'],
]

const bare = (name: string) =>
  name
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
const bareOfNote = (name: string) => bare(name.replace(/[([].*?[)\]]/g, ''))

const NAMES = new Map<string, Field>()
for (const { field, korean, api } of COLUMNS) NAMES.set(bare(korean), field).set(bare(api), field)
for (const { field, names } of EXTRA) for (const name of names) NAMES.set(bare(name), field)

/** What a column is about, however its name is spaced, bracketed or worded; undefined when it is not of the standard. */
export const fieldOf = (header: string): Field | undefined =>
  NAMES.get(bare(header)) ??
  NAMES.get(bareOfNote(header)) ??
  DRIFT.find(([pattern]) => pattern.test(bare(header)) || pattern.test(bareOfNote(header)))?.[1]

/** Which header stands for which field; of two for the same, the first. */
export function columnsOf(header: string[]): Map<Field, string> {
  const columns = new Map<Field, string>()
  for (const name of header) {
    const field = fieldOf(name)
    if (field && !columns.has(field)) columns.set(field, name)
  }
  return columns
}

/** The name of a field in the standard, for reports about a column the file does not have. */
export const koreanOf = (field: Field): string =>
  COLUMNS.find((column) => column.field === field)?.korean ??
  EXTRA.find((extra) => extra.field === field)?.names[0] ??
  field
