/** What people are told about the instruments they borrow and give. */
const ko = {
  asked: {
    title: (what: string) => `악기 대여 신청: ${what}`,
    body: (who: string, when: string) =>
      `${who} 님의 신청을 받았어요. 악기를 따로 두었고, 담당자가 확인하면 다시 알려 드려요. 찾아가기로 한 때는 ${when}이에요.`,
  },
  queued: {
    title: (what: string) => `악기 대기 신청: ${what}`,
    body: (who: string) =>
      `${who} 님이 대기자로 신청됐어요. 악기가 돌아오면 순서대로 제안하고 바로 알려 드려요. 기한까지 수락해 주세요.`,
  },
  offered: {
    title: (what: string, until: string) => `악기 제안: ${what} (${until}까지)`,
    body: (who: string, until: string) =>
      `기다리시던 악기가 ${who} 님 차례가 됐어요. ${until}까지 수락해 주세요. 그때까지 수락하지 않으면 다음 분께 가요.`,
    away: (there: string, here: string) =>
      ` 이 악기는 지금 ${there}에 있어요. 그곳에서 바로 찾거나 ${here}에서 받을 수 있어요.`,
  },
  arrived: {
    title: (what: string) => `악기가 지점에 왔어요: ${what}`,
    body: (who: string, branch: string, when: string) =>
      `${who} 님이 쓸 악기가 ${branch}에 도착했어요. 찾아갈 때는 ${when}이에요.`,
  },
  pickup: {
    title: (what: string) => `악기를 찾아갈 때가 바뀌었어요: ${what}`,
    body: (who: string, when: string, branch: string) =>
      `${who} 님이 쓸 악기를 찾아갈 때가 바뀌었어요. 이제 ${when}에 ${branch}에서 찾아가세요. 그때 오기 어려우면 전화해 주세요.`,
  },
  lifted: {
    title: '악기를 다시 빌릴 수 있어요',
    body: (who: string, reason: string) => `${who} 님의 악기 대여 제한을 풀었어요. 사유: ${reason}`,
  },
  reminded: {
    title: (what: string, until: string) => `곧 마감돼요: ${what} (${until}까지)`,
    body: (who: string, until: string) =>
      `${who} 님께 제안한 악기를 아직 수락하지 않으셨어요. ${until}까지 수락해 주세요.`,
  },
  approved: {
    title: (what: string) => `악기를 찾아가세요: ${what}`,
    body: (who: string, when: string, branch: string, fee: string | undefined) =>
      `${who} 님의 신청이 승인됐어요. ${when}에 ${branch}에서 찾아가세요. 신분증이나 주민등록등본을 가져오세요.${fee ? ` 대여료 ${fee}은 그때 내요.` : ''}`,
  },
  ended: {
    title: (what: string) => `악기 대여 신청이 끝났어요: ${what}`,
    cancelled: (who: string) => `${who} 님의 신청이 취소됐어요.`,
    declined: (who: string) => `${who} 님께 제안한 악기를 거절하셨어요. 신청은 끝났어요.`,
    refused: (who: string, reason: string) => `${who} 님의 신청을 받아들이지 못했어요. 사유: ${reason}`,
    lapsed: (who: string) =>
      `${who} 님께 제안한 악기를 기한까지 수락하지 않으셔서 다음 분께 갔어요. 언제든 다시 신청하실 수 있어요.`,
    'not-picked-up': (who: string) =>
      `${who} 님이 빌리기로 한 악기를 보관 기한까지 찾아가지 않으셔서 신청이 끝났어요. 언제든 다시 신청하실 수 있어요.`,
  },
  lent: {
    title: (what: string) => `악기를 빌렸어요: ${what}`,
    body: (who: string, code: string, due: string) =>
      `${who} 님이 ${code} 악기를 빌리셨어요. ${due}까지 돌려주세요. 잃어버리거나 망가지면 바로 알려 주세요.`,
  },
  returned: {
    title: (what: string) => `악기를 돌려받았어요: ${what}`,
    body: (who: string, late: number, next: string | undefined) =>
      `${who} 님이 빌린 악기를 잘 돌려받았어요. 고맙습니다.${late > 0 ? ` 반납일보다 ${late}일 늦었어요.` : ''}${next ? ` 이제 ${next} 크기가 맞을 때예요. 이어서 빌려 보세요.` : ''}`,
  },
  extended: {
    title: (what: string) => `대여를 연장했어요: ${what}`,
    body: (who: string, until: string) => `${who} 님의 대여를 한 달 연장했어요. 이제 ${until}까지예요.`,
  },
  soon: {
    title: (what: string, due: string) => `반납일이 다가와요: ${what} (${due})`,
    body: (who: string, due: string) =>
      `${who} 님이 빌린 악기는 ${due}까지 돌려주세요. 기다리는 분이 없으면 나의 악기에서 연장할 수 있어요.`,
  },
  late: {
    title: (what: string, days: number) => `반납이 ${days}일 늦었어요: ${what}`,
    body: (who: string, due: string) =>
      `${who} 님이 빌린 악기의 반납일은 ${due}이었어요. 기다리는 분이 있을 수 있으니 빨리 돌려주세요. 돌려주기 어려우면 전화해 주세요.`,
  },
  barred: {
    title: '악기 대여를 잠시 쉬어요',
    body: (who: string, until: string) =>
      `${who} 님이 여러 번 늦게 돌려주셔서 ${until} 전까지는 악기를 빌릴 수 없어요. 그날이 되면 저절로 풀려요.`,
  },
  donation: {
    accepted: {
      title: (what: string) => `기증을 받겠습니다: ${what}`,
      body: '기증해 주셔서 고맙습니다. 담당자가 전화로 받을 날을 정할게요.',
    },
    refused: {
      title: (what: string) => `기증을 받지 못해요: ${what}`,
      body: (reason: string) =>
        `마음 써 주셔서 고맙습니다. 아쉽지만 이번에는 받지 못해요.${reason ? ` 사유: ${reason}` : ''}`,
    },
    shelved: {
      title: (what: string) => `기증하신 악기를 빌려주기 시작해요: ${what}`,
      body: (code: string) => `기증하신 악기가 ${code} 번호로 서가에 올랐어요. 고맙습니다.`,
    },
  },
}
const en: typeof ko = {
  asked: {
    title: (what) => `Instrument requested: ${what}`,
    body: (who, when) =>
      `We have the request of ${who}, and an instrument is set aside. We write again once it is approved. Pick-up: ${when}.`,
  },
  queued: {
    title: (what) => `Waiting for an instrument: ${what}`,
    body: (who) =>
      `${who} is on the waiting list. When one comes back it is offered in turn, and we tell you at once. Accept in time.`,
  },
  offered: {
    title: (what, until) => `Instrument offered: ${what} (until ${until})`,
    body: (who, until) =>
      `It is the turn of ${who}. Accept until ${until}. What is not accepted by then goes to the next person.`,
    away: (there, here) => ` It is at ${there} now: fetch it there, or have it brought to ${here}.`,
  },
  arrived: {
    title: (what) => `Your instrument is at the branch: ${what}`,
    body: (who, branch, when) => `The instrument for ${who} has arrived at ${branch}. The pick-up is ${when}.`,
  },
  pickup: {
    title: (what) => `New time to pick up: ${what}`,
    body: (who, when, branch) =>
      `The instrument for ${who} is now picked up at ${branch} on ${when}. If you cannot come then, call us.`,
  },
  lifted: {
    title: 'You can borrow instruments again',
    body: (who, reason) => `${who} may borrow instruments again. Reason: ${reason}`,
  },
  reminded: {
    title: (what, until) => `Soon over: ${what} (until ${until})`,
    body: (who, until) => `The instrument offered to ${who} is not accepted yet. Accept until ${until}.`,
  },
  approved: {
    title: (what) => `Pick up the instrument: ${what}`,
    body: (who, when, branch, fee) =>
      `The request of ${who} is approved. Pick it up at ${branch} on ${when}. Bring an ID or a resident certificate.${fee ? ` The fee of ${fee} is paid then.` : ''}`,
  },
  ended: {
    title: (what) => `Request ended: ${what}`,
    cancelled: (who) => `The request of ${who} was cancelled.`,
    declined: (who) => `The instrument offered to ${who} was declined. The request has ended.`,
    refused: (who, reason) => `We could not accept the request of ${who}. Reason: ${reason}`,
    lapsed: (who) =>
      `The instrument offered to ${who} was not accepted in time and went to the next person. You can ask again at any time.`,
    'not-picked-up': (who) =>
      `The instrument for ${who} was not picked up in time, so the request has ended. You can ask again at any time.`,
  },
  lent: {
    title: (what) => `Instrument borrowed: ${what}`,
    body: (who, code, due) =>
      `${who} has borrowed ${code}. Please bring it back by ${due}. If it is lost or damaged, tell us at once.`,
  },
  returned: {
    title: (what) => `Instrument returned: ${what}`,
    body: (who, late, next) =>
      `Thank you: the instrument ${who} borrowed is back.${late > 0 ? ` It was ${late} day${late === 1 ? '' : 's'} late.` : ''}${next ? ` Size ${next} should fit now. Borrow it next.` : ''}`,
  },
  extended: {
    title: (what) => `Loan extended: ${what}`,
    body: (who, until) => `The loan of ${who} goes on for a month, until ${until}.`,
  },
  soon: {
    title: (what, due) => `Due soon: ${what} (${due})`,
    body: (who, due) =>
      `Please bring the instrument of ${who} back by ${due}. Where nobody waits, you can extend it under My instruments.`,
  },
  late: {
    title: (what, days) => `${days} day${days === 1 ? '' : 's'} late: ${what}`,
    body: (who, due) =>
      `The instrument ${who} borrowed was due on ${due}. Somebody may be waiting, so please bring it back soon. If you cannot, call us.`,
  },
  barred: {
    title: 'No borrowing for a while',
    body: (who, until) =>
      `${who} was late several times and cannot borrow instruments before ${until}. On that day it ends by itself.`,
  },
  donation: {
    accepted: {
      title: (what) => `We gladly accept: ${what}`,
      body: 'Thank you for your gift. We will call you to settle the day.',
    },
    refused: {
      title: (what) => `We cannot take: ${what}`,
      body: (reason) =>
        `Thank you for thinking of us. Sadly we cannot take it this time.${reason ? ` Reason: ${reason}` : ''}`,
    },
    shelved: {
      title: (what) => `Your gift is on the shelf: ${what}`,
      body: (code) => `Your instrument is lent from now on, as ${code}. Thank you.`,
    },
  },
}
export const words = { ko, en }
