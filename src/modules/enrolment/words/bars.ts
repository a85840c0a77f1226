/** Sentences of bars (이용 제한): who may not apply until when and why, made and lifted by staff, and read by the people themselves. */
import type { BarRefusal, Kind } from '../rules/penalty.ts'

type Area = { facility: string | null; field: string | null }

const ko = {
  desk: '이용 제한',
  deskAbout: '알리지 않은 결석과 늦은 취소로 신청이 막힌 분을 보고, 사정이 있으면 풀어요.',
  lookReason: '이용 제한 확인',
  lead: '지금 신청이 막힌 분과, 아직 막히지는 않았지만 횟수가 쌓인 분이에요. 이름을 누르면 열람 기록이 남아요.',
  inForce: '지금 이용 제한',
  columns: {
    name: '이름',
    area: '무엇을',
    reason: '까닭',
    until: '언제까지',
    by: '정한 사람',
    at: '때',
    what: '있었던 일',
  },
  none: '지금 이용 제한 중인 분이 없어요.',
  strikes: '쌓인 횟수',
  strikesLead: '정한 횟수가 되면 저절로 이용이 제한돼요.',
  noStrikes: '쌓인 횟수가 없어요.',
  times: (count: number) => `${count}회`,
  find: '다른 분 찾기',
  words: '이름이나 전화번호',
  search: '찾기',
  notFound: '찾는 사람이 없어요.',
  open: (name: string) => `${name} 님 보기`,
  naru: '배움나루',
  byPolicy: '정한 횟수가 쌓임',
  area: ({ facility, field }: Area) =>
    facility ? `‘${facility}’의 강좌` : field ? `‘${field}’ 분야의 강좌` : '모든 강좌',
  kinds: { no_show: '알리지 않은 결석', late_cancel: '늦은 취소' } as Record<Kind, string>,
  one: {
    title: (name: string) => `${name} 님의 이용 제한`,
    none: '지금은 이용 제한이 없어요.',
    until: (until: string) => `${until}까지`,
    lift: '이용 제한 풀기',
    liftLead: '풀면 바로 신청할 수 있고, 사유를 본인에게 알려요. 누가 풀었는지 기록에 남아요.',
    liftReason: '푸는 사유',
    liftHint: '예: 입원으로 나오지 못한 사정을 확인함',
    past: '지난 이용 제한',
    state: '상태',
    ended: '기한이 지남',
    lifted: (by: string, reason: string) => `${by} 님이 풀었어요. 사유: ${reason}`,
    make: '이용 제한 정하기',
    makeLead: '정하면 바로 신청이 막히고 본인에게 사유와 기한을 알려요. 이미 받은 자리는 그대로예요.',
    facility: '무엇을 막나요',
    everywhere: '모든 강좌',
    last: '언제까지 (그날까지)',
    reason: '사유',
    reasonHint: '본인에게 그대로 알려요. 다른 사람의 이름은 적지 마세요.',
    press: '이용 제한하기',
  },
  said: { lifted: '이용 제한을 풀고 본인에게 알렸어요.', made: '이용 제한을 정하고 본인에게 알렸어요.' },
  faults: {
    'not-to-come': '오늘이나 앞으로 올 날을 적어 주세요.',
    'too-long-a-bar': '2년보다 길게 막을 수 없어요.',
  } as Record<BarRefusal, string> & Record<string, string>,
  letters: {
    made: {
      title: '한동안 신청할 수 없어요',
      body: (name: string, area: string, until: string, reason: string) =>
        `${name} 님은 ${until}까지 ${area}를 새로 신청할 수 없어요. 사유: ${reason} 사정이 있다면 운영 기관에 알려 주세요.`,
    },
    lifted: {
      title: '다시 신청할 수 있어요',
      body: (name: string, area: string, _until: string, reason: string) =>
        `${name} 님의 이용 제한을 풀었어요. 이제 ${area}를 신청할 수 있어요. 사유: ${reason}`,
    },
  },
  mine: {
    title: '이용 제한과 쌓인 횟수',
    bar: (name: string, area: string, until: string, reason: string) =>
      `${name} 님은 ${until}까지 ${area}를 새로 신청할 수 없어요. 사유: ${reason}`,
    strike: (name: string, kind: string, title: string, at: string) => `${name} 님: ${at} <${title}> ${kind}`,
    help: '사정이 있었다면 운영 기관에 알려 주세요. 확인하고 풀어 드릴 수 있어요.',
  },
}
const en: typeof ko = {
  desk: 'Bars',
  deskAbout: 'Who may not apply for a while after lessons missed without a word or late cancellations, and lifting it.',
  lookReason: 'Looking at a bar',
  lead: 'Who may not apply now, and whose strikes have not led to a bar yet. Opening a name leaves a record.',
  inForce: 'In force now',
  columns: {
    name: 'Name',
    area: 'From',
    reason: 'Reason',
    until: 'Until',
    by: 'Made by',
    at: 'When',
    what: 'What happened',
  },
  none: 'Nobody is barred now.',
  strikes: 'Strikes',
  strikesLead: 'Once they are as many as the policy says, they lead to a bar by themselves.',
  noStrikes: 'There are no strikes.',
  times: (count) => String(count),
  find: 'Find somebody else',
  words: 'Name or phone number',
  search: 'Search',
  notFound: 'Nobody found.',
  open: (name) => `See ${name}`,
  naru: 'Naru',
  byPolicy: 'As many strikes as the policy says',
  area: ({ facility, field }) =>
    facility ? `classes of ${facility}` : field ? `classes of the field “${field}”` : 'any class',
  kinds: { no_show: 'Absent without a word', late_cancel: 'Cancelled late' },
  one: {
    title: (name) => `Bars: ${name}`,
    none: 'There is no bar now.',
    until: (until) => `until ${until}`,
    lift: 'Lift the bar',
    liftLead: 'They can apply at once, and are told the reason. Who lifted it is kept.',
    liftReason: 'Reason',
    liftHint: 'For example: was in hospital, confirmed',
    past: 'Past bars',
    state: 'State',
    ended: 'It ended by itself',
    lifted: (by, reason) => `Lifted by ${by}. Reason: ${reason}`,
    make: 'Bar this person',
    makeLead: 'They cannot apply from now on and are told the reason and the end. Seats they have stay theirs.',
    facility: 'From what',
    everywhere: 'Any class',
    last: 'Last day',
    reason: 'Reason',
    reasonHint: 'They read it as it is written. Do not name other people.',
    press: 'Bar',
  },
  said: { lifted: 'The bar is lifted, and they are told.', made: 'They are barred, and told so.' },
  faults: {
    'not-to-come': 'Write today or a day to come.',
    'too-long-a-bar': 'A bar cannot be longer than two years.',
  },
  letters: {
    made: {
      title: 'You cannot apply for a while',
      body: (name, area, until, reason) =>
        `${name} cannot apply for ${area} until ${until}. Reason: ${reason} If there was a reason for it, please tell the institution.`,
    },
    lifted: {
      title: 'You can apply again',
      body: (name, area, _until, reason) =>
        `The bar of ${name} is lifted: you can apply for ${area}. Reason: ${reason}`,
    },
  },
  mine: {
    title: 'Bars and strikes',
    bar: (name, area, until, reason) => `${name} cannot apply for ${area} until ${until}. Reason: ${reason}`,
    strike: (name, kind, title, at) => `${name}: ${kind}, ${title}, ${at}`,
    help: 'If there was a reason, please tell the institution. It can be lifted.',
  },
}
export const words = { ko, en }

/** Why somebody is barred, as it is kept: by the policy, or in the words of staff. */
export const reasonIn = (reason: string, lang: 'ko' | 'en'): string =>
  reason === 'strikes' ? words[lang].byPolicy : reason
