import { Actions, Button, LinkButton } from '#design/button.tsx'
import { Checkbox } from '#design/choice.tsx'
import { ErrorSummary, type Errors, Fields } from '#design/field.tsx'
import { Input, Select } from '#design/input.tsx'
import { Notice } from '#design/notice.tsx'
import { Table } from '#design/table.tsx'
import type { Programme } from '#modules/catalogue/index.ts'
import type { View } from '#platform/view.ts'
import { between } from '../words/changes.ts'
import { words } from '../words/merge.ts'
import { OfficePage } from './office.tsx'
import { lineOf } from './target.tsx'

export type Going = { id: string; name: string; holds: 'seat' | 'offer' | 'queue' }

/** What a merger would do: who goes along, whom the other class is not meant for, who is in both, or why it cannot be. */
export type Preview = {
  to: Programme
  going: Going[]
  unfit: string[]
  twice: string[]
  why: string | undefined
}

type Props = {
  view: View
  programme: Programme
  sought: string
  targets: Programme[]
  preview: Preview | undefined
  errors?: Errors | undefined
}

/** Merging a class that is too small: first which one with, then everything it changes, then one press. */
export const Merge = ({ view, programme, sought, targets, preview, errors = {} }: Props) => {
  const { lang } = view
  const w = words[lang]
  const address = `/office/programmes/${programme.id}/merger`
  return (
    <OfficePage view={view} programme={programme} title={w.title(programme.title)} lead={w.lead}>
      <ErrorSummary errors={errors} />
      <section class="n-section n-stack" aria-labelledby="choose">
        <h2 class="n-heading" id="choose">
          {w.choose}
        </h2>
        <search>
          <form method="get" action={address}>
            <Fields>
              <Input name="words" label={w.words} value={sought} maxlength={100} />
              <Actions>
                <Button rank="tertiary" icon="search">
                  {w.search}
                </Button>
              </Actions>
            </Fields>
          </form>
        </search>
        {targets.length === 0 ? (
          <p>{w.none}</p>
        ) : (
          <form method="get" action={address}>
            {sought && <input type="hidden" name="words" value={sought} />}
            <Fields>
              <Select
                name="to"
                label={w.choose}
                hint={sought ? undefined : w.chooseHint}
                options={targets.map((one) => ({ value: one.id, label: lineOf(one, lang) }))}
                required
                value={preview?.to.id}
                error={errors.to}
              />
              <Actions>
                <Button rank={preview ? 'secondary' : 'primary'}>{w.look}</Button>
              </Actions>
            </Fields>
          </form>
        )}
      </section>
      {preview && <Effects view={view} programme={programme} preview={preview} errors={errors} />}
      <Actions>
        <LinkButton href="/office/small-classes" rank="tertiary">
          {w.back}
        </LinkButton>
      </Actions>
    </OfficePage>
  )
}

type EffectsProps = { view: View; programme: Programme; preview: Preview; errors: Errors }

/** All that changes, in words, before anything does. */
const Effects = ({ view, programme, preview, errors }: EffectsProps) => {
  const w = words[view.lang]
  const { to, going, unfit, twice, why } = preview
  const changes = between(programme, to, view.lang)
  const seated = going.filter(({ holds }) => holds === 'seat').length
  const people = to.taken + programme.taken
  return (
    <section class="n-section n-stack" aria-labelledby="preview">
      <h2 class="n-heading" id="preview">
        {w.preview}
      </h2>
      <p>
        <strong>
          {programme.title} → {to.title}
        </strong>
      </p>
      {why && <Notice kind="danger">{why}</Notice>}
      {changes ? (
        <ul>
          {changes.split('\n').map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      ) : (
        <p>{w.same}</p>
      )}
      <p>
        {w.after(people, to.min_class)} {to.min_class !== null && people < to.min_class && w.stillSmall}
      </p>
      {unfit.length > 0 && <Notice kind="warning">{w.unfit(unfit.join(', '))}</Notice>}
      {twice.length > 0 && <Notice kind="info">{w.twice(twice.join(', '))}</Notice>}
      <Table
        caption={w.people}
        columns={[{ label: w.columns.name, head: true }, { label: w.columns.now }]}
        rows={going.map(({ id, name, holds }) => [
          <a href={`/office/programmes/${programme.id}/applicants/${id}`}>{name}</a>,
          w.holds[holds],
        ])}
        empty={w.nobody}
      />
      {!why && going.length > 0 && (
        <>
          <p>
            {w.promise}
            {seated > 0 && programme.fee !== null && to.fee !== programme.fee ? ` ${w.otherFee}` : ''}
          </p>
          <form method="post" action={`/office/programmes/${programme.id}/merger`}>
            <input type="hidden" name="to" value={to.id} />
            <Fields>
              {unfit.length > 0 && (
                <Checkbox name="unfit" label={w.takeUnfit} hint={w.takeUnfitHint} required error={errors.unfit} />
              )}
              <Actions>
                <Button rank="danger">{w.press(going.length)}</Button>
              </Actions>
            </Fields>
          </form>
        </>
      )}
    </section>
  )
}
