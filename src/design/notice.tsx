import type { Child } from 'hono/jsx'
import { Icon } from './icons.tsx'
import { useWords } from './lang.tsx'

export type NoticeKind = 'info' | 'success' | 'warning' | 'danger'

/**
 * A sentence that matters now. `answer` says that it answers what the person just did: readers then hear it at once
 * (a refusal as an alert, the rest as a status). What always stands on the page is not an answer.
 */
export const Notice = ({
  kind = 'info',
  title,
  answer,
  action,
  children,
}: {
  kind?: NoticeKind | undefined
  title?: string | undefined
  answer?: boolean | undefined
  action?: Child
  children?: Child
}) => {
  const t = useWords()
  const role = answer ? (kind === 'danger' || kind === 'warning' ? 'alert' : 'status') : undefined
  return (
    <div class={`n-notice n-notice-${kind}`} role={role}>
      <Icon name={kind} />
      <div>
        <p class="n-notice-title">{title ?? <span class="sr-only">{t.noticeKinds[kind]}</span>}</p>
        <div class="n-notice-text">{children}</div>
        {action && <div class="n-actions">{action}</div>}
      </div>
    </div>
  )
}
