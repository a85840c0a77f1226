import type { Child } from 'hono/jsx'

export type Tone =
  | 'primary'
  | 'secondary'
  | 'gray'
  | 'point'
  | 'danger'
  | 'warning'
  | 'success'
  | 'information'
  | 'disabled'

const light: Record<Tone, string> = {
  primary: 'bg-light-primary',
  secondary: 'bg-light-secondary',
  gray: 'bg-light-gray',
  point: 'bg-light-point',
  danger: 'bg-light-danger',
  warning: 'bg-light-warning',
  success: 'bg-light-success',
  information: 'bg-light-information',
  disabled: 'bg-light-disabled',
}

const outline: Record<Tone, string> = {
  primary: 'outline-primary',
  secondary: 'outline-secondary',
  gray: 'outline-gray',
  point: 'outline-point',
  danger: 'outline-danger',
  warning: 'outline-warning',
  success: 'outline-success',
  information: 'outline-information',
  disabled: 'outline-disabled',
}

/** A word about the state of a thing: 접수 중, 마감, 대기. The word says it; the colour only helps. */
export const Badge = ({
  tone = 'gray',
  line,
  children,
}: {
  tone?: Tone | undefined
  line?: boolean | undefined
  children?: Child
}) => <span class={`krds-badge ${line ? outline[tone] : light[tone]}`}>{children}</span>

/** Badges side by side. */
export const Badges = ({ children }: { children?: Child }) => <span class="krds-badge-wrap n-badges">{children}</span>

/** A word a thing is filed under; with an address it leads to all things of that word. */
export const Tag = ({ href, children }: { href?: string | undefined; children?: Child }) =>
  href ? (
    <a class="n-tag" href={href}>
      {children}
    </a>
  ) : (
    <span class="n-tag">{children}</span>
  )

/** Tags side by side. */
export const Tags = ({ children }: { children?: Child }) => <span class="n-tags">{children}</span>

/** A name and the tags that go with it, each a link. Draws nothing where there are none. */
export const TagLine = ({ label, tags }: { label: string; tags: readonly { href: string; label: string }[] }) =>
  tags.length === 0 ? null : (
    <nav aria-label={label} class="n-tag-line">
      <span>{label}</span>
      <Tags>
        {tags.map((tag) => (
          <Tag href={tag.href}>{tag.label}</Tag>
        ))}
      </Tags>
    </nav>
  )
