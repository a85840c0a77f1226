/** What residents read about rooms and reservations. */
import { book } from './words/book.ts'
import { find } from './words/find.ts'
import { mine } from './words/mine.ts'
import { desk, helps, holidays, kinds, purposes, states, who, whyNot } from './words/names.ts'
import { room } from './words/room.ts'

const ko = {
  menu: '공간 예약',
  title: '공간 예약',
  lead: '동네의 연습실, 모임방, 강당을 찾아 바로 예약해요.',
  kinds: kinds.ko,
  purposes: purposes.ko,
  helps: helps.ko,
  states: states.ko,
  who: who.ko,
  whyNot: whyNot.ko,
  desk: desk.ko,
  holidays: holidays.ko,
  hours: (minutes: number) =>
    [minutes >= 60 && `${Math.floor(minutes / 60)}시간`, minutes % 60 > 0 && `${minutes % 60}분`]
      .filter(Boolean)
      .join(' '),
  people: (count: number) => `${count.toLocaleString('ko-KR')}명`,
  upTo: (count: number) => `최대 ${count.toLocaleString('ko-KR')}명`,
  days: (count: number) => `${count}일`,
  km: (km: number) => (km < 1 ? `약 ${Math.max(1, Math.round(km * 10)) * 100}m` : `약 ${km.toFixed(1)}km`),
  steps: (steps: number) => (steps === 0 ? '같은 동' : `${steps}개 동 너머`),
  find: find.ko,
  room: room.ko,
  ...book.ko,
  ...mine.ko,
}

const en: typeof ko = {
  menu: 'Rooms',
  title: 'Rooms',
  lead: 'Find practice rooms, meeting rooms and halls near you and reserve them at once.',
  kinds: kinds.en,
  purposes: purposes.en,
  helps: helps.en,
  states: states.en,
  who: who.en,
  whyNot: whyNot.en,
  desk: desk.en,
  holidays: holidays.en,
  hours: (minutes) =>
    [
      minutes >= 60 && `${Math.floor(minutes / 60)} ${minutes < 120 ? 'hour' : 'hours'}`,
      minutes % 60 > 0 && `${minutes % 60} minutes`,
    ]
      .filter(Boolean)
      .join(' '),
  people: (count) => `${count.toLocaleString('en')} ${count === 1 ? 'person' : 'people'}`,
  upTo: (count) => `Up to ${count.toLocaleString('en')}`,
  days: (count) => `${count} ${count === 1 ? 'day' : 'days'}`,
  km: (km) => (km < 1 ? `About ${Math.max(1, Math.round(km * 10)) * 100} m` : `About ${km.toFixed(1)} km`),
  steps: (steps) => (steps === 0 ? 'Same neighbourhood' : `${steps} neighbourhoods away`),
  find: find.en,
  room: room.en,
  ...book.en,
  ...mine.en,
}

export const words = { ko, en }
