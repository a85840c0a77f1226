import { z } from 'zod'
import { Button } from '#design/button.tsx'
import { Checkbox } from '#design/choice.tsx'
import { ErrorSummary, type Errors, Fields } from '#design/field.tsx'
import { Input } from '#design/input.tsx'
import { Notice } from '#design/notice.tsx'
import { DeskPage } from '#design/desk.tsx'
import type { DistrictSettings } from '#platform/districts.ts'
import type { Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import { words } from './words.ts'

/** The names of the fields, in the order in which a district introduces itself. */
export const FIELDS = [
  'gu_ko',
  'gu_en',
  'title_ko',
  'title_en',
  'tagline_ko',
  'tagline_en',
  'phone',
  'address_ko',
  'address_en',
] as const

/** What the district says of itself: its names, how to reach it, whether it is an official government site. */
export const Settings = ({
  view,
  given,
  errors,
  saved,
}: {
  view: View
  given: Given
  errors: Errors
  saved: boolean
}) => {
  const w = words[view.lang].settings
  return (
    <DeskPage view={view} title={w.title} lead={w.lead}>
      {saved && <Notice kind="success" title={w.saved} answer />}
      <ErrorSummary errors={errors} />
      <form method="post" action="/office/settings" class="n-form n-stack">
        <Fields>
          {FIELDS.map((name) => (
            <Input
              name={name}
              label={w.fields[name]}
              value={given[name]}
              error={errors[name]}
              maxlength={200}
              required={name !== 'phone'}
            />
          ))}
          <Checkbox name="official" label={w.official} hint={w.officialHint} checked={given.official === 'yes'} />
        </Fields>
        <Button rank="primary" size="large">
          {w.save}
        </Button>
      </form>
    </DeskPage>
  )
}

/** A posted form as settings. The messages are reason names. */
export const settingsForm = z
  .object({
    ...(Object.fromEntries(
      FIELDS.map((name) => [
        name,
        z
          .string('missing')
          .min(name === 'phone' ? 0 : 1, 'missing')
          .max(200, 'too-long'),
      ]),
    ) as Record<(typeof FIELDS)[number], z.ZodString>),
    official: z.literal('yes').optional(),
  })
  .transform((form): DistrictSettings => ({
    gu: { ko: form.gu_ko, en: form.gu_en },
    title: { ko: form.title_ko, en: form.title_en },
    tagline: { ko: form.tagline_ko, en: form.tagline_en },
    contact: { phone: form.phone, address: { ko: form.address_ko, en: form.address_en } },
    official: form.official === 'yes',
  }))

/** The settings as they stand, to fill the form in. */
export const givenSettings = ({ gu, title, tagline, contact, official }: DistrictSettings): Given => ({
  gu_ko: gu.ko,
  gu_en: gu.en,
  title_ko: title.ko,
  title_en: title.en,
  tagline_ko: tagline.ko,
  tagline_en: tagline.en,
  phone: contact.phone,
  address_ko: contact.address.ko,
  address_en: contact.address.en,
  official: official ? 'yes' : '',
})
