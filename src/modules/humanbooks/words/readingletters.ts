/** Letters about readings and visits. */
type About = { book: string; when: string; place: string; note: string }

const ko = {
  asked: ({ book }: About) => ({
    title: `열람 신청이 왔어요: ${book}`,
    body: '누가 왜 읽고 싶어 하는지 보고, 만날 수 있는지 답해 주세요.',
  }),
  said: ({ book }: About) => ({ title: `새 말이 왔어요: ${book} 열람`, body: '열람 화면에서 읽고 답할 수 있어요.' }),
  agreed: ({ book }: About) => ({
    title: `${book}이(가) 만나겠다고 했어요`,
    body: '담당자가 날짜와 곳을 확정하면 알려 드릴게요.',
  }),
  declined: ({ book, note }: About) => ({
    title: `${book}이(가) 이번에는 만나기 어렵대요`,
    body: `${note}\n열람 화면에서 비슷한 다른 인물도서를 골라 주세요. 다시 신청하지 않아도 돼요.`.trim(),
  }),
  'stood-back': ({ book, note }: About) => ({
    title: `${book} 열람을 다시 조율해요`,
    body: `약속한 날에 올 수 없게 됐어요.\n${note}\n열람 화면에서 비슷한 다른 인물도서를 고르거나 새 날짜를 기다려 주세요.`,
  }),
  another: ({ book }: About) => ({
    title: `열람 신청이 왔어요: ${book}`,
    body: '먼저 읽으려던 인물도서가 어려워져서 신청이 왔어요. 만날 수 있는지 답해 주세요.',
  }),
  confirmed: ({ book, when, place }: About) => ({
    title: `열람이 확정됐어요: ${book}`,
    body: `${when}\n${place}\n오지 못하게 되면 열람 화면에서 꼭 알려 주세요.`,
  }),
  cancelled: ({ book, note }: About) => ({ title: `열람이 취소됐어요: ${book}`, body: note || '다음에 다시 만나요.' }),
  held: ({ book }: About) => ({
    title: `${book}, 어떠셨나요?`,
    body: '별점과 한마디를 남겨 주세요. 고마운 마음은 인물도서에게 전해 드려요.',
  }),
  thanked: ({ book, note }: About) => ({
    title: `읽은 분이 마음을 남겼어요: ${book}`,
    body: note || '열람 화면에서 볼 수 있어요.',
  }),
  reminder: ({ book, when, place }: About) => ({
    title: `내일 열람이 있어요: ${book}`,
    body: `${when}\n${place}`,
  }),
  visit: {
    confirmed: ({ book, when, place }: About) => ({
      title: `찾아가는 인물도서가 확정됐어요: ${book}`,
      body: `${when}\n${place}\n방문 안내지를 화면에서 볼 수 있어요.`,
    }),
    'stood-back': ({ book, note }: About) => ({
      title: `${book}의 방문이 어렵게 됐어요`,
      body: `${note}\n신청은 그대로 있어요. 다른 인물도서를 찾아 알려 드릴게요.`,
    }),
    cancelled: ({ note }: About) => ({ title: '찾아가는 인물도서 신청이 취소됐어요', body: note }),
  },
}
const en: typeof ko = {
  asked: ({ book }) => ({
    title: `Somebody wants to read you: ${book}`,
    body: 'See who and why, and say whether you can meet them.',
  }),
  said: ({ book }) => ({
    title: `New words: reading ${book}`,
    body: 'Read and answer them on the page of the reading.',
  }),
  agreed: ({ book }) => ({
    title: `${book} will meet you`,
    body: 'We tell you once an officer has confirmed the date and place.',
  }),
  declined: ({ book, note }) => ({
    title: `${book} cannot meet you this time`,
    body: `${note}\nChoose another Human Book on the page of the reading. You need not ask again.`.trim(),
  }),
  'stood-back': ({ book, note }) => ({
    title: `Reading ${book} is arranged anew`,
    body: `They cannot come on the day.\n${note}\nChoose another Human Book, or wait for a new date.`,
  }),
  another: ({ book }) => ({
    title: `Somebody wants to read you: ${book}`,
    body: 'The Human Book they asked first cannot come. Please say whether you can meet them.',
  }),
  confirmed: ({ book, when, place }) => ({
    title: `The reading is confirmed: ${book}`,
    body: `${when}\n${place}\nIf you cannot come, please say so on the page of the reading.`,
  }),
  cancelled: ({ book, note }) => ({
    title: `The reading is cancelled: ${book}`,
    body: note || 'See you another time.',
  }),
  held: ({ book }) => ({ title: `How was ${book}?`, body: 'Leave stars and some words. Thanks go to the Human Book.' }),
  thanked: ({ book, note }) => ({
    title: `A reader left words: ${book}`,
    body: note || 'See them on the page of the reading.',
  }),
  reminder: ({ book, when, place }) => ({ title: `Tomorrow: reading ${book}`, body: `${when}\n${place}` }),
  visit: {
    confirmed: ({ book, when, place }) => ({
      title: `The visit is confirmed: ${book}`,
      body: `${when}\n${place}\nThe visit sheet is on its page.`,
    }),
    'stood-back': ({ book, note }) => ({
      title: `${book} cannot come after all`,
      body: `${note}\nThe visit is still open. Another Human Book is looked for, and you are told.`,
    }),
    cancelled: ({ note }) => ({ title: 'The visit is cancelled', body: note }),
  },
}
export const words = { ko, en }
