import type { Child } from 'hono/jsx'
import { Badge } from '#design/badge.tsx'
import { Actions, Button, LinkButton } from '#design/button.tsx'
import { Card } from '#design/card.tsx'
import { Empty } from '#design/empty.tsx'
import { ErrorSummary, type Errors } from '#design/field.tsx'
import { Input, Select } from '#design/input.tsx'
import { Notice } from '#design/notice.tsx'
import { DeskPage } from '#design/desk.tsx'
import { Table } from '#design/table.tsx'
import { Tabs } from '#design/tabs.tsx'
import { ClearBadge } from '#modules/people/index.ts'
import { dayOf, showDay, WEEKDAYS } from '#platform/clock.ts'
import type { Lang, View } from '#platform/view.ts'
import type { Evaluation } from '../../rules/teacher.ts'
import { PARTS } from '../../rules/wish.ts'
import type { Teacher } from '../../teachers.ts'
import type { Offer } from '../../things.ts'
import { words } from '../../words/office.ts'
import { slotsIn, words as shared } from '../../words/shared.ts'
import { agesIn, feeIn, type Named, placesIn } from '../offerfacts.tsx'

export const BASE = '/office/teachers'

type FrameProps = {
  view: View
  tab: 'pool' | 'review' | undefined
  title: string
  lead?: string
  done?: string | undefined
  errors?: Errors
  children?: Child
}

/** A page of the desk of teachers: its tabs, what was just done, what is wrong. */
export const Frame = ({ view, tab, title, lead, done, errors = {}, children }: FrameProps) => {
  const w = words[view.lang]
  return (
    <DeskPage view={view} title={title} lead={lead}>
      <Tabs
        label={w.tabs}
        tabs={[
          { href: BASE, label: w.teacherTabs.pool, current: tab === 'pool' },
          { href: `${BASE}/offers`, label: w.teacherTabs.review, current: tab === 'review' },
        ]}
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

export const scoreIn = (evaluation: Evaluation | undefined, lang: Lang): string =>
  evaluation ? words[lang].scoreOf(evaluation.score.toFixed(1), evaluation.count) : words[lang].noScore

export type Looking = Record<'q' | 'field' | 'dong' | 'day' | 'part' | 'checked' | 'score', string>

type PoolProps = {
  view: View
  looking: Looking
  fields: string[]
  teachers: Teacher[]
  named: Named
  errors: Errors
}

/** Everyone who may teach, to be found by what is needed. */
export const Pool = ({ view, looking, fields, teachers, named, errors }: PoolProps) => {
  const { lang } = view
  const w = words[lang]
  const k = w.columns
  return (
    <Frame view={view} tab="pool" title={w.poolTitle} lead={w.poolLead} errors={errors}>
      <search aria-label={w.poolTitle}>
        <form class="n-place-filter" action={BASE}>
          <Input type="search" name="q" label={w.q} value={looking.q} maxlength={100} />
          <Select
            name="field"
            label={w.field}
            blank={w.allFields}
            value={looking.field}
            options={fields.map((field) => ({ value: field, label: field }))}
          />
          <Select
            name="dong"
            label={w.dong}
            blank={w.anyDong}
            value={looking.dong}
            options={view.district.dongs.map((dong) => ({ value: dong, label: dong }))}
          />
          <Select
            name="day"
            label={w.day}
            blank={w.anyDay}
            value={looking.day}
            options={WEEKDAYS[lang].map((label, day) => ({ value: String(day), label }))}
          />
          <Select
            name="part"
            label={w.part}
            blank={w.anyPart}
            value={looking.part}
            options={PARTS.map((part) => ({ value: part, label: shared[lang].parts[part] }))}
          />
          <Select
            name="checked"
            label={w.checked}
            blank={w.anyChecked}
            value={looking.checked}
            options={[{ value: 'yes', label: w.onlyChecked }]}
          />
          <Select
            name="score"
            label={w.score}
            blank={w.anyScore}
            value={looking.score}
            options={[4, 3].map((score) => ({ value: String(score), label: w.scoreFrom(score) }))}
          />
          <div class="n-actions">
            <Button rank="primary" icon="search">
              {w.find}
            </Button>
          </div>
        </form>
      </search>
      <Table
        caption={w.found(new Set(teachers.map(({ person }) => person.id)).size)}
        show
        columns={[
          { label: k.name, head: true },
          { label: k.topic },
          { label: k.times },
          { label: k.fee },
          { label: k.check },
          { label: k.score },
        ]}
        rows={teachers.map(({ person, offer, check, evaluation }) => [
          <a class="n-link" href={`${BASE}/${person.id}`}>
            {person.name}
          </a>,
          <>
            {offer.topic} ({agesIn(offer, lang)}) {offer.paused_at && <Badge tone="warning">{w.paused}</Badge>}
          </>,
          `${slotsIn(offer.slots, lang)} · ${placesIn(offer, named, lang)}`,
          feeIn(offer, lang),
          <ClearBadge lang={lang} standing={check} />,
          scoreIn(evaluation, lang),
        ])}
        empty={w.nobody}
      />
      {teachers.length > 0 && (
        <section class="n-section n-stack" aria-labelledby="export">
          <h2 class="n-heading" id="export">
            {w.exportTitle}
          </h2>
          <p>{w.exportLead}</p>
          <form method="post" action={`${BASE}/list`} class="n-form n-stack" novalidate>
            {Object.entries(looking).map(([name, value]) => (
              <input type="hidden" name={name} value={value} />
            ))}
            <Input name="reason" label={w.exportReason} required maxlength={200} error={errors.reason} />
            <Actions>
              <Button icon="download">{w.export}</Button>
            </Actions>
          </form>
        </section>
      )}
    </Frame>
  )
}

/** Offers nobody reviewed yet. */
export const Asked = ({
  view,
  rows,
  done,
}: {
  view: View
  rows: { offer: Offer; name: string }[]
  done: string | undefined
}) => {
  const { lang } = view
  const w = words[lang]
  return (
    <Frame view={view} tab="review" title={w.reviewTitle} lead={w.reviewLead} done={done}>
      {rows.length === 0 && <Empty icon="check">{w.noReview}</Empty>}
      <div class="n-stack">
        {rows.map(({ offer, name }) => (
          <Card
            title={offer.topic}
            href={`${BASE}/offers/${offer.id}`}
            level={2}
            lines={[
              { icon: 'person', text: name },
              { icon: 'people', text: agesIn(offer, lang) },
              { icon: 'clock', text: slotsIn(offer.slots, lang) },
              { icon: 'calendar', text: w.asked(showDay(dayOf(offer.asked_at), lang)) },
            ]}
            foot={
              <LinkButton href={`${BASE}/offers/${offer.id}`} size="small" label={`${offer.topic}: ${w.see}`}>
                {w.see}
              </LinkButton>
            }
          />
        ))}
      </div>
    </Frame>
  )
}
