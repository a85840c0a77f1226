import { Actions, Button, LinkButton } from '#design/button.tsx'
import { Checkbox } from '#design/choice.tsx'
import { Facts } from '#design/facts.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { More } from '#design/accordion.tsx'
import { type Alternatives, Besides, type Programme } from '#modules/catalogue/index.ts'
import type { Person } from '#modules/people/index.ts'
import { showWon } from '#platform/clock.ts'
import type { View } from '#platform/view.ts'
import { words } from '../words/apply.ts'
import { words as party } from '../words/party.ts'
import { words as reviewWords } from '../words/review/answers.ts'
import { announced } from '../words/review/mine.ts'
import { BundleLink } from './bundle/link.tsx'
import { aboutPerson, ApplySteps, feeOf, hoursOf, periodOf, whereOf } from './pieces.tsx'

type Props = {
  view: View
  programme: Programme
  learners: Person[]
  /** What each would be given now, applying one after the other. */
  given: ('seat' | 'queue' | 'entry')[]
  /** May they apply as one, all or none? */
  together: boolean
  /** Made with the form, so that sending it twice asks for one application. */
  application: string
  /** Is there anyone else in the family to choose? */
  others: boolean
  /** May they apply with friends, as one? */
  friends: boolean
  /** May they apply for an instrument and a practice room with it? */
  bundle: boolean
  /** When only the queue is left: where there are seats. */
  alternatives?: Alternatives | undefined
}

/** Second step: is everything right? What is applied for, for whom, and what it costs. */
export const Check = (props: Props) => {
  const { view, programme, learners, given, together, application, others, friends, bundle, alternatives } = props
  const { lang } = view
  const t = words[lang]
  const w = t.check
  const { capacity, taken, waiting, fee, materials_fee } = programme
  const seats = given.filter((one) => one === 'seat').length
  const queues = seats === 0 && given.includes('queue')
  const kept = capacity !== null && taken < capacity
  const split = seats > 0 && seats < given.length
  const entry = given.includes('entry')
  const address = `/programmes/${programme.id}`
  return (
    <Page
      view={view}
      title={t.title}
      crumbs={[{ href: address, label: programme.title }]}
      lead={programme.title}
      hidden
    >
      <ApplySteps lang={lang} method={programme.method} at="check" />
      <p>{w.lead}</p>
      <Facts
        framed
        facts={[
          [
            w.learner,
            <>
              {learners.map((learner) => (
                <>
                  <strong>{learner.name}</strong> {aboutPerson(view, learner)} <br />
                </>
              ))}
              {others && <a href={`${address}/application?learner=`}>{w.other}</a>}
            </>,
          ],
          [w.programme, programme.title],
          [w.period, periodOf(programme, lang)],
          [w.time, hoursOf(programme, lang)],
          [w.place, whereOf(programme)],
          [w.fee, feeOf(programme, lang)],
          [w.materials, materials_fee ? showWon(materials_fee, lang) : undefined],
          [w.seats, queues || entry ? undefined : capacity === null ? w.unlimited : w.seatsLeft(capacity - taken)],
        ]}
      />
      {programme.method === 'review' &&
        learners.map(({ id, name }) => (
          <p>
            <a class="n-link" href={`${address}/application/answers?learner=${id}`}>
              {`${name}: ${reviewWords[lang].edit}`}
            </a>
          </p>
        ))}
      {queues && (
        <Notice kind="warning">
          {learners.length > 1 ? w.queueAll(learners.length) : (kept ? w.queueKept : w.queue)(waiting + 1)}
        </Notice>
      )}
      {split && <Notice kind="warning">{w.split(seats, given.length - seats)}</Notice>}
      {entry && <Notice>{announced(programme.method, lang).check(capacity ?? 0)}</Notice>}
      {(fee ?? 0) + (materials_fee ?? 0) > 0 && <p>{w.payHint}</p>}
      <More title={w.privacyTitle}>
        <p>{w.privacy}</p>
      </More>
      <form method="post" action={`${address}/application`} class="n-stack">
        <input type="hidden" name="application" value={application} />
        {learners.map((learner) => (
          <input type="hidden" name="learner" value={learner.id} />
        ))}
        {together && <Checkbox name="together" label={w.together} hint={entry ? w.togetherEntry : w.togetherHint} />}
        <Actions>
          <Button rank="primary" size="large">
            {entry
              ? announced(programme.method, lang).enter
              : queues
                ? w.applyQueue
                : learners.length > 1
                  ? w.applyAll(learners.length)
                  : w.apply}
          </Button>
          <LinkButton href={address} rank="tertiary" size="large">
            {t.back}
          </LinkButton>
        </Actions>
      </form>
      {friends && (
        <p>
          <a class="n-link" href={`${address}/party`}>
            {party[lang].open}
          </a>{' '}
          {party[lang].openHint}
        </p>
      )}
      {bundle && <BundleLink lang={lang} programme={programme} />}
      <Besides view={view} field={programme.field} alternatives={alternatives} />
    </Page>
  )
}
