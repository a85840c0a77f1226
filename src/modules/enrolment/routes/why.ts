import { eligibilityIn, type Programme } from '#modules/catalogue/index.ts'
import { gradeName, type Person } from '#modules/people/index.ts'
import { mayNotSentence } from '#modules/policies/index.ts'
import type { View } from '#platform/view.ts'
import { ageAtStart, type Refusal, type Why } from '../rules.ts'
import { refusalSentence } from '../words/refusals.ts'

/** Why not, in one sentence, with the facts it rests on. */
export const sentence = ({ lang, now, district }: View, why: Why, programme: Programme, learner?: Person): string =>
  why.because
    ? mayNotSentence(why.because, lang, district.gu[lang])
    : refusalSentence(
        why.refusal,
        {
          ...programme,
          age: learner && ageAtStart(programme, learner, now),
          grade: learner?.grade ? gradeName(learner.grade, lang) : undefined,
          rule: eligibilityIn(programme, lang) ?? '',
        },
        lang,
      )

/** Refusals that rest on the clock: the page then says whose clock counts. */
export const isOfClock = (refusal: Refusal): boolean => ['not-open-yet', 'closed', 'not-your-turn'].includes(refusal)
