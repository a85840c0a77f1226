import { Actions, Button, LinkButton, PressForm } from '#design/button.tsx'
import { type Errors, Fields } from '#design/field.tsx'
import { FileInput, Input, Select, Textarea } from '#design/input.tsx'
import { DeskPage } from '#design/desk.tsx'
import { Table } from '#design/table.tsx'
import { showDay } from '#platform/clock.ts'
import type { Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import type { Kit, Lesson, Paper, Report } from '../../kits.ts'
import { words } from '../../words/films.ts'
import { KitForm } from './desk.tsx'

type Props = {
  view: View
  kit: Kit
  lessons: readonly Lesson[]
  papers: readonly Paper[]
  reports: readonly Report[]
  films: readonly { id: string; title: string }[]
  /** What was typed where something was wrong: of the kit, or of a lesson. */
  given: Given
  errors: Errors
  done: string | undefined
}

/** Making a kit: its lessons, their papers, and which classes held them. */
export const KitDesk = (props: Props) => {
  const { view, kit, lessons, papers, reports, errors, done } = props
  const all = words[view.lang]
  const w = all.office
  const base = `/office/humanbooks/kits/${kit.id}`
  return (
    <DeskPage
      view={view}
      title={kit.title}
      lead={kit.published_at ? w.shown : w.hidden}
      crumbs={[{ href: '/office/humanbooks/films', label: w.films }]}
      errors={errors}
      done={done && w.dones[done]}
    >
      <Actions>
        <PressForm
          action={`${base}/${kit.published_at ? 'hiding' : 'showing'}`}
          rank={kit.published_at ? 'tertiary' : 'primary'}
        >
          {kit.published_at ? w.hide : w.show}
        </PressForm>
        <LinkButton href={`/humanbooks/kits/${kit.id}`} rank="tertiary">
          {w.see}
        </LinkButton>
      </Actions>
      <KitForm
        view={view}
        action={base}
        given={{ title: kit.title, grades: kit.grades, about: kit.about, ...('grades' in props.given && props.given) }}
        errors={'grades' in props.given ? errors : {}}
      />
      {lessons.map((lesson, at) => (
        <section aria-labelledby={`lesson-${at}`} class="n-part">
          <h2 id={`lesson-${at}`} class="n-heading" lang="ko">
            {all.kits.lesson(at + 1, lesson.title)}
          </h2>
          <LessonForm
            {...props}
            lesson={lesson}
            given={
              props.given.lesson === lesson.id
                ? props.given
                : {
                    title: lesson.title,
                    guide: lesson.guide,
                    minutes: String(lesson.minutes),
                    film: lesson.film ?? '',
                  }
            }
            errors={props.given.lesson === lesson.id ? errors : {}}
          />
          <ul class="n-list">
            {papers
              .filter((paper) => paper.lesson === lesson.id)
              .map(({ file, name }) => (
                <li class="n-actions">
                  <a class="n-link" href={`/humanbooks/kits/papers/${file}`}>
                    {name}
                  </a>
                  <PressForm
                    action={`${base}/papers/${file}/removal`}
                    rank="tertiary"
                    size="small"
                    label={w.dropPaper(name)}
                  >
                    {w.remove}
                  </PressForm>
                </li>
              ))}
          </ul>
          <form method="post" action={`${base}/lessons/${lesson.id}/papers`} enctype="multipart/form-data" novalidate>
            <FileInput name="paper" label={w.papers} hint={w.paperHint} error={errors[`paper-${lesson.id}`]} />
            <Actions>
              <Button rank="tertiary">{w.addPaper}</Button>
            </Actions>
          </form>
          <PressForm action={`${base}/lessons/${lesson.id}/removal`} rank="tertiary" size="small">
            {w.removeLesson}
          </PressForm>
        </section>
      ))}
      <section aria-labelledby="new" class="n-part">
        <h2 id="new" class="n-heading">
          {w.newLesson}
        </h2>
        <LessonForm
          {...props}
          lesson={undefined}
          given={props.given.lesson === '' ? props.given : { minutes: '40' }}
          errors={props.given.lesson === '' ? errors : {}}
        />
      </section>
      <section aria-labelledby="reports" class="n-part">
        <h2 id="reports" class="n-heading">
          {w.reports}
        </h2>
        <Table
          caption={w.reports}
          columns={[
            { label: w.day, head: true },
            { label: w.school },
            { label: w.class },
            { label: w.lessons },
            { label: w.pupils, number: true },
          ]}
          rows={reports.map((report) => [
            showDay(report.held_on, view.lang),
            report.school,
            report.class,
            report.title,
            report.headcount,
          ])}
          empty={w.reportsNone}
        />
      </section>
    </DeskPage>
  )
}

const LessonForm = ({
  view,
  kit,
  lesson,
  films,
  given,
  errors,
}: Pick<Props, 'view' | 'kit' | 'films' | 'given' | 'errors'> & { lesson: Lesson | undefined }) => {
  const w = words[view.lang].office
  const field = (name: string) => ({
    name,
    id: `${name}-${lesson?.id ?? 'new'}`,
    value: given[name] ?? '',
    error: errors[name],
  })
  return (
    <form method="post" action={`/office/humanbooks/kits/${kit.id}/lessons`} class="n-form n-stack" novalidate>
      <input type="hidden" name="lesson" value={lesson?.id ?? ''} />
      <Fields>
        <Input {...field('title')} label={w.lessonTitle} required maxlength={100} />
        <Textarea {...field('guide')} label={w.guide} required rows={4} maxlength={5000} />
        <Input
          {...field('minutes')}
          label={w.minutes}
          type="number"
          min={5}
          max={600}
          width="short"
          unit={w.minutesUnit}
          required
        />
        <Select
          {...field('film')}
          label={w.lessonFilm}
          blank={w.noFilm}
          options={films.map(({ id, title }) => ({ value: id, label: title }))}
        />
      </Fields>
      <Actions>
        <Button rank="secondary">{w.save}</Button>
      </Actions>
    </form>
  )
}
