import { PressForm } from '#design/button.tsx'
import type { View } from '#platform/view.ts'
import { words } from '../../words/party.ts'

/** Those who wait as one, and the way to wait apart. */
export const TiedBox = ({ view, id, names }: { view: View; id: string; names: string[] }) => {
  const w = words[view.lang].tied
  return (
    <section class="n-section n-stack" aria-labelledby="tied">
      <h2 class="n-heading" id="tied">
        {w.title}
      </h2>
      <p>{w.about(names.join(', '))}</p>
      <p>{w.hint}</p>
      <PressForm action={`/me/applications/${id}/alone`} rank="secondary">
        {w.untie}
      </PressForm>
    </section>
  )
}
