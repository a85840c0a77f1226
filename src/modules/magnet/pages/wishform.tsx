import { Accordion } from '#design/accordion.tsx'
import { Actions, Button } from '#design/button.tsx'
import { Card, Cards } from '#design/card.tsx'
import { Radios } from '#design/choice.tsx'
import { ErrorSummary, type Errors, Fields } from '#design/field.tsx'
import { Input, Select, Textarea } from '#design/input.tsx'
import { Page } from '#design/page.tsx'
import { BAND_NAMES, catalogueWords } from '#modules/catalogue/index.ts'
import type { Person } from '#modules/people/index.ts'
import type { Given } from '#platform/http.ts'
import type { Lang, View } from '#platform/view.ts'
import { LEVELS } from '../rules/wish.ts'
import type { Wish } from '../things.ts'
import { words as shared } from '../words/shared.ts'
import { words } from '../words/wish.ts'
import { SlotFields } from './slots.tsx'

type Props = {
  view: View
  family: Person[]
  fields: string[]
  rules: string[]
  given: Given
  errors: Errors
  /** Wishes like this one, where there are some and they were not shown before. */
  alike: Wish[]
}

/** A wish in a minute: one line, and the rest may stay empty. */
export const WishForm = ({ view, family, fields, rules, given, errors, alike }: Props) => {
  const { lang } = view
  const w = words[lang]
  const s = shared[lang]
  const field = (name: string) => ({ name, value: given[name], error: errors[name] })
  return (
    <Page
      view={view}
      title={w.newTitle}
      lead={w.newLead}
      crumbs={[{ href: '/wishes', label: w.crumb }]}
      islands={['alike']}
    >
      <ErrorSummary errors={errors} />
      <form method="post" action="/wishes" class="n-form n-stack" novalidate>
        <input type="hidden" name="form" value={given.form} />
        {[errors.topic, errors.about].includes(w.faults.contact) && <input type="hidden" name="covered" value="yes" />}
        <Fields>
          <Input {...field('topic')} label={w.topic} hint={w.topicHint} required maxlength={60} error={errors.topic} />
          <naru-alike src="/wishes/alike" for="f-topic" aria-live="polite">
            {alike.length > 0 && <Alike view={view} wishes={alike} />}
          </naru-alike>
          {family.length > 1 && (
            <Radios
              {...field('learner')}
              label={w.learner}
              required
              row
              choices={family.map((person, at) => ({
                value: person.id,
                label: at === 0 ? `${person.name} (${w.me})` : person.name,
              }))}
            />
          )}
          <SlotFields lang={lang} given={given} legend={w.when} />
          <Select
            {...field('dong')}
            label={w.dong}
            blank={s.anywhere}
            options={view.district.dongs.map((dong) => ({ value: dong, label: dong }))}
          />
          <Textarea {...field('about')} label={w.about} hint={w.aboutHint} rows={3} maxlength={1000} optional />
          <Accordion
            folds={[
              {
                title: w.more,
                content: (
                  <Fields>
                    <Select
                      {...field('ages')}
                      label={w.ages}
                      blank={s.everyone}
                      options={BAND_NAMES.map((band) => ({ value: band, label: catalogueWords[lang].bands[band] }))}
                    />
                    <Select
                      {...field('level')}
                      label={w.level}
                      blank={w.anyLevel}
                      options={LEVELS.map((level) => ({ value: level, label: s.levels[level] }))}
                    />
                    <Select
                      {...field('field')}
                      label={w.field}
                      options={fields.map((one) => ({ value: one, label: one }))}
                    />
                    <Select
                      {...field('hoped')}
                      label={w.hoped}
                      blank={w.anyLevel}
                      options={HOPED.map((count) => ({ value: String(count), label: s.people(count) }))}
                    />
                  </Fields>
                ),
              },
            ]}
          />
          <Actions>
            <Button rank="primary" size="large">
              {alike.length > 0 ? w.anyway : w.send}
            </Button>
          </Actions>
        </Fields>
      </form>
      <Rules lang={lang} rules={rules} />
    </Page>
  )
}

export const HOPED = [5, 8, 10, 15, 20, 30] as const

/** What the district's policy says of wishes. */
export const Rules = ({ lang, rules }: { lang: Lang; rules: string[] }) => (
  <section class="n-section n-stack" aria-labelledby="rules">
    <h2 class="n-heading" id="rules">
      {words[lang].rules}
    </h2>
    <ul class="n-list">
      {rules.map((rule) => (
        <li>{rule}</li>
      ))}
    </ul>
  </section>
)

/** Wishes alike, inside the form: what was shown is not shown again. */
export const Alike = ({ view, wishes }: { view: View; wishes: Wish[] }) => {
  const w = words[view.lang]
  return (
    <section class="n-stack" aria-labelledby="alike-title">
      <h2 class="n-heading" id="alike-title">
        {w.alikeTitle}
      </h2>
      <p>{w.alikeLead}</p>
      <input type="hidden" name="seen" value={wishes.map(({ id }) => id).join(',')} />
      <Cards
        narrow
        cards={wishes.map((wish) => (
          <Card
            title={wish.topic}
            href={`/wishes/${wish.id}#join`}
            lines={[
              { icon: 'people', text: w.together(wish.joins) },
              { icon: 'place', text: wish.dong ?? shared[view.lang].anywhere },
            ]}
          />
        ))}
      />
    </section>
  )
}
