import type { Child } from 'hono/jsx'
import { Icon, type IconName } from './icons.tsx'
import { useWords } from './lang.tsx'

/** Says that there is nothing, and what one can do instead. */
export const Empty = ({
  icon = 'search',
  children,
  action,
}: {
  icon?: IconName | undefined
  children?: Child
  action?: Child
}) => {
  const t = useWords()
  return (
    <div class="n-empty">
      <Icon name={icon} size="large" />
      <p>{children ?? t.empty}</p>
      {action && <div class="n-actions">{action}</div>}
    </div>
  )
}
