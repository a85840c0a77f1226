import type { Child } from 'hono/jsx'
import { Icon, type IconName } from './icons.tsx'

export type Rank = 'primary' | 'secondary' | 'tertiary' | 'text' | 'danger'
export type Size = 'xsmall' | 'small' | 'medium' | 'large' | 'xlarge'

const ranks: Record<Rank, string> = {
  primary: 'primary',
  secondary: 'secondary',
  tertiary: 'tertiary',
  text: 'text',
  danger: 'primary n-danger',
}

type Look = {
  rank?: Rank | undefined
  size?: Size | undefined
  icon?: IconName | undefined
  /** For an arrow that says where the press leads. */
  after?: IconName | undefined
  /** As wide as its place: the one main press of a phone screen. */
  block?: boolean | undefined
  children?: Child
  /** Words for readers when the visible words need their row to be understood. */
  label?: string | undefined
}

const look = ({ rank = 'secondary', size = 'medium', block }: Look) =>
  `krds-btn ${ranks[rank]} ${size}${block ? ' n-block' : ''}`

const Inside = ({ icon, after, children }: Look) => (
  <>
    {icon && <Icon name={icon} size="small" />}
    <span>{children}</span>
    {after && <Icon name={after} size="small" />}
  </>
)

type ButtonProps = Look & {
  type?: 'submit' | 'button' | 'reset' | undefined
  name?: string | undefined
  value?: string | undefined
  disabled?: boolean | undefined
  /** The form it belongs to, when it stands outside of it. */
  form?: string | undefined
  formaction?: string | undefined
}

/** A press that does something. One primary a screen; `danger` only for what cannot be taken back. */
export const Button = (props: ButtonProps) => (
  <button
    class={look(props)}
    type={props.type ?? 'submit'}
    name={props.name}
    value={props.value}
    disabled={props.disabled}
    form={props.form}
    formaction={props.formaction}
    aria-label={props.label}
  >
    <Inside {...props} />
  </button>
)

type LinkButtonProps = Look & {
  href: string
  /** The id of a Dialog on the page, opened instead of following the link where scripts run. */
  dialog?: string | undefined
  download?: boolean | undefined
}

/** A link that looks like a press, for going somewhere to do something. */
export const LinkButton = (props: LinkButtonProps) => (
  <a
    class={look(props)}
    href={props.href}
    data-dialog={props.dialog}
    download={props.download}
    aria-label={props.label}
  >
    <Inside {...props} />
  </a>
)

/** A row of presses which becomes a column on a phone. The main one comes first in reading order. */
export const Actions = ({
  children,
  align = 'start',
}: {
  children?: Child
  align?: 'start' | 'end' | 'between' | undefined
}) => <div class={`n-actions n-align-${align}`}>{children}</div>

/** A form that is only one press: signing out, cancelling, marking. */
export const PressForm = ({
  action,
  fields = {},
  ...button
}: { action: string; fields?: Record<string, string> | undefined } & ButtonProps) => (
  <form method="post" action={action} class="n-press">
    {Object.entries(fields).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    <Button {...button} />
  </form>
)
