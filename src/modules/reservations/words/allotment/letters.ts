const ko = {
  announced: {
    title: (season: string) => `${season} 정기 배정 결과가 나왔어요`,
    got: (group: string, slots: string) => `${group}에 배정한 시간이에요.\n${slots}\n예약은 모두 해 두었어요.`,
    none: (group: string) => `${group}에는 이번에 배정한 시간이 없어요. 다음 시즌에는 더 먼저 배정해요.`,
    unverified: (group: string) => `${group}: 확인을 마치지 못해 이번에 배정하지 못했어요.`,
    why: '왜 그런지 결과 화면에서 볼 수 있어요.',
  },
  verified: {
    title: (group: string) => `모임 확인을 마쳤어요: ${group}`,
    body: '이제 정기 배정을 받을 수 있어요. 신청 기간에 바라는 시간을 알려 주세요.',
  },
  refused: {
    title: (group: string) => `모임을 확인하지 못했어요: ${group}`,
    body: (reason: string) => `까닭: ${reason}`,
  },
}

const en: typeof ko = {
  announced: {
    title: (season) => `The allotment of ${season} is out`,
    got: (group, slots) => `Slots given to ${group}:\n${slots}\nAll of it is reserved.`,
    none: (group) => `${group} has no slot this time. In the next season it goes earlier.`,
    unverified: (group) => `${group} had not been verified, so it could not be given a slot.`,
    why: 'The result page tells why.',
  },
  verified: {
    title: (group) => `${group} is verified`,
    body: 'It can be given weekly slots now. Please tell your wishes while applications are open.',
  },
  refused: { title: (group) => `${group} could not be verified`, body: (reason) => `Reason: ${reason}` },
}

export const words = { ko, en }
