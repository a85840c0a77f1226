/** The calendar of an instrument for those who keep it. */
const ko = {
  title: '캘린더로 보기',
  about:
    '이 악기가 언제 나가고 돌아오며 언제 손보는지 캘린더에서 볼 수 있는 비밀 주소예요. 빌린 분의 이름은 들어가지 않아요.',
  make: '캘린더 주소 만들기',
  again: '주소 새로 만들기',
  revoke: '주소 없애기',
  made: '캘린더 주소를 만들었어요',
  once: '이 주소는 지금 한 번만 보여요. 다른 사람에게 알려 주지 마세요.',
  address: '캘린더 주소',
  addressHint: '캘린더 앱의 “URL로 구독”에 붙여 넣으세요. 이 악기를 더 맡지 않게 되면 주소는 멈춰요.',
  back: '악기로 돌아가기',
  out: '빌려 나감',
  late: '늦음: 돌려받을 날이 지났어요',
  waits: '찾아갈 분 기다림',
}
const en: typeof ko = {
  title: 'In your calendar',
  about:
    'A secret address with when this instrument goes out, comes back and is cared for. Borrowers are not named in it.',
  make: 'Make a calendar address',
  again: 'Make a new address',
  revoke: 'Remove the address',
  made: 'The calendar address is made',
  once: 'It is shown only now. Please tell it to nobody.',
  address: 'Calendar address',
  addressHint: 'Paste it where your calendar subscribes to a URL. It ends when you no longer keep the instrument.',
  back: 'Back to the instrument',
  out: 'Out on loan',
  late: 'Late: it should be back',
  waits: 'Waits to be picked up',
}
export const words = { ko, en }
