import { Checkboxes, Radios } from '#design/choice.tsx'
import { FileInput } from '#design/input.tsx'
import { CONDITIONS } from '../../../rules/items.ts'
import { words } from '../../../words/office.ts'
import { words as shared } from '../../../words/shared.ts'
import type { WithItem } from './props.ts'

/** What is seen of the instrument on both ways: accessories, condition, a picture. */
export const Seen = ({ view, item, given, errors, prefix }: WithItem & { prefix: string }) => {
  const { lang } = view
  const w = words[lang]
  return (
    <>
      {item.accessories.length > 0 && (
        <Checkboxes
          name="present"
          id={`${prefix}-present`}
          label={w.present}
          row
          values={given.present === undefined ? [] : given.present.split(',')}
          choices={item.accessories.map((one) => ({ value: one, label: one }))}
        />
      )}
      <Radios
        name="condition"
        id={`${prefix}-condition`}
        label={w.condition}
        row
        required
        value={given.condition || item.condition}
        error={errors.condition}
        choices={CONDITIONS.map((value) => ({ value, label: shared[lang].condition[value] ?? value }))}
      />
      <FileInput
        name="photo"
        label={w.photo}
        accept="image/jpeg,image/png"
        limit={w.photoKinds}
        optional
        error={errors.photo}
      />
    </>
  )
}
