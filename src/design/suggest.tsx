import type { Child } from 'hono/jsx'
import { asset } from './assets.ts'
import { Icon } from './icons.tsx'
import { useWords } from './lang.tsx'

/** Around a search box: suggestions while typing, and what was looked for before in this browser. Without scripts it is not there. */
export const Suggest = ({ children }: { children?: Child }) => {
  const t = useWords().suggest
  return (
    <>
      <naru-suggest
        src="/api/suggest"
        data-list={t.list}
        data-some={t.some}
        data-none={t.none}
        data-before={t.before}
        data-clear={t.clear}
        data-off={t.off}
        data-on={t.on}
        data-kinds={JSON.stringify(t.kinds)}
      >
        {children}
      </naru-suggest>
      <script type="module" src={asset('suggest.ts')}></script>
    </>
  )
}

/** The one box over everything. Two on one page differ in their ids. */
export const SearchBox = ({
  id,
  action = '/search',
  value,
  big,
}: {
  id: string
  action?: string | undefined
  value?: string | undefined
  big?: boolean | undefined
}) => {
  const t = useWords()
  return (
    <search aria-label={t.searchAll}>
      <form class={`n-search${big ? ' n-search-big' : ''}`} action={action}>
        <label class="sr-only" for={id}>
          {t.searchLabel}
        </label>
        <Suggest>
          <input
            id={id}
            type="search"
            name="q"
            placeholder={t.searchLabel}
            autocomplete="off"
            maxlength={200}
            value={value}
          />
        </Suggest>
        <button type="submit">
          <Icon name="search" />
          <span class={big ? undefined : 'sr-only'}>{t.search}</span>
        </button>
      </form>
    </search>
  )
}
