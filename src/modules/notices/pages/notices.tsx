import { Badge } from '#design/badge.tsx'
import { Actions, Button, LinkButton, PressForm } from '#design/button.tsx'
import { Card, Cards } from '#design/card.tsx'
import { Checkbox } from '#design/choice.tsx'
import { Empty } from '#design/empty.tsx'
import { Fields } from '#design/field.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { showMoment } from '#platform/clock.ts'
import type { View } from '#platform/view.ts'
import { words } from '../words.ts'

type Row = { id: number; title: string; body: string; href: string | null; written_at: Date; read_at: Date | null }
type Props = { view: View; notices: Row[]; channels: { mail: boolean; sms: boolean }; saved: boolean }

/** What we told a person, newest first, and how they want to be told. */
export const Notices = ({ view, notices, channels, saved }: Props) => {
  const w = words[view.lang]
  const unread = notices.some((notice) => !notice.read_at)
  return (
    <Page view={view} title={w.title} lead={w.lead} hidden>
      {saved && (
        <Notice kind="success" answer>
          {w.saved}
        </Notice>
      )}
      {unread && (
        <Actions align="end">
          <PressForm action="/notices/reading" rank="tertiary" size="small" icon="check">
            {w.readAll}
          </PressForm>
        </Actions>
      )}
      {notices.length === 0 ? (
        <Empty
          icon="bell"
          action={
            <LinkButton href="/programmes" rank="primary">
              {w.find}
            </LinkButton>
          }
        >
          {w.none} {w.noneHint}
        </Empty>
      ) : (
        <Cards
          cards={notices.map((notice) => (
            <Card
              level={2}
              title={notice.title}
              href={notice.href ?? undefined}
              badges={!notice.read_at && <Badge tone="point">{w.unread}</Badge>}
              lines={[{ icon: 'clock', text: showMoment(notice.written_at, view.lang) }]}
            >
              {notice.body.split('\n').map((line) => (
                <p>{line}</p>
              ))}
            </Card>
          ))}
        />
      )}
      <section class="n-section n-stack" aria-labelledby="channels">
        <h2 class="n-heading" id="channels">
          {w.channels}
        </h2>
        <p>{w.channelsHint}</p>
        <form method="post" action="/notices/channels" class="n-stack">
          <Fields>
            <Checkbox name="mail" label={w.mail} checked={channels.mail} />
            <Checkbox name="sms" label={w.sms} checked={channels.sms} />
          </Fields>
          <Actions>
            <Button rank="secondary">{w.save}</Button>
          </Actions>
        </form>
      </section>
    </Page>
  )
}
