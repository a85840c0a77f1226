/**
 * The columns of 전국공공시설개방정보표준데이터 and of the simpler lists offices publish of libraries, schools, museums and
 * child centres. Of several names for one thing, files use any.
 */
const COLUMNS = {
  id: ['id', '관리번호', '시설ID', '학교ID', '도서관코드', '기관코드'],
  name: ['개방시설명', 'name', '시설명', '도서관명', '학교명', '기관명', '센터명', '평생교육기관명', '상호'],
  spot: ['개방장소명', '장소명'],
  kind: ['kind', '시설구분', '시설종류', '기관구분'],
  subtype: ['개방시설유형구분', 'subtype', '시설유형', '도서관유형', '박물관미술관구분', '학교급구분', '기관유형'],
  dong: ['dong', '행정동', '행정동명', '읍면동', '읍면동명'],
  dong_code: ['adm_cd2', '행정동코드'],
  address: ['소재지도로명주소', 'address', '도로명주소', '소재지', '주소'],
  lot_address: ['소재지지번주소', '지번주소'],
  phone: ['사용안내전화번호', 'phone', '도서관전화번호', '운영기관전화번호', '관리기관전화번호', '전화번호', '연락처'],
  homepage: ['홈페이지주소', 'homepage', '운영홈페이지', '홈페이지', '누리집'],
  capacity: ['수용가능인원수', 'capacity', '열람좌석수', '정원'],
  area: ['면적', '건물면적'],
  paid: ['유료사용여부'],
  fee: ['사용료', 'fee', '이용료', '어른관람료'],
  fee_hours: ['사용기준시간'],
  closed: ['휴관일', 'closed', '휴관정보', '휴무일'],
  weekday: ['hours_weekday', '평일운영시간'],
  saturday: ['hours_sat', '토요일운영시간'],
  holiday: ['hours_holiday', '공휴일운영시간'],
  weekday_from: ['평일운영시작시각', '평일관람시작시각'],
  weekday_to: ['평일운영종료시각', '평일관람종료시각'],
  weekend_from: ['주말운영시작시각'],
  weekend_to: ['주말운영종료시각'],
  saturday_from: ['토요일운영시작시각'],
  saturday_to: ['토요일운영종료시각'],
  holiday_from: ['공휴일운영시작시각', '공휴일관람시작시각'],
  holiday_to: ['공휴일운영종료시각', '공휴일관람종료시각'],
  operator: ['관리기관명', 'operator', '운영기관명', '교육지원청명'],
  department: ['담당부서명'],
  apply: ['신청방법구분', 'apply'],
  about: ['주요업무', '부대시설정보', '박물관미술관소개'],
  lat: ['위도', 'lat', 'latitude', 'y'],
  lng: ['경도', 'lng', 'lon', 'longitude', 'x'],
  reference_on: ['데이터기준일자', 'source_date'],
} as const satisfies Record<string, readonly string[]>

export type Field = keyof typeof COLUMNS

const bare = (name: string) =>
  name
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()

/** Which header stands for which field: the first of its names that the file has. */
export function columnsOf(header: string[]): Map<Field, string> {
  const named = new Map(header.map((name) => [bare(name), name]))
  const columns = new Map<Field, string>()
  let field: Field
  for (field in COLUMNS) {
    const found = COLUMNS[field].map((name) => named.get(bare(name))).find((name) => name !== undefined)
    if (found !== undefined) columns.set(field, found)
  }
  return columns
}

export const koreanOf = (field: Field): string => COLUMNS[field].find((name) => /[가-힣]/.test(name)) ?? field
