import { Badge, Badges, type Tone } from '#design/badge.tsx'
import { Card } from '#design/card.tsx'
import type { IconName } from '#design/icons.tsx'
import { showMoment } from '#platform/clock.ts'
import type { Lang, View } from '#platform/view.ts'
import { placeOf, type Programme } from '../programme.ts'
import { isOpen, type State, stateOf } from '../rules.ts'
import { audienceIn } from '../words/audience.ts'
import { words as compareWords } from '../words/comparison.ts'
import { words as findWords } from '../words/find.ts'
import { words } from '../words/shared.ts'
import { feeOf, periodOf, whenOf } from './said.ts'

const tones: Record<State, Tone> = {
  draft: 'gray',
  upcoming: 'information',
  open: 'success',
  waiting: 'warning',
  closed: 'gray',
  running: 'primary',
  over: 'gray',
  cancelled: 'danger',
  external: 'secondary',
}

/** 접수중, 대기접수, 마감 …: the word residents know. */
export const StateBadge = ({ lang, state }: { lang: Lang; state: State }) => (
  <Badge tone={tones[state]}>{words[lang].states[state]}</Badge>
)

/** One programme of a list, with what decides whether to look closer: state, when, where, for whom, fee, what is left. */
export const ProgrammeCard = ({
  view,
  programme,
  level,
  away,
  pick,
  pinned,
}: {
  view: View
  programme: Programme
  level?: 2 | 3 | 4
  /** How far it is, in words. */
  away?: string | undefined
  /** With a box to choose it for comparison, in a form around the cards. */
  pick?: boolean
  /** Why an officer shows it first. */
  pinned?: string | undefined
}) => {
  const { lang, now } = view
  const state = stateOf(programme, now)
  const when = [periodOf(programme, lang), whenOf(programme, lang)].filter(Boolean).join(' ')
  const place = programme.mode === 'online' ? words[lang].modes.online : placeOf(programme)
  const lines: { icon: IconName; text: string }[] = [
    { icon: 'calendar', text: when },
    { icon: 'place', text: [programme.dong, place].filter(Boolean).join(' · ') },
    { icon: 'people', text: audienceIn(programme, lang) },
    { icon: 'compass', text: away ?? '' },
    { icon: 'info', text: pinned ?? '' },
  ]
  return (
    <Card
      title={programme.title}
      href={`/programmes/${programme.id}`}
      level={level}
      badges={
        <Badges>
          <StateBadge lang={lang} state={state} />
          {pinned && <Badge tone="point">{findWords[lang].pinned}</Badge>}
          {programme.method === 'external' && state !== 'external' && <Badge line>{words[lang].states.external}</Badge>}
          {programme.field && <Badge line>{programme.field}</Badge>}
        </Badges>
      }
      lines={lines.filter(({ text }) => text !== '')}
      foot={
        <>
          <strong>{feeOf(programme, lang)}</strong>
          <span>{remark(programme, state, view)}</span>
          {pick && (
            <label class="n-card-pick">
              <input type="checkbox" name="with" value={programme.id} />
              {compareWords[lang].pick}
              <span class="sr-only">: {programme.title}</span>
            </label>
          )}
        </>
      }
    />
  )
}

/** What is most pressing about it: when it opens or closes, and how many seats are left. */
function remark(programme: Programme, state: State, { lang }: View): string {
  const w = words[lang]
  const { opens_at, closes_at, capacity, taken, waiting, waitlist } = programme
  const seats = programme.method === 'first_come' && capacity !== null
  const parts = [
    state === 'open' && seats ? w.left(capacity - taken) : '',
    state === 'waiting' ? w.waiting(waiting, waitlist) : '',
    state === 'upcoming' && opens_at ? w.opens(showMoment(opens_at, lang)) : '',
    isOpen(state) && closes_at ? w.closes(showMoment(closes_at, lang)) : '',
  ]
  return parts.filter(Boolean).join(' · ')
}
