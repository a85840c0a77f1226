/** Sentences of what else there is, where a programme is full. */
const ko = {
  title: '지금 자리가 있는 비슷한 강좌',
  lead: '같은 분야에서 나이가 맞고, 요일과 시간, 거리가 가까운 순서예요.',
  from: (dong: string, way: string) => `${dong}에서 ${way}`,
  fromHere: (way: string) => `이 강좌에서 ${way}`,
  same: '바로 같은 동네',
  km: (km: string) => `${km}km`,
  metres: (metres: number) => `${metres}m`,
  steps: (steps: number) => `동네 ${steps}개 건너`,
  online: '집에서 온라인으로',
  more: '같은 분야 더 찾아보기',
  none: '같은 분야에서 지금 자리가 있는 강좌가 없어요.',
  all: '지금 신청할 수 있는 강좌 모두 보기',
}
const en: typeof ko = {
  title: 'Like this one, with seats now',
  lead: 'The same subject and age, nearest in day, hour and distance first.',
  from: (dong, way) => `${way} from ${dong}`,
  fromHere: (way) => `${way} from this one`,
  same: 'the same neighbourhood',
  km: (km) => `${km} km`,
  metres: (metres) => `${metres} m`,
  steps: (steps) => `${steps} neighbourhoods`,
  online: 'online, from home',
  more: 'Find more on this subject',
  none: 'On this subject there is nothing with seats now.',
  all: 'See everything with seats now',
}
export const words = { ko, en }
