/** What residents read of searches they keep. */
const ko = {
  title: '새 강좌 알림',
  lead: '저장한 조건에 맞는 새 강좌가 올라오면 알려 드려요.',
  link: '이 조건의 새 강좌 알림 받기',
  ask: '이 조건에 맞는 새 강좌가 올라오면 알려 드릴까요?',
  all: '모든 강좌',
  save: '알림 받기',
  list: '알림을 받는 조건',
  none: '아직 저장한 조건이 없어요. 강좌를 찾은 다음 ‘새 강좌 알림 받기’를 눌러 보세요.',
  find: '강좌 찾기',
  search: '조건',
  since: '저장한 날',
  drop: '그만 받기',
  dropOf: (search: string) => `${search} 알림 그만 받기`,
  saved: '저장했어요. 새 강좌가 올라오면 알려 드릴게요.',
  'too-many': (most: number) => `알림은 ${most}개까지 받을 수 있어요. 쓰지 않는 조건을 먼저 지워 주세요.`,
  channels: '알림은 알림함에 늘 남고, 고른 방법(문자·전자우편)으로도 보내 드려요.',
  letter: {
    title: (count: number) => `기다리던 강좌가 ${count}개 올라왔어요`,
    body: (titles: string[], count: number) =>
      `${titles.map((title) => `‘${title}’`).join(', ')}${count > titles.length ? ` 외 ${count - titles.length}개` : ''} 강좌가 새로 올라왔어요.`,
  },
}
const en: typeof ko = {
  title: 'News of programmes',
  lead: 'You are told when a new programme matches a search you keep.',
  link: 'Tell me when something new matches',
  ask: 'Shall we tell you when a new programme matches this?',
  all: 'All programmes',
  save: 'Tell me',
  list: 'Searches you keep',
  none: 'You keep no search yet. Search for programmes, then choose “Tell me when something new matches”.',
  find: 'Find programmes',
  search: 'Search',
  since: 'Kept since',
  drop: 'Stop',
  dropOf: (search) => `Stop news of ${search}`,
  saved: 'Kept. You are told when something new is there.',
  'too-many': (most) => `You can keep ${most} searches. Please remove one you no longer need.`,
  channels: 'News always stays in your notices, and is sent by the ways you chose (text message, mail).',
  letter: {
    title: (count) => `${count} new ${count === 1 ? 'programme' : 'programmes'} you were waiting for`,
    body: (titles, count) =>
      `New: ${titles.map((title) => `“${title}”`).join(', ')}${count > titles.length ? ` and ${count - titles.length} more` : ''}.`,
  },
}
export const words = { ko, en }
