import type { Child } from 'hono/jsx'
import { Actions, Button, PressForm } from '#design/button.tsx'
import { Checkbox } from '#design/choice.tsx'
import { Fields } from '#design/field.tsx'
import { Input, Textarea } from '#design/input.tsx'
import { Table } from '#design/table.tsx'
import { mostOf } from '../../rules/review.ts'
import { words } from '../../words/review/office.ts'
import type { SetUpProps } from './setup.tsx'

/** A part of the page with its heading. */
export const Part = ({ id, title, children }: { id: string; title: string; children?: Child }) => (
  <section class="n-part n-stack" aria-labelledby={id}>
    <h2 class="n-heading" id={id}>
      {title}
    </h2>
    {children}
  </section>
)

/** What applicants are asked. */
export const Questions = ({ view, review, fixed, errors = {}, given = {} }: SetUpProps) => {
  const w = words[view.lang].questions
  const address = `/office/programmes/${review.programme.id}/review/questions`
  return (
    <Part id="questions" title={w.title}>
      <p>{w.about}</p>
      <Table
        caption={w.caption}
        columns={[
          { label: w.question, head: true },
          { label: w.kind },
          ...(fixed.questions ? [] : [{ label: w.remove, quiet: true }]),
        ]}
        rows={review.questions.map(({ id, question, required }) => [
          question,
          required ? w.required : w.optional,
          !fixed.questions && (
            <PressForm
              action={`${address}/${id}/removal`}
              rank="tertiary"
              size="small"
              label={`${w.remove}: ${question}`}
            >
              {w.remove}
            </PressForm>
          ),
        ])}
        empty={w.none}
      />
      {!fixed.questions && (
        <form method="post" action={address} novalidate>
          <Fields>
            <Textarea
              name="question"
              label={w.question}
              hint={w.hint}
              rows={2}
              maxlength={300}
              required
              value={given.question}
              error={errors.question}
            />
            <Checkbox
              name="required"
              label={w.required}
              checked={given.question === undefined || given.required === 'yes'}
            />
            <Actions>
              <Button rank="secondary">{w.add}</Button>
            </Actions>
          </Fields>
        </form>
      )}
    </Part>
  )
}

/** What reviewers look at, in the order that decides where scores are the same. */
export const Criteria = ({ view, review, fixed, errors = {}, given = {} }: SetUpProps) => {
  const w = words[view.lang].criteria
  const address = `/office/programmes/${review.programme.id}/review/criteria`
  return (
    <Part id="criteria" title={w.title}>
      <p>{w.about}</p>
      <Table
        caption={w.caption}
        columns={[
          { label: w.name, head: true },
          { label: w.most, number: true },
          { label: w.weight, number: true },
          ...(fixed.criteria ? [] : [{ label: w.remove, quiet: true }]),
        ]}
        rows={review.criteria.map(({ id, name, most, weight }) => [
          name,
          w.points(most),
          w.times(weight),
          !fixed.criteria && (
            <PressForm action={`${address}/${id}/removal`} rank="tertiary" size="small" label={`${w.remove}: ${name}`}>
              {w.remove}
            </PressForm>
          ),
        ])}
        empty={w.none}
      />
      {review.criteria.length > 0 && <p>{w.sum(mostOf(review.criteria))}</p>}
      {!fixed.criteria && (
        <form method="post" action={address} novalidate>
          <Fields>
            <Input
              name="name"
              label={w.name}
              hint={w.nameHint}
              maxlength={100}
              required
              value={given.name}
              error={errors.name}
            />
            <Input
              name="most"
              label={w.most}
              inputmode="numeric"
              width="short"
              required
              value={given.most ?? '20'}
              error={errors.most}
            />
            <Input
              name="weight"
              label={w.weight}
              hint={w.weightHint}
              inputmode="numeric"
              width="short"
              required
              value={given.weight ?? '1'}
              error={errors.weight}
            />
            <Actions>
              <Button rank="secondary">{w.add}</Button>
            </Actions>
          </Fields>
        </form>
      )}
    </Part>
  )
}

/** How scores are averaged, what applicants are told, and which papers they may add. */
export const TermsForm = ({ view, review, errors = {}, given }: SetUpProps) => {
  const w = words[view.lang].terms
  const { trims, tells, papers } = review.terms
  return (
    <Part id="terms" title={w.title}>
      <form method="post" action={`/office/programmes/${review.programme.id}/review/terms`} novalidate>
        <Fields>
          <Checkbox name="trims" label={w.trims} checked={trims} error={errors.trims} />
          <Checkbox name="tells" label={w.tells} checked={tells} />
          <Textarea
            name="papers"
            label={w.papers}
            hint={w.papersHint}
            rows={2}
            maxlength={300}
            optional
            value={given?.papers ?? papers}
            error={errors.papers}
          />
          <Actions>
            <Button rank="secondary">{w.keep}</Button>
          </Actions>
        </Fields>
      </form>
    </Part>
  )
}
