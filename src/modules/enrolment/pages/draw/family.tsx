import { PressForm } from '#design/button.tsx'
import { Notice } from '#design/notice.tsx'
import type { View } from '#platform/view.ts'
import { words } from '../../words/draw/office.ts'

/** The family in one draw: together or each alone, while the list is open. */
export type Family = { names: string[]; bound: boolean; open: boolean }

export const FamilyBox = ({ view, programme, family }: { view: View; programme: string; family: Family }) => {
  const w = words[view.lang].family
  if (family.names.length < 2) return null
  return (
    <section class="n-section n-stack" aria-labelledby="family">
      <h2 class="n-heading" id="family">
        {w.title}
      </h2>
      <p>{w.others(family.names.join(', '))}</p>
      {family.bound ? <Notice kind="success">{w.bound}</Notice> : <p>{w.about}</p>}
      {family.open && (
        <PressForm
          action={`/draws/${programme}/family`}
          fields={{ together: family.bound ? 'no' : 'yes' }}
          rank="secondary"
        >
          {family.bound ? w.unbind : w.bind}
        </PressForm>
      )}
    </section>
  )
}
