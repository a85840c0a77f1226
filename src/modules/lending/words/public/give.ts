/** Giving an instrument. */
const ko = {
  giveTitle: '악기 기증',
  giveLead: '쓰지 않는 악기를 이웃에게 나눠 주세요. 살펴보고 손질해서 빌려드려요.',
  giveWhat: '어떤 악기인가요',
  giveWhatHint: '이름과 크기를 적어 주세요. 예: 바이올린 3/4',
  year: '산 해',
  story: '악기에 얽힌 이야기',
  storyHint: '상태와 사연을 적어 주세요. 사람 이름이나 전화번호는 적지 마세요.',
  named: '악기 소개에 내 이름을 밝혀도 좋아요',
  photos: '사진',
  photosHint: '앞, 뒤, 망가진 곳을 찍어 주시면 빨리 정할 수 있어요. 세 장까지, 한 장에 5MB까지 올릴 수 있어요.',
  photoFaults: {
    'too-many': '사진은 세 장까지 올릴 수 있어요.',
    'not-a-picture': '사진 파일이 아니에요. JPG, PNG, WebP 파일을 골라 주세요.',
    'too-large': '사진이 너무 커요. 한 장에 5MB까지 올릴 수 있어요.',
  } as Record<string, string>,
  giveSend: '기증 신청',
  myGifts: '내가 기증한 악기',
  gift: {
    asked: '확인 중',
    accepted: '받기로 함',
    refused: '받지 못함',
    shelved: (code: string) => `서가에 있음 (${code})`,
  },
}
const en: typeof ko = {
  giveTitle: 'Give an instrument',
  giveLead: 'Pass on an instrument you no longer play. We look after it and lend it to neighbours.',
  giveWhat: 'What is it',
  giveWhatHint: 'Name and size. For example: violin 3/4',
  year: 'Bought in',
  story: 'Its story',
  storyHint: 'Its condition and story. Please write no names or telephone numbers.',
  named: 'You may name me beside the instrument',
  photos: 'Pictures',
  photosHint: 'Front, back and what is broken: then we can decide sooner. Three at most, 5 MB each.',
  photoFaults: {
    'too-many': 'Three pictures at most.',
    'not-a-picture': 'This is no picture. Choose a JPG, PNG or WebP file.',
    'too-large': 'A picture is too large. 5 MB each at most.',
  },
  giveSend: 'Offer it',
  myGifts: 'What I gave',
  gift: {
    asked: 'Being looked at',
    accepted: 'Accepted',
    refused: 'Not taken',
    shelved: (code) => `On the shelf (${code})`,
  },
}
export const words = { ko, en }
