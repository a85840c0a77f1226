import { Actions, Button, LinkButton } from '#design/button.tsx'
import { Card, Cards } from '#design/card.tsx'
import { Radios } from '#design/choice.tsx'
import { Empty } from '#design/empty.tsx'
import { ErrorSummary, type Errors, Fields } from '#design/field.tsx'
import { Input, Textarea } from '#design/input.tsx'
import { Page } from '#design/page.tsx'
import { showDay } from '#platform/clock.ts'
import type { Given } from '#platform/http.ts'
import type { Lang, View } from '#platform/view.ts'
import type { Ended } from '../clublist.ts'
import { words } from '../words/club.ts'

const crumbs = (lang: Lang) => [{ href: '/clubs', label: words[lang].title }]

/** Which class that is over a club shall grow out of. */
export const ChooseClass = ({ view, classes }: { view: View; classes: Ended[] }) => {
  const { lang } = view
  const w = words[lang]
  return (
    <Page view={view} title={w.choose} lead={w.chooseLead} crumbs={crumbs(lang)} hidden>
      {classes.length === 0 ? (
        <Empty icon="book" action={<LinkButton href="/programmes">{w.toClasses}</LinkButton>}>
          {w.chooseNone}
        </Empty>
      ) : (
        <Cards
          cards={classes.map(({ programme, learners }) => (
            <Card
              level={2}
              title={programme.title}
              href={`/clubs/new?programme=${programme.id}`}
              lines={[
                { icon: 'person', text: learners.map(({ name }) => name).join(', ') },
                ...(programme.ends_on ? [{ icon: 'calendar' as const, text: showDay(programme.ends_on, lang) }] : []),
              ]}
            />
          ))}
        />
      )}
    </Page>
  )
}

/** What is said of a club: the same fields when it is founded and when it is changed. */
export const ClubFields = ({ lang, given, errors }: { lang: Lang; given: Given; errors: Errors }) => {
  const w = words[lang]
  const field = (name: string) => ({ name, value: given[name], error: errors[name] })
  return (
    <>
      <Textarea {...field('about')} label={w.about} required rows={4} maxlength={1000} />
      <Textarea {...field('meets')} label={w.meets} hint={w.meetsHint} required rows={2} maxlength={200} />
      <Radios
        {...field('newcomers')}
        label={w.open}
        required
        choices={(['yes', 'no'] as const).map((value) => ({ value, label: w.opens[value] }))}
      />
      <Input {...field('most')} label={w.most} required inputmode="numeric" width="short" unit={w.people} />
    </>
  )
}

type Props = { view: View; from: Ended; given: Given; errors: Errors }

/** Founding a study club. */
export const ClubForm = ({ view, from: { programme, learners }, given, errors }: Props) => {
  const { lang } = view
  const w = words[lang]
  return (
    <Page view={view} title={w.found} lead={w.newLead(programme.title)} crumbs={crumbs(lang)} hidden>
      <ErrorSummary errors={errors} />
      <form method="post" action="/clubs" class="n-form n-stack" novalidate>
        <input type="hidden" name="form" value={given.form} />
        <input type="hidden" name="programme" value={programme.id} />
        <Fields>
          {learners.length === 1 ? (
            <input type="hidden" name="learner" value={learners[0]?.id} />
          ) : (
            <Radios
              name="learner"
              label={w.who}
              required
              row
              value={given.learner}
              error={errors.learner}
              choices={learners.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
          <Input
            name="name"
            value={given.name}
            error={errors.name}
            label={w.name}
            hint={w.nameHint}
            required
            maxlength={60}
          />
          <ClubFields lang={lang} given={given} errors={errors} />
          <Actions>
            <Button rank="primary" size="large">
              {w.make}
            </Button>
          </Actions>
        </Fields>
      </form>
    </Page>
  )
}
