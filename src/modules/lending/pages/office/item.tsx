import { Actions, Button, LinkButton } from '#design/button.tsx'
import { Facts } from '#design/facts.tsx'
import { type Errors, Fields } from '#design/field.tsx'
import { Input, Select } from '#design/input.tsx'
import { Table } from '#design/table.tsx'
import type { Child } from 'hono/jsx'
import { showMoment, showWon } from '#platform/clock.ts'
import type { Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import { words } from '../../words/office.ts'
import { words as shared } from '../../words/shared.ts'
import { StateBadge, titleOf } from '../pieces.tsx'
import { Feed } from './feed.tsx'
import { BASE, Frame, Section } from './frame.tsx'
import { Details } from './models.tsx'
import type { History, Item, Owing } from '../../things.ts'

type Props = {
  view: View
  item: Item
  history: History
  /** Compensation still asked for. */
  owing: readonly Owing[]
  names: ReadonlyMap<string, string>
  given: Given
  errors: Errors
  done: string | undefined
  /** Whether who looks has a calendar address of it. */
  feed: boolean
}

/** A single instrument: what is known of it, and everything that happened to it. */
export const ItemPage = ({ view, item, history, owing, names, given, errors, done, feed }: Props) => {
  const { lang } = view
  const w = words[lang]
  const field = (name: string) => ({ name, value: given[name], error: errors[name] })
  return (
    <Frame view={view} title={w.item(item.code)} tab="instruments" errors={errors} done={done}>
      <Facts
        framed
        facts={[
          [w.instrument, <a href={`${BASE}/models/${item.model}`}>{titleOf(item, lang)}</a>],
          [w.state, <StateBadge lang={lang} state={item.state} />],
          [w.branch, names.get(item.branch)],
          [w.donor, item.donor],
          [w.reason, item.retired_for],
        ]}
      />
      <Actions>
        <LinkButton href={`${BASE}/counter?code=${item.code}`} rank="primary">
          {w.toCounter}
        </LinkButton>
        <LinkButton href={`${BASE}/items/${item.id}/picture`}>{w.picture}</LinkButton>
      </Actions>
      <Section id="history" title={w.history}>
        <Table
          caption={w.history}
          empty={w.none}
          columns={[{ label: w.when, head: true }, { label: w.what }, { label: w.more }]}
          rows={linesOf(view, history, names).map(({ at, what, more }) => [showMoment(at, lang), what, more])}
        />
      </Section>
      <Feed view={view} item={item} made={feed} />
      {owing.length > 0 && (
        <Section id="compensation" title={w.settle}>
          {owing.map(({ damage, bill, left }) => (
            <form method="post" action={`${BASE}/items/${item.id}/settlement`} class="n-form n-stack">
              <p>
                {damage.what} · {showWon(left, lang)}{' '}
                {bill && <a href={`/office/money/${bill.charge.facility}/${bill.charge.id}`}>{w.settleMoney}</a>}
              </p>
              <input type="hidden" name="damage" value={damage.id} />
              <Input
                name="note"
                id={`note-${damage.id}`}
                label={`${w.settleNote}: ${damage.what}`}
                required
                maxlength={200}
              />
              <Actions>
                <Button>{w.waive}</Button>
              </Actions>
            </form>
          ))}
        </Section>
      )}
      <Section id="edit" title={w.edit}>
        <form method="post" action={`${BASE}/items/${item.id}`} class="n-form n-stack" novalidate>
          <Fields>
            {item.sizes.length > 0 && (
              <Select
                {...field('size')}
                label={w.size}
                blank={false}
                options={item.sizes.map((size) => ({ value: size, label: size }))}
              />
            )}
            <Details view={view} given={given} errors={errors} />
            <Actions>
              <Button>{w.save}</Button>
            </Actions>
          </Fields>
        </form>
      </Section>
    </Frame>
  )
}

type Line = { at: Date; what: string; more: Child }

function linesOf({ lang }: View, history: History, names: ReadonlyMap<string, string>): Line[] {
  const w = words[lang].events
  const s = shared[lang]
  const text = (...parts: (string | false | null | undefined)[]) => parts.filter(Boolean).join(' · ')
  const lines: Line[] = [
    ...history.inspections.map(({ at, kind, condition, missing, note, photo }) => ({
      at,
      what: kind === 'out' ? w.out : w.in,
      more: (
        <>
          {text(s.condition[condition], missing.length > 0 && w.missing(missing.join(', ')), note)}
          {photo && (
            <>
              {' '}
              <a href={`${BASE}/photos/${photo}`}>{w.photo}</a>
            </>
          )}
        </>
      ),
    })),
    ...history.damages.map(({ at, what, compensation, settled_note }) => ({
      at,
      what: w.damage,
      more: text(what, compensation > 0 && w.compensation(showWon(compensation, lang)), settled_note),
    })),
    ...history.care.map(({ begun_at, kind, what, cost, ended_at }) => ({
      at: begun_at,
      what: s.care[kind] ?? kind,
      more: text(what, cost !== null && w.cost(showWon(cost, lang)), ended_at ? showMoment(ended_at, lang) : w.open),
    })),
    ...history.transfers.map(({ at, from_branch, to_branch, reason, arrived_at, cancelled_at }) => ({
      at,
      what: w.moved,
      more: text(
        `${names.get(from_branch) ?? ''} → ${names.get(to_branch) ?? ''}`,
        reason,
        !arrived_at && (cancelled_at ? w.called : w.open),
      ),
    })),
  ]
  return lines.sort((a, b) => b.at.getTime() - a.at.getTime())
}
