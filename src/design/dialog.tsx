import type { Child } from 'hono/jsx'
import { asset } from './assets.ts'
import { Icon } from './icons.tsx'
import { useWords } from './lang.tsx'

/**
 * A question over the page. It opens from a `LinkButton` with `dialog={id}`, whose address is a page asking the same:
 * where scripts do not run, people get that page.
 */
export const Dialog = ({
  id,
  title,
  actions,
  children,
}: {
  id: string
  title: string
  actions?: Child
  children?: Child
}) => {
  const t = useWords()
  return (
    <>
      <dialog class="n-dialog" id={id} aria-labelledby={`${id}-title`}>
        <div class="n-dialog-head">
          <h2 id={`${id}-title`}>{title}</h2>
          <form method="dialog">
            <button class="n-square" type="submit">
              <Icon name="close" />
              <span class="sr-only">{t.close}</span>
            </button>
          </form>
        </div>
        <div class="n-dialog-body">{children}</div>
        {actions && <div class="n-actions n-align-end">{actions}</div>}
      </dialog>
      <script type="module" src={asset('dialog.ts')}></script>
    </>
  )
}
