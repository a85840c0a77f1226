const ko = {
  announced: {
    title: (season: string) => `${season} 정기 배정 결과가 나왔어요`,
    got: (group: string, slots: string) => `${group}에 배정한 시간이에요.\n${slots}\n예약은 모두 해 두었어요.`,
    none: (group: string) => `${group}에는 이번에 배정한 시간이 없어요. 다음 시즌에는 더 먼저 배정해요.`,
    unverified: (group: string) => `${group}: 확인을 마치지 못해 이번에 배정하지 못했어요.`,
    why: '왜 그런지 결과 화면에서 볼 수 있어요.',
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
}

export const words = { ko, en }
