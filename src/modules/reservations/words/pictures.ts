/** Pictures of a space. */
const ko = {
  title: '사진',
  lead: '예약하려는 분이 공간을 미리 볼 수 있게 사진을 올려 주세요.',
  none: '아직 사진이 없어요.',
  file: '사진 파일',
  fileHint: 'JPG, PNG, WebP, 5MB까지예요. 사람 얼굴이 나오지 않게 찍어 주세요.',
  alt: '사진 설명',
  altHint: '사진을 못 보는 분에게 읽어 드릴 한 문장이에요. 예) 창가에 피아노가 있고 의자 여섯 개가 둘러 있어요.',
  altEn: '영어 사진 설명',
  add: '사진 올리기',
  drop: '지우기',
  dropLabel: (alt: string) => `“${alt}” 사진 지우기`,
  dones: { picture: '사진을 올렸어요.', dropped: '사진을 지웠어요.' } as Record<string, string>,
  faults: {
    'no-file': '파일을 골라 주세요.',
    'not-a-picture': '사진 파일이 아니에요. JPG, PNG, WebP 파일을 골라 주세요.',
    'not-a-paper': '올릴 수 없는 파일이에요.',
    'too-large': '파일이 너무 커요. 5MB까지 올릴 수 있어요.',
  },
}

const en: typeof ko = {
  title: 'Pictures',
  lead: 'People see what the space looks like before they reserve it.',
  none: 'There are no pictures yet.',
  file: 'Picture file',
  fileHint: 'JPG, PNG or WebP up to 5 MB, without faces.',
  alt: 'What it shows',
  altHint: 'One sentence, read to those who cannot see it.',
  altEn: 'What it shows, in English',
  add: 'Add the picture',
  drop: 'Remove',
  dropLabel: (alt) => `Remove the picture “${alt}”`,
  dones: { picture: 'The picture was added.', dropped: 'The picture was removed.' },
  faults: {
    'no-file': 'Choose a file.',
    'not-a-picture': 'This is no picture. Choose a JPG, PNG or WebP file.',
    'not-a-paper': 'This file cannot be taken.',
    'too-large': 'The file is too large: at most 5 MB.',
  },
}

export const words = { ko, en }
