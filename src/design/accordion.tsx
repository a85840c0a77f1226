import type { Child } from 'hono/jsx'

export type Fold = { title: string; content: Child; open?: boolean | undefined }

/** Questions and answers, folded. With `name` only one stays open. Not for what everybody must read. */
export const Accordion = ({ folds, name }: { folds: Fold[]; name?: string | undefined }) => (
  <div class="n-accordion">
    {folds.map((fold) => (
      <details name={name} open={fold.open}>
        <summary>{fold.title}</summary>
        <div class="n-fold">{fold.content}</div>
      </details>
    ))}
  </div>
)

/** One thing more, for those who want it: 자세히 보기. */
export const More = ({ title, children }: { title: string; children?: Child }) => (
  <details class="n-more">
    <summary>{title}</summary>
    <div class="n-fold">{children}</div>
  </details>
)
