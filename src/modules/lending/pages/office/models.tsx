import { Actions, Button, LinkButton } from '#design/button.tsx'
import { Checkboxes } from '#design/choice.tsx'
import { type Errors, Fields } from '#design/field.tsx'
import { Input, Select, Textarea } from '#design/input.tsx'
import { Table } from '#design/table.tsx'
import type { Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import { CONDITIONS, FAMILIES, SIZES } from '../../rules/items.ts'
import { words } from '../../words/office.ts'
import { words as shared } from '../../words/shared.ts'
import { nameOf, StateBadge } from '../pieces.tsx'
import { BASE, type Branches, Frame, optionsOf, Section } from './frame.tsx'
import type { Donation, Item, Model } from '../../things.ts'

export type Counted = { model: Model; free: number; out: number; all: number; waiting: number }

/** Every kind of instrument with its counts. */
export const Models = ({ view, rows, manages }: { view: View; rows: Counted[]; manages: boolean }) => {
  const { lang } = view
  const w = words[lang]
  return (
    <Frame view={view} title={w.desk} tab="instruments">
      {manages && (
        <Actions>
          <LinkButton href={`${BASE}/models/new`} rank="primary">
            {w.newModel}
          </LinkButton>
        </Actions>
      )}
      <Table
        caption={w.models}
        empty={w.none}
        columns={[
          { label: w.name, head: true },
          { label: w.family },
          { label: w.free, number: true },
          { label: w.out, number: true },
          { label: w.all, number: true },
          { label: w.waiting, number: true },
        ]}
        rows={rows.map(({ model, free, out, all, waiting }) => [
          <a href={`${BASE}/models/${model.id}`}>{nameOf(model, lang)}</a>,
          shared[lang].family[model.family],
          free,
          out,
          all,
          waiting,
        ])}
      />
    </Frame>
  )
}

type ModelProps = {
  view: View
  model: Model | undefined
  items: Item[]
  branches: Branches
  donations: Donation[]
  manages: boolean
  given: Given
  errors: Errors
  done: string | undefined
}

/** One kind: what is said of it, its single instruments, and adding more. */
export const ModelPage = (props: ModelProps) => {
  const { view, model, items, branches, manages, errors, done } = props
  const { lang } = view
  const w = words[lang]
  const names = new Map(branches.map(({ id, name }) => [id, name]))
  return (
    <Frame view={view} title={model ? nameOf(model, lang) : w.newModel} tab="instruments" errors={errors} done={done}>
      {model && (
        <Section id="items" title={w.items}>
          <Table
            caption={w.items}
            empty={w.none}
            columns={[
              { label: w.code, head: true },
              { label: w.size },
              { label: w.branch },
              { label: w.state },
              { label: w.condition },
            ]}
            rows={items.map((item) => [
              <a href={`${BASE}/items/${item.id}`}>{item.code}</a>,
              item.size ?? '',
              names.get(item.branch) ?? '',
              <StateBadge lang={lang} state={item.state} />,
              shared[lang].condition[item.condition],
            ])}
          />
        </Section>
      )}
      {model && <AddItems {...props} model={model} />}
      {manages && model && (
        <Actions>
          <LinkButton href={`${BASE}/models/${model.id}/picture`}>{w.picture}</LinkButton>
        </Actions>
      )}
      {manages && <ModelForm {...props} />}
    </Frame>
  )
}

const NUMBER = { type: 'number', min: 0, width: 'medium' } as const

const AddItems = ({ view, model, branches, donations, given, errors }: ModelProps & { model: Model }) => {
  const { lang } = view
  const w = words[lang]
  const field = (name: string) => ({ name, value: given[name], error: errors[name] })
  return (
    <Section id="add" title={w.addItems}>
      <form method="post" action={`${BASE}/models/${model.id}/items`} class="n-form n-stack" novalidate>
        <Fields>
          <Select {...field('branch')} label={w.branch} required options={optionsOf(branches)} />
          {model.sizes.length > 0 && (
            <Select
              {...field('size')}
              label={w.size}
              required
              options={model.sizes.map((size) => ({ value: size, label: size }))}
            />
          )}
          <Input {...field('count')} value={given.count ?? '1'} label={w.count} {...NUMBER} max={50} unit={w.pieces} />
          <Details view={view} given={given} errors={errors} />
          {donations.length > 0 && (
            <Select
              {...field('donation')}
              label={w.donation}
              hint={w.donationHint}
              blank={w.noDonation}
              options={donations.map(({ id, what }) => ({ value: id, label: what }))}
            />
          )}
          <Actions>
            <Button rank="primary">{w.add}</Button>
          </Actions>
        </Fields>
      </form>
    </Section>
  )
}

/** What is said of a single instrument besides its branch and size. */
export const Details = ({ view, given, errors }: { view: View; given: Given; errors: Errors }) => {
  const { lang } = view
  const w = words[lang]
  const field = (name: string) => ({ name, value: given[name], error: errors[name] })
  return (
    <>
      <Select
        {...field('condition')}
        value={given.condition ?? 'good'}
        label={w.condition}
        blank={false}
        options={CONDITIONS.map((value) => ({ value, label: shared[lang].condition[value] ?? value }))}
      />
      <Input {...field('serial')} label={w.serial} maxlength={60} optional />
      <Input {...field('value')} label={w.value} hint={w.valueHint} {...NUMBER} unit={w.won} optional />
      <Input {...field('bought_year')} label={w.year} {...NUMBER} optional />
      <Textarea {...field('notes')} label={w.notes} rows={2} maxlength={500} optional />
    </>
  )
}

const ModelForm = ({ view, model, given, errors }: ModelProps) => {
  const { lang } = view
  const w = words[lang]
  const id = (name: string) => `m-${name}`
  const field = (name: string) => ({ name, id: id(name), value: given[name], error: errors[name] })
  return (
    <Section id="model" title={w.edit}>
      <form
        method="post"
        action={model ? `${BASE}/models/${model.id}` : `${BASE}/models`}
        class="n-form n-stack"
        novalidate
      >
        <Fields>
          <Input {...field('name')} label={w.name} required maxlength={60} />
          <Input {...field('name_en')} label={w.nameEn} optional maxlength={60} />
          <Select
            {...field('family')}
            label={w.family}
            required
            options={FAMILIES.map((family) => ({ value: family, label: shared[lang].family[family] ?? family }))}
          />
          <Input {...field('maker')} label={w.maker} optional maxlength={60} />
          <Textarea {...field('about')} label={w.about} rows={3} maxlength={1000} optional />
          <Checkboxes
            name="sizes"
            label={w.sizes}
            hint={w.sizesHint}
            row
            values={(given.sizes ?? '').split(',')}
            choices={SIZES.map((size) => ({ value: size, label: size }))}
          />
          <Input {...field('accessories')} label={w.accessories} hint={w.accessoriesHint} optional maxlength={300} />
          <Input {...field('fee')} label={w.fee} {...NUMBER} unit={w.won} />
          <Actions>
            <Button rank={model ? 'secondary' : 'primary'}>{w.save}</Button>
          </Actions>
        </Fields>
      </form>
    </Section>
  )
}
