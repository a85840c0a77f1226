/** What people are told about their applications. */
const ko = {
  admitted: {
    title: (programme: string) => `신청 확정: ${programme}`,
    body: (learner: string, number: number, next: string | undefined) =>
      `${learner} 님의 신청이 확정됐어요. 접수번호는 ${number}번이에요.${next ? ` 다음 수업은 ${next}이에요.` : ''}`,
  },
  waitlisted: {
    title: (programme: string) => `대기 신청: ${programme}`,
    body: (learner: string, number: number) =>
      `${learner} 님이 대기자로 신청됐어요. 접수번호는 ${number}번이에요. 자리가 나면 순서대로 제안하고 바로 알려 드려요. 기한까지 수락하시면 확정돼요.`,
  },
  promoted: {
    title: (programme: string) => `신청 확정: ${programme}`,
    body: (learner: string, next: string | undefined) =>
      `기다리시던 ${learner} 님의 신청이 확정됐어요.${next ? ` 다음 수업은 ${next}이에요.` : ''} 오지 못하게 되면 다음 분을 위해 취소해 주세요.`,
  },
  cancelled: {
    title: (programme: string) => `신청 취소: ${programme}`,
    body: (learner: string, reason: string | undefined) =>
      `${learner} 님의 신청이 취소됐어요.${reason ? ` 사유: ${reason}` : ''}`,
  },
  dropped: {
    title: (programme: string) => `폐강 안내: ${programme}`,
    body: (learner: string, reason: string | undefined) =>
      `${learner} 님이 신청하신 강좌를 열지 못하게 됐어요. 죄송합니다.${reason ? ` 사유: ${reason}` : ''} 신청은 저절로 취소되니 하실 일은 없어요.`,
  },
  changed: {
    title: (programme: string) => `강좌 변경 안내: ${programme}`,
    body: (learner: string, changes: string) => `${learner} 님이 신청하신 강좌가 바뀌었어요.\n${changes}`,
    line: (name: string, before: string, after: string) => `${name}: ${before} → ${after}`,
    nothing: '없음',
    columns: {
      title: '이름',
      venue: '장소',
      facility: '운영 기관',
      address: '주소',
      instructor: '강사',
      mode: '방식',
      fee: '수강료',
      fee_text: '수강료',
      materials: '준비물',
      materials_fee: '재료비',
      starts_on: '시작하는 날',
      ends_on: '끝나는 날',
      weekdays: '요일',
      start_time: '시작 시각',
      end_time: '끝나는 시각',
      days_off: '쉬는 날',
      homepage: '누리집',
      phone: '문의 전화',
    } as Record<string, string>,
    modes: { onsite: '대면', online: '온라인', both: '대면과 온라인' } as Record<string, string>,
  },
  reminder: {
    title: (programme: string) => `내일 수업이 있어요: ${programme}`,
    body: (learner: string, session: number, when: string, place: string | undefined) =>
      `${learner} 님, ${when}에 ${session}회차 수업이 있어요.${place ? ` 장소: ${place}` : ''}`,
  },
}
const en: typeof ko = {
  admitted: {
    title: (programme) => `Seat confirmed: ${programme}`,
    body: (learner, number, next) =>
      `${learner} has a seat. The number is ${number}.${next ? ` The next lesson is on ${next}.` : ''}`,
  },
  waitlisted: {
    title: (programme) => `On the waiting list: ${programme}`,
    body: (learner, number) =>
      `${learner} is on the waiting list. The number is ${number}. When a seat comes free it is offered in turn, and we tell you at once. Accept in time, and it is yours.`,
  },
  promoted: {
    title: (programme) => `Seat confirmed: ${programme}`,
    body: (learner, next) =>
      `${learner} now has a seat.${next ? ` The next lesson is on ${next}.` : ''} If you cannot come, please cancel for the next person.`,
  },
  cancelled: {
    title: (programme) => `Application cancelled: ${programme}`,
    body: (learner, reason) => `The application of ${learner} was cancelled.${reason ? ` Reason: ${reason}` : ''}`,
  },
  dropped: {
    title: (programme) => `Programme cancelled: ${programme}`,
    body: (learner, reason) =>
      `We are sorry: the programme ${learner} applied for does not take place.${reason ? ` Reason: ${reason}` : ''} The application ends by itself; you need not do anything.`,
  },
  changed: {
    title: (programme) => `Programme changed: ${programme}`,
    body: (learner, changes) => `The programme ${learner} applied for has changed.\n${changes}`,
    line: (name, before, after) => `${name}: ${before} → ${after}`,
    nothing: 'none',
    columns: {
      title: 'Title',
      venue: 'Place',
      facility: 'Institution',
      address: 'Address',
      instructor: 'Teacher',
      mode: 'Mode',
      fee: 'Fee',
      fee_text: 'Fee',
      materials: 'Materials',
      materials_fee: 'Materials fee',
      starts_on: 'First day',
      ends_on: 'Last day',
      weekdays: 'Days',
      start_time: 'Begins',
      end_time: 'Ends',
      days_off: 'Days off',
      homepage: 'Website',
      phone: 'Phone',
    },
    modes: { onsite: 'in person', online: 'online', both: 'in person and online' },
  },
  reminder: {
    title: (programme) => `Tomorrow: ${programme}`,
    body: (learner, session, when, place) =>
      `${learner}: lesson ${session} is on ${when}.${place ? ` Place: ${place}` : ''}`,
  },
}
export const words = { ko, en }
