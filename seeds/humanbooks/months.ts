/** Human Books of the months, told in interviews, and what may be heard of one in class. Invented. */
import { randomUUID } from 'node:crypto'
import {
  addKit,
  addKitPaper,
  bookOf,
  chooseMonthly,
  confirmedBooks,
  keepFilm,
  keepLesson,
  nominate,
  reportClass,
  showKit,
  showMonthly,
  writeArticle,
} from '#modules/humanbooks/index.ts'
import { judgeGroup, nameGroup, type Person } from '#modules/people/index.ts'
import { addContent, type Facility, keepFile, showContent } from '#modules/places/index.ts'
import { addDays, dayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { facilityNamed } from '../offer.ts'
import { clicks, score } from '../songpa/sounds.ts'

/** From the month before last to this one: a word of the career, a title and an interview. */
const INTERVIEWS = [
  {
    of: '소방관',
    title: '문을 열기 전 삼 초',
    article:
      '불 앞에서 스무 해를 보낸 사람은 뜻밖에 조용히 웃었다.\nQ. 무섭지 않으셨어요?\n무섭지요. 무섭지 않다고 말하는 사람과는 같이 들어가지 않아요. 무서운 줄 알아야 옆 사람을 챙기니까요.\nQ. 아이들이 가장 많이 묻는 것은 무엇인가요?\n“몇 명 구했어요?”라고 물어요. 저는 늘 되물어요. 네가 오늘 도와준 사람은 몇 명이냐고요. 다들 손가락을 꼽기 시작하지요.\nQ. 앞으로 하고 싶은 일이 있다면요.\n동네 어르신들께 집 안에서 불나기 쉬운 곳을 하나씩 짚어 드리고 싶어요. 소화기는 부엌에서 세 걸음 떨어진 곳에 두세요.',
  },
  {
    of: '간호사',
    title: '이름을 불러 주는 일',
    article:
      '밤 근무를 마치고 온 사람답지 않게 목소리가 또렷했다.\nQ. 기억에 남는 환자가 있나요?\n이름을 여러 번 불러 달라던 분이 계셨어요. 아무도 이름을 부르지 않은 지 오래됐다고요. 그날부터 저는 번호 대신 이름을 불러요.\nQ. 간호사가 되고 싶은 학생에게 한마디 해 주세요.\n친절한 사람보다 오래 친절할 수 있는 사람이 되세요. 그러려면 먼저 잘 자고 잘 먹어야 해요.',
  },
] as const

const ROBOT = {
  title: '고장은 실패가 아니라 질문이에요',
  article:
    '서른 해 동안 공장의 로봇을 만든 윤태식 씨는 요즘 동네 아이들의 로봇을 고친다.\nQ. 은퇴하고 왜 다시 로봇인가요?\n아이들이 로봇을 들고 와서 “고장 났어요”라고 해요. 저는 “무엇을 물어보고 있니?”라고 되물어요. 고장은 로봇이 하는 질문이거든요.\nQ. 수학을 못해도 될까요?\n저는 고등학교 때 수학을 두 번 낙제했어요. 그런데 왜 넘어지는지가 궁금해서 밤을 새웠지요. 궁금한 사람이 잘하는 사람을 이겨요.\nQ. 이달 특강에서는 무엇을 하나요?\n걷는 로봇이 왜 넘어지는지 함께 찾아볼 거예요. 넘어진 로봇을 꼭 가지고 오세요.',
}

type Known = { officer: string; teacher: string; parent: string; engineer: string }

/** Tell them. */
export async function tellMonths(
  ctx: Context,
  facilities: readonly Facility[],
  known: Known,
  neighbours: readonly Person[],
): Promise<void> {
  const as = (id: string): Context => ({ ...ctx, who: { id, name: '', grants: [] } })
  const officer = as(known.officer)
  const month = `${dayOf(ctx.now).slice(0, 7)}-01`
  const before = (months: number) => `${addDays(month, -28 * months).slice(0, 7)}-01`
  const books = await confirmedBooks(ctx.db)
  const robot = await bookOf(ctx.db, known.engineer)
  if (!robot) throw new Error('The Human Book of this month is missing.')

  const months = [
    ...INTERVIEWS.map(({ of, ...told }, at) => ({
      ...told,
      month: before(INTERVIEWS.length - at),
      book: books.find(({ career }) => career.includes(of))?.id ?? robot.id,
    })),
    { ...ROBOT, month, book: robot.id },
  ]
  for (const { month, book, ...told } of months) {
    await chooseMonthly(officer, month, book)
    await writeArticle(officer, month, told)
    await showMonthly(officer, month, true)
  }
  const next = `${addDays(month, 32).slice(0, 7)}-01`
  const [first, second] = books.filter(({ field }) => field === 'arts')
  for (const [at, { id }] of neighbours.slice(0, 5).entries()) {
    const book = at < 3 ? first : second
    if (book)
      await nominate(as(id), book.id, {
        id: randomUUID(),
        month: next,
        why:
          [
            '이야기를 듣고 다시 붓을 잡았어요.',
            '우리 모임 모두가 또 만나고 싶어 해요.',
            '아이와 함께 들었는데 집에 와서도 계속 이야기했어요.',
          ][at % 3] ?? '',
      })
  }
  await tellKit(officer, facilities, known, robot.id)
}

/** What the robot engineer made for schools: something to hear, two lessons, and a class that held one. */
async function tellKit(ctx: Context, facilities: readonly Facility[], { teacher }: Known, book: string) {
  const music = facilityNamed([...facilities], '송파 악기도서관')
  const film = await addContent(ctx, music.id, {
    kind: 'audio',
    title: '로봇의 박자 듣기',
    maker: '윤태식 인물도서와 송파 음악창작소가 함께 만들었어요.',
    about: '로봇 팔은 1초를 똑같이 나누어 움직여요. 박자를 들으며 로봇이 되어 보세요.',
    link: null,
    transcript:
      '1초에 한 번 똑딱 소리가 여덟 번 나요. 로봇 팔이 한 번 움직일 때마다 나는 소리예요. 첫 번째와 다섯 번째 소리가 조금 높아요.',
  })
  const refused = await keepFile(ctx, film, { name: '로봇의박자.wav', bytes: clicks() })
  const hidden =
    refused ?? (await showContent(ctx, film)) ?? (await keepFilm(ctx, { content: film, book, kind: 'lecture' }))
  if (hidden) throw new Error(`The film of the demo: ${hidden}`)

  const kit = await addKit(ctx, {
    title: '로봇은 어떻게 박자를 맞출까',
    grades: '초등 5~6학년',
    about: '로봇 기술자 윤태식 인물도서와 함께, 같은 시간 간격으로 움직이는 일이 왜 어려운지 몸으로 알아봐요.',
  })
  const lesson = await keepLesson(ctx, kit, {
    title: '박자를 듣고 로봇이 되어 보기',
    guide: '소리를 들려주고 네 명씩 줄을 서요. 한 박에 한 동작만 해요. 누가 가장 로봇 같은지 함께 정해요.',
    minutes: 40,
    film,
  })
  const second = await keepLesson(ctx, kit, {
    title: '우리 반 로봇의 악보 만들기',
    guide: '활동지의 다섯 줄에 팔, 다리, 머리, 허리, 소리를 하나씩 맡겨요. 음표 하나가 동작 하나예요.',
    minutes: 40,
    film: null,
  })
  if (!lesson || !second) throw new Error('The kit of the demo has no lessons.')
  const sheet = await score('Robot score', [0, 2, 4, 2, 0, 2, 4, 0], ctx.now)
  const shown =
    (await addKitPaper(ctx, second, { name: '로봇악보_활동지.pdf', bytes: sheet })) ?? (await showKit(ctx, kit, true))
  if (shown) throw new Error(`The kit of the demo: ${shown}`)

  const at: Context = { ...ctx, who: { id: teacher, name: '한지우', grants: [] } }
  const school = await nameGroup(at, {
    name: '나루초등학교',
    kind: 'school',
    size: 600,
    address: null,
    dong: null,
    phone: null,
  })
  if (school === 'name-taken') return
  await judgeGroup(ctx, school.id, { verified: true, priority: false })
  await reportClass(at, {
    id: randomUUID(),
    lesson,
    group: school.id,
    class: '5학년 2반',
    headcount: 24,
    held_on: addDays(dayOf(ctx.now), -6),
  })
}
