import { More } from '#design/accordion.tsx'
import { Actions, Button, LinkButton } from '#design/button.tsx'
import { ErrorSummary, type Errors, Fields } from '#design/field.tsx'
import { Input, Textarea } from '#design/input.tsx'
import { Notice } from '#design/notice.tsx'
import { DeskPage } from '#design/desk.tsx'
import { Table } from '#design/table.tsx'
import type { Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import type { Desk, Written } from '../../reviewing.ts'
import { totalOf } from '../../rules/review.ts'
import { words } from '../../words/review/reviewer.ts'
import { sizeOf } from './answers.tsx'

type Props = {
  view: View
  desk: Desk
  /** Whose it is: told only where a reviewer looks whether they are too close. */
  name: string
  /** Age, school year: what may count. The name does not. */
  about: string
  written: Written
  /** What the reader gave before. */
  mine: { points: ReadonlyMap<number, number>; comment: string } | undefined
  /** What every reviewer gave, once all scores are in. */
  others: { name: string; points: ReadonlyMap<number, number>; comment: string }[] | undefined
  said: string | undefined
  errors?: Errors | undefined
  given?: Given | undefined
}

/** One application for a reviewer: what was written, and the scores. */
export const SheetPage = (props: Props) => {
  const { view, desk, about, written, others, said, errors = {} } = props
  const { lang } = view
  const w = words[lang]
  const { programme, done } = desk.review
  const { number, id } = desk.one
  return (
    <DeskPage
      view={view}
      title={w.title(number)}
      lead={[programme.title, about].filter(Boolean).join(' · ')}
      crumbs={[{ href: '/office/reviews', label: w.desk }]}
      unsearched
    >
      <ErrorSummary errors={errors} />
      {said && (
        <Notice kind="success" answer>
          {said}
        </Notice>
      )}
      <section class="n-section n-stack" aria-labelledby="answers">
        <h2 class="n-heading" id="answers">
          {w.answers}
        </h2>
        {written.answers.map(({ question, answer }) => (
          <>
            <h3>{question.question}</h3>
            <p class="n-pre">{answer || w.blank}</p>
          </>
        ))}
        {written.papers.length > 0 && (
          <>
            <h3>{w.papers}</h3>
            <ul>
              {written.papers.map((paper) => (
                <li>
                  <a href={`/office/reviews/${id}/papers/${paper.id}`}>{paper.name}</a> ({sizeOf(paper.size)})
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      {others ? <Others {...props} others={others} /> : !done.confirmed && <Scoring {...props} />}
      <Actions>
        <LinkButton href="/office/reviews" rank="tertiary">
          {w.back}
        </LinkButton>
      </Actions>
    </DeskPage>
  )
}

const Scoring = ({ view, desk, name, mine, errors = {}, given = {} }: Props) => {
  const w = words[view.lang]
  const address = `/office/reviews/${desk.one.id}`
  return (
    <section class="n-section n-stack" aria-labelledby="scores">
      <h2 class="n-heading" id="scores">
        {w.scores}
      </h2>
      <form method="post" action={`${address}/scores`} novalidate>
        <Fields>
          {desk.review.criteria.map(({ id, name, most, weight }) => (
            <Input
              name={`c${id}`}
              label={name}
              hint={weight === 1 ? w.points(most) : w.weighted(most, weight)}
              inputmode="numeric"
              width="short"
              unit={w.unit}
              required
              value={given[`c${id}`] ?? mine?.points.get(id)}
              error={errors[`c${id}`]}
            />
          ))}
          <Textarea
            name="comment"
            label={w.comment}
            hint={w.commentHint}
            rows={3}
            maxlength={1000}
            optional
            value={given.comment ?? mine?.comment}
            error={errors.comment}
          />
          <Actions>
            <Button rank="primary">{w.press}</Button>
          </Actions>
        </Fields>
      </form>
      <More title={w.aside.title}>
        <p>{w.aside.who(name)}</p>
        <p>{w.aside.about}</p>
        <form method="post" action={`${address}/recusal`} novalidate>
          <Fields>
            <Textarea
              name="reason"
              label={w.aside.reason}
              rows={2}
              maxlength={300}
              required
              value={given.reason}
              error={errors.reason}
            />
            <Actions>
              <Button rank="danger">{w.aside.press}</Button>
            </Actions>
          </Fields>
        </form>
      </More>
    </section>
  )
}

const Others = ({ view, desk, others }: Props & { others: NonNullable<Props['others']> }) => {
  const w = words[view.lang]
  const { criteria } = desk.review
  return (
    <section class="n-section n-stack" aria-labelledby="others">
      <h2 class="n-heading" id="others">
        {w.others.title}
      </h2>
      <p>{desk.review.done.confirmed ? w.confirmed : w.allIn}</p>
      <Table
        caption={w.others.caption}
        columns={[
          { label: w.others.reviewer, head: true },
          ...criteria.map(({ name }) => ({ label: name, number: true })),
          { label: w.others.total, number: true },
          { label: w.others.comment },
        ]}
        rows={others.map(({ name, points, comment }) => [
          name,
          ...criteria.map(({ id }) => points.get(id) ?? '–'),
          totalOf({ reviewer: '', points }, criteria),
          comment || '–',
        ])}
      />
    </section>
  )
}
