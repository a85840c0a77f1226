import { Actions, LinkButton } from '#design/button.tsx'
import { Page } from '#design/page.tsx'
import { showMonth } from '#platform/clock.ts'
import type { View } from '#platform/view.ts'
import { linesOf } from '../../rules/monthly.ts'
import type { Picture } from '../../months.ts'
import { words } from '../../words/monthly.ts'
import { Cover } from '../hall/cover.tsx'
import type { Told } from './list.tsx'

type Props = Told & {
  view: View
  pictures: readonly Picture[]
  lecture: { id: string; title: string } | undefined
}

/** The interview with the Human Book of a month. */
export const Article = ({ view, monthly, book, pictures, lecture }: Props) => {
  const w = words[view.lang]
  return (
    <Page
      view={view}
      title={monthly.title}
      description={`${book.name} · ${book.headline}`}
      lead={`${w.of(showMonth(monthly.month, view.lang))} · ${book.name}`}
      crumbs={[
        { href: '/humanbooks', label: w.crumb },
        { href: '/humanbooks/monthly', label: w.title },
      ]}
      hidden={!monthly.published_at}
      wide
    >
      <div class="n-opened">
        <div class="n-opened-cover">
          <Cover lang={view.lang} book={book} plain />
          <LinkButton href={`/humanbooks/${book.id}`} rank="primary" size="large">
            {w.open}
          </LinkButton>
        </div>
        <div class="n-opened-words n-story" lang="ko">
          {linesOf(monthly.article).map((line) =>
            line.kind === 'question' ? <h2 class="n-interview">{line.text}</h2> : <p>{line.text}</p>,
          )}
          {pictures.map(({ file, alt }) => (
            <figure class="n-figure">
              <img src={`/humanbooks/pictures/${file}`} alt={alt} loading="lazy" />
              <figcaption>{alt}</figcaption>
            </figure>
          ))}
        </div>
      </div>
      {lecture && (
        <section aria-labelledby="lecture" class="n-section">
          <h2 id="lecture" class="n-heading">
            {w.lecture}
          </h2>
          <Actions>
            <LinkButton href={`/programmes/${lecture.id}`} rank="secondary" after="right">
              {w.lectureText(lecture.title)}
            </LinkButton>
          </Actions>
        </section>
      )}
    </Page>
  )
}
