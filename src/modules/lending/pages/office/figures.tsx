import { Actions, Button, LinkButton } from '#design/button.tsx'
import { Radios } from '#design/choice.tsx'
import { type Errors, Fields } from '#design/field.tsx'
import { Heat } from '#design/heat.tsx'
import { Input, Select } from '#design/input.tsx'
import { Table } from '#design/table.tsx'
import { WEEKDAYS } from '#platform/clock.ts'
import type { Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import { EXPORT_REASONS, type Usage } from '../../rules/usage.ts'
import { words } from '../../words/office.ts'
import { words as shared } from '../../words/shared.ts'
import { nameOf } from '../pieces.tsx'
import { BASE, type Branches, Frame, optionsOf, Section } from './frame.tsx'
import type { Model } from '../../things.ts'

/** How much each family of instruments is used, and when the counter lends. */
export const UsagePage = ({ view, rows, grid }: { view: View; rows: Usage[]; grid: number[][] }) => {
  const { lang } = view
  const w = words[lang]
  return (
    <Frame view={view} title={w.usageTitle} lead={w.usageLead} tab="usage">
      <Table
        caption={w.usageTitle}
        empty={w.none}
        columns={[
          { label: w.family, head: true },
          { label: w.all, number: true },
          { label: w.used, number: true },
          { label: w.loans, number: true },
          { label: w.average, number: true },
          { label: w.waiting, number: true },
        ]}
        rows={rows.map((row) => [
          shared[lang].family[row.family],
          row.things,
          `${row.percent}%`,
          row.loans,
          row.average,
          row.waiting,
        ])}
      />
      <Lending {...{ view, grid }} />
      <Actions>
        <LinkButton href={`${BASE}/export`} icon="download">
          {w.export}
        </LinkButton>
      </Actions>
    </Frame>
  )
}

/** Handed over by weekday and hour; hours in which nothing ever was are left out. */
const Lending = ({ view, grid }: { view: View; grid: number[][] }) => {
  const w = words[view.lang]
  const most = Math.max(...grid.flat())
  const hours = Array.from({ length: 24 }, (_, hour) => hour).filter((hour) => grid.some((row) => row[hour]))
  if (hours.length === 0) return <></>
  return (
    <Section id="hours" title={w.lentByHour}>
      <Heat
        caption={w.lentByHour}
        time={w.hour}
        days={WEEKDAYS[view.lang]}
        never={{ sign: '', word: '' }}
        rows={hours.map((hour) => ({
          time: `${String(hour).padStart(2, '0')}:00`,
          cells: grid.map((row) => ({ text: String(row[hour] ?? 0), share: (row[hour] ?? 0) / most })),
        }))}
      />
    </Section>
  )
}

/** Asks why before a list of people leaves the house. */
export const ExportPage = ({ view, given, errors }: { view: View; given: Given; errors: Errors }) => {
  const w = words[view.lang]
  return (
    <Frame view={view} title={w.exportTitle} lead={w.exportLead} tab="usage" errors={errors}>
      <form method="post" action={`${BASE}/export`} class="n-form n-stack" novalidate>
        <Fields>
          <Radios
            name="reason"
            label={w.exportReason}
            required
            value={given.reason}
            error={errors.reason}
            choices={EXPORT_REASONS.map((reason) => ({ value: reason, label: w.exportReasons[reason] }))}
          />
          <Input name="note" label={w.exportNote} required maxlength={200} value={given.note} error={errors.note} />
          <Actions>
            <Button rank="primary" icon="download">
              {w.export}
            </Button>
          </Actions>
        </Fields>
      </form>
    </Frame>
  )
}

type LabelProps = { view: View; branches: Branches; models: Model[]; given: Given; errors: Errors }

/** Which labels to print. */
export const LabelsPage = ({ view, branches, models, given, errors }: LabelProps) => {
  const { lang } = view
  const w = words[lang]
  return (
    <Frame view={view} title={w.labelsTitle} lead={w.labelsLead} tab="labels" errors={errors}>
      <form method="get" action={`${BASE}/labels.pdf`} class="n-form n-stack">
        <Fields>
          <Select name="branch" label={w.branch} blank={w.all} value={given.branch} options={optionsOf(branches)} />
          <Select
            name="model"
            label={w.instrument}
            blank={w.allModels}
            value={given.model}
            options={models.map((model) => ({ value: model.id, label: nameOf(model, lang) }))}
          />
          <Input
            name="from"
            label={w.fromCode}
            hint={w.codeHint}
            maxlength={20}
            width="short"
            optional
            value={given.from}
            error={errors.from}
          />
          <Input name="to" label={w.toCode} maxlength={20} width="short" optional value={given.to} />
          <Actions>
            <Button rank="primary" icon="download">
              {w.print}
            </Button>
          </Actions>
        </Fields>
      </form>
    </Frame>
  )
}
