import { LinkButton } from '#design/button.tsx'
import { Empty } from '#design/empty.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { showMonth } from '#platform/clock.ts'
import type { View } from '#platform/view.ts'
import { monthText } from '../../rules/monthly.ts'
import type { Book } from '../../book.ts'
import type { Monthly } from '../../months.ts'
import { words } from '../../words/monthly.ts'
import { Cover } from '../hall/cover.tsx'

export type Told = { monthly: Monthly; book: Book }

const hrefOf = ({ monthly }: Told) => `/humanbooks/monthly/${monthText(monthly.month)}`

/** Every Human Book of a month, the latest in full. */
export const MonthlyList = ({ view, told, done }: { view: View; told: readonly Told[]; done: boolean }) => {
  const w = words[view.lang]
  const [now, ...past] = told
  return (
    <Page
      view={view}
      title={w.title}
      lead={w.lead}
      description={w.lead}
      crumbs={[{ href: '/humanbooks', label: w.crumb }]}
      wide
    >
      {done && (
        <Notice kind="success" answer>
          {w.nominate.done}
        </Notice>
      )}
      {!now && (
        <Empty icon="book" action={<LinkButton href="/humanbooks">{w.browse}</LinkButton>}>
          {w.none}
        </Empty>
      )}
      {now && (
        <section aria-labelledby="now">
          <h2 id="now" class="n-heading">
            {showMonth(now.monthly.month, view.lang)}
          </h2>
          <article class="n-feature">
            <Cover lang={view.lang} book={now.book} />
            <div class="n-feature-words">
              <h3 lang="ko">{now.monthly.title}</h3>
              <blockquote class="n-feature-quote" lang="ko">
                {now.monthly.article.split('\n')[0]}
              </blockquote>
              <LinkButton href={hrefOf(now)} rank="primary" label={w.readLabel(now.monthly.title)}>
                {w.read}
              </LinkButton>
            </div>
          </article>
        </section>
      )}
      {past.length > 0 && (
        <section aria-labelledby="past" class="n-section">
          <h2 id="past" class="n-heading">
            {w.past}
          </h2>
          <ul class="n-shelf">
            {past.map((one) => (
              <li class="n-book">
                <Cover lang={view.lang} book={one.book} />
                <p class="n-book-career">{showMonth(one.monthly.month, view.lang)}</p>
                <p class="n-book-ask">
                  <a class="n-link" href={hrefOf(one)} lang="ko">
                    {one.monthly.title}
                  </a>
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  )
}
