/** Sentences of the public account of admissions. */
import type { Band } from '../rules/fairness.ts'

const ko = {
  title: '공정한 접수 현황',
  lead: '누리집, 방문, 전화 어느 문으로 신청해도 같은 규칙으로 받아요. 누가 얼마나 신청하고 확정됐는지 누구나 볼 수 있어요.',
  period: (from: string, until: string) =>
    `${from}부터 ${until}까지 신청을 받고 마감한 강좌를 센 숫자예요. 매주 월요일에 바뀌어요.`,
  rulesTitle: '이렇게 지켜요',
  rules: [
    '방문과 전화로 받은 신청도 누리집과 같은 줄에 서고, 같은 자리와 같은 추첨을 해요.',
    '선착순은 서버의 공식 시계로 온 차례대로 받아요.',
    '자리가 나면 기다린 순서대로 제안하고, 기한까지 수락하지 않으면 다음 분께 넘어가요. 순서를 손으로 바꾸면 사유가 기록으로 남아요.',
  ],
  hideTitle: '작은 수는 이렇게 가려요',
  hide: '이웃이 누구인지 알 수 없도록 5보다 작은 수는 ‘5 미만’으로 적고, 나머지 수와 합계는 5씩 낮추어 적어요(예: 37은 35). 그래서 합계에서 빼도 가린 수를 알 수 없어요.',
  few: '5 미만',
  withheld: '신청이 적어서 나누어 보여 드리지 않아요.',
  columns: { name: '구분', applied: '신청', admitted: '확정' },
  total: '합계',
  parts: { channel: '신청한 방법', age: '나이', dong: '사는 동' },
  channels: { online: '누리집', desk: '방문', phone: '전화' } as Record<string, string>,
  bands: {
    infant: '7세까지',
    child: '8~13세',
    youth: '14~19세',
    adult: '20~64세',
    senior: '65세부터',
    unknown: '알 수 없음',
  } satisfies Record<Band, string>,
  elsewhere: '다른 지역·알 수 없음',
  rest: (names: string) => `신청과 확정이 모두 5 미만이에요: ${names}`,
  json: '자료로 받기 (JSON)',
}
const en: typeof ko = {
  title: 'Fair admission, in numbers',
  lead: 'Online, at the desk or by phone: the same rules for every door. Anybody can see who applied and who got a seat.',
  period: (from, until) =>
    `Programmes that closed, with applications from ${from} until ${until}. It changes every Monday.`,
  rulesTitle: 'How we keep it fair',
  rules: [
    'Applications from the desk and the phone stand in the same line, for the same seats and the same draw.',
    'First come, first served goes by the official clock of the server.',
    'A free seat is offered in order to those who wait; not accepted in time, it goes to the next. If staff change the order, the reason is recorded.',
  ],
  hideTitle: 'How small numbers are hidden',
  hide: 'So that nobody can find a neighbour, numbers below 5 are shown as “under 5”, and all others, totals included, are rounded down to fives (37 is shown as 35). A hidden number cannot be found by taking the others from the total.',
  few: 'under 5',
  withheld: 'Too few applied to show this in parts.',
  columns: { name: 'Group', applied: 'Applied', admitted: 'Got a seat' },
  total: 'Total',
  parts: { channel: 'How they applied', age: 'Age', dong: 'Neighbourhood' },
  channels: { online: 'Website', desk: 'At the desk', phone: 'By phone' },
  bands: {
    infant: 'up to 7',
    child: '8–13',
    youth: '14–19',
    adult: '20–64',
    senior: '65 and over',
    unknown: 'not known',
  },
  elsewhere: 'elsewhere or not known',
  rest: (names) => `Under 5 in both: ${names}`,
  json: 'Get the data (JSON)',
}
export const words = { ko, en }
