import { Badge } from '#design/badge.tsx'
import { Actions, Button } from '#design/button.tsx'
import { Empty } from '#design/empty.tsx'
import { Facts } from '#design/facts.tsx'
import { Textarea } from '#design/input.tsx'
import { Notice } from '#design/notice.tsx'
import type { View } from '#platform/view.ts'
import type { Asked } from '../../also.ts'
import { whenOf } from '../../rules/desk.ts'
import { isHelp } from '../../rules/terms.ts'
import { words as common } from '../../words.ts'
import { words } from '../../words/office.ts'
import { Frame } from './frame.tsx'

type Props = { view: View; asked: readonly Asked[]; done: boolean; wrong: { id: string; error: string } | undefined }

/** Help asked for in studios: whoever presses comes. */
export const Helps = ({ view, asked, done, wrong }: Props) => {
  const { lang } = view
  const w = words[lang].helps
  const all = common[lang]
  return (
    <Frame view={view} title={w.title} lead={w.lead} tab="helps">
      {done && (
        <Notice kind="success" answer>
          {w.done}
        </Notice>
      )}
      {asked.length === 0 && <Empty icon="calendar">{w.none}</Empty>}
      {asked.map(({ help, helper, one, space, person }) => (
        <section class="n-section n-stack" aria-labelledby={`help-${one.id}`}>
          <h2 class="n-heading" id={`help-${one.id}`}>
            {space.name} · {whenOf(one, lang)}{' '}
            <Badge tone={!help.answered_at ? 'warning' : help.accepted ? 'success' : 'gray'}>
              {!help.answered_at ? w.waiting : help.accepted ? w.taken : w.declined}
            </Badge>
          </h2>
          <Facts
            framed
            facts={[
              [w.what, isHelp(help.kind) ? all.helps[help.kind] : help.kind],
              [w.wish, help.wish],
              [all.mine.person, <a href={`/office/rooms/reservations/${one.id}`}>{person.name}</a>],
              [w.comes, helper],
              [w.reply, help.reply],
            ]}
          />
          {!help.answered_at && (
            <form method="post" action={`/office/rooms/reservations/${one.id}/help`} class="n-stack">
              <Textarea
                name="reply"
                id={`reply-${one.id}`}
                label={w.reply}
                hint={w.replyHint}
                rows={2}
                maxlength={300}
                error={wrong?.id === one.id ? wrong.error : undefined}
              />
              <Actions>
                <Button rank="primary" name="answer" value="yes">
                  {w.takeOn}
                </Button>
                <Button rank="tertiary" name="answer" value="no">
                  {w.decline}
                </Button>
              </Actions>
            </form>
          )}
        </section>
      ))}
    </Frame>
  )
}
