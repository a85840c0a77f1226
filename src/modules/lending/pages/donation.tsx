import { Actions, Button } from '#design/button.tsx'
import { Checkbox } from '#design/choice.tsx'
import { ErrorSummary, type Errors, Fields } from '#design/field.tsx'
import { FileInput, Input, Select, Textarea } from '#design/input.tsx'
import { Page } from '#design/page.tsx'
import type { Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import { FAMILIES } from '../rules/items.ts'
import { words } from '../words/public.ts'
import { words as shared } from '../words/shared.ts'

/** Offering an instrument to the library. */
export const Give = ({ view, given, errors, form }: { view: View; given: Given; errors: Errors; form: string }) => {
  const { lang } = view
  const w = words[lang]
  const field = (name: string) => ({ name, value: given[name], error: errors[name] })
  return (
    <Page
      view={view}
      title={w.giveTitle}
      lead={w.giveLead}
      crumbs={[{ href: '/instruments', label: shared[lang].library }]}
    >
      <ErrorSummary errors={errors} />
      <form
        method="post"
        action="/instruments/donation"
        enctype="multipart/form-data"
        class="n-form n-stack"
        novalidate
      >
        <input type="hidden" name="form" value={form} />
        <Fields>
          <Select
            {...field('family')}
            label={w.family}
            required
            options={FAMILIES.map((family) => ({ value: family, label: shared[lang].family[family] ?? family }))}
          />
          <Input {...field('what')} label={w.giveWhat} hint={w.giveWhatHint} required maxlength={100} />
          <Input {...field('bought_year')} label={w.year} type="number" min={1800} max={2200} width="short" optional />
          <Textarea {...field('story')} label={w.story} hint={w.storyHint} maxlength={1000} optional />
          <FileInput
            name="photos"
            label={w.photos}
            hint={w.photosHint}
            error={errors.photos}
            accept="image/*"
            multiple
            optional
          />
          <Checkbox name="named" label={w.named} checked={given.named === 'yes'} />
          <Actions>
            <Button rank="primary" size="large">
              {w.giveSend}
            </Button>
          </Actions>
        </Fields>
      </form>
    </Page>
  )
}
