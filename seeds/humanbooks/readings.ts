/** A season of readings and visits: some read and thanked for, some arranged just now, some that wait. Told with actions. */
import { randomUUID } from 'node:crypto'
import {
  answerReading,
  askReading,
  askVisit,
  type Book,
  bookOf,
  closeReading,
  closeVisit,
  confirmedBooks,
  confirmReading,
  confirmVisit,
  leaveWords,
  proposeVisits,
  say,
  visitById,
} from '#modules/humanbooks/index.ts'
import { judgeGroup, nameGroup } from '#modules/people/index.ts'
import { addDays, DAY, dayOf, instant } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import type { Neighbour } from '../crowd.ts'

type Known = { parent: string; teen: string; teacher: string; officer: string; engineer: string }

const REASONS = [
  '진로를 고민하고 있어요.',
  '같은 꿈을 꾸는 아이와 함께 듣고 싶어요.',
  '은퇴한 뒤의 길이 궁금해요.',
  '한 번도 만나 보지 못한 일이라서요.',
]
const QUESTIONS = ['가장 힘들었던 날은 언제였나요?', '다시 시작한다면 무엇을 다르게 할까요?', '하루를 어떻게 보내세요?']
const WORDS = ['한 시간이 십 분 같았어요.', '책 열 권보다 오래 남을 이야기예요.', '솔직하게 답해 주셔서 용기가 났어요.']

const at = (ctx: Context, days: number, who?: string): Context => ({
  ...ctx,
  now: new Date(ctx.now.getTime() + days * DAY),
  who: { id: who, name: '', grants: [] },
})

/** How far a reading of the demo has come. */
type Fate = 'asked' | 'agreed' | 'declined' | 'confirmed' | 'done'
type Story = { book: Book; reader: string; applicant: string; fate: Fate; days: number; adult?: string }

const PLACE = '송파 평생학습원 인물도서방'

async function read(
  ctx: Context,
  officer: string,
  { book, reader, applicant, fate, days, adult }: Story,
  number: number,
) {
  const id = randomUUID()
  // Ten days from asking to reading; what is not confirmed was asked for some days ago.
  const asked = at(ctx, days - 10, applicant)
  const day = addDays(dayOf(ctx.now), days)
  const answer = await askReading(asked, {
    id,
    book: book.id,
    reader,
    party: 1 + (number % 3),
    party_name: null,
    children: adult !== undefined,
    second_adult: adult ?? null,
    reason: REASONS[number % REASONS.length] ?? '',
    questions: QUESTIONS,
    way: 'onsite',
    wishes: [0, 1, 2].map((shift) => ({ day: addDays(day, shift), from: 900, to: 1020 })),
    place_wish: null,
  })
  if (!('id' in answer)) throw new Error(`A reading of the demo: ${answer.reason}`)
  if (fate === 'asked') return id
  const note = fate === 'declined' ? '그 주에는 지방에 가요.' : '반가워요. 궁금한 것을 마음껏 적어 주세요.'
  await answerReading(at(ctx, days - 9, book.person), id, { agrees: fate !== 'declined', note })
  if (fate === 'agreed' || fate === 'declined') return id
  const fixed = { version: 2, starts_at: instant(day, '15:00'), minutes: 60, place: PLACE }
  const refused = await confirmReading(at(ctx, days - 7, officer), id, fixed)
  if (refused) throw new Error(`A reading of the demo: ${refused}`)
  if (fate !== 'done') return id
  await closeReading(at(ctx, days + 1, book.person), id, { minutes: 50 + (number % 4) * 10, count: 1 + (number % 3) })
  if (number % 3 > 0)
    await leaveWords(at(ctx, days + 2, applicant), id, {
      stars: 3 + (number % 3),
      words: WORDS[number % WORDS.length] ?? null,
      thanks: '귀한 시간 내어 주셔서 고맙습니다.',
    })
  return id
}

