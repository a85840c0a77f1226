import { Actions, Button } from '#design/button.tsx'
import { Checkboxes } from '#design/choice.tsx'
import { Notice } from '#design/notice.tsx'
import type { Programme } from '#modules/catalogue/index.ts'
import { type Kind, nameOf } from '#modules/lending/index.ts'
import type { View } from '#platform/view.ts'
import { takesBundles } from '../../rules/bundle.ts'
import { words } from '../../words/bundle.ts'
import { OfficePage } from '../office.tsx'

type Props = { view: View; programme: Programme; models: Kind[]; chosen: string[]; saved: boolean }

/** Which instruments fit this class, so that it can be applied for with one and a practice room. */
export const BundleOffice = ({ view, programme, models, chosen, saved }: Props) => {
  const { lang } = view
  const w = words[lang].office
  return (
    <OfficePage view={view} programme={programme} title={w.title} lead={w.lead} tab="bundle">
      {saved && (
        <Notice kind="success" answer>
          {w.saved}
        </Notice>
      )}
      {!takesBundles(programme) ? (
        <Notice kind="info" title={w.notFor} />
      ) : models.length === 0 ? (
        <Notice kind="info" title={w.none} />
      ) : (
        <form method="post" action={`/office/programmes/${programme.id}/bundle`} class="n-form n-stack">
          <Checkboxes
            name="models"
            label={w.models}
            hint={w.modelsHint}
            values={chosen}
            choices={models.map(({ model, free, all }) => ({
              value: model.id,
              label: nameOf(model, lang),
              hint: w.model(free, all),
            }))}
          />
          <Actions>
            <Button rank="primary">{w.save}</Button>
          </Actions>
        </form>
      )}
    </OfficePage>
  )
}
