import { Actions, Button } from '#design/button.tsx'
import { Radios } from '#design/choice.tsx'
import { Empty } from '#design/empty.tsx'
import { ErrorSummary, type Errors, Fields } from '#design/field.tsx'
import { DateInput, Input, Select } from '#design/input.tsx'
import { Table } from '#design/table.tsx'
import type { Programme } from '#modules/catalogue/index.ts'
import { GRADES, gradeName, type Person } from '#modules/people/index.ts'
import type { Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import { words as applyWords } from '../words/apply.ts'
import { words } from '../words/office.ts'
import { OfficePage } from './office.tsx'
import { aboutPerson } from './pieces.tsx'

type Props = {
  view: View
  programme: Programme
  /** What was searched for, and who was found; those who have applied already are marked. */
  sought: string
  found: { person: Person; why: string | undefined }[] | undefined
  dongs: string[]
  application: string
  errors?: Errors | undefined
  given?: Given | undefined
}

/** Entering somebody who came to the desk or phoned: found among those known, or written down for the first time. */
export const Entry = ({ view, programme, sought, found, dongs, application, errors = {}, given = {} }: Props) => {
  const { lang } = view
  const w = words[lang].entry
  const address = `/office/programmes/${programme.id}/applicants/entry`
  return (
    <OfficePage view={view} programme={programme} title={w.title} lead={w.lead}>
      <ErrorSummary errors={errors} />
      <search>
        <form method="get" action={address}>
          <Fields>
            <Input name="words" label={w.words} value={sought} />
            <Actions>
              <Button rank="secondary" icon="search">
                {w.search}
              </Button>
            </Actions>
          </Fields>
        </form>
      </search>
      {found && (
        <section class="n-section n-stack" aria-labelledby="found">
          <h2 class="n-heading" id="found">
            {w.found}
          </h2>
          {found.length === 0 ? (
            <Empty>{w.none}</Empty>
          ) : (
            <form method="post" action={address} class="n-stack">
              <input type="hidden" name="application" value={application} />
              <Channel id="found-channel" lang={lang} value={given.channel} />
              <Table
                caption={w.found}
                columns={[
                  { label: w.name, head: true },
                  { label: words[lang].applicants.columns.about },
                  { label: w.enter(''), quiet: true },
                ]}
                rows={found.map(({ person, why }) => [
                  person.name,
                  aboutPerson(view, person),
                  why ?? (
                    <Button name="learner" value={person.id} rank="primary" size="small">
                      {w.enter(person.name)}
                    </Button>
                  ),
                ])}
              />
            </form>
          )}
        </section>
      )}
      <section class="n-section n-stack" aria-labelledby="fresh">
        <h2 class="n-heading" id="fresh">
          {w.fresh}
        </h2>
        <p>{w.freshLead}</p>
        <form method="post" action={address}>
          <input type="hidden" name="application" value={application} />
          <Fields>
            <Channel id="f-channel" lang={lang} value={given.channel} />
            <Input name="name" label={w.name} required maxlength={50} value={given.name ?? ''} error={errors.name} />
            <DateInput name="born_on" label={w.born} required value={given.born_on} error={errors.born_on} />
            <Input
              name="phone"
              type="tel"
              label={w.phone}
              optional
              width="medium"
              value={given.phone}
              error={errors.phone}
            />
            <Select
              name="dong"
              label={w.dong}
              optional
              value={given.dong}
              options={dongs.map((dong) => ({ value: dong, label: dong }))}
            />
            <Select
              name="grade"
              label={w.grade}
              optional
              blank={w.gradeNone}
              value={given.grade}
              options={GRADES.map((grade) => ({ value: grade, label: gradeName(grade, lang) }))}
            />
            <Actions>
              <Button rank="primary">{w.save}</Button>
            </Actions>
          </Fields>
        </form>
      </section>
    </OfficePage>
  )
}

const Channel = ({ id, lang, value }: { id: string; lang: View['lang']; value: string | undefined }) => (
  <Radios
    id={id}
    name="channel"
    label={words[lang].entry.channel}
    row
    required
    value={value ?? 'desk'}
    choices={(['desk', 'phone'] as const).map((channel) => ({
      value: channel,
      label: applyWords[lang].done.channels[channel] ?? channel,
    }))}
  />
)
