import { LinkButton } from '#design/button.tsx'
import { Progress } from '#design/progress.tsx'
import { showMoment } from '#platform/clock.ts'
import type { View } from '#platform/view.ts'
import type { Keeping } from '../keeping.ts'
import type { Programme } from '../programme.ts'
import { isOpen, stateOf, whyClosed } from '../rules.ts'
import { words as programmeWords } from '../words/programme.ts'
import { words as sharedWords } from '../words/shared.ts'
import { StateBadge } from './card.tsx'

type Props = {
  view: View
  programme: Programme
  /** Which of the free seats are for some only. */
  kept?: Keeping[] | undefined
}

/** What moves while people look: the state, the seats, the queue and the way in. Sent alone, too, to refresh it. */
export const Seats = ({ view, programme, kept = [] }: Props) => {
  const { lang, now } = view
  const w = programmeWords[lang]
  const s = sharedWords[lang]
  const { capacity, taken, waiting, method } = programme
  const state = stateOf(programme, now)
  const here = method === 'first_come' || programme.drawn_at !== null
  return (
    <div class="n-seats">
      <p class="n-seats-state">
        <StateBadge lang={lang} state={state} /> <span>{moment(programme, view)}</span>
      </p>
      {method === 'lottery' && capacity !== null && isOpen(state) && (
        <p class="n-seats-count">{w.drawHint(capacity)}</p>
      )}
      {method === 'review' && capacity !== null && isOpen(state) && (
        <p class="n-seats-count">{w.reviewHint(capacity)}</p>
      )}
      {here && capacity !== null && state !== 'over' && (
        <Progress
          id="seats"
          label={w.seats}
          value={taken}
          max={capacity}
          text={capacity > taken ? s.left(capacity - taken) : s.full}
        />
      )}
      {here && capacity !== null && <p class="n-seats-count">{w.taken(taken, capacity)}</p>}
      {kept.length > 0 && (
        <p class="n-seats-count">
          {w.kept(
            kept.reduce((sum, { seats }) => sum + seats, 0),
            kept.map(({ name }) => w.keptFor[name]),
          )}
        </p>
      )}
      {here && waiting > 0 && <p class="n-seats-count">{w.queue(waiting)}</p>}
      <WayIn view={view} programme={programme} />
    </div>
  )
}

function moment(programme: Programme, { lang, now }: View): string {
  const w = programmeWords[lang]
  const state = stateOf(programme, now)
  if (state === 'upcoming' && programme.opens_at) return w.soon(showMoment(programme.opens_at, lang))
  if ((state === 'open' || state === 'waiting') && programme.closes_at)
    return w.until(showMoment(programme.closes_at, lang))
  return ''
}

/** The one press of the page, or why there is none. */
const WayIn = ({ view, programme }: { view: View; programme: Programme }) => {
  const w = programmeWords[view.lang]
  const { id, phone } = programme
  const state = stateOf(programme, view.now)
  const why = whyClosed(programme, view.now)
  if (why === 'external') return <Elsewhere view={view} programme={programme} />
  if (why) return <p class="n-seats-why">{w.why[why]}</p>
  if (!programme.channels.includes('online'))
    return <p class="n-seats-why">{phone ? w.byPhone(phone) : w.byOrganiser}</p>
  return (
    <LinkButton href={`/programmes/${id}/application`} rank="primary" size="xlarge" block>
      {{ lottery: w.enter, review: w.write }[programme.method as string] ?? (state === 'waiting' ? w.wait : w.apply)}
    </LinkButton>
  )
}

const Elsewhere = ({ view, programme }: { view: View; programme: Programme }) => {
  const w = programmeWords[view.lang]
  const s = sharedWords[view.lang]
  const { homepage, phone } = programme
  if (['over', 'closed', 'running'].includes(stateOf(programme, view.now)))
    return <p class="n-seats-why">{w.why.closed}</p>
  if (!homepage) return <p class="n-seats-why">{phone ? w.byPhone(phone) : w.byOrganiser}</p>
  return (
    <>
      <a class="krds-btn primary xlarge n-block" href={homepage} target="_blank" rel="noopener nofollow">
        <span>{w.elsewhere}</span> <span class="sr-only">({s.newWindow})</span>
      </a>
      <p class="n-seats-count">{w.elsewhereHint}</p>
    </>
  )
}
