import { Actions, PressForm } from '#design/button.tsx'
import { Card, Cards } from '#design/card.tsx'
import { Empty } from '#design/empty.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import type { View } from '#platform/view.ts'
import type { Book } from '../../book.ts'
import { words } from '../../words/mine.ts'

type Props = {
  view: View
  waiting: { book: Book; mine: boolean | undefined }[]
  done?: boolean
}

/** What the committee votes on, for a member. */
export const Committee = ({ view, waiting, done }: Props) => {
  const w = words[view.lang].committee
  return (
    <Page view={view} title={w.title} lead={w.lead} hidden>
      {done && (
        <Notice kind="success" answer>
          {w.done}
        </Notice>
      )}
      {waiting.length === 0 && <Empty icon="book">{w.none}</Empty>}
      <Cards
        cards={waiting.map(({ book, mine }) => (
          <Card
            title={book.headline}
            level={2}
            foot={
              <Actions>
                <PressForm
                  action={`/humanbooks/committee/${book.id}/vote`}
                  fields={{ vote: 'yes' }}
                  rank={mine === true ? 'primary' : 'secondary'}
                  label={w.yesLabel(book.headline)}
                >
                  {w.yes}
                </PressForm>
                <PressForm
                  action={`/humanbooks/committee/${book.id}/vote`}
                  fields={{ vote: 'no' }}
                  rank={mine === false ? 'primary' : 'secondary'}
                  label={w.noLabel(book.headline)}
                >
                  {w.no}
                </PressForm>
              </Actions>
            }
          >
            <p>
              {book.name} · {book.career}
            </p>
            {book.story.split(/\n+/).map((line) => (
              <p>{line}</p>
            ))}
            {mine !== undefined && (
              <p>
                <strong>{w.voted(mine)}</strong>
              </p>
            )}
          </Card>
        ))}
      />
    </Page>
  )
}
