/** The calendar of a space for those who run it. */
const ko = {
  title: '캘린더로 보기',
  about:
    '이 공간의 예약 시간을 휴대전화나 컴퓨터 캘린더에서 볼 수 있는 비밀 주소예요. 예약한 분의 이름과 연락처는 들어가지 않아요.',
  standing: (day: string) => `${day}에 만든 주소가 있어요.`,
  make: '캘린더 주소 만들기',
  again: '주소 새로 만들기',
  revoke: '주소 없애기',
  made: '캘린더 주소를 만들었어요',
  once: '이 주소는 지금 한 번만 보여요. 주소를 아는 사람은 누구나 예약 시간을 볼 수 있으니 다른 사람에게 알려 주지 마세요.',
  address: '캘린더 주소',
  addressHint: '캘린더 앱의 “URL로 구독”에 붙여 넣으세요. 이 공간을 더 맡지 않게 되면 주소는 멈춰요.',
  back: '공간으로 돌아가기',
  name: (space: string, facility: string) => `${space} 예약 · ${facility}`,
  reserved: '예약됨',
  waiting: '예약됨 (승인 기다림)',
  house: (title: string) => `시설: ${title}`,
  dones: { revoked: '캘린더 주소를 없앴어요.' } as Record<string, string>,
}

const en: typeof ko = {
  title: 'In your calendar',
  about:
    'A secret address with the times this space is taken, for the calendar of a phone or computer. Names and contacts of people are not in it.',
  standing: (day) => `There is an address of ${day}.`,
  make: 'Make a calendar address',
  again: 'Make a new address',
  revoke: 'Remove the address',
  made: 'The calendar address is made',
  once: 'It is shown only now. Whoever knows it can read the times, so please tell it to nobody.',
  address: 'Calendar address',
  addressHint: 'Paste it where your calendar subscribes to a URL. It ends when you no longer run the space.',
  back: 'Back to the space',
  name: (space, facility) => `${space} reservations · ${facility}`,
  reserved: 'Reserved',
  waiting: 'Reserved (waits for approval)',
  house: (title) => `House: ${title}`,
  dones: { revoked: 'The calendar address was removed.' },
}

export const words = { ko, en }
