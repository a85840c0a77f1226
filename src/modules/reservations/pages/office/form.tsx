import type { Child } from 'hono/jsx'
import { Actions, Button, LinkButton, PressForm } from '#design/button.tsx'
import { Checkbox } from '#design/choice.tsx'
import { ErrorSummary, type Errors, Fields } from '#design/field.tsx'
import { Input, Select, Textarea } from '#design/input.tsx'
import { Notice } from '#design/notice.tsx'
import type { Facility } from '#modules/places/index.ts'
import type { Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import { KINDS } from '../../rules/terms.ts'
import type { Space } from '../../space.ts'
import { words as common } from '../../words.ts'
import { words as feed } from '../../words/feed.ts'
import { words } from '../../words/office.ts'
import { words as pictured } from '../../words/pictures.ts'
import { Frame } from './frame.tsx'
import { TermsFields } from './terms.tsx'

type Props = {
  view: View
  facility: Facility
  /** The space that is corrected; none for a new one. */
  space: Space | undefined
  others: readonly Space[]
  given: Given
  errors: Errors
  done: string | undefined
  /** What stands beside the form of a space there is. */
  also?: Child
}

/** All that is said of a space, on one page: what it is, and how it is given out. */
export const SpaceForm = ({ view, facility, space, others, given, errors, done, also }: Props) => {
  const { lang } = view
  const w = words[lang]
  const f = w.form
  const c = common[lang]
  return (
    <Frame view={view} title={space?.name ?? w.addTitle} lead={facility.name}>
      {done && (
        <Notice kind="success" answer>
          {done === 'added' ? w.added : (pictured[lang].dones[done] ?? feed[lang].dones[done] ?? w.saved)}
        </Notice>
      )}
      <ErrorSummary errors={errors} />
      {space && (
        <p>
          <a href="#pictures">{pictured[lang].title}</a> · <a href="#feed">{feed[lang].title}</a>
        </p>
      )}
      <form method="post" action={space ? `/office/rooms/${space.id}` : '/office/rooms'} class="n-stack">
        {!space && <input type="hidden" name="facility" value={facility.id} />}
        <h2 class="n-heading">{f.what}</h2>
        <Fields>
          <Input name="name" label={f.name} required maxlength={60} value={given.name} error={errors.name} />
          <Input name="name_en" label={f.nameEn} optional maxlength={60} value={given.name_en} error={errors.name_en} />
          <Select
            name="kind"
            label={f.kind}
            required
            value={given.kind}
            error={errors.kind}
            options={KINDS.map((kind) => ({ value: kind, label: c.kinds[kind] }))}
          />
          {!space && others.length > 0 && (
            <Select
              name="inside"
              label={f.inside}
              hint={f.insideHint}
              blank={f.insideNone}
              value={given.inside}
              error={errors.inside}
              options={others.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
          <Input
            name="seats"
            label={f.seats}
            unit={f.people}
            width="short"
            inputmode="numeric"
            value={given.seats}
            error={errors.seats}
          />
          <Input
            name="count"
            label={f.count}
            hint={f.countHint}
            unit={f.ones}
            width="short"
            inputmode="numeric"
            value={given.count}
            error={errors.count}
          />
          <Checkbox
            name="goes_along"
            label={f.goesAlong}
            checked={given.goes_along === 'yes'}
            error={errors.goes_along}
          />
          <Textarea
            name="about"
            label={f.about}
            optional
            rows={3}
            maxlength={1000}
            value={given.about}
            error={errors.about}
          />
          <Textarea
            name="equipment"
            label={f.equipment}
            optional
            hint={f.equipmentHint}
            rows={4}
            maxlength={1000}
            value={given.equipment}
            error={errors.equipment}
          />
          <Textarea
            name="entry"
            label={f.entry}
            optional
            hint={f.entryHint}
            rows={2}
            maxlength={300}
            value={given.entry}
            error={errors.entry}
          />
        </Fields>
        <TermsFields view={view} given={given} errors={errors} />
        <Actions>
          <Button rank="primary" size="large">
            {f.save}
          </Button>
          {space && (
            <LinkButton href={`/office/rooms/${space.id}/hours`} rank="secondary" size="large">
              {w.hours}
            </LinkButton>
          )}
        </Actions>
      </form>
      {space && (
        <PressForm
          action={`/office/rooms/${space.id}/${space.closed_at ? 'reopening' : 'closure'}`}
          rank={space.closed_at ? 'secondary' : 'danger'}
        >
          {space.closed_at ? w.reopen : w.close}
        </PressForm>
      )}
      {also}
    </Frame>
  )
}
