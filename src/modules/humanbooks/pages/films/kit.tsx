import { Actions, Button, LinkButton } from '#design/button.tsx'
import { ErrorSummary, type Errors, Fields } from '#design/field.tsx'
import { DateInput, Input, Select } from '#design/input.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import type { Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import type { Kit, Lesson, Paper } from '../../kits.ts'
import { words } from '../../words/films.ts'

type Props = {
  view: View
  kit: Kit
  lessons: readonly Lesson[]
  papers: readonly Paper[]
  /** The schools the visitor speaks for; nothing for somebody who has not signed in. */
  schools: readonly { id: string; name: string }[] | undefined
  given: Given
  errors: Errors
  done: boolean
}

/** One kit: what to do in each lesson, and telling that a class did. */
export const KitPage = (props: Props) => {
  const { view, kit, lessons, papers } = props
  const w = words[view.lang]
  return (
    <Page
      view={view}
      title={kit.title}
      lead={kit.grades}
      description={kit.about}
      crumbs={[
        { href: '/humanbooks', label: w.library },
        { href: '/humanbooks/kits', label: w.kits.title },
      ]}
      hidden={!kit.published_at}
    >
      <ErrorSummary errors={props.errors} />
      {props.done && (
        <Notice kind="success" answer>
          {w.kits.done}
        </Notice>
      )}
      <p lang="ko">{kit.about}</p>
      {lessons.map((lesson, at) => (
        <section aria-labelledby={`lesson-${at}`} class="n-part">
          <h2 id={`lesson-${at}`} class="n-heading" lang="ko">
            {w.kits.lesson(at + 1, lesson.title)}
          </h2>
          <p>{w.kits.minutes(lesson.minutes)}</p>
          <p lang="ko">{lesson.guide}</p>
          <Actions>
            {lesson.film && (
              <LinkButton href={`/contents/${lesson.film}`} rank="primary" label={w.kits.filmLabel(lesson.title)}>
                {w.kits.film}
              </LinkButton>
            )}
            {papers
              .filter((paper) => paper.lesson === lesson.id)
              .map(({ file, name }) => (
                <LinkButton href={`/humanbooks/kits/papers/${file}`} rank="tertiary" icon="download" download>
                  {name}
                </LinkButton>
              ))}
          </Actions>
        </section>
      ))}
      <section aria-labelledby="report" class="n-part">
        <h2 id="report" class="n-heading">
          {w.kits.report}
        </h2>
        <p>{w.kits.reportText}</p>
        {props.schools && props.schools.length > 0 ? (
          <ReportForm {...props} schools={props.schools} />
        ) : (
          <>
            <p>{w.kits.reportWho}</p>
            <Actions>
              {props.schools ? (
                <LinkButton href="/me/groups" rank="secondary">
                  {w.kits.reportGroups}
                </LinkButton>
              ) : (
                <LinkButton href={`/sign-in?back=/humanbooks/kits/${kit.id}`} rank="secondary">
                  {w.kits.signIn}
                </LinkButton>
              )}
            </Actions>
          </>
        )}
      </section>
    </Page>
  )
}

const ReportForm = ({
  view,
  kit,
  lessons,
  schools,
  given,
  errors,
}: Props & { schools: NonNullable<Props['schools']> }) => {
  const w = words[view.lang].kits
  const field = (name: string) => ({ name, value: given[name] ?? '', error: errors[name] })
  return (
    <form method="post" action={`/humanbooks/kits/${kit.id}/reports`} class="n-form n-stack" novalidate>
      <input type="hidden" name="id" value={given.id} />
      <Fields>
        <Select
          {...field('lesson')}
          label={w.which}
          required
          options={lessons.map(({ id, title }, at) => ({ value: id, label: w.lesson(at + 1, title) }))}
        />
        <Select
          {...field('group')}
          label={w.school}
          required
          blank={false}
          options={schools.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Input {...field('class')} label={w.class} hint={w.classHint} required maxlength={50} />
        <Input
          {...field('headcount')}
          label={w.headcount}
          type="number"
          min={1}
          max={1000}
          width="short"
          unit={w.people}
          required
        />
        <DateInput {...field('held_on')} label={w.heldOn} required />
      </Fields>
      <Actions>
        <Button rank="primary">{w.send}</Button>
      </Actions>
    </form>
  )
}
