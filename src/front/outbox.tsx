import { Empty } from '#design/empty.tsx'
import { Page } from '#design/page.tsx'
import { showMoment } from '#platform/clock.ts'
import type { Letter } from '#platform/post.ts'
import type { View } from '#platform/view.ts'
import { words } from './words.ts'

type Row = Letter & { id: number; written_at: Date; sent_at: Date | null }

/** What a demo would have sent, newest first, with its links alive. */
export const Outbox = ({ view, letters }: { view: View; letters: Row[] }) => {
  const w = words[view.lang].outbox
  return (
    <Page view={view} title={w.title} lead={w.lead} hidden>
      {letters.length === 0 && <Empty>{w.none}</Empty>}
      <ul class="n-cards">
        {letters.map((letter) => (
          <li class="n-card">
            <p>
              {w[letter.channel]} · {letter.to} ·{' '}
              <time datetime={letter.written_at.toISOString()}>{showMoment(letter.written_at, view.lang)}</time>
            </p>
            {letter.subject && <h2>{letter.subject}</h2>}
            <p class="n-pre">{linked(letter.body)}</p>
          </li>
        ))}
      </ul>
    </Page>
  )
}

const linked = (body: string) =>
  body.split(/(https?:\/\/\S+)/).map((part, index) => (index % 2 ? <a href={part}>{part}</a> : part))
