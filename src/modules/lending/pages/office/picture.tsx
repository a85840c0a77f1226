import { Actions, Button, LinkButton } from '#design/button.tsx'
import { type Errors, Fields } from '#design/field.tsx'
import { FileInput, Input } from '#design/input.tsx'
import type { Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import { words } from '../../words/office.ts'
import { Picture } from '../pieces.tsx'
import { Frame } from './frame.tsx'

type Props = {
  view: View
  shown: { name: string; photo: string | null; photo_alt: string | null }
  /** Of the kind or the instrument it shows. */
  address: string
  given: Given
  errors: Errors
  done: string | undefined
}

/** The picture by which residents know a kind or an instrument, and its words for those who do not see it. */
export const PicturePage = ({ view, shown, address, given, errors, done }: Props) => {
  const w = words[view.lang]
  return (
    <Frame view={view} title={w.pictureOf(shown.name)} tab="instruments" errors={errors} done={done}>
      <Picture of={shown} />
      <form method="post" action={`${address}/picture`} enctype="multipart/form-data" class="n-form n-stack" novalidate>
        <Fields>
          <FileInput
            name="photo"
            label={w.photo}
            accept="image/jpeg,image/png"
            limit={w.photoKinds}
            required={!shown.photo}
            error={errors.photo}
          />
          <Input
            name="alt"
            label={w.alt}
            hint={w.altHint}
            required
            maxlength={200}
            value={given.alt ?? shown.photo_alt ?? ''}
            error={errors.alt}
          />
          <Actions>
            <Button rank="primary">{w.save}</Button>
            <LinkButton href={address} rank="text">
              {shown.name}
            </LinkButton>
          </Actions>
        </Fields>
      </form>
    </Frame>
  )
}
