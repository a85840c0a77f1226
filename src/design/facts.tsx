import type { Child } from 'hono/jsx'

/** What there is to know about a thing, by name: 기간, 장소, 대상, 비용. Facts without content are left out. */
export const Facts = ({ facts, framed }: { facts: [term: string, content: Child][]; framed?: boolean | undefined }) => (
  <dl class={`n-facts${framed ? ' n-framed' : ''}`}>
    {facts
      .filter(([, content]) => content !== null && content !== undefined && content !== false && content !== '')
      .map(([term, content]) => (
        <div>
          <dt>{term}</dt>
          <dd>{content}</dd>
        </div>
      ))}
  </dl>
)

/** Counts to be seen at a glance. */
export const Figures = ({ figures }: { figures: { label: string; value: string; note?: string | undefined }[] }) => (
  <dl class="n-figures">
    {figures.map((figure) => (
      <div>
        <dt>{figure.label}</dt>
        <dd>
          <strong>{figure.value}</strong>
          {figure.note && <span>{figure.note}</span>}
        </dd>
      </div>
    ))}
  </dl>
)
