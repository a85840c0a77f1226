import type { Child } from 'hono/jsx'
import { useWords } from './lang.tsx'

export type TabLine = { href: string; label: string; count?: number | undefined; current?: boolean | undefined }

/** Views of one list or thing, each with its own address. `label` names the group for readers. */
export const Tabs = ({ label, tabs }: { label: string; tabs: TabLine[] }) => (
  <nav class="n-tabs" aria-label={label}>
    <ul>
      {tabs.map((tab) => (
        <li>
          <a href={tab.href} aria-current={tab.current ? 'page' : undefined}>
            {tab.label}
            {tab.count !== undefined && <span class="n-count">{tab.count}</span>}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

export type Part = { id: string; label: string; content: Child }

/** A long page in parts: a row of links to each, which stays in sight. Nothing is hidden, so all of it can be found and printed. */
export const Parts = ({ parts }: { parts: Part[] }) => {
  const t = useWords()
  return (
    <div class="n-parts">
      <nav class="n-tabs n-tabs-sticky" aria-label={t.onThisPage}>
        <ul>
          {parts.map((part) => (
            <li>
              <a href={`#${part.id}`}>{part.label}</a>
            </li>
          ))}
        </ul>
      </nav>
      {parts.map((part) => (
        <section class="n-part" id={part.id} aria-labelledby={`${part.id}-title`}>
          <h2 class="n-heading" id={`${part.id}-title`}>
            {part.label}
          </h2>
          {part.content}
        </section>
      ))}
    </div>
  )
}
