import { Actions, LinkButton } from '#design/button.tsx'
import { Figures } from '#design/facts.tsx'
import { Notice } from '#design/notice.tsx'
import { Table } from '#design/table.tsx'
import type { Programme } from '#modules/catalogue/index.ts'
import { showMoment } from '#platform/clock.ts'
import type { View } from '#platform/view.ts'
import type { Applicant } from '../applicants.ts'
import { CHANNELS } from '../rules.ts'
import { words as applyWords } from '../words/apply.ts'
import { isOffered } from '../rules/offer.ts'
import { words as offers } from '../words/offer.ts'
import { words } from '../words/office.ts'
import { OfficePage } from './office.tsx'
import { aboutPerson, StandingBadge } from './pieces.tsx'

type Props = { view: View; programme: Programme; applicants: Applicant[]; said: string | undefined }

/** Everyone who applied for a programme, with the seats by channel. */
export const Applicants = ({ view, programme, applicants, said }: Props) => {
  const { lang } = view
  const w = words[lang].applicants
  const address = `/office/programmes/${programme.id}`
  const standing = applicants.filter(({ application }) => !application.cancelled_at)
  const { channels } = applyWords[lang].done
  const byChannel = (rows: Applicant[]) =>
    CHANNELS.map((channel) => ({
      channel,
      count: rows.filter(({ application }) => application.channel === channel).length,
    }))
      .filter(({ count }) => count > 0)
      .map(({ channel, count }) => w.of(channels[channel] ?? channel, count))
      .join(', ')
  const seated = standing.filter(({ application }) => application.admitted_at)
  const offered = standing.filter(({ application }) => isOffered(application))
  const queue = standing.filter(
    ({ application }) => !application.admitted_at && !application.offered_at && application.waitlisted_at,
  )
  const entered = standing.filter((row) => row.standing === 'entered')
  return (
    <OfficePage view={view} programme={programme} title={w.title(programme.title)} tab="applicants">
      {said && (
        <Notice kind="success" answer>
          {said}
        </Notice>
      )}
      <Figures
        figures={[
          { label: w.capacity, value: programme.capacity === null ? w.unlimited : w.people(programme.capacity) },
          { label: w.admitted, value: w.people(seated.length), note: byChannel(seated) },
          ...(offered.length > 0
            ? [{ label: offers[lang].office.count, value: w.people(offered.length), note: byChannel(offered) }]
            : []),
          { label: w.waiting, value: w.people(queue.length), note: byChannel(queue) },
          ...(entered.length > 0
            ? [
                {
                  label: programme.method === 'review' ? w.reviewed : w.entered,
                  value: w.people(entered.length),
                  note: byChannel(entered),
                },
              ]
            : []),
          { label: w.cancelled, value: w.people(applicants.length - standing.length) },
        ]}
      />
      <Actions>
        <LinkButton href={`${address}/applicants/entry`} rank="primary">
          {w.enter}
        </LinkButton>
        <LinkButton href={`${address}/attendance/print`} rank="secondary" icon="file">
          {w.print}
        </LinkButton>
        <LinkButton href={`${address}/applicants/export`} rank="secondary" icon="download">
          {w.export}
        </LinkButton>
      </Actions>
      <Table
        caption={w.caption}
        columns={[
          { label: w.columns.name, head: true },
          { label: w.columns.number, number: true },
          { label: w.columns.standing },
          { label: w.columns.about },
          { label: w.columns.applicant },
          { label: w.columns.channel },
          { label: w.columns.applied },
        ]}
        rows={applicants.map(({ application, learner, applicant, enteredBy, standing, place }) => [
          <a href={`${address}/applicants/${application.id}`}>{learner.name}</a>,
          application.number,
          <>
            <StandingBadge lang={lang} standing={standing} place={place} method={programme.method} />
            {standing === 'offered' && application.offer_until && (
              <> {offers[lang].office.until(showMoment(application.offer_until, lang))}</>
            )}
          </>,
          aboutPerson(view, learner),
          applicant,
          `${channels[application.channel]}${enteredBy ? ` (${w.enteredBy(enteredBy)})` : ''}`,
          showMoment(application.applied_at, lang),
        ])}
        empty={w.none}
      />
      <p>{w.looked}</p>
    </OfficePage>
  )
}
