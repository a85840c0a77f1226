import type { Child } from 'hono/jsx'
import { Icon } from './icons.tsx'
import { useWords } from './lang.tsx'

/** What is wrong with a form: the name of a field and the sentence to show beside it. */
export type Errors = Partial<Record<string, string>>

/** What every field takes. */
export type FieldProps = {
  name: string
  label: string
  hint?: Child
  error?: string | undefined
  required?: boolean | undefined
  /** Says 선택 beside the label, where most fields of a form are required. */
  optional?: boolean | undefined
  /** Only where one name stands twice on a page. */
  id?: string | undefined
  /** Keeps the label for readers and hides it from sight: for a search box beside its button. */
  quiet?: boolean | undefined
}

/** The id of a field by its name, so that an error can link to it. */
export const fieldId = (name: string) => `f-${name.replaceAll(/[^\w-]/g, '-')}`

/** How a control names its hint and error to readers. Spread it on the control. */
export const wiring = ({ id, name, hint, error, required }: FieldProps & { hint?: Child }) => {
  const own = id ?? fieldId(name)
  const described = [hint ? `${own}-hint` : '', error ? `${own}-error` : ''].filter(Boolean).join(' ')
  return {
    id: own,
    name,
    ...(described ? { 'aria-describedby': described } : {}),
    ...(error ? { 'aria-invalid': 'true' as const } : {}),
    ...(required ? { required: true } : {}),
  }
}

const Marker = ({ required, optional }: { required?: boolean | undefined; optional?: boolean | undefined }) => {
  const t = useWords()
  if (required) return <span class="n-required">{t.required}</span>
  return optional ? <span class="n-optional">{t.optional}</span> : null
}

const Hint = ({ id, children }: { id: string; children?: Child }) =>
  children ? (
    <p class="form-hint" id={`${id}-hint`}>
      {children}
    </p>
  ) : null

/** The sentence beside a field that says what is wrong with it. */
export const Wrong = ({ id, error }: { id: string; error?: string | undefined }) => {
  const t = useWords()
  return error ? (
    <p class="form-hint-invalid n-wrong" id={`${id}-error`}>
      <span>
        <span class="sr-only">{t.errorTag}: </span>
        {error}
      </span>
    </p>
  ) : null
}

/** A label, a hint, one control and its error. Input, Select and the others are built on it; use it for a control of your own. */
export const Field = ({ children, ...field }: FieldProps & { children?: Child }) => {
  const id = field.id ?? fieldId(field.name)
  return (
    <div class="form-group n-field">
      <div class={field.quiet ? 'sr-only' : 'form-tit'}>
        <label for={id}>{field.label}</label> <Marker required={field.required} optional={field.optional} />
      </div>
      <Hint id={id}>{field.hint}</Hint>
      <div class={`form-conts${field.error ? ' is-error' : ''}`}>{children}</div>
      <Wrong id={id} error={field.error} />
    </div>
  )
}

/** The same for several controls that answer one question. */
export const FieldGroup = ({ children, ...field }: FieldProps & { children?: Child }) => {
  const id = field.id ?? fieldId(field.name)
  const { 'aria-describedby': described } = wiring({ ...field, id })
  return (
    <fieldset class="form-group n-field" id={id} aria-describedby={described} tabindex={-1}>
      <legend class={field.quiet ? 'sr-only' : 'n-legend'}>
        {field.label} <Marker required={field.required} optional={field.optional} />
      </legend>
      <Hint id={id}>{field.hint}</Hint>
      <div class={`form-conts${field.error ? ' is-error' : ''}`}>{children}</div>
      <Wrong id={id} error={field.error} />
    </fieldset>
  )
}

/** Fields one below the other, with room to breathe. */
export const Fields = ({ children }: { children?: Child }) => <div class="fieldset n-fields">{children}</div>

/**
 * All that is wrong, at the top of a form, each leading to its field. Draws nothing when nothing is wrong.
 * The names must be those given to the fields; `''` is for what belongs to no field.
 */
export const ErrorSummary = ({ errors }: { errors: Errors }) => {
  const t = useWords()
  const wrong = Object.entries(errors).filter((pair): pair is [string, string] => Boolean(pair[1]))
  if (wrong.length === 0) return null
  return (
    <div class="n-notice n-notice-danger n-errors" role="alert" tabindex={-1} id="errors">
      <Icon name="danger" />
      <div>
        <h2 class="n-notice-title">{t.errorTitle}</h2>
        <p>{t.errorCount(wrong.length)}</p>
        <ul>
          {wrong.map(([name, sentence]) => (
            <li>{name ? <a href={`#${fieldId(name)}`}>{sentence}</a> : sentence}</li>
          ))}
        </ul>
      </div>
    </div>
  )
}
