/** What a review is made of, as its pages read it. */
import type { Selectable } from 'kysely'
import type { DB } from '#platform/tables.ts'
import type { Review, Reviewed } from './review.ts'

export type Question = Selectable<DB['review_questions']>
export type Interview = Selectable<DB['review_interviews']>
/** What a reviewer gave an applicant, without the points. */
export type SheetRow = Selectable<DB['review_sheets']>

/** `answer` is undefined where the question was never answered, not even by leaving it blank. */
export type Answered = { question: Question; answer: string | undefined }
export type Paper = { id: string; name: string; size: number }
/** What a learner wrote and added, opened. */
export type Written = { answers: Answered[]; papers: Paper[] }

/** What a reviewer sees of the review of one applicant. */
export type Desk = { review: Review; one: Reviewed; sheet: SheetRow | undefined; allIn: boolean }
