/** The kinds of place residents look for. What an office called it is kept beside. */
export type Kind =
  | 'library'
  | 'school'
  | 'lifelong-learning'
  | 'youth'
  | 'senior'
  | 'child-care'
  | 'culture'
  | 'sports'
  | 'museum'
  | 'community'
  | 'office'
  | 'other'

/** The first that fits counts, so what is more particular stands above: 어린이도서관 is a library, 노인복지관 is for seniors. */
const KINDS: [Kind, RegExp][] = [
  ['child-care', /care.?class|child.?cent|kium|돌봄|지역아동|키움센터|어린이집|육아|보육|공동육아/i],
  ['youth', /after.?school.?academy|청소년|방과\s*후/i],
  ['library', /library|도서관|책마루|책쉼터|문고/i],
  ['museum', /museum|박물관|미술관|전시관|기념관|과학관/i],
  ['senior', /노인|경로당|시니어|어르신|실버/],
  ['lifelong-learning', /평생\s*학습|평생\s*교육|배움|인력개발|직업전문|미래교육|교육센터/],
  ['sports', /체육|스포츠|수영장|축구장|테니스|운동장|풋살|헬스|볼링|sports/i],
  ['community', /주민\s*센터|주민자치|자치회관|행정복지센터|구민회관|마을|복지관|자원봉사|커뮤니티|주민공동/],
  ['culture', /문화|예술|공연장|극장|아트|갤러리|음악|culture/i],
  ['school', /school|초등학교|중학교|고등학교|학교|유치원|대학/i],
  ['office', /구청|시청|의회|보건소|경찰|소방|세무|선거|공단|청사|사업소|상공회|office/i],
]

const kindIn = (text: string) => KINDS.find(([, pattern]) => pattern.test(text))?.[0]

/** What the list itself calls it counts before its name: the care class of a school is care, though it bears the school's name. */
export const kindOf = (kind: string, subtype: string, name: string): Kind =>
  (/open.?facility/i.test(kind) ? undefined : kindIn(kind)) ?? kindIn(subtype) ?? kindIn(name) ?? 'other'
