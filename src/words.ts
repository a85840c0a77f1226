/** Sentences of the home page, the house's own pages and its errors. */
const ko = {
  menu: { office: '업무' },
  missing: {
    title: '찾으시는 화면이 없어요',
    body: '주소가 바뀌었거나 지워진 화면이에요. 주소를 다시 확인하시거나 아래에서 찾아보세요.',
    home: '처음 화면으로',
    find: '강좌 찾기',
  },
  broken: {
    title: '잠시 문제가 생겼어요',
    body: '저희 쪽의 문제이며, 하시던 일은 저장되지 않았어요. 잠시 뒤 다시 해 보시고, 계속되면 아래 번호를 문의 전화로 알려 주세요.',
    reference: (id: string) => `확인 번호 ${id}`,
  },
  tooLarge: { title: '파일이 너무 커요', body: '올릴 수 있는 크기를 넘었어요. 파일을 나누거나 줄여서 다시 올려 주세요.' },
  tooMany: { title: '잠깐 쉬었다 다시 해 주세요', body: '짧은 시간에 요청이 많았어요. 1분 뒤에 다시 해 주세요.' },
  forged: {
    title: '이 요청은 받을 수 없어요',
    body: '다른 누리집에서 보낸 요청으로 보여 멈추었어요. 처음 화면에서 다시 시작해 주세요.',
  },
  outbox: {
    title: '보낸 편지함',
    lead: '체험판에서는 전자우편과 문자가 실제로 나가지 않고 여기에 모입니다.',
    none: '아직 보낸 편지가 없어요.',
    mail: '전자우편',
    sms: '문자',
  },
  noDistrict: '이 주소에는 열려 있는 구가 없습니다. 주소를 확인해 주세요. / There is no district at this address.',
}
const en: typeof ko = {
  menu: { office: 'Office' },
  missing: {
    title: 'This page does not exist',
    body: 'The address has changed or the page was removed. Check the address, or look here.',
    home: 'To the home page',
    find: 'Find programmes',
  },
  broken: {
    title: 'Something went wrong',
    body: 'The fault is ours, and what you were doing was not saved. Please try again in a moment; if it goes on, give us the number below by phone.',
    reference: (id: string) => `Reference ${id}`,
  },
  tooLarge: { title: 'The file is too large', body: 'It is over the size we can take. Please split or shrink it and try again.' },
  tooMany: { title: 'Please wait a moment', body: 'There were many requests in a short time. Please try again in a minute.' },
  forged: {
    title: 'We cannot take this request',
    body: 'It looks as if another site sent it, so we stopped. Please start again from the home page.',
  },
  outbox: {
    title: 'Outbox',
    lead: 'In this demonstration e-mails and text messages are not sent; they are kept here.',
    none: 'No letters yet.',
    mail: 'E-mail',
    sms: 'Text message',
  },
  noDistrict: ko.noDistrict,
}
export const words = { ko, en }
