import { Accordion } from '#design/accordion.tsx'
import { Actions, Button } from '#design/button.tsx'
import { Checkboxes } from '#design/choice.tsx'
import { ErrorSummary, type Errors, Fields } from '#design/field.tsx'
import { FileInput, Input, Select, Textarea } from '#design/input.tsx'
import { Page } from '#design/page.tsx'
import { BAND_NAMES, catalogueWords } from '#modules/catalogue/index.ts'
import { spaceKinds } from '#modules/reservations/index.ts'
import type { Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import { SPACE_KINDS } from '../rules/offer.ts'
import { LEVELS } from '../rules/wish.ts'
import { words } from '../words/offer.ts'
import { words as shared } from '../words/shared.ts'
import type { Named } from './offerfacts.tsx'
import { SlotFields } from './slots.tsx'

type Props = { view: View; fields: string[]; named: Named; given: Given; errors: Errors }

const NUMBER = { inputmode: 'numeric', width: 'short' } as const
/** Fields that lie folded away; the fold stands open where one of them is wrong or filled in. */
const NEEDS = ['materials', 'instrument_model', 'space_kind', 'equipment', 'facility'] as const

/** Offering to teach something. */
export const OfferForm = ({ view, fields, named, given, errors }: Props) => {
  const { lang } = view
  const w = words[lang]
  const field = (name: string) => ({ name, value: given[name], error: errors[name] })
  const options = (names: ReadonlyMap<string, string>) => [...names].map(([value, label]) => ({ value, label }))
  return (
    <Page view={view} title={w.newTitle} lead={w.newLead} crumbs={[{ href: '/teaching', label: w.title }]} hidden>
      <ErrorSummary errors={errors} />
      <form method="post" action="/teaching" class="n-form n-stack" enctype="multipart/form-data" novalidate>
        <input type="hidden" name="form" value={given.form} />
        {given.book === 'yes' && <input type="hidden" name="book" value="yes" />}
        {(errors.topic ?? errors.plan) === w.faults.contact && <input type="hidden" name="covered" value="yes" />}
        <Fields>
          <Input {...field('topic')} label={w.topic} hint={w.topicHint} required maxlength={60} />
          <Textarea {...field('plan')} label={w.plan} hint={w.planHint} required rows={6} maxlength={3000} />
          <Checkboxes
            name="ages"
            label={w.ages}
            hint={w.agesHint}
            row
            values={(given.ages ?? '').split(',')}
            choices={BAND_NAMES.map((band) => ({ value: band, label: catalogueWords[lang].bands[band] }))}
          />
          <SlotFields lang={lang} given={given} legend={w.when} />
          <Accordion
            folds={[
              {
                title: w.dongs,
                open: Boolean(given.dongs),
                content: (
                  <Checkboxes
                    name="dongs"
                    label={w.dongs}
                    hint={w.dongsHint}
                    row
                    values={(given.dongs ?? '').split(',')}
                    choices={view.district.dongs.map((dong) => ({ value: dong, label: dong }))}
                  />
                ),
              },
            ]}
          />
          <Input {...field('least')} label={w.least} required {...NUMBER} unit={w.people} />
          <Input {...field('most')} label={w.most} required {...NUMBER} unit={w.people} />
          <Input {...field('meetings')} label={w.meetings} required {...NUMBER} unit={w.times} />
          <Input {...field('minutes')} label={w.minutes} required {...NUMBER} unit={w.minutesUnit} />
          <Input {...field('fee')} label={w.fee} hint={w.feeHint} inputmode="numeric" width="medium" unit={w.won} />
          <Select {...field('field')} label={w.field} options={fields.map((one) => ({ value: one, label: one }))} />
          <Select
            {...field('level')}
            label={w.level}
            blank={w.anyLevel}
            options={LEVELS.map((level) => ({ value: level, label: shared[lang].levels[level] }))}
          />
          <Accordion
            folds={[
              {
                title: w.needs,
                open: NEEDS.some((name) => errors[name] ?? given[name]),
                content: (
                  <Fields>
                    <Input {...field('materials')} label={w.materials} maxlength={200} optional />
                    <Select
                      {...field('instrument_model')}
                      label={w.instrument}
                      blank={w.noInstrument}
                      options={options(named.instruments)}
                    />
                    <Select
                      {...field('space_kind')}
                      label={w.space}
                      blank={w.anySpace}
                      options={SPACE_KINDS.map((kind) => ({ value: kind, label: spaceKinds[lang][kind] }))}
                    />
                    <Input
                      {...field('equipment')}
                      label={w.equipment}
                      hint={w.equipmentHint}
                      maxlength={200}
                      optional
                    />
                    <Select
                      {...field('facility')}
                      label={w.facility}
                      blank={shared[lang].anywhere}
                      options={options(named.facilities)}
                    />
                  </Fields>
                ),
              },
            ]}
          />
          <FileInput
            name="papers"
            label={w.files}
            multiple
            optional
            limit={{ kinds: w.fileKinds, size: w.fileSize }}
            error={errors.papers}
          />
          <Actions>
            <Button rank="primary" size="large">
              {w.send}
            </Button>
          </Actions>
        </Fields>
      </form>
    </Page>
  )
}
