import { Field, wiring, type FieldProps } from './field.tsx'
import { useWords } from './lang.tsx'

type Value = string | number | null | undefined
type Control = FieldProps & { value?: Value; disabled?: boolean | undefined }

type InputProps = Control & {
  type?:
    | 'text'
    | 'email'
    | 'tel'
    | 'password'
    | 'number'
    | 'search'
    | 'url'
    | 'time'
    | 'month'
    | 'datetime-local'
    | undefined
  /** What the browser may fill in: name, tel, bday, email, one-time-code … */
  autocomplete?: string | undefined
  inputmode?: 'numeric' | 'tel' | 'email' | 'decimal' | 'search' | undefined
  placeholder?: string | undefined
  maxlength?: number | undefined
  min?: string | number | undefined
  max?: string | number | undefined
  step?: string | number | undefined
  pattern?: string | undefined
  readonly?: boolean | undefined
  autofocus?: boolean | undefined
  /** How long the answer is: a short field tells people a short answer is wanted. */
  width?: 'short' | 'medium' | 'full' | undefined
  /** A word after the box: 명, 원, 분. */
  unit?: string | undefined
}

/** One line of an answer. */
export const Input = (props: InputProps) => (
  <Field {...props}>
    <span class={`n-width-${props.width ?? 'full'}${props.unit ? ' n-with-unit' : ''}`}>
      <input
        class="krds-input"
        {...wiring(props)}
        type={props.type ?? 'text'}
        value={props.value ?? undefined}
        disabled={props.disabled}
        readonly={props.readonly}
        autofocus={props.autofocus}
        autocomplete={props.autocomplete}
        inputmode={props.inputmode}
        placeholder={props.placeholder}
        maxlength={props.maxlength}
        min={props.min}
        max={props.max}
        step={props.step}
        pattern={props.pattern}
      />
      {props.unit && <span class="n-unit">{props.unit}</span>}
    </span>
  </Field>
)

/** An answer of some sentences. */
export const Textarea = (
  props: Control & { rows?: number | undefined; maxlength?: number | undefined; placeholder?: string | undefined },
) => (
  <Field {...props}>
    <div class="textarea-wrap">
      <textarea
        class="krds-input"
        {...wiring(props)}
        rows={props.rows ?? 5}
        disabled={props.disabled}
        maxlength={props.maxlength}
        placeholder={props.placeholder}
      >
        {props.value ?? ''}
      </textarea>
    </div>
  </Field>
)

export type Option = { value: string; label: string; disabled?: boolean | undefined }

/** One of many. For up to five answers, Radios show them all at once. */
export const Select = (
  props: Control & {
    options: Option[]
    /** The line before choosing; `false` where a value always stands. */ blank?: string | false | undefined
  },
) => {
  const t = useWords()
  const chosen = props.value === null || props.value === undefined ? '' : String(props.value)
  return (
    <Field {...props}>
      <select class={`krds-form-select${props.error ? ' is-error' : ''}`} {...wiring(props)} disabled={props.disabled}>
        {props.blank !== false && <option value="">{props.blank ?? t.choose}</option>}
        {props.options.map((option) => (
          <option value={option.value} selected={option.value === chosen} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}

/** A day, `YYYY-MM-DD`, by the browser's own calendar; where there is none the hint tells how to write it. */
export const DateInput = (
  props: Control & { min?: string | undefined; max?: string | undefined; autocomplete?: string | undefined },
) => {
  const t = useWords()
  const field = { ...props, hint: props.hint ?? t.dateHint }
  return (
    <Field {...field}>
      <span class="n-width-medium">
        <input
          class="krds-input"
          {...wiring(field)}
          type="date"
          value={props.value ?? undefined}
          min={props.min}
          max={props.max}
          disabled={props.disabled}
          autocomplete={props.autocomplete}
        />
      </span>
    </Field>
  )
}

/** A file from the device. The form needs `enctype="multipart/form-data"`. */
export const FileInput = (
  props: Omit<Control, 'value'> & {
    accept?: string | undefined
    multiple?: boolean | undefined
    /** In words, for the hint: { kinds: 'PDF, JPG', size: '10MB' }. */
    limit?: { kinds: string; size: string } | undefined
  },
) => {
  const t = useWords()
  const field = { ...props, hint: props.hint ?? (props.limit && t.fileHint(props.limit.kinds, props.limit.size)) }
  return (
    <Field {...field}>
      <input
        class="n-file"
        {...wiring(field)}
        type="file"
        accept={props.accept}
        multiple={props.multiple}
        disabled={props.disabled}
      />
    </Field>
  )
}
