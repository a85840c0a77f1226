/** Other hours, and what is reserved outside of them. */
const ko = {
  title: (name: string) => `${name} 운영시간이 바뀌면`,
  lead: (count: number) =>
    `이미 예약된 ${count}건이 운영시간 밖에 놓여요. 어떻게 할지 정해 주세요. 아직 저장하지 않았어요.`,
  caption: '운영시간 밖에 놓이는 예약',
  when: '시간',
  room: '공간',
  who: '이용하는 사람',
  housed: '시설이 쓰는 시간은 여기서 취소되지 않아요. 그 강좌나 행사에서 따로 바꿔 주세요.',
  fate: '예약을 어떻게 할까요',
  callOff: '모두 취소하고 알려요',
  callOffHint: '예약한 사람에게 까닭과 함께 알리고, 낸 사용료는 모두 돌려드려요.',
  keep: '그대로 두어요',
  keepHint: '이 예약이 있는 시간에는 문을 열어 주세요.',
  told: '까닭',
  toldHint: '취소할 때 예약한 사람에게 그대로 전해져요.',
  save: '이대로 저장하기',
  back: '돌아가기',
  look: '운영시간이 바뀌어 놓이는 예약',
  faults: { missing: '취소하는 까닭을 적어 주세요.' },
}

const en: typeof ko = {
  title: (name) => `Other hours of ${name}`,
  lead: (count) =>
    `${count} ${count === 1 ? 'reservation lies' : 'reservations lie'} outside of these hours. Say what becomes of them. Nothing is saved yet.`,
  caption: 'Reserved outside of these hours',
  when: 'When',
  room: 'Space',
  who: 'For',
  housed: 'What the facility uses itself is not called off here. Please change it where it was planned.',
  fate: 'What becomes of them',
  callOff: 'Call all off and tell people',
  callOffHint: 'They are told the reason, and all that was paid comes back.',
  keep: 'Leave them',
  keepHint: 'Please open the door at these times.',
  told: 'Reason',
  toldHint: 'People are told it as you write it.',
  save: 'Save it like this',
  back: 'Back',
  look: 'Reservations outside of new hours',
  faults: { missing: 'Please write the reason.' },
}

export const words = { ko, en }
