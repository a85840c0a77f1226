import { Actions, Button, PressForm } from '#design/button.tsx'
import { type Errors, Fields } from '#design/field.tsx'
import { FileInput, Input } from '#design/input.tsx'
import type { Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import type { Picture, Space } from '../../space.ts'
import { words } from '../../words/pictures.ts'

type Props = {
  view: View
  space: Space
  pictures: readonly Picture[]
  /** The id of the picture that is added, so that a press sent twice is one. */
  id: string
  given: Given
  errors: Errors
}

/** What a space looks like: pictures with what they show in words. */
export const Pictures = ({ view, space, pictures, id, given, errors }: Props) => {
  const w = words[view.lang]
  const address = `/office/rooms/${space.id}/pictures`
  return (
    <section class="n-part n-stack" aria-labelledby="pictures">
      <h2 class="n-heading" id="pictures">
        {w.title}
      </h2>
      <p>{pictures.length > 0 ? w.lead : `${w.none} ${w.lead}`}</p>
      {pictures.length > 0 && (
        <ul class="n-pictures">
          {pictures.map(({ id, file, alt }) => (
            <li>
              <img src={`/rooms/pictures/${file}`} alt={alt} loading="lazy" />
              <PressForm action={`${address}/${id}/removal`} rank="tertiary" size="small" label={w.dropLabel(alt)}>
                {w.drop}
              </PressForm>
            </li>
          ))}
        </ul>
      )}
      <form method="post" action={address} enctype="multipart/form-data" class="n-form n-stack" novalidate>
        <input type="hidden" name="id" value={id} />
        <Fields>
          <FileInput name="picture" label={w.file} hint={w.fileHint} error={errors.picture} accept="image/*" required />
          <Input
            name="alt"
            label={w.alt}
            hint={w.altHint}
            required
            maxlength={200}
            value={given.alt}
            error={errors.alt}
          />
          <Input name="alt_en" label={w.altEn} optional maxlength={200} value={given.alt_en} error={errors.alt_en} />
        </Fields>
        <Actions>
          <Button rank="secondary">{w.add}</Button>
        </Actions>
      </form>
    </section>
  )
}
