import { Actions, Button, PressForm } from '#design/button.tsx'
import type { Errors } from '#design/field.tsx'
import { Figures } from '#design/facts.tsx'
import { Input, Select } from '#design/input.tsx'
import { Notice } from '#design/notice.tsx'
import { Table } from '#design/table.tsx'
import { showMoment } from '#platform/clock.ts'
import type { View } from '#platform/view.ts'
import type { Differences } from '../../rules/stock.ts'
import { words } from '../../words/office.ts'
import { StateBadge, titleOf } from '../pieces.tsx'
import { BASE, type Branches, Frame, optionsOf, Section } from './frame.tsx'
import type { Item, Stocktake } from '../../things.ts'

type ListProps = { view: View; rows: Stocktake[]; branches: Branches; errors: Errors; form: string }

/** Stocktakes so far, and beginning one. */
export const Stocktakes = ({ view, rows, branches, errors, form }: ListProps) => {
  const { lang } = view
  const w = words[lang]
  const names = new Map(branches.map(({ id, name }) => [id, name]))
  return (
    <Frame view={view} title={w.stockTitle} lead={w.stockLead} tab="stock" errors={errors}>
      <form method="post" action={`${BASE}/stocktakes`} class="n-form n-stack">
        <input type="hidden" name="form" value={form} />
        <Select name="branch" label={w.branch} required options={optionsOf(branches)} error={errors.branch} />
        <Actions>
          <Button rank="primary">{w.beginStock}</Button>
        </Actions>
      </form>
      <Table
        caption={w.stockTitle}
        empty={w.none}
        columns={[{ label: w.begun, head: true }, { label: w.branch }, { label: w.ended }]}
        rows={rows.map((row) => [
          <a href={`${BASE}/stocktakes/${row.id}`}>{showMoment(row.begun_at, lang)}</a>,
          names.get(row.branch) ?? '',
          row.ended_at ? showMoment(row.ended_at, lang) : w.ongoing,
        ])}
      />
    </Frame>
  )
}

type Props = {
  view: View
  stocktake: Stocktake
  branch: string
  differences: Differences<Item>
  errors: Errors
  /** What the last scan was. */
  said: string | undefined
}

/** One stocktake: scan after scan, and what differs so far. */
export const StocktakePage = ({ view, stocktake, branch, differences, errors, said }: Props) => {
  const { lang } = view
  const w = words[lang]
  const { found, missing, elsewhere, unexpected } = differences
  const lists: [string, string, Item[]][] = [
    ['missing', w.missing, missing],
    ['elsewhere', w.elsewhere, elsewhere],
    ['unexpected', w.unexpected, unexpected],
  ]
  return (
    <Frame view={view} title={`${w.stockTitle}: ${branch}`} tab="stock" errors={errors}>
      {said && (
        <Notice kind="success" answer>
          {said}
        </Notice>
      )}
      {!stocktake.ended_at && (
        <form method="post" action={`${BASE}/stocktakes/${stocktake.id}/scans`} class="n-form n-stack">
          <Input
            name="code"
            label={w.scanTitle}
            hint={w.codeHint}
            maxlength={200}
            width="medium"
            autofocus
            error={errors.code}
          />
          <Actions>
            <Button rank="primary">{w.scan}</Button>
          </Actions>
        </form>
      )}
      <Figures
        figures={[
          { label: w.foundCount, value: String(found.length) },
          ...lists.map(([, label, items]) => ({ label, value: String(items.length) })),
        ]}
      />
      {lists.every(([, , items]) => items.length === 0) && <Notice kind="success">{w.allThere}</Notice>}
      {lists.map(
        ([id, label, items]) =>
          items.length > 0 && (
            <Section id={id} title={label}>
              <Table
                caption={label}
                columns={[{ label: w.code, head: true }, { label: w.instrument }, { label: w.state }]}
                rows={items.map((item) => [
                  <a href={`${BASE}/counter?code=${item.code}`}>{item.code}</a>,
                  titleOf(item, lang),
                  <StateBadge lang={lang} state={item.state} />,
                ])}
              />
            </Section>
          ),
      )}
      {!stocktake.ended_at && (
        <PressForm action={`${BASE}/stocktakes/${stocktake.id}/end`} rank="secondary">
          {w.endStock}
        </PressForm>
      )}
    </Frame>
  )
}
