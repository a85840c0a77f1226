import { Badge, type Tone } from '#design/badge.tsx'
import { Actions, Button, LinkButton, PressForm } from '#design/button.tsx'
import { ErrorSummary, type Errors, Fields } from '#design/field.tsx'
import { Select, Textarea } from '#design/input.tsx'
import { Notice } from '#design/notice.tsx'
import { Table } from '#design/table.tsx'
import { showMoment } from '#platform/clock.ts'
import type { Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import type { Review } from '../../review.ts'
import { meanFor, mostOf, type Outcome, type Ranked, type Sheet } from '../../rules/review.ts'
import { words } from '../../words/review/ranking.ts'
import { words as setup } from '../../words/review/office.ts'
import { showScore } from '../../words/review/score.ts'
import { OfficePage } from '../office.tsx'
import { Part } from './parts.tsx'
import { ReviewerTable } from './reviewers.tsx'

/** A line of the ranking: somebody in their place, with what all reviewers gave. */
export type RankedLine = Ranked & { name: string; sheets: readonly Sheet[]; by_hand: boolean }
/** A place set by hand, with its reason and its author. */
export type Hand = { name: string; outcome: string; reason: string; at: Date; by: string | undefined }

type Props = {
  view: View
  review: Review
  /** Everyone under review, to name for what is set by hand and for interviews. */
  applicants: { id: string; name: string; number: number }[]
  /** Undefined while scores are missing: nobody sees a ranking before all are in. */
  ranking: RankedLine[] | undefined
  missing: number
  hands: Hand[]
  said: string | undefined
  errors?: Errors | undefined
  given?: Given | undefined
}

const tones: Record<Outcome, Tone> = { chosen: 'success', reserve: 'warning', unchosen: 'gray' }

/** Everyone in their place with their scores, what was set by hand, and the one press that decides. */
export const RankingPage = (props: Props) => {
  const { view, review, ranking, applicants, missing, said, errors = {} } = props
  const { lang } = view
  const w = words[lang]
  const { programme, terms, done } = review
  return (
    <OfficePage view={view} programme={programme} title={w.title(programme.title)} lead={w.lead} tab="review">
      <ErrorSummary errors={errors} />
      {said && (
        <Notice kind="success" answer>
          {said}
        </Notice>
      )}
      {terms.trims && <p>{w.trimmed}</p>}
      {ranking ? <Places {...props} ranking={ranking} /> : <Notice>{w.waits(missing, applicants.length)}</Notice>}
      {!ranking && (
        <Table
          caption={w.columns.more}
          columns={[
            { label: w.columns.name, head: true },
            { label: w.columns.number, number: true },
            { label: w.columns.more },
          ]}
          rows={applicants.map(({ id, name, number }) => [
            name,
            number,
            <Call review={review} lang={lang} id={id} name={name} />,
          ])}
          empty={w.nobody}
        />
      )}
      {ranking && !done.confirmed && <Decision {...props} ranking={ranking} />}
      <ByHand {...props} />
      <Part id="reviewers" title={setup[lang].reviewers.title}>
        <ReviewerTable view={view} review={review} />
      </Part>
    </OfficePage>
  )
}

const Places = ({ view, review, ranking }: Props & { ranking: RankedLine[] }) => {
  const { lang } = view
  const w = words[lang]
  const { criteria, done } = review
  const most = mostOf(criteria)
  return (
    <Table
      caption={w.caption}
      columns={[
        { label: w.columns.name, head: true },
        { label: w.columns.place, number: true },
        { label: w.columns.number, number: true },
        { label: w.columns.score, number: true },
        ...criteria.map(({ name }) => ({ label: name, number: true })),
        { label: w.columns.outcome },
        ...(done.confirmed ? [] : [{ label: w.columns.more }]),
      ]}
      rows={ranking.map((line) => [
        line.name,
        line.place,
        line.number,
        w.of(showScore(line), most),
        ...criteria.map((criterion) => w.of(showScore(meanFor(line.sheets, criterion)), criterion.most)),
        <>
          <Badge tone={tones[line.outcome]}>
            {line.reserve === null ? w.outcomes[line.outcome] : w.reserve(line.reserve)}
          </Badge>{' '}
          {line.by_hand && <Badge line>{w.byHand}</Badge>}
        </>,
        ...(done.confirmed ? [] : [<Call review={review} lang={lang} id={line.id} name={line.name} />]),
      ])}
      empty={w.nobody}
    />
  )
}

const Call = ({ review, lang, id, name }: { review: Review; lang: 'ko' | 'en'; id: string; name: string }) => (
  <LinkButton
    href={`/office/programmes/${review.programme.id}/review/applicants/${id}`}
    rank="tertiary"
    size="small"
    label={words[lang].interviewOf(name)}
  >
    {words[lang].interview}
  </LinkButton>
)

const Decision = ({ view, review, ranking }: Props & { ranking: RankedLine[] }) => {
  const { lang } = view
  const w = words[lang]
  const { id, draws_at } = review.programme
  const count = (outcome: Outcome) => ranking.filter((line) => line.outcome === outcome).length
  return (
    <Part id="decision" title={w.confirmTitle}>
      <p>{w.confirmAbout(count('chosen'), count('reserve'))}</p>
      {draws_at && view.now >= draws_at ? (
        <PressForm action={`/office/programmes/${id}/review/confirmation`} rank="primary">
          {w.confirm}
        </PressForm>
      ) : (
        draws_at && <p>{w.confirmFrom(showMoment(draws_at, lang))}</p>
      )}
    </Part>
  )
}

const ByHand = ({ view, review, applicants, hands, errors = {}, given = {} }: Props) => {
  const { lang } = view
  const w = words[lang].hand
  if (review.done.confirmed && hands.length === 0) return null
  return (
    <Part id="by-hand" title={w.title}>
      {hands.length > 0 && (
        <Table
          caption={w.caption}
          columns={[
            { label: w.who, head: true },
            { label: w.outcome },
            { label: w.reason },
            { label: w.by },
            { label: w.at },
          ]}
          rows={hands.map(({ name, outcome, reason, by, at }) => [
            name,
            (w.outcomes as Record<string, string>)[outcome] ?? outcome,
            reason,
            by ?? '–',
            showMoment(at, lang),
          ])}
        />
      )}
      {!review.done.confirmed && (
        <form method="post" action={`/office/programmes/${review.programme.id}/review/overrides`} novalidate>
          <Fields>
            <p>{w.about}</p>
            <Select
              name="application"
              label={w.who}
              required
              value={given.application}
              error={errors.application}
              options={applicants.map(({ id, name, number }) => ({ value: id, label: `${name} (${number})` }))}
            />
            <Select
              name="outcome"
              label={w.outcome}
              required
              value={given.outcome}
              error={errors.outcome}
              options={Object.entries(w.outcomes).map(([value, label]) => ({ value, label }))}
            />
            <Textarea
              name="reason"
              label={w.reason}
              rows={2}
              maxlength={300}
              required
              value={given.reason}
              error={errors.reason}
            />
            <Actions>
              <Button rank="danger">{w.press}</Button>
            </Actions>
          </Fields>
        </form>
      )}
    </Part>
  )
}
