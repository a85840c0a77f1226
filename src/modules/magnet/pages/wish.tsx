import { Badge } from '#design/badge.tsx'
import { Actions, Button, LinkButton, PressForm } from '#design/button.tsx'
import { More } from '#design/accordion.tsx'
import { Facts } from '#design/facts.tsx'
import { Radios } from '#design/choice.tsx'
import { ErrorSummary, type Errors, Fields } from '#design/field.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { When } from '#design/when.tsx'
import { catalogueWords } from '#modules/catalogue/index.ts'
import type { Person } from '#modules/people/index.ts'
import { dayOf, showDay, WEEKDAYS } from '#platform/clock.ts'
import type { Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import { choicesOf, tally } from '../rules/slots.ts'
import { standingOf } from '../rules/wish.ts'
import type { Join, Step, Wish } from '../things.ts'
import { words as shared } from '../words/shared.ts'
import { words } from '../words/wish.ts'
import { SlotFields } from './slots.tsx'
import { StandingBadge } from './wishes.tsx'

export type WishPageProps = {
  view: View
  wish: Wish
  joins: Join[]
  steps: Step[]
  /** With how many people a class is made. */
  least: number
  /** Whoever looks and their family; empty for visitors. */
  family: Person[]
  picked: boolean
  /** Somebody offered to teach this. */
  taught: boolean
  given: Given
  errors: Errors
  done: string | undefined
}

/** What somebody wants to learn, who shares it, and what becomes of it. */
export const WishPage = (props: WishPageProps) => {
  const { view, wish, joins, picked, errors, done } = props
  const { lang, now } = view
  const w = words[lang]
  const s = shared[lang]
  const standing = standingOf(wish, now)
  const best = tally(joins.map(({ slots }) => slots)).slice(0, 5)
  return (
    <Page
      view={view}
      title={wish.topic}
      lead={w.together(wish.joins)}
      crumbs={[{ href: '/wishes', label: w.crumb }]}
      hidden={standing === 'hidden'}
    >
      {done && w.done[done] && (
        <Notice kind="success" answer>
          {w.done[done]}
        </Notice>
      )}
      {wish.hidden_for && <Notice kind="warning">{w.hiddenFor(wish.hidden_for)}</Notice>}
      <ErrorSummary errors={errors} />
      <p>
        <StandingBadge standing={standing} lang={lang} /> {picked && <Badge tone="point">{w.picked}</Badge>}
      </p>
      {wish.about && <p>{wish.about}</p>}
      <Facts
        framed
        facts={[
          [w.facts.where, wish.dong ?? s.anywhere],
          [w.facts.who, wish.ages ? catalogueWords[lang].bands[wish.ages] : s.everyone],
          [w.facts.level, wish.level && s.levels[wish.level]],
          [w.facts.field, wish.field],
          [w.facts.hoped, wish.hoped && s.people(wish.hoped)],
          [w.facts.until, standing === 'gathering' && showDay(dayOf(wish.closes_at), lang)],
        ]}
      />
      <Next {...props} />
      {(standing === 'gathering' || standing === 'waiting') && <Joining {...props} />}
      {best.length > 0 && (
        <section class="n-section n-stack" aria-labelledby="times">
          <h2 class="n-heading" id="times">
            {w.whenTop}
          </h2>
          <p>{w.whenTopLead}</p>
          <ul class="n-list">
            {best.map(({ slot, count }) => (
              <li>
                {w.slot(WEEKDAYS[lang][slot.weekday] ?? '', s.parts[slot.band])}: {s.people(count)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <Story {...props} />
      {standing !== 'hidden' && (
        <Actions>
          <LinkButton href={`/wishes/${wish.id}/report`} rank="text" size="small">
            {w.report}
          </LinkButton>
        </Actions>
      )}
    </Page>
  )
}

/** What comes next, and what one can do about it. */
const Next = ({ view, wish, least, taught }: WishPageProps) => {
  const { lang, now } = view
  const w = words[lang]
  const standing = standingOf(wish, now)
  const sentence =
    standing === 'gathering'
      ? w.nexts.gathering(least, Math.max(0, least - wish.joins))
      : standing === 'ended'
        ? w.nexts[wish.ended_for ?? 'withdrawn']
        : w.nexts[standing]
  const again = standing === 'ended' && wish.ended_for !== 'done'
  const open = standing === 'gathering' || standing === 'waiting'
  return (
    <section class="n-section n-stack" aria-labelledby="next">
      <h2 class="n-heading" id="next">
        {w.next}
      </h2>
      <p>{sentence}</p>
      {open && <p>{taught ? w.teacherHere : w.teacherWanted}</p>}
      <Actions>
        {wish.programme && (
          <LinkButton href={`/programmes/${wish.programme}`} rank="primary">
            {w.toClass}
          </LinkButton>
        )}
        {again && (
          <LinkButton href={`/wishes/new?topic=${encodeURIComponent(wish.topic)}`} rank="primary">
            {w.again}
          </LinkButton>
        )}
        {open && <LinkButton href={`/teaching/new?topic=${encodeURIComponent(wish.topic)}`}>{w.teach}</LinkButton>}
      </Actions>
    </section>
  )
}

/** Joining, saying when, and leaving again. */
const Joining = ({ view, wish, joins, family, given, errors }: WishPageProps) => {
  const { lang, now } = view
  const w = words[lang]
  const here = family.filter(({ id }) => joins.some(({ learner }) => learner === id))
  const others = family.filter(({ id }) => !here.some((person) => person.id === id))
  const gathering = standingOf(wish, now) === 'gathering'
  return (
    <section class="n-section n-stack" aria-labelledby="join">
      <h2 class="n-heading" id="join">
        {w.join}
      </h2>
      {family.length === 0 && gathering && (
        <Actions>
          <LinkButton href={`/sign-in?back=${encodeURIComponent(`/wishes/${wish.id}`)}`} rank="primary">
            {w.signIn}
          </LinkButton>
        </Actions>
      )}
      {here.map((person) => {
        const choices = choicesOf(joins.find(({ learner }) => learner === person.id)?.slots ?? [])
        return (
          <div class="n-stack">
            <p>{w.joined(person.name)}</p>
            <More title={here.length > 1 ? `${person.name}: ${w.myTimes}` : w.myTimes}>
              <form method="post" action={`/wishes/${wish.id}/joins`} class="n-form n-stack">
                <input type="hidden" name="learner" value={person.id} />
                <SlotFields
                  lang={lang}
                  of={person.id}
                  given={{ days: choices.days.join(), parts: choices.parts.join() }}
                />
                <Actions>
                  <Button>{w.saveTimes}</Button>
                </Actions>
              </form>
            </More>
            <PressForm
              action={`/wishes/${wish.id}/departures`}
              fields={{ learner: person.id }}
              rank="text"
              size="small"
              label={w.leaveOf(person.name)}
            >
              {w.leave}
            </PressForm>
          </div>
        )
      })}
      {others.length > 0 && gathering && (
        <form method="post" action={`/wishes/${wish.id}/joins`} class="n-form n-stack" novalidate>
          <p>{w.joinHint}</p>
          <Fields>
            {others.length === 1 && here.length === 0 ? (
              <input type="hidden" name="learner" value={others[0]?.id} />
            ) : (
              <Radios
                name="learner"
                label={w.learner}
                required
                row
                value={given.learner ?? (others.length === 1 ? others[0]?.id : undefined)}
                error={errors.learner}
                choices={others.map((person) => ({
                  value: person.id,
                  label: person.id === family[0]?.id ? `${person.name} (${w.me})` : person.name,
                }))}
              />
            )}
            <SlotFields lang={lang} given={given} legend={w.when} />
            <Actions>
              <Button rank="primary" size="large" icon="heart">
                {w.join}
              </Button>
            </Actions>
          </Fields>
        </form>
      )}
    </section>
  )
}

/** What became of it, from the beginning. */
const Story = ({ view, wish, steps }: WishPageProps) => {
  const w = words[view.lang]
  // What was hidden and is shown again is nobody's business any more.
  const told = wish.hidden_at ? steps : steps.filter(({ step }) => step !== 'hidden' && step !== 'shown')
  return (
    <section class="n-section n-stack" aria-labelledby="story">
      <h2 class="n-heading" id="story">
        {w.story}
      </h2>
      <ol class="n-list">
        {told.map((step) => (
          <li>
            <When at={step.at} show="day" />: {w.steps[step.step]} {step.note}
            {step.programme && step.step === 'taken_up' && (
              <>
                {' '}
                <a class="n-link" href={`/programmes/${step.programme}`}>
                  {w.toClass}
                </a>
              </>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
