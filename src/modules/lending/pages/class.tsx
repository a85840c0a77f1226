import { Actions, Button } from '#design/button.tsx'
import { Checkbox, Radios } from '#design/choice.tsx'
import { ErrorSummary, type Errors, Fields } from '#design/field.tsx'
import { Input, Select } from '#design/input.tsx'
import { Page } from '#design/page.tsx'
import { dayOf } from '#platform/clock.ts'
import type { Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import type { Rules } from '../rules/days.ts'
import type { Kind } from '../shelf.ts'
import { words } from '../words/public.ts'
import { words as shared } from '../words/shared.ts'
import { nameOf, Pickup } from './pieces.tsx'

type Props = { view: View; kind: Kind; rules: Rules; given: Given; errors: Errors; form: string }

/** A class borrows several of a model; its teacher signs. */
export const ForClass = ({ view, kind, rules, given, errors, form }: Props) => {
  const { lang } = view
  const w = words[lang]
  const { model, shelves } = kind
  const field = (name: string) => ({ name, value: given[name], error: errors[name] })
  const branches = [...new Map(shelves.map(({ branch }) => [branch.id, branch.name]))]
  return (
    <Page
      view={view}
      title={w.classTitle}
      lead={w.classLead}
      crumbs={[
        { href: '/instruments', label: shared[lang].library },
        { href: `/instruments/${model.id}`, label: nameOf(model, lang) },
      ]}
      hidden
    >
      <ErrorSummary errors={errors} />
      <form method="post" action={`/instruments/${model.id}/class`} class="n-form n-stack" novalidate>
        <input type="hidden" name="form" value={form} />
        <Fields>
          <Input {...field('school')} label={w.school} required maxlength={60} />
          <Input {...field('class')} label={w.class} hint={w.classHint} required maxlength={40} />
          {model.sizes.length > 0 && (
            <Radios
              {...field('size')}
              label={w.size}
              required
              row
              choices={model.sizes.map((size) => ({ value: size, label: size }))}
            />
          )}
          <Input
            {...field('count')}
            label={w.count}
            type="number"
            min={1}
            max={40}
            unit={w.pieces}
            width="short"
            required
          />
          <Select
            {...field('branch')}
            label={w.branch}
            required
            options={branches.map(([value, label]) => ({ value, label }))}
          />
          <Radios
            {...field('months')}
            value={given.months ?? '1'}
            label={w.length}
            required
            row
            choices={Array.from({ length: rules.months }, (_, at) => ({
              value: String(at + 1),
              label: shared[lang].months(at + 1),
            }))}
          />
          <Pickup view={view} today={dayOf(view.now)} rules={rules} given={given} errors={errors} />
          <Input {...field('signed')} label={w.signed} hint={w.signedHint} required maxlength={50} width="medium" />
          <Checkbox name="agree" label={w.agree} hint={w.promise} required error={errors.agree} />
          <Actions>
            <Button rank="primary" size="large">
              {w.send}
            </Button>
          </Actions>
        </Fields>
      </form>
    </Page>
  )
}
