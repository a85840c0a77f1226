import { Actions, Button, LinkButton } from '#design/button.tsx'
import { Facts } from '#design/facts.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { Steps } from '#design/steps.tsx'
import { More } from '#design/accordion.tsx'
import { type Alternatives, Besides, type Programme } from '#modules/catalogue/index.ts'
import type { Person } from '#modules/people/index.ts'
import { showWon } from '#platform/clock.ts'
import type { View } from '#platform/view.ts'
import { placeFor } from '../rules.ts'
import { words } from '../words/apply.ts'
import { words as draw } from '../words/draw/office.ts'
import { aboutPerson, feeOf, hoursOf, periodOf, whereOf } from './pieces.tsx'

type Props = {
  view: View
  programme: Programme
  learner: Person
  /** Made with the form, so that sending it twice asks for one application. */
  application: string
  /** Is there anyone else in the family to choose? */
  others: boolean
  /** When only the queue is left: where there are seats. */
  alternatives?: Alternatives | undefined
}

/** Second step: is everything right? What is applied for, for whom, and what it costs. */
export const Check = ({ view, programme, learner, application, others, alternatives }: Props) => {
  const { lang } = view
  const t = words[lang]
  const w = t.check
  const { capacity, taken, waiting, fee, materials_fee } = programme
  const place = placeFor(programme)
  const queues = place === 'queue'
  const entry = place === 'entry'
  const address = `/programmes/${programme.id}`
  return (
    <Page
      view={view}
      title={t.title}
      crumbs={[{ href: address, label: programme.title }]}
      lead={programme.title}
      hidden
    >
      <Steps steps={t.steps} current={2} />
      <p>{w.lead}</p>
      <Facts
        framed
        facts={[
          [
            w.learner,
            <>
              <strong>{learner.name}</strong> {aboutPerson(view, learner)}{' '}
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
      {queues && <Notice kind="warning">{w.queue(waiting + 1)}</Notice>}
      {entry && <Notice>{draw[lang].mine.check(capacity ?? 0)}</Notice>}
      {(fee ?? 0) + (materials_fee ?? 0) > 0 && <p>{w.payHint}</p>}
      <More title={w.privacyTitle}>
        <p>{w.privacy}</p>
      </More>
      <form method="post" action={`${address}/application`}>
        <input type="hidden" name="application" value={application} />
        <input type="hidden" name="learner" value={learner.id} />
        <Actions>
          <Button rank="primary" size="large">
            {entry ? draw[lang].mine.enter : queues ? w.applyQueue : w.apply}
          </Button>
          <LinkButton href={address} rank="tertiary" size="large">
            {t.back}
          </LinkButton>
        </Actions>
      </form>
      <Besides view={view} field={programme.field} alternatives={alternatives} />
    </Page>
  )
}
