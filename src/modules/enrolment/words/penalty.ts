/** Letters about lessons missed without a word, seats given back too late, and what follows. */
import type { Policy } from '#modules/policies/index.ts'
import type { Kind } from '../rules/penalty.ts'

type Area = Policy['penalties']['area']

const ko = {
  kinds: {
    no_show: (name, title) => `${name} 님이 <${title}> 수업에 알리지 않고 여러 번 나오지 않았어요.`,
    late_cancel: (name, title) => `${name} 님이 <${title}> 신청을 수업 직전에 취소했어요.`,
  } as Record<Kind, (name: string, title: string) => string>,
  areas: { all: '모든 강좌', facility: '이 기관의 강좌', field: '같은 분야의 강좌' } as Record<Area, string>,
  struck: {
    title: '다음에는 미리 알려 주세요',
    body: (why: string, most: number) =>
      most > 0
        ? `${why} 빈자리를 기다린 이웃이 있었어요. 이런 일이 ${most}번 쌓이면 한동안 신청할 수 없어요. 오지 못하게 되면 미리 취소하거나 알려 주세요.`
        : `${why} 빈자리를 기다린 이웃이 있었어요. 오지 못하게 되면 미리 취소하거나 알려 주세요.`,
  },
  barred: {
    title: '한동안 신청할 수 없어요',
    body: (why: string, until: string, area: string) =>
      `${why} 정해진 횟수가 쌓여서 ${until}까지 ${area}를 새로 신청할 수 없어요. 기한이 지나면 저절로 풀려요. 사정이 있었다면 운영 기관에 알려 주세요.`,
  },
}
const en: typeof ko = {
  kinds: {
    no_show: (name, title) => `${name} stayed away from lessons of “${title}” without a word.`,
    late_cancel: (name, title) => `The seat of ${name} in “${title}” was given back just before the first lesson.`,
  },
  areas: { all: 'any programme', facility: 'programmes of this institution', field: 'programmes of the same field' },
  struck: {
    title: 'Please tell us beforehand next time',
    body: (why, most) =>
      most > 0
        ? `${why} Neighbours were waiting for the seat. When this has happened ${most} times you cannot apply for a while. If you cannot come, please cancel in time or tell us.`
        : `${why} Neighbours were waiting for the seat. If you cannot come, please cancel in time or tell us.`,
  },
  barred: {
    title: 'You cannot apply for a while',
    body: (why, until, area) =>
      `${why} With that, you cannot apply for ${area} until ${until}. It ends by itself. If there was a reason, please tell the institution.`,
  },
}
export const words = { ko, en }
