import { Button } from '#design/button.tsx'
import { Checkbox, Checkboxes, Radios } from '#design/choice.tsx'
import { ErrorSummary, type Errors, Fields } from '#design/field.tsx'
import { Input, Select, Textarea } from '#design/input.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { WEEKDAYS } from '#platform/clock.ts'
import type { Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import { AGES, FIELDS, GENDERS, LANGUAGES, MEDIA, READERS, WAYS } from '../../rules/book.ts'
import { words } from '../../words/mine.ts'
import { words as shared } from '../../words/shared.ts'

type Props = {
  view: View
  given: Given
  errors: Errors
  /** Comes with the form, so that sending it twice is one book; absent where a book is changed. */
  form?: string | undefined
}

/** Telling of one's book: to become one, or to say it otherwise. */
export const TellingForm = ({ view, given, errors, form }: Props) => {
  const w = words[view.lang]
  return (
    <Page
      view={view}
      title={form ? w.applyTitle : w.editTitle}
      lead={form && w.applyLead}
      crumbs={[{ href: '/humanbooks', label: w.crumb }, ...(form ? [] : [{ href: '/me/book', label: w.mine }])]}
    >
      <ErrorSummary errors={errors} />
      <form
        method="post"
        action={form ? '/humanbooks/application' : '/me/book/telling'}
        class="n-form n-stack"
        novalidate
      >
        {form && <input type="hidden" name="form" value={form} />}
        <Fields>
          <Story view={view} given={given} errors={errors} />
          <Meeting view={view} given={given} errors={errors} />
        </Fields>
        {form && (
          <>
            <MediaFields view={view} values={(given.media ?? '').split(',')} />
            <section class="n-stack" aria-labelledby="promise">
              <h2 class="n-heading" id="promise">
                {w.promise}
              </h2>
              <p>{w.promiseText}</p>
              <Checkbox name="agree" label={w.agree} required error={errors.agree} checked={given.agree === 'yes'} />
            </section>
          </>
        )}
        <Notice>{w.contacts}</Notice>
        <Button rank="primary" size="large">
          {form ? w.send : w.save}
        </Button>
      </form>
    </Page>
  )
}

const Story = ({ view, given, errors }: Props) => {
  const w = words[view.lang]
  const s = shared[view.lang]
  const field = (name: string) => ({ name, value: given[name], error: errors[name] })
  return (
    <>
      <Input {...field('name')} label={w.name} hint={w.nameHint} maxlength={30} width="medium" required />
      <Input {...field('headline')} label={w.headline} hint={w.headlineHint} maxlength={60} required />
      <Radios
        {...field('field')}
        label={w.field}
        choices={FIELDS.map((value) => ({ value, label: s.fields[value] }))}
        row
        required
      />
      <Input {...field('career')} label={w.career} hint={w.careerHint} maxlength={150} required />
      <Textarea {...field('story')} label={w.story} hint={w.storyHint} rows={10} maxlength={5000} required />
      <Textarea {...field('ask_me')} label={w.ask} hint={w.askHint} rows={5} optional />
      <Input {...field('themes')} label={w.themes} hint={w.themesHint} optional />
    </>
  )
}

const Meeting = ({ view, given, errors }: Props) => {
  const w = words[view.lang]
  const s = shared[view.lang]
  const field = (name: string) => ({ name, value: given[name], error: errors[name] })
  const several = (name: string) => ({ name, values: (given[name] ?? '').split(','), error: errors[name], row: true })
  return (
    <>
      <Checkboxes
        {...several('readers')}
        label={w.readers}
        choices={READERS.map((value) => ({ value, label: s.readers[value] }))}
        required
      />
      <Checkboxes
        {...several('languages')}
        label={w.languages}
        choices={LANGUAGES.map((value) => ({ value, label: s.languages[value] }))}
        required
      />
      <Checkboxes
        {...several('ways')}
        label={w.ways}
        choices={WAYS.map((value) => ({ value, label: s.ways[value] }))}
        required
      />
      <Select
        {...field('dong')}
        label={w.dong}
        blank={w.anyDong}
        options={view.district.dongs.map((dong) => ({ value: dong, label: dong }))}
        optional
      />
      <Checkboxes
        {...several('weekdays')}
        label={w.weekdays}
        choices={WEEKDAYS[view.lang].map((label, at) => ({ value: String(at), label }))}
        optional
      />
      <Input {...field('from')} label={w.from} type="time" width="short" required />
      <Input {...field('to')} label={w.to} type="time" width="short" required />
      <Select
        {...field('age_band')}
        label={w.age}
        hint={w.statistics}
        blank={w.unsaid}
        options={AGES.map((value) => ({ value, label: w.ages[value] ?? value }))}
        optional
      />
      <Select
        {...field('gender')}
        label={w.gender}
        blank={w.unsaid}
        options={GENDERS.map((value) => ({ value, label: w.genders[value] ?? value }))}
        optional
      />
    </>
  )
}

/** What may be kept of its telling, medium by medium. */
export const MediaFields = ({ view, values }: { view: View; values: readonly string[] }) => {
  const w = words[view.lang]
  return (
    <Checkboxes
      name="media"
      label={w.consents}
      hint={w.consentsHint}
      values={values}
      choices={MEDIA.map((value) => ({ value, label: shared[view.lang].media[value], hint: w.mediaHints[value] }))}
    />
  )
}
