/** What people are told about wishes and offers. */
const ko = {
  gathered: {
    title: (topic: string) => `“${topic}”에 사람이 모였어요`,
    body: (count: number) => `${count}명이 함께해 강좌를 만들 수 있게 됐어요. 선생님과 장소, 시간을 찾아볼게요.`,
  },
  picked: {
    title: (topic: string) => `“${topic}”, 이번 분기 인기 소원으로 뽑혔어요`,
    body: '함께하는 분이 많은 소원이라 강좌를 먼저 찾아볼게요.',
  },
  closed: {
    title: (topic: string) => `“${topic}”, 모으는 때가 끝났어요`,
    body: '함께하는 분이 충분해요. 이제 강좌를 기다려요. 정해지면 바로 알려 드릴게요.',
  },
  ended: {
    title: (topic: string) => `“${topic}” 소원이 끝났어요`,
    'too-few': '정해진 동안 함께하는 분이 모자랐어요. 새로 올려 다시 모을 수 있어요.',
    'no-class': '알맞은 강좌를 찾지 못했어요. 새로 올려 다시 모을 수 있어요.',
  },
  hidden: {
    title: (topic: string) => `“${topic}” 글을 가렸어요`,
    body: (reason: string) => `다른 분께 보이지 않아요. 까닭: ${reason}`,
  },
  shown: {
    title: (topic: string) => `“${topic}” 글이 다시 보여요`,
    body: '이제 모두가 볼 수 있어요.',
  },
  accepted: {
    title: (topic: string) => `“${topic}” 제안을 받아들였어요`,
    body: '같은 것을 배우고 싶은 분들이 모이면 강좌를 제안해 드릴게요. 고마워요.',
  },
  declined: {
    title: (topic: string) => `“${topic}” 제안을 이번에는 받아들이지 못했어요`,
    body: (reason: string) => `담당자의 말: ${reason}`,
  },
}
const en: typeof ko = {
  gathered: {
    title: (topic) => `Enough people share “${topic}”`,
    body: (count) => `${count} people share it, enough for a class. We are looking for a teacher, a room and a time.`,
  },
  picked: {
    title: (topic) => `“${topic}” was chosen as a popular wish of this quarter`,
    body: 'Many people share it, so we look for a class for it first.',
  },
  closed: {
    title: (topic) => `“${topic}” no longer gathers people`,
    body: 'Enough people share it. It waits for a class now, and we tell you as soon as there is one.',
  },
  ended: {
    title: (topic) => `The wish “${topic}” ended`,
    'too-few': 'Too few people joined in time. You can make it anew and gather again.',
    'no-class': 'No fitting class was found. You can make it anew and gather again.',
  },
  hidden: {
    title: (topic) => `“${topic}” was hidden`,
    body: (reason) => `Others do not see it any more. Reason: ${reason}`,
  },
  shown: {
    title: (topic) => `“${topic}” is shown again`,
    body: 'Everyone can see it now.',
  },
  accepted: {
    title: (topic) => `Your offer “${topic}” is accepted`,
    body: 'When enough people want to learn it, we suggest a class to you. Thank you.',
  },
  declined: {
    title: (topic) => `Your offer “${topic}” could not be accepted this time`,
    body: (reason) => `The office says: ${reason}`,
  },
}
export const words = { ko, en }
