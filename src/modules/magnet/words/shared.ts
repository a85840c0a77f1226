/** Words of wishes and offers alike: levels, times, places. */
import { WEEKDAYS } from '#platform/clock.ts'
import type { Lang } from '#platform/view.ts'
import { groupsOf } from '../rules/slots.ts'
import type { PartOfDay, Slot } from '../rules/wish.ts'

const ko = {
  levels: { beginner: '처음이에요', intermediate: '조금 해 봤어요', advanced: '더 깊이' },
  parts: { morning: '오전', afternoon: '오후', evening: '저녁' } as Record<PartOfDay, string>,
  anyTime: '언제든 좋아요',
  anywhere: '구 안 어디서나',
  everyone: '누구나',
  allDay: '하루 중 아무 때',
  everyDay: '날마다',
  people: (count: number) => `${count.toLocaleString('ko-KR')}명`,
  days: '요일',
  daysHint: '고르지 않으면 아무 요일이나 괜찮다는 뜻이에요.',
  partsOfDay: '시간',
}
const en: typeof ko = {
  levels: { beginner: 'From the beginning', intermediate: 'I know a little', advanced: 'Going deeper' },
  parts: { morning: 'Morning', afternoon: 'Afternoon', evening: 'Evening' },
  anyTime: 'Any time',
  anywhere: 'Anywhere in the district',
  everyone: 'Everyone',
  allDay: 'any time of day',
  everyDay: 'Every day',
  people: (count) => `${count.toLocaleString('en')} ${count === 1 ? 'person' : 'people'}`,
  days: 'Days',
  daysHint: 'Choose none if any day suits you.',
  partsOfDay: 'Time of day',
}
export const words = { ko, en }

const sign = { ko: '·', en: ', ' }

/** 월·수 저녁, 토 오전 */
export function slotsIn(slots: readonly Slot[], lang: Lang): string {
  const w = words[lang]
  if (slots.length === 0) return w.anyTime
  return groupsOf(slots)
    .map(({ days, parts }) => {
      const names = days.length === 7 ? w.everyDay : days.map((day) => WEEKDAYS[lang][day]).join(sign[lang])
      const when = parts.map((part) => (lang === 'en' ? w.parts[part].toLowerCase() : w.parts[part])).join(sign[lang])
      return `${names} ${parts.length === 3 ? w.allDay : when}`
    })
    .join(lang === 'ko' ? ', ' : '; ')
}
