import { isNothing, tidy } from '#platform/sheet/values.ts'

export type Mode = 'online' | 'offline' | 'both' | 'unknown'
export type Way = 'online' | 'visit' | 'phone' | 'external' | 'other'
export type Selection = 'first-come' | 'lottery' | 'review' | 'other' | 'unknown'

const BOTH = /혼합|병행|혼용|블렌디드|하이브리드|blended|hybrid|온\W*오프/i
const ONLINE = /온라인|비대면|원격|동영상|화상|실시간|이러닝|e-?러닝|줌|zoom|online/i
const OFFLINE = /오프|(?<!비)대면|집합|집체|현장|방문|출석|체험|offline/i

/** 온라인, 오프라인 and their spellings; «비대면» is not «대면». */
export function modeOf(cell: string): { raw: string; value: Mode } {
  const raw = tidy(cell)
  const online = ONLINE.test(raw)
  const offline = OFFLINE.test(raw)
  const value = BOTH.test(raw) || (online && offline) ? 'both' : online ? 'online' : offline ? 'offline' : 'unknown'
  return { raw, value }
}

const WAYS: [Way, RegExp][] = [
  ['external', /외부|타\s*기관|고용24|hrd|예약\s*시스템|연계/i],
  ['online', /인터넷|온라인|(?<!외부\s*)(홈페이지|누리집)|웹|앱|어플|모바일|qr|구글|네이버|(?<!외부\s*)사이트|online/i],
  ['visit', /방문|내방|현장|직접|창구|오프라인|센터\s*접수/],
  ['phone', /전화|유선|문자|카카오|카톡|통화|tel/i],
  ['other', /이메일|e-?mail|메일|팩스|fax|우편|공문|서면|추천|기타/i],
]

/** The national files spell this 249 ways; what each says is a set of these five, and the text is kept. */
export function waysOf(cell: string): { raw: string; ways: Way[] } {
  const raw = tidy(cell)
  if (isNothing(raw)) return { raw, ways: [] }
  const ways = WAYS.filter(([, pattern]) => pattern.test(raw)).map(([way]) => way)
  return { raw, ways: ways.length > 0 ? ways : ['other'] }
}

const SELECTIONS: [Selection, RegExp][] = [
  ['first-come', /선착|접수\s*순|신청\s*순|first/i],
  ['lottery', /추첨|무작위|lottery/i],
  ['review', /심사|선발|승인|면접|서류|선정|평가|review/i],
]

/** «선착순», «추첨», «심사»; when a cell names two, people must read the text. */
export function selectionOf(cell: string): { raw: string; value: Selection } {
  const raw = tidy(cell)
  if (isNothing(raw)) return { raw, value: 'unknown' }
  const found = SELECTIONS.filter(([, pattern]) => pattern.test(raw)).map(([value]) => value)
  return { raw, value: found.length === 1 && found[0] ? found[0] : 'other' }
}
