/** Small pieces several pages of this module share. */
import { Badge, type Tone } from '#design/badge.tsx'
import { placeOf, type Programme } from '#modules/catalogue/index.ts'
import { gradeName, type Person } from '#modules/people/index.ts'
import { ageOn, dayOf, showPeriod, showWon, WEEKDAYS } from '#platform/clock.ts'
import type { Lang, View } from '#platform/view.ts'
import type { Standing } from '../rules.ts'
import { Steps } from '#design/steps.tsx'
import { words as applyWords } from '../words/apply.ts'
import { words } from '../words/mine.ts'
import { words as reviewWords } from '../words/review/answers.ts'

const tones: Record<Standing, Tone> = {
  admitted: 'success',
  entered: 'information',
  unlucky: 'gray',
  waiting: 'warning',
  offered: 'point',
  attending: 'primary',
  finished: 'gray',
  unreached: 'gray',
  withdrawn: 'gray',
  lapsed: 'gray',
  moved: 'gray',
  dropped: 'danger',
}

type StandingProps = {
  lang: Lang
  standing: Standing
  place?: number | undefined
  /** Of the programme, where it is at hand: chosen by review is said otherwise than admitted in turn. */
  method?: string | undefined
}

/** The state of an application, in the words residents know; with the place in the queue for who waits. */
export const StandingBadge = (props: StandingProps) => <Badge tone={tones[props.standing]}>{standingIn(props)}</Badge>

/** The same as plain words. */
export function standingIn({ lang, standing, place, method }: StandingProps): string {
  const w = words[lang]
  const reviewed = method === 'review'
  if (standing === 'waiting' && place) return reviewed ? w.reserveAt(place) : w.waitingAt(place)
  return (reviewed ? w.reviewed[standing] : undefined) ?? w.standings[standing]
}

/** Where one is on the way to an application; what reviewers are to read is written on the way. */
export const ApplySteps = ({
  lang,
  method,
  at,
}: {
  lang: Lang
  method: string
  at: 'who' | 'write' | 'check' | 'done'
}) => {
  const [who = '', ...rest] = applyWords[lang].steps
  const reviewed = method === 'review'
  const names = reviewed ? ['who', 'write', 'check', 'done'] : ['who', 'check', 'done']
  return (
    <Steps
      steps={reviewed ? [who, reviewWords[lang].title, ...rest] : [who, ...rest]}
      current={names.indexOf(at) + 1}
    />
  )
}

/** 만 9세 · 초등 3학년 · 잠실본동 */
export const aboutPerson = ({ lang, now }: Pick<View, 'lang' | 'now'>, { born_on, grade, dong }: Person): string =>
  [born_on && applyWords[lang].who.age(ageOn(born_on, dayOf(now))), grade && gradeName(grade, lang), dong]
    .filter(Boolean)
    .join(' · ')

export const periodOf = ({ starts_on, ends_on }: Programme, lang: Lang): string | undefined =>
  starts_on ? showPeriod(starts_on, ends_on ?? starts_on, lang) : undefined

/** 화·목 16:00–18:00 */
export const hoursOf = ({ weekdays, start_time, end_time }: Programme, lang: Lang): string | undefined =>
  [
    weekdays.map((day) => WEEKDAYS[lang][day]).join('·'),
    start_time &&
      [start_time, end_time]
        .map((time) => time?.slice(0, 5))
        .filter(Boolean)
        .join('–'),
  ]
    .filter(Boolean)
    .join(' ') || undefined

/** What a programme costs, in words; nothing where nobody said. */
export const feeOf = ({ fee, fee_text }: Programme, lang: Lang): string | undefined =>
  fee === null ? (fee_text ?? undefined) : showWon(fee, lang)

export const whereOf = (programme: Programme): string | undefined => placeOf(programme)
