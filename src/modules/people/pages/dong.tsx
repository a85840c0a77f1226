import { Input, Select } from '#design/input.tsx'
import type { View } from '#platform/view.ts'

type Props = {
  view: View
  label: string
  hint?: string | undefined
  value: string | undefined
  error: string | undefined
  blank: string
}

/** The neighbourhood a person lives in: chosen from the district's own, or written where it has named none. */
export const DongField = ({ view, label, hint, value, error, blank }: Props) => {
  const { dongs } = view.district
  // A neighbourhood that has been renamed since stays as it was written.
  const known = value && !dongs.includes(value) ? [value, ...dongs] : dongs
  const field = { name: 'dong', label, hint, value, error, optional: true }
  return dongs.length > 0 ? (
    <Select {...field} blank={blank} options={known.map((name) => ({ value: name, label: name }))} />
  ) : (
    <Input {...field} maxlength={40} />
  )
}
