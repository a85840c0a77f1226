/** Sentences of the waiting list: a seat offered, accepted, declined or lapsed; and what staff do with it. */
import type { Deadline } from '#modules/policies/index.ts'
import type { AcceptRefusal, GiveRefusal } from '../rules/offer.ts'

/** Days, hours and minutes of which only what matters is said: 1일 3시간, 3시간 20분, 12분. */
const spanOf = (minutes: number) => ({
  days: Math.floor(minutes / 1440),
  hours: Math.floor((minutes % 1440) / 60),
  minutes: minutes % 60,
})

const ko = {
  title: '자리가 났어요',
  until: (until: string) => `${until}까지 수락해 주세요`,
  left: (all: number) => {
    const { days, hours, minutes } = spanOf(all)
    const said = days > 0 ? [days, '일', hours, '시간'] : [hours, '시간', minutes, '분']
    const parts = [said.slice(0, 2), said.slice(2)].filter(([count]) => count !== 0).map((part) => part.join(''))
    return `${parts.join(' ') || '1분'} 남았어요`
  },
  about: '기한까지 수락하시면 신청이 확정돼요. 수락하지 않으시면 자리는 다음 분께 넘어가고, 이 신청은 끝나요.',
  family: (names: string) => `${names} 님이 함께 받은 제안이에요. 모두 함께 수락하거나 모두 함께 거절해요.`,
  accept: '수락하기',
  acceptFor: (title: string, names: string) => `수락하기: ${title}, ${names}`,
  decline: '거절하기',
  declineFor: (title: string, names: string) => `거절하기: ${title}, ${names}`,
  accepted: '수락했어요. 신청이 확정됐어요.',
  ahead: (people: number) => (people === 0 ? '바로 다음 차례예요.' : `앞에 ${people}명이 있어요.`),
  rule: (deadline: Deadline) =>
    `자리가 나면 기다린 차례대로 제안하고 바로 알려 드려요. 알림을 받고 ${within(deadline)} 수락하시면 신청이 확정돼요.`,
  ruleEnd: '기한이 지나면 다음 분께 넘어가고, 첫 수업이 시작되면 대기가 끝나요.',
  lapsed: '수락 기한이 지나 자리가 다음 분께 넘어갔어요',
  unpaid: '기한 안에 수강료를 내지 않아 신청이 끝났어요',
  declining: {
    title: '자리를 거절할까요?',
    lead: '거절하면 자리가 다음 분께 넘어가고, 되돌릴 수 없어요.',
    press: '거절하기',
  },
  refusals: {
    'already-accepted': '이미 수락하셨어요. 신청이 확정되어 있어요.',
    lapsed: '수락 기한이 지나 자리가 다음 분께 넘어갔어요. 다시 신청하시면 대기 순서의 맨 뒤에서 기다려요.',
    ended: '이미 끝난 신청이라 수락할 수 없어요.',
    'not-offered': '아직 차례가 오지 않았어요. 자리가 나면 알려 드릴게요.',
    'guardian-accepts': '만 14세가 되지 않은 어린이는 보호자가 대신 수락해 주세요.',
  } satisfies Record<AcceptRefusal, string>,
  letters: {
    offered: {
      title: (programme: string, until: string) => `자리가 났어요: ${programme}. ${until}까지 수락해 주세요`,
      body: (names: string, until: string) =>
        `기다리시던 ${names} 님의 자리가 났어요. ${until}까지 수락해 주세요. 수락하지 않으시면 자리는 다음 분께 넘어가요.`,
    },
    reminded: {
      title: (programme: string, until: string) => `수락 기한이 얼마 남지 않았어요: ${programme}, ${until}까지`,
      body: (names: string, until: string) =>
        `${names} 님께 드린 자리를 아직 수락하지 않으셨어요. ${until}이 지나면 자리는 다음 분께 넘어가요.`,
    },
    together: '함께 신청하신 분들은 모두 함께 수락하거나 거절해요.',
  },
  ended: {
    'offer-lapsed': {
      title: (programme: string) => `수락 기한이 지났어요: ${programme}`,
      body: (learner: string) =>
        `${learner} 님께 드린 자리를 기한까지 수락하지 않으셔서 다음 분께 넘어갔어요. 다시 신청하실 수 있어요.`,
    },
    'offer-declined': {
      title: (programme: string) => `자리를 거절했어요: ${programme}`,
      body: (learner: string) => `${learner} 님께 드린 자리를 거절하셨어요. 자리는 다음 분께 넘어갔어요.`,
    },
    unpaid: {
      title: (programme: string) => `결제 기한이 지났어요: ${programme}`,
      body: (learner: string) =>
        `기한까지 수강료를 내지 않으셔서 ${learner} 님의 신청이 끝나고 자리가 다음 분께 넘어갔어요.`,
    },
  },
  office: {
    count: '제안 중',
    until: (until: string) => `${until}까지`,
    answerTitle: '대신 수락하기',
    answerLead:
      '전화나 방문으로 수락하겠다고 하신 분을 대신 수락해요. 누가 적었는지 남아요. 거절하셨다면 아래에서 신청을 취소해 주세요.',
    channel: '어떻게 말씀하셨나요',
    press: '수락으로 적기',
    accepted: '수락으로 적었어요. 신청이 확정됐어요.',
    handTitle: '순서를 바꿔 자리 주기',
    handLead:
      '기다린 순서와 다르게 자리를 드려요. 꼭 필요할 때만 해 주세요. 사유와 담당자 이름이 기록에 남고, 추첨한 강좌는 주민에게도 보여요.',
    handReason: '순서를 바꾸는 사유',
    handReasonHint: '예: 접수 오류로 순서가 바뀌어 바로잡음',
    hand: '자리 주기',
    given: '자리를 드렸어요. 사유를 기록에 남겼어요.',
    history: '지나온 기록',
    columns: { what: '한 일', at: '때', by: '한 사람', more: '내용' },
    naru: '배움나루',
    reason: (reason: string) => `사유: ${reason}`,
    ours: '(기관 사정)',
    give: {
      ended: '이미 끝난 신청이에요.',
      'has-seat': '이미 자리가 있는 신청이에요.',
      'has-offer': '이미 자리를 제안했어요. 위에서 대신 수락해 주세요.',
      'not-announced': '추첨이나 심사 결과를 발표한 뒤에 할 수 있어요.',
      'no-seat': '남은 자리가 모자라요. 정원을 먼저 늘려 주세요.',
    } satisfies Record<GiveRefusal, string>,
    events: {
      admitted: '신청 확정',
      waitlisted: '대기 신청',
      entered: '추첨 신청',
      offered: '자리 제안',
      'offer-reminded': '수락 기한 다시 알림',
      accepted: '자리 수락',
      'accepted-desk': '방문하여 수락',
      'accepted-phone': '전화로 수락',
      hand: '순서를 바꿔 자리 줌',
      cancelled: '신청 취소',
      'offer-declined': '자리 거절',
      'offer-lapsed': '수락 기한 지남',
      unpaid: '결제 기한 지남',
      moved: '다른 강좌에서 옮겨 옴',
      dropped: '폐강',
    },
  },
}

