/** A programme of the demo whose applicants are reviewed: what was asked and answered, and reviewers in the middle of scoring. */
import { randomUUID } from 'node:crypto'
import { programmeById, whyUnfit } from '#modules/catalogue/index.ts'
import {
  addCriterion,
  addQuestion,
  admitOrQueue,
  appointReviewer,
  openScoring,
  reviewOf,
  score,
  setTerms,
  write,
} from '#modules/enrolment/index.ts'
import { addDays, dayOf, instant } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import type { Neighbour } from './crowd.ts'
import type { Sketch } from './offer.ts'

const WHY = [
  '동네 도서관이 새로 꾸며질 때 친구들이 무엇을 바라는지 물어보고 다닌 적이 있어요. 그 이야기를 제대로 된 기사로 써 보고 싶어요.',
  '학교 신문을 만들고 있어요. 인터뷰하는 법을 더 배우고 싶어요.',
  '우리 동네에서 오래 가게를 한 분들의 이야기를 남기고 싶어요.',
  '글쓰기보다 사진 찍기를 좋아해요. 사진으로 말하는 기사를 만들고 싶어요.',
  '친구가 같이 하자고 해서 신청했어요.',
  '석촌호수의 새를 일 년 동안 관찰했어요. 그 기록을 기사로 나누고 싶어요.',
]
const WHAT = [
  '우리 학교 앞 건널목이 왜 위험한지 시간대마다 세어 보고 쓰겠어요.',
  '새로 온 친구들이 동네에서 어디를 좋아하는지 지도로 그려 보고 싶어요.',
  '시장의 하루를 아침부터 밤까지 따라가 보고 싶어요.',
  '',
]
const POINTS = [
  [28, 36, 17],
  [24, 30, 20],
  [26, 33, 15],
  [18, 25, 16],
  [9, 10, 12],
  [30, 35, 18],
]
const COMMENTS = ['직접 다녀 본 경험이 글에 잘 보여요.', '계획이 또렷해요.', '']

type Cast = { officer: string; reviewers: [string, string, string]; first: Neighbour[]; others: Neighbour[] }

/** Set it up before it opens; where it has closed, people have written and applied, and the first two reviewers scored: one all of them, one the half. */
export async function reviewInTime(
  ctx: Context,
  id: string,
  { opens, closes }: Pick<Sketch, 'opens' | 'closes'>,
  { officer, reviewers, first, others }: Cast,
): Promise<void> {
  const when = ([days, time]: [number, string], minutes = 0) =>
    new Date(instant(addDays(dayOf(ctx.now), days), time).getTime() + minutes * 60_000)
  const as = (person: string, now: Date): Context => ({ ...ctx, now, who: { id: person, name: '', grants: [] } })
  const before = as(officer, when(opens, -24 * 60))
  await addQuestion(before, id, { question: '함께하고 싶은 까닭을 적어 주세요.', required: true })
  await addQuestion(before, id, { question: '해 보고 싶은 것이 있으면 적어 주세요.', required: false })
  for (const [name, most] of [
    ['지원 동기', 30],
    ['활동 계획', 40],
    ['성실함', 20],
  ] as const)
    await addCriterion(before, id, { name, most, weight: 1 })
  await setTerms(before, id, { trims: true, tells: true, papers: '직접 쓴 글이나 찍은 사진이 있으면 더해 주세요.' })
  for (const reviewer of reviewers) await appointReviewer(before, id, reviewer)

  if (when(closes) > ctx.now) return

  const programme = await programmeById(ctx.db, id)
  if (!programme) throw new Error('The review of the demo has no programme')
  const fit = [...first, ...others].filter(({ person }) => !whyUnfit(programme, person, ctx.now)).slice(0, WHY.length)
  const { questions, criteria } = await reviewOf(ctx, programme)
  const applications: string[] = []
  for (const [at, { person, applicant }] of fit.entries()) {
    const now = as(applicant, when(opens, (at + 1) * 95))
    const answers = new Map(questions.map((question, which) => [question.id, (which === 0 ? WHY : WHAT)[at] ?? '']))
    await write(now, { programme: id, learner: person.id, answers, files: [], gone: [] })
    const asked = { id: randomUUID(), programme: id, learner: person, applicant, channel: 'online' as const }
    const outcome = await admitOrQueue(now, asked)
    if (outcome?.application) applications.push(outcome.application.id)
  }

  await openScoring(as(officer, when(closes, 10)), id)
  for (const [turn, reviewer] of reviewers.slice(0, 2).entries())
    for (const [at, application] of applications.slice(0, turn === 0 ? applications.length : 3).entries())
      await score(as(reviewer, when(closes, 60 + at * 7)), application, {
        points: new Map(
          criteria.map((criterion, which) => [criterion.id, Math.max(0, (POINTS[at]?.[which] ?? 10) - turn)]),
        ),
        comment: COMMENTS[(at + turn) % COMMENTS.length] ?? '',
      })
}
