import { More } from '#design/accordion.tsx'
import { Badge } from '#design/badge.tsx'
import { Actions, Button, PressForm } from '#design/button.tsx'
import { Card } from '#design/card.tsx'
import { Empty } from '#design/empty.tsx'
import { ErrorSummary, type Errors } from '#design/field.tsx'
import { Input } from '#design/input.tsx'
import { Notice } from '#design/notice.tsx'
import { DeskPage } from '#design/desk.tsx'
import { Tabs } from '#design/tabs.tsx'
import type { Child } from 'hono/jsx'
import type { View } from '#platform/view.ts'
import type { Report, Wish } from '../../things.ts'
import { words } from '../../words/office.ts'
import { words as shared } from '../../words/shared.ts'
import { words as mine } from '../../words/wish.ts'

export const BASE = '/office/wishes'
const PATHS = { reports: BASE, popular: `${BASE}/popular`, hidden: `${BASE}/hidden` } as const

type FrameProps = {
  view: View
  tab: keyof typeof PATHS
  title: string
  lead?: string
  done: string | undefined
  errors?: Errors
  children?: Child
}

const Frame = ({ view, tab, title, lead, done, errors = {}, children }: FrameProps) => {
  const w = words[view.lang]
  return (
    <DeskPage view={view} title={title} lead={lead}>
      <Tabs
        label={w.tabs}
        tabs={(['reports', 'popular', 'hidden'] as const).map((name) => ({
          href: PATHS[name],
          label: w.wishTabs[name],
          current: name === tab,
        }))}
      />
      <ErrorSummary errors={errors} />
      {done && w.done[done] && (
        <Notice kind="success" answer>
          {w.done[done]}
        </Notice>
      )}
      {children}
    </DeskPage>
  )
}

/** A wish as officers read it, with what they can do. */
const Row = ({ view, wish, foot, children }: { view: View; wish: Wish; foot?: Child; children?: Child }) => (
  <Card
    title={wish.topic}
    href={`/wishes/${wish.id}`}
    level={2}
    lines={[
      { icon: 'people', text: mine[view.lang].together(wish.joins) },
      { icon: 'place', text: wish.dong ?? shared[view.lang].anywhere },
    ]}
    foot={foot}
  >
    {wish.about && <p>{wish.about}</p>}
    {children}
  </Card>
)

const Hide = ({ view, wish }: { view: View; wish: Wish }) => {
  const w = words[view.lang]
  return (
    <More title={w.hide}>
      <form method="post" action={`${BASE}/${wish.id}`} class="n-form n-stack">
        <input type="hidden" name="do" value="hide" />
        <Input
          name="reason"
          id={`reason-${wish.id}`}
          label={w.hideReason}
          hint={w.hideReasonHint}
          required
          maxlength={200}
        />
        <Actions>
          <Button rank="primary" label={w.hideOf(wish.topic)}>
            {w.hide}
          </Button>
        </Actions>
      </form>
    </More>
  )
}

export type Reported = { wish: Wish; reports: Report[] }

/** Wishes that readers reported. */
export const ReportDesk = ({
  view,
  rows,
  done,
  errors,
}: {
  view: View
  rows: Reported[]
  done: string | undefined
  errors: Errors
}) => {
  const w = words[view.lang]
  return (
    <Frame view={view} tab="reports" title={w.reportsTitle} lead={w.reportsLead} done={done} errors={errors}>
      {rows.length === 0 && <Empty icon="check">{w.noReports}</Empty>}
      <div class="n-stack">
        {rows.map(({ wish, reports }) => (
          <Row
            view={view}
            wish={wish}
            foot={
              <div class="n-stack">
                <PressForm action={`${BASE}/${wish.id}`} fields={{ do: 'keep' }} label={w.keepOf(wish.topic)}>
                  {w.keep}
                </PressForm>
                <Hide view={view} wish={wish} />
              </div>
            }
          >
            <p>
              <Badge tone="warning">{w.reported(reports.length)}</Badge>
            </p>
            <ul class="n-list">
              {reports.map(({ reason, note }) => (
                <li>{[mine[view.lang].reasons[reason], note].filter(Boolean).join(': ')}</li>
              ))}
            </ul>
          </Row>
        ))}
      </div>
    </Frame>
  )
}

/** The wishes shared by most people, to choose from. */
export const PopularDesk = ({
  view,
  wishes,
  picked,
  done,
}: {
  view: View
  wishes: Wish[]
  picked: ReadonlySet<string>
  done: string | undefined
}) => {
  const w = words[view.lang]
  return (
    <Frame view={view} tab="popular" title={w.popularTitle} lead={w.popularLead} done={done}>
      {wishes.length === 0 && <Empty icon="heart">{w.noPopular}</Empty>}
      <div class="n-stack">
        {wishes.map((wish) => (
          <Row
            view={view}
            wish={wish}
            foot={
              <div class="n-stack">
                {picked.has(wish.id) ? (
                  <Badge tone="point">{w.picked}</Badge>
                ) : (
                  <PressForm action={`${BASE}/${wish.id}`} fields={{ do: 'pick' }} label={w.pickOf(wish.topic)}>
                    {w.pick}
                  </PressForm>
                )}
                <Hide view={view} wish={wish} />
              </div>
            }
          />
        ))}
      </div>
    </Frame>
  )
}

/** What was hidden, and why. */
export const HiddenDesk = ({ view, wishes, done }: { view: View; wishes: Wish[]; done: string | undefined }) => {
  const w = words[view.lang]
  return (
    <Frame view={view} tab="hidden" title={w.hiddenTitle} done={done}>
      {wishes.length === 0 && <Empty icon="check">{w.noHidden}</Empty>}
      <div class="n-stack">
        {wishes.map((wish) => (
          <Row
            view={view}
            wish={wish}
            foot={
              <PressForm action={`${BASE}/${wish.id}`} fields={{ do: 'show' }} label={w.againOf(wish.topic)}>
                {w.again}
              </PressForm>
            }
          >
            <p>
              {w.hideReason}: {wish.hidden_for}
            </p>
          </Row>
        ))}
      </div>
    </Frame>
  )
}
