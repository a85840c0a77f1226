/** The fields that say what a space is wanted for: what for, how many, what goes along, and help. */
import { Checkboxes, Radios } from '#design/choice.tsx'
import type { Errors } from '#design/field.tsx'
import { Input, Textarea } from '#design/input.tsx'
import { showWon } from '#platform/clock.ts'
import type { Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import type { Gear } from '../../gear.ts'
import { nameOf, type Space } from '../../space.ts'
import { words } from '../../words.ts'

type Props = { view: View; space: Space; gear: readonly Gear[]; given: Given; errors: Errors }

export const WishFields = ({ view, space, gear, given, errors }: Props) => {
  const { lang } = view
  const w = words[lang]
  const { purposes, helps } = space.terms
  return (
    <>
      <Radios
        name="purpose"
        label={w.book.purpose}
        hint={w.room.notAllowed}
        required
        row
        value={given.purpose ?? (purposes.length === 1 ? purposes[0] : undefined)}
        error={errors.purpose}
        choices={purposes.map((purpose) => ({ value: purpose, label: w.purposes[purpose] }))}
      />
      <Input
        name="party"
        label={w.book.party}
        required
        inputmode="numeric"
        width="short"
        hint={w.upTo(space.seats)}
        value={given.party ?? '1'}
        error={errors.party}
        unit={lang === 'ko' ? '명' : undefined}
      />
      {gear.length > 0 && (
        <Checkboxes
          name="along"
          label={w.book.along}
          optional
          values={(given.along ?? '').split(',')}
          error={errors.along}
          choices={gear.map(({ gear: one, left }) => ({
            value: one.id,
            label: nameOf(one, lang),
            hint: [
              left > 0 ? w.book.gearLeft(left) : w.book.noneLeft,
              one.terms.fee > 0 && w.room.perHour(showWon(one.terms.fee, lang)),
            ]
              .filter(Boolean)
              .join(' · '),
            disabled: left === 0,
          }))}
        />
      )}
      {helps.length > 0 && (
        <>
          <Radios
            name="help"
            label={w.help.label}
            hint={w.help.hint}
            optional
            value={given.help ?? ''}
            error={errors.help}
            choices={[
              { value: '', label: w.help.none },
              ...helps.map((help) => ({ value: help, label: w.helps[help], hint: w.help.about[help] })),
            ]}
          />
          <Textarea
            name="help_wish"
            label={w.help.wish}
            hint={w.help.wishHint}
            optional
            rows={2}
            maxlength={300}
            value={given.help_wish}
            error={errors.help_wish}
          />
        </>
      )}
      <Textarea
        name="note"
        label={w.book.note}
        optional
        rows={2}
        maxlength={300}
        hint={w.book.noteHint}
        value={given.note}
        error={errors.note}
      />
    </>
  )
}