/** Tell the season. */
export async function tellReadings(ctx: Context, known: Known, neighbours: readonly Neighbour[]): Promise<void> {
  const robots = await bookOf(ctx.db, known.engineer)
  const books = (await confirmedBooks(ctx.db)).filter(({ ways, id }) => ways.includes('onsite') && id !== robots?.id)
  const folk = [...new Set(neighbours.map(({ applicant }) => applicant))]
  const fates: [Fate, number][] = [
    ...[-24, -20, -17, -13, -10, -6, -3].map((days): [Fate, number] => ['done', days]),
    ...[2, 4, 5].map((days): [Fate, number] => ['confirmed', days]),
    ['agreed', 8],
    ['declined', 8],
    ['asked', 9],
    ['asked', 9],
  ]
  for (const [number, [fate, days]] of fates.entries()) {
    const [book, who] = [books[number * 7], folk[number]]
    if (book && who) await read(ctx, known.officer, { book, reader: who, applicant: who, fate, days }, number)
  }
  if (robots) {
    const mine = { book: robots, reader: known.teen, applicant: known.parent, adult: '어머니 송하나' }
    await read(ctx, known.officer, { ...mine, fate: 'done', days: -12 }, 1)
    const id = await read(ctx, known.officer, { ...mine, fate: 'confirmed', days: 3 }, 0)
    await say(at(ctx, -5, known.parent), {
      id,
      side: 'reader',
      message: randomUUID(),
      body: '도현이가 만든 로봇을 가져가도 될까요? 연락은 010-0000-1001로 주세요.',
    })
    await say(at(ctx, -4, known.engineer), {
      id,
      side: 'book',
      message: randomUUID(),
      body: '꼭 가져오세요! 공구는 제가 챙겨 갈게요.',
    })
  }
  await visits(ctx, known)
}

async function visits(ctx: Context, { teacher, officer }: Known) {
  const named = await nameGroup(at(ctx, -50, teacher), {
    name: '물결지역아동센터',
    kind: 'community-centre',
    size: 24,
    dong: '문정1동',
    address: '송파구 문정동 (가상의 곳)',
    phone: '02-000-1400',
  })
  if (named === 'name-taken') return
  await judgeGroup(at(ctx, -49, officer), named.id, { verified: true, priority: true })
  const ask = async (days: number, theme: 'career' | 'arts' | 'humanities', topic: string) => {
    const id = randomUUID()
    const answer = await askVisit(at(ctx, Math.min(days - 12, -1), teacher), {
      id,
      group: named.id,
      theme,
      topic,
      readers: 'child',
      headcount: 20,
      wishes: [0, 1, 2].map((shift) => ({ day: addDays(dayOf(ctx.now), days + shift), from: 600, to: 720 })),
      minutes: 50,
      room: '2층 배움방',
      equipment: '빔프로젝터',
      adult: '한지우 선생님',
      wished_book: null,
    })
    if (!('id' in answer)) throw new Error(`A visit of the demo: ${answer.reason}`)
    return id
  }
  const confirm = async (id: string, days: number) => {
    const then = at(ctx, days, officer)
    await proposeVisits(then)
    const visit = await visitById(ctx.db, id)
    const refused = visit && (await confirmVisit(then, id, visit.version))
    if (refused) throw new Error(`A visit of the demo: ${refused}`)
  }
  const past = await ask(-8, 'career', '로봇')
  await confirm(past, -18)
  await closeVisit(at(ctx, -7, teacher), past, {
    minutes: 50,
    counts: { child: 19, youth: 0, adult: 2, senior: 0 },
    report: '아이들이 끝난 뒤에도 자리를 뜨지 않았어요.',
  })
  await confirm(await ask(12, 'arts', '악기'), 0)
  await ask(15, 'humanities', '여행')
  await ask(15, 'career', '요리')
  await proposeVisits(at(ctx, 0, officer))
}
