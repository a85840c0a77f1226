import { useWords } from './lang.tsx'

/** The numbers to show around a page: always the first, the last, and two on each side; 0 is a gap. */
export const pagesAround = (page: number, pages: number): number[] => {
  const near = Array.from({ length: pages }, (_, at) => at + 1).filter(
    (number) => number === 1 || number === pages || Math.abs(number - page) <= 2,
  )
  return near.flatMap((number, at) => (at > 0 && number - (near[at - 1] ?? 0) > 1 ? [0, number] : [number]))
}

/** The way through a long list. `href` answers the address of a page, counted from 1. Draws nothing for a single page. */
export const Pagination = ({ page, pages, href }: { page: number; pages: number; href: (page: number) => string }) => {
  const t = useWords()
  if (pages <= 1) return null
  return (
    <nav class="krds-pagination" aria-label={t.pages}>
      {page > 1 && (
        <a class="page-navi prev" href={href(page - 1)} rel="prev">
          {t.previous}
        </a>
      )}
      <div class="page-links">
        {pagesAround(page, pages).map((number) =>
          number === 0 ? (
            <span class="page-link link-dot" aria-hidden="true"></span>
          ) : (
            <a
              class={`page-link${number === page ? ' active' : ''}`}
              href={href(number)}
              aria-current={number === page ? 'page' : undefined}
            >
              {t.page.before && <span class="sr-only">{t.page.before}</span>}
              {number}
              {t.page.after && <span class="sr-only">{t.page.after}</span>}
            </a>
          ),
        )}
      </div>
      {page < pages && (
        <a class="page-navi next" href={href(page + 1)} rel="next">
          {t.next}
        </a>
      )}
    </nav>
  )
}
