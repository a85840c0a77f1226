/** Letters about reservations. */
type About = { name: string; room: string; facility: string; when: string }

const ko = {
  made: ({ name, room, when }: About, count: number) => ({
    title: `${room} 예약이 확정됐어요`,
    body: `${name} 님의 예약이에요. ${when}${count > 1 ? ` 외 ${count - 1}일` : ''}. 못 오게 되면 미리 취소해 주세요. 다른 이웃이 쓸 수 있어요.`,
  }),
  asked: ({ name, room, when }: About, count: number) => ({
    title: `${room} 예약을 신청했어요`,
    body: `${name} 님의 신청이에요. ${when}${count > 1 ? ` 외 ${count - 1}일` : ''}. 담당자가 확인하면 알려 드릴게요.`,
  }),
  approved: ({ name, room, when }: About) => ({
    title: `${room} 예약이 승인됐어요`,
    body: `${name} 님의 예약이에요. ${when}.`,
  }),
  lapsed: ({ name, room, when }: About) => ({
    title: `${room} 예약이 취소됐어요`,
    body: `${name} 님의 예약이에요. ${when}. 사용료를 기한 안에 내지 않아 저절로 취소됐어요. 비어 있으면 다시 예약할 수 있어요.`,
  }),
  refused: ({ name, room, when }: About, reason: string) => ({
    title: `${room} 예약이 승인되지 않았어요`,
    body: `${name} 님의 신청이에요. ${when}. 까닭: ${reason}`,
  }),
  cancelled: ({ name, room, when }: About, refund: string | undefined) => ({
    title: `${room} 예약을 취소했어요`,
    body: `${name} 님의 예약이에요. ${when}.${refund ? ` 낸 사용료에서 ${refund}을 돌려드려요.` : ''}`,
  }),
  calledOff: ({ name, room, facility, when }: About, reason: string) => ({
    title: `${room} 예약이 취소됐어요`,
    body: `${name} 님의 예약이에요. ${when}. ${facility}의 사정으로 취소했어요. 까닭: ${reason}`,
  }),
  moved: ({ name, room, facility, when }: About, certain: boolean) => ({
    title: `${room} 예약을 바꿨어요`,
    body: `${name} 님의 예약이에요. 이제 ${when}, ${facility}이에요.${certain ? '' : ' 담당자가 확인하면 알려 드릴게요.'}`,
  }),
  helpComes: ({ name, room, when }: About) => ({
    title: `${room}에서 도와드려요`,
    body: `${name} 님의 예약이에요. ${when}. 누가 오는지 예약 화면에서 볼 수 있어요.`,
  }),
  helpDeclined: ({ name, room, when }: About) => ({
    title: `${room} 도움을 드리기 어려워요`,
    body: `${name} 님의 예약이에요. ${when}. 예약은 그대로예요. 까닭은 예약 화면에서 볼 수 있어요.`,
  }),
  missed: ({ name, room, when }: About) => ({
    title: `${room}에 오지 않은 것으로 적었어요`,
    body: `${name} 님의 예약이에요. ${when}. 점수 1점이 생겼어요. 점수가 쌓이면 얼마 동안 예약할 수 없어요. 잘못 적었다면 시설에 말씀해 주세요.`,
  }),
  reminder: ({ name, room, facility, when }: About, code: boolean) => ({
    title: `내일 ${room}을 써요`,
    body: `${name} 님의 예약이에요. ${when}, ${facility}.${code ? ' 문 비밀번호는 시작하기 조금 전부터 예약 화면에 보여요.' : ''} 못 오게 되면 지금 취소해 주세요.`,
  }),
}

const en: typeof ko = {
  made: ({ name, room, when }, count) => ({
    title: `${room} is reserved`,
    body: `For ${name}: ${when}${count > 1 ? ` and ${count - 1} more` : ''}. If you cannot come, please cancel, so that a neighbour can.`,
  }),
  asked: ({ name, room, when }, count) => ({
    title: `You have asked for ${room}`,
    body: `For ${name}: ${when}${count > 1 ? ` and ${count - 1} more` : ''}. We let you know when staff have looked at it.`,
  }),
  approved: ({ name, room, when }) => ({ title: `${room} is approved`, body: `For ${name}: ${when}.` }),
  lapsed: ({ name, room, when }) => ({
    title: `${room} is cancelled`,
    body: `For ${name}: ${when}. The fee was not paid in time, so it was cancelled by itself. You can reserve it again while it is free.`,
  }),
  refused: ({ name, room, when }, reason) => ({
    title: `${room} is not approved`,
    body: `For ${name}: ${when}. Reason: ${reason}`,
  }),
  cancelled: ({ name, room, when }, refund) => ({
    title: `You have cancelled ${room}`,
    body: `For ${name}: ${when}.${refund ? ` Of the fee paid ${refund} comes back.` : ''}`,
  }),
  calledOff: ({ name, room, facility, when }, reason) => ({
    title: `${room} is called off`,
    body: `For ${name}: ${when}. ${facility} had to call it off. Reason: ${reason}`,
  }),
  moved: ({ name, room, facility, when }, certain) => ({
    title: `${room}: changed`,
    body: `For ${name}: now ${when}, ${facility}.${certain ? '' : ' We let you know when staff have looked at it.'}`,
  }),
  helpComes: ({ name, room, when }) => ({
    title: `Somebody helps you at ${room}`,
    body: `For ${name}: ${when}. The page of your reservation says who comes.`,
  }),
  helpDeclined: ({ name, room, when }) => ({
    title: `No help at ${room} this time`,
    body: `For ${name}: ${when}. Your reservation stands. Its page says why.`,
  }),
  missed: ({ name, room, when }) => ({
    title: `Nobody came to ${room}`,
    body: `For ${name}: ${when}. This is one point; several mean no reservations for a while. If this is wrong, please tell the facility.`,
  }),
  reminder: ({ name, room, facility, when }, code) => ({
    title: `Tomorrow: ${room}`,
    body: `For ${name}: ${when}, ${facility}.${code ? ' The code of the door stands on the page of your reservation shortly before.' : ''} If you cannot come, please cancel now.`,
  }),
}

export const words = { ko, en }
