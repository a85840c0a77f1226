import { Accordion } from '#design/accordion.tsx'
import { Actions, LinkButton, PressForm } from '#design/button.tsx'
import { ErrorSummary, type Errors } from '#design/field.tsx'
import { Notice } from '#design/notice.tsx'
import { DeskPage } from '#design/desk.tsx'
import { Table } from '#design/table.tsx'
import { showDay, showMoment, showPeriod } from '#platform/clock.ts'
import type { Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import type { Round, SlotDays } from '../../../allotment.ts'
import { weightOf } from '../../../rules/allotment/model.ts'
import { stageOf } from '../../../rules/allotment/rule.ts'
import { whyOf } from '../../../rules/allotment/why.ts'
import { nameOf } from '../../../space.ts'
import { words } from '../../../words/allotment/office.ts'
import { words as common } from '../../../words/allotment/public.ts'
import { words as reasons } from '../../../words/allotment/why.ts'
import { groupIn, Part, slotIn, StageBadge, timeIn, whyIn } from '../pieces.tsx'
import { Hands } from './hands.tsx'

type Props = {
  view: View
  round: Round
  /** How sure the proposal is the best. */
  solution: { served: number; points: number; gap: number } | undefined
  days: readonly SlotDays[]
  said?: string | undefined
  errors?: Errors | undefined
  given?: Given | undefined
}

/** A season for those who divide it: who asks, the proposal with why, what is set by hand, the days it comes to, and the announcement. */
export const Desk = ({ view, round, solution, days, said, errors = {}, given = {} }: Props) => {
  const { lang } = view
  const w = words[lang]
  const { allotment, facility, applications, problem, shares } = round
  const stage = stageOf(allotment, view.now)
  const address = `/office/rooms/allotments/${allotment.id}`
  const unverified = applications.filter(({ group }) => !group.verified_at).map(({ group }) => group.name)
  const held = shares.map(({ application, slot }) => ({ applicant: application, slot }))
  return (
    <DeskPage
      view={view}
      title={allotment.name}
      lead={`${facility.name} · ${showPeriod(allotment.from_on, allotment.to_on, lang)}`}
      crumbs={[
        { href: '/office/rooms', label: w.rooms },
        { href: '/office/rooms/allotments', label: w.title },
      ]}
    >
      <ErrorSummary errors={errors} />
      {said && (
        <Notice kind="success" answer>
          {said}
        </Notice>
      )}
      <p>
        <StageBadge view={view} allotment={allotment} /> {w.desk.applications(applications.length)}
      </p>
      {unverified.length > 0 && stage !== 'announced' && (
        <Notice kind="warning" action={<LinkButton href="/office/groups">{w.groups(0)}</LinkButton>}>
          {w.desk.unverified(unverified.join(', '))}
        </Notice>
      )}
      <Actions>
        {stage === 'closed' && (
          <PressForm action={`${address}/proposal`} rank={allotment.solved_at ? 'secondary' : 'primary'}>
            {allotment.solved_at ? w.desk.again : w.desk.divide}
          </PressForm>
        )}
        {stage === 'before' && <LinkButton href={`${address}/slots`}>{w.slots.link}</LinkButton>}
        <LinkButton href={`/rooms/allotments/${allotment.id}`} rank="tertiary">
          {w.desk.public}
        </LinkButton>
      </Actions>
      {(stage === 'before' || stage === 'open') && <p>{w.desk.wait}</p>}
      {allotment.announced_at && <Notice>{w.desk.announced(showMoment(allotment.announced_at, lang))}</Notice>}
      {solution && (
        <Part id="proposal" title={w.desk.proposal}>
          <p>
            {solution.gap > 0
              ? w.desk.good(solution.served, count(solution.points), `${(solution.gap * 100).toFixed(1)}%`)
              : w.desk.best(solution.served, count(solution.points))}
          </p>
          <Table
            caption={w.desk.proposal}
            columns={[{ label: w.desk.slot, head: true }, { label: w.desk.to }, { label: w.desk.how }]}
            rows={shares.map((share) => [
              slotIn(
                round,
                problem.slots.find(({ id }) => id === share.slot),
                lang,
              ),
              groupIn(round, share.application),
              share.by_hand ? w.desk.byHand : w.desk.byRule,
            ])}
            empty={w.desk.empty}
          />
          <Accordion
            folds={[
              {
                title: w.desk.why,
                open: true,
                content: problem.applicants.map((applicant) => (
                  <>
                    <p>
                      <strong>{groupIn(round, applicant.id)}</strong>
                    </p>
                    <ul>
                      {whyOf(problem, held, applicant).map((one) => (
                        <li>{whyIn(round, applicant.id, one, lang)}</li>
                      ))}
                    </ul>
                  </>
                )),
              },
            ]}
          />
        </Part>
      )}
      {solution && <Hands view={view} round={round} open={stage === 'closed'} errors={errors} given={given} />}
      {solution && stage === 'closed' && (
        <Part id="days" title={w.desk.clashes}>
          <Table
            caption={w.desk.clashes}
            columns={[
              { label: w.desk.slot, head: true },
              { label: w.desk.days, number: true },
              { label: w.desk.skipped },
            ]}
            rows={days.map(({ slot, days, skipped }) => [
              slotIn(round, slot, lang),
              w.desk.count(days.length),
              skipped.map(({ day, why }) => `${showDay(day, lang)} ${common[lang].skips[why]}`).join(', ') || '–',
            ])}
            empty={w.desk.empty}
          />
          <p>{w.desk.announceNote(days.reduce((sum, one) => sum + one.days.length, 0))}</p>
          <Actions>
            <PressForm action={`${address}/announcement`} rank="danger">
              {w.desk.announce}
            </PressForm>
          </Actions>
        </Part>
      )}
      <Part id="applicants" title={w.desk.applicants}>
        <Table
          caption={w.desk.applicants}
          columns={[
            { label: w.desk.columns.group, head: true },
            { label: w.desk.columns.size, number: true },
            { label: w.desk.columns.needs, number: true },
            { label: w.desk.columns.weight, number: true },
            { label: w.desk.columns.wishes },
          ]}
          rows={problem.applicants.map((one) => [
            groupIn(round, one.id),
            String(one.size),
            String(one.needs),
            `${weightOf(one, problem.rule)}%`,
            <ol>
              {one.wishes.map((wish) => {
                const space = round.spaces.find(({ id }) => id === wish.space)
                const where = space ? nameOf(space, lang) : common[lang].form.anywhere
                return <li>{reasons[lang].slot(wish.weekday, timeIn(wish), where)}</li>
              })}
            </ol>,
          ])}
          empty={w.desk.nobody}
        />
      </Part>
    </DeskPage>
  )
}

const count = (points: number) => points.toLocaleString('ko-KR')
