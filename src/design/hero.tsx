import type { Child } from 'hono/jsx'
import { Icon, type IconName } from './icons.tsx'
import { Scene } from './scene.tsx'
import { SearchBox } from './suggest.tsx'

/** The first thing of the home page: what this is, in one breath, and a big box to ask in. Its title is the page's h1. */
export const Hero = ({
  title,
  text,
  words = [],
  action,
}: {
  title: Child
  text?: Child
  /** Searches people often make, each a link. */
  words?: { href: string; label: string }[] | undefined
  action?: string | undefined
}) => (
  <section class="n-hero" aria-labelledby="hero-title">
    <Scene />
    <div class="n-inner">
      <div class="n-hero-words">
        <h1 id="hero-title">{title}</h1>
        {text && <p>{text}</p>}
        <SearchBox id="hero-search" action={action} big />
        {words.length > 0 && (
          <ul class="n-hero-tags">
            {words.map((word) => (
              <li>
                <a href={word.href}>{word.label}</a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  </section>
)

export type Tint = 'water' | 'leaf' | 'sand' | 'dawn' | 'plum' | 'stone'
export type Door = { href: string; title: string; text?: string | undefined; icon: IconName; tint: Tint }

/** The ways in: one tinted card for each part of the service. */
export const Doors = ({
  doors,
  level = 3,
  narrow,
}: {
  doors: Door[]
  level?: 2 | 3 | undefined
  narrow?: boolean | undefined
}) => {
  const Heading = `h${level}` as const
  return (
    <ul class={`n-doors${narrow ? ' n-doors-narrow' : ''}`}>
      {doors.map((door) => (
        <li class={`n-door n-tint-${door.tint}`}>
          <span class="n-door-sign">
            <Icon name={door.icon} size="large" />
          </span>
          <Heading>
            <a href={door.href}>{door.title}</a>
          </Heading>
          {door.text && <p>{door.text}</p>}
        </li>
      ))}
    </ul>
  )
}

/** A part of a page with its heading and, where there is more, the way to all of it. */
export const Section = ({
  id,
  title,
  text,
  more,
  tinted,
  children,
}: {
  id: string
  title: string
  text?: Child
  more?: { href: string; label: string } | undefined
  tinted?: boolean | undefined
  children?: Child
}) => (
  <section class={`n-section${tinted ? ' n-section-tinted' : ''}`} aria-labelledby={`${id}-title`} id={id}>
    <div class="n-section-in">
      <div class="n-section-head">
        <div>
          <h2 class="n-heading" id={`${id}-title`}>
            {title}
          </h2>
          {text && <p>{text}</p>}
        </div>
        {more && (
          <a class="n-link" href={more.href}>
            {more.label}
            <Icon name="right" size="small" />
          </a>
        )}
      </div>
      {children}
    </div>
  </section>
)

export type AgendaLine = {
  href: string
  title: string
  /** The time or day people look for, as words: 오늘 10:00. */
  when: Child
  /** The same for machines. */
  at?: Date | undefined
  lines?: string[] | undefined
  badge?: Child
}

/** What opens, closes or happens soon, by time. */
export const Agenda = ({ items }: { items: AgendaLine[] }) => (
  <ul class="n-agenda">
    {items.map((item) => (
      <li>
        <time class="n-agenda-when" datetime={item.at?.toISOString()}>
          {item.when}
        </time>
        <div class="n-agenda-what">
          <a href={item.href}>{item.title}</a>
          {item.lines && <p>{item.lines.join(' · ')}</p>}
        </div>
        {item.badge && <div class="n-agenda-badge">{item.badge}</div>}
      </li>
    ))}
  </ul>
)
