/** Small pieces several pages of this module share. */
import { Badge, type Tone } from '#design/badge.tsx'
import { placeOf, type Programme } from '#modules/catalogue/index.ts'
import { gradeName, type Person } from '#modules/people/index.ts'
import { ageOn, dayOf, showPeriod, showWon, WEEKDAYS } from '#platform/clock.ts'
import type { Lang, View } from '#platform/view.ts'
import type { Standing } from '../rules.ts'
import { words as applyWords } from '../words/apply.ts'
import { words } from '../words/mine.ts'

const tones: Record<Standing, Tone> = {
  admitted: 'success',
  entered: 'information',
  unlucky: 'gray',
  waiting: 'warning',
  attending: 'primary',
  finished: 'gray',
  unreached: 'gray',
  withdrawn: 'gray',
  dropped: 'danger',
}

/** The state of an application, in the words residents know; with the place in the queue for who waits. */
export const StandingBadge = ({
  lang,
  standing,
  place,
}: {
  lang: Lang
  standing: Standing
  place?: number | undefined
}) => (
  <Badge tone={tones[standing]}>
    {standing === 'waiting' && place ? words[lang].waitingAt(place) : words[lang].standings[standing]}
  </Badge>
)

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
