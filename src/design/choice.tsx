import type { Child } from 'hono/jsx'
import { FieldGroup, fieldId, wiring, Wrong, type FieldProps } from './field.tsx'
import { useWords } from './lang.tsx'

export type Choice = { value: string; label: string; hint?: Child; disabled?: boolean | undefined }

type Row = {
  kind: 'checkbox' | 'radio'
  id: string
  name: string
  choice: Choice
  checked: boolean
  required?: boolean | undefined
}

const Line = ({ kind, id, name, choice, checked, required }: Row) => (
  <div class="krds-form-check medium">
    <input
      type={kind}
      id={id}
      name={name}
      value={choice.value}
      checked={checked}
      disabled={choice.disabled}
      required={required}
      aria-describedby={choice.hint ? `${id}-note` : undefined}
    />
    <label for={id}>{choice.label}</label>
    {choice.hint && (
      <div class="krds-form-check-cnt" id={`${id}-note`}>
        <p class="krds-form-check-p">{choice.hint}</p>
      </div>
    )}
  </div>
)

type Many = FieldProps & {
  choices: Choice[]
  /** Side by side, for short words. */
  row?: boolean | undefined
}

/** One of a few, all in sight. */
export const Radios = ({ choices, value, row, ...field }: Many & { value?: string | null | undefined }) => {
  const id = field.id ?? fieldId(field.name)
  return (
    <FieldGroup {...field}>
      <div class={`krds-check-area${row ? '' : ' chk-column'}`}>
        {choices.map((choice, at) => (
          <Line
            kind="radio"
            id={`${id}-${at}`}
            name={field.name}
            choice={choice}
            checked={choice.value === value}
            required={field.required}
          />
        ))}
      </div>
    </FieldGroup>
  )
}

/** Any number of a few. Each checked one is sent under the same name. */
export const Checkboxes = ({
  choices,
  values = [],
  row,
  ...field
}: Many & { values?: readonly string[] | undefined }) => {
  const id = field.id ?? fieldId(field.name)
  return (
    <FieldGroup {...field}>
      <div class={`krds-check-area${row ? '' : ' chk-column'}`}>
        {choices.map((choice, at) => (
          <Line
            kind="checkbox"
            id={`${id}-${at}`}
            name={field.name}
            choice={choice}
            checked={values.includes(choice.value)}
          />
        ))}
      </div>
    </FieldGroup>
  )
}

/** One thing to agree to or switch on. Sends `value` (`yes` unless given) when checked, nothing when not. */
export const Checkbox = ({
  value = 'yes',
  checked = false,
  disabled,
  ...field
}: FieldProps & { value?: string | undefined; checked?: boolean | undefined; disabled?: boolean | undefined }) => {
  const t = useWords()
  const wired = wiring(field)
  return (
    <div class="form-group n-field">
      <div class="krds-form-check medium">
        <input type="checkbox" {...wired} value={value} checked={checked} disabled={disabled} />
        <label for={wired.id}>
          {field.label}
          {field.required && <span class="n-required">{t.required}</span>}
        </label>
        {field.hint && (
          <div class="krds-form-check-cnt" id={`${wired.id}-hint`}>
            <p class="krds-form-check-p">{field.hint}</p>
          </div>
        )}
      </div>
      <Wrong id={wired.id} error={field.error} />
    </div>
  )
}

/** Filters as chips: checkboxes that look like words one can press. Quiet: no errors, no hints. */
export const Chips = ({
  name,
  label,
  choices,
  values = [],
  one,
}: {
  name: string
  label: string
  choices: Choice[]
  values?: readonly string[] | undefined
  /** Only one at a time. */
  one?: boolean | undefined
}) => (
  <FieldGroup name={name} label={label}>
    <div class="krds-check-area n-chips">
      {choices.map((choice, at) => (
        <div class="krds-form-chip">
          <input
            type={one ? 'radio' : 'checkbox'}
            class={one ? 'radio' : 'checkbox'}
            id={`${fieldId(name)}-${at}`}
            name={name}
            value={choice.value}
            checked={values.includes(choice.value)}
            disabled={choice.disabled}
          />
          <label class="krds-form-chip-outline" for={`${fieldId(name)}-${at}`}>
            {choice.label}
          </label>
        </div>
      ))}
    </div>
  </FieldGroup>
)
