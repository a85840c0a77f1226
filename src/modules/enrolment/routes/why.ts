import { eligibilityIn, type Programme } from '#modules/catalogue/index.ts'
import { gradeName, type Person } from '#modules/people/index.ts'
import type { View } from '#platform/view.ts'
import { ageAtStart, type Refusal } from '../rules.ts'
import { refusalSentence } from '../words/refusals.ts'

/** Why not, in one sentence, with the facts it rests on. */
export const sentence = ({ lang, now }: View, refusal: Refusal, programme: Programme, learner?: Person): string =>
  refusalSentence(
    refusal,
    {
      ...programme,
      age: learner && ageAtStart(programme, learner, now),
      grade: learner?.grade ? gradeName(learner.grade, lang) : undefined,
      rule: eligibilityIn(programme, lang) ?? '',
    },
    lang,
  )

/** Refusals that rest on the clock: the page then says whose clock counts. */
export const isOfClock = (refusal: Refusal): boolean => refusal === 'not-open-yet' || refusal === 'closed'
