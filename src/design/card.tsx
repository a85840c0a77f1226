import type { Child } from 'hono/jsx'
import { Icon, type IconName } from './icons.tsx'

type CardProps = {
  title: string
  href?: string | undefined
  /** Badges above the title. */
  badges?: Child
  /** Short facts with a sign: when, where, for whom. */
  lines?: { icon: IconName; text: Child }[] | undefined
  /** Beside each other at the bottom: price, seats, a press. */
  foot?: Child
  /** The level of its title under the headings around it. */
  level?: 2 | 3 | 4 | undefined
  children?: Child
}

/** One thing of a list: a programme, a person, an instrument. The whole card leads where its title does. */
export const Card = ({ title, href, badges, lines = [], foot, level = 3, children }: CardProps) => {
  const Heading = `h${level}` as const
  return (
    <article class="n-card">
      {badges && <div class="n-card-top">{badges}</div>}
      <Heading class="n-card-title">{href ? <a href={href}>{title}</a> : title}</Heading>
      {children && <div class="n-card-text">{children}</div>}
      {lines.length > 0 && (
        <ul class="n-card-lines">
          {lines.map((line) => (
            <li>
              <Icon name={line.icon} size="small" />
              <span>{line.text}</span>
            </li>
          ))}
        </ul>
      )}
      {foot && <div class="n-card-foot">{foot}</div>}
    </article>
  )
}

/** Cards in as many columns as fit. Takes the cards as a list, each becomes a list item. */
export const Cards = ({ cards, narrow }: { cards: Child[]; narrow?: boolean | undefined }) => (
  <ul class={`n-cards${narrow ? ' n-cards-narrow' : ''}`}>
    {cards.map((card) => (
      <li>{card}</li>
    ))}
  </ul>
)
