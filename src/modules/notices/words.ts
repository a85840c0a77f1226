const ko = {
  title: '알림',
  lead: '신청 결과와 바뀐 일정을 여기에 모아 둡니다.',
  none: '아직 받은 알림이 없어요.',
  noneHint: '강좌를 신청하면 결과를 이곳과 전자우편으로 알려 드려요.',
  find: '강좌 찾기',
  see: '자세히 보기',
  unread: '새 알림',
  readAll: '모두 읽음으로 표시',
  why: '이 편지는 신청하신 일을 알려 드리려고 보냈습니다. 받는 방법은 알림 화면에서 바꿀 수 있어요.',
  channels: '알림 받는 방법',
  channelsHint: '이 화면의 알림은 늘 남습니다. 더 받고 싶은 방법을 골라 주세요.',
  mail: '전자우편',
  sms: '문자 메시지',
  save: '저장',
  saved: '알림 받는 방법을 저장했어요.',
  group: {
    verified: (group: string, _reason: string) => ({
      title: `모임 확인을 마쳤어요: ${group}`,
      body: '이제 이 모임으로 공간 정기 배정과 찾아가는 인물도서를 신청할 수 있어요.',
    }),
    refused: (group: string, reason: string) => ({
      title: `모임을 확인하지 못했어요: ${group}`,
      body: `까닭: ${reason}`,
    }),
    named: (group: string) => ({
      title: `${group}을(를) 함께 맡게 됐어요`,
      body: '이제 이 모임으로 신청할 수 있어요. 바라지 않으면 내 모임에서 “이제 맡지 않기”를 눌러 주세요.',
    }),
  },
}
const en: typeof ko = {
  title: 'Notices',
  lead: 'Results of your applications and changes of schedule are kept here.',
  none: 'No notices yet.',
  noneHint: 'When you apply for a programme, we tell you the result here and by e-mail.',
  find: 'Find programmes',
  see: 'See more',
  unread: 'New',
  readAll: 'Mark all as read',
  why: 'You receive this letter about something you asked for. You can change how you are told on the page Notices.',
  channels: 'How to tell me',
  channelsHint: 'Notices always stay on this page. Choose where else you want them.',
  mail: 'E-mail',
  sms: 'Text message',
  save: 'Save',
  saved: 'Saved how we tell you.',
  group: {
    verified: (group) => ({
      title: `${group} is verified`,
      body: 'You can apply for weekly rooms and for visits of Human Books for it now.',
    }),
    refused: (group, reason) => ({ title: `${group} could not be verified`, body: `Reason: ${reason}` }),
    named: (group) => ({
      title: `You speak for ${group} now`,
      body: 'You can apply for it. If you do not wish to, step down under My groups.',
    }),
  },
}
export const words = { ko, en }