function within(deadline: Deadline): string {
  if (deadline.by === 'minutes') {
    const { minutes } = deadline
    return minutes % 1440 === 0
      ? `${minutes / 1440}일 안에`
      : minutes % 60 === 0
        ? `${minutes / 60}시간 안에`
        : `${minutes}분 안에`
  }
  const at = deadline.at.slice(0, 5)
  return deadline.days === 0
    ? `그날 ${at}까지`
    : deadline.days === 1
      ? `다음 날 ${at}까지`
      : `${deadline.days}일 뒤 ${at}까지`
}

const en: typeof ko = {
  title: 'A seat came free',
  until: (until) => `Please accept before ${until}`,
  left: (all) => {
    const { days, hours, minutes } = spanOf(all)
    const said = days > 0 ? [many(days, 'day'), many(hours, 'hour')] : [many(hours, 'hour'), many(minutes, 'minute')]
    return `${said.filter(Boolean).join(' ') || '1 minute'} left`
  },
  about: 'If you accept in time, the seat is yours. If not, it goes to the next person and this application ends.',
  family: (names) => `Offered to ${names} together: all accept or all decline.`,
  accept: 'Accept',
  acceptFor: (title, names) => `Accept: ${title}, ${names}`,
  decline: 'Decline',
  declineFor: (title, names) => `Decline: ${title}, ${names}`,
  accepted: 'Accepted. The seat is yours.',
  ahead: (people) =>
    people === 0
      ? 'You are next.'
      : people === 1
        ? 'One person is ahead of you.'
        : `${people} people are ahead of you.`,
  rule: (deadline) =>
    `When a seat comes free it is offered in turn, and we tell you at once. If you accept ${withinEn(deadline)}, the seat is yours.`,
  ruleEnd: 'After that it goes to the next person. When the first lesson begins, the waiting list ends.',
  lapsed: 'Nobody accepted in time, and the seat went to the next person',
  unpaid: 'The fee was not paid in time, and the application ended',
  declining: {
    title: 'Decline the seat?',
    lead: 'The seat goes to the next person, and this cannot be undone.',
    press: 'Decline it',
  },
  refusals: {
    'already-accepted': 'You have accepted already. The seat is yours.',
    lapsed:
      'The time to accept is over, and the seat went to the next person. You may apply again, at the end of the list.',
    ended: 'This application has ended and cannot be accepted.',
    'not-offered': 'It is not your turn yet. We tell you when a seat comes free.',
    'guardian-accepts': 'Children under 14 need a guardian to accept for them.',
  },
  letters: {
    offered: {
      title: (programme, until) => `A seat came free: ${programme}. Please accept before ${until}`,
      body: (names, until) =>
        `A seat came free for ${names}. Please accept before ${until}. If you do not, it goes to the next person.`,
    },
    reminded: {
      title: (programme, until) => `Little time left to accept: ${programme}, until ${until}`,
      body: (names, until) =>
        `The seat offered to ${names} has not been accepted yet. After ${until} it goes to the next person.`,
    },
    together: 'Those who applied together all accept or all decline.',
  },
  ended: {
    'offer-lapsed': {
      title: (programme) => `Time ran out: ${programme}`,
      body: (learner) =>
        `The seat offered to ${learner} was not accepted in time and went to the next person. You may apply again.`,
    },
    'offer-declined': {
      title: (programme) => `Seat declined: ${programme}`,
      body: (learner) => `The seat offered to ${learner} was declined. It went to the next person.`,
    },
    unpaid: {
      title: (programme) => `Not paid in time: ${programme}`,
      body: (learner) =>
        `The fee was not paid in time, so the application of ${learner} ended and the seat went to the next person.`,
    },
  },
  office: {
    count: 'Offered',
    until: (until) => `until ${until}`,
    answerTitle: 'Accept for them',
    answerLead:
      'For somebody who said yes at the desk or by phone. Who noted it down is kept. If they said no, cancel the application below.',
    channel: 'How did they say so',
    press: 'Note it as accepted',
    accepted: 'Noted as accepted. The seat is confirmed.',
    handTitle: 'Give a seat out of turn',
    handLead:
      'This goes past those who wait longer. Only where it is really needed: reason and your name are kept, and residents see them where seats were drawn.',
    handReason: 'Why out of turn',
    handReasonHint: 'For example: to put right a mistake in the order',
    hand: 'Give the seat',
    given: 'The seat was given, and the reason is kept.',
    history: 'What happened so far',
    columns: { what: 'What', at: 'When', by: 'By', more: 'More' },
    naru: 'Naru',
    reason: (reason) => `Reason: ${reason}`,
    ours: '(for a reason of ours)',
    give: {
      ended: 'This application has ended.',
      'has-seat': 'This application has a seat already.',
      'has-offer': 'A seat was offered already. Please accept for them above.',
      'not-announced': 'Possible after the result of the draw or review is announced.',
      'no-seat': 'There are too few seats. Please add seats first.',
    },
    events: {
      admitted: 'Seat confirmed',
      waitlisted: 'On the waiting list',
      entered: 'Entered for the draw',
      offered: 'Seat offered',
      'offer-reminded': 'Reminded of the deadline',
      accepted: 'Seat accepted',
      'accepted-desk': 'Accepted at the desk',
      'accepted-phone': 'Accepted by phone',
      hand: 'Seat given out of turn',
      cancelled: 'Application cancelled',
      'offer-declined': 'Seat declined',
      'offer-lapsed': 'Not accepted in time',
      unpaid: 'Not paid in time',
      moved: 'Moved here from another class',
      dropped: 'Class called off',
    },
  },
}

const many = (count: number, one: string) => (count === 0 ? '' : `${count} ${one}${count === 1 ? '' : 's'}`)

function withinEn(deadline: Deadline): string {
  if (deadline.by === 'minutes') {
    const { days, hours, minutes } = spanOf(deadline.minutes)
    return `within ${[many(days, 'day'), many(hours, 'hour'), many(minutes, 'minute')].filter(Boolean).join(' ')}`
  }
  const at = deadline.at.slice(0, 5)
  return deadline.days === 0
    ? `by ${at} the same day`
    : deadline.days === 1
      ? `by ${at} the next day`
      : `by ${at} ${deadline.days} days later`
}

export const words = { ko, en }
