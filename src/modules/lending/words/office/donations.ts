/** Instruments that were offered. */
const ko = {
  donationsTitle: '기증',
  accept: '받기',
  acceptOf: (what: string) => `${what} 받기`,
  decline: '받지 않기',
  declineOf: (what: string) => `${what} 받지 않기`,
  photoOf: (what: string, number: number) => `${what} 사진 ${number}`,
  story: '사연',
  giver: '기증한 분',
  unnamed: '이름을 밝히지 않음',
  shelve: '서가에 올리려면 악기 종류를 열고 이 기증을 골라 악기를 더해 주세요.',
}
const en: typeof ko = {
  donationsTitle: 'Donations',
  accept: 'Accept',
  acceptOf: (what) => `Accept ${what}`,
  decline: 'Do not take',
  declineOf: (what) => `Do not take ${what}`,
  photoOf: (what, number) => `${what}, picture ${number}`,
  story: 'Story',
  giver: 'Giver',
  unnamed: 'Unnamed',
  shelve: 'To put it on the shelf, open its kind and add an instrument with this donation chosen.',
}
export const words = { ko, en }
