import { Actions, Button, LinkButton, PressForm } from '#design/button.tsx'
import { type Errors, Fields } from '#design/field.tsx'
import { FileInput, Input, Textarea } from '#design/input.tsx'
import { DeskPage } from '#design/desk.tsx'
import { showMonth } from '#platform/clock.ts'
import type { Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import { monthText } from '../../rules/monthly.ts'
import type { Picture } from '../../months.ts'
import { words } from '../../words/monthly.ts'
import type { Told } from './list.tsx'

type Props = Told & {
  view: View
  pictures: readonly Picture[]
  given: Given
  errors: Errors
  done: string | undefined
}

/** Preparing the month: the interview, its pictures, the lecture. */
export const MonthlyEdit = ({ view, monthly, book, pictures, given, errors, done }: Props) => {
  const all = words[view.lang]
  const w = all.office
  const base = `/office/humanbooks/monthly/${monthText(monthly.month)}`
  const field = (name: string) => ({ name, value: given[name] ?? '', error: errors[name] })
  return (
    <DeskPage
      view={view}
      title={all.of(showMonth(monthly.month, view.lang))}
      lead={`${book.headline} · ${book.name}`}
      crumbs={[{ href: '/office/humanbooks/monthly', label: w.title }]}
      errors={errors}
      done={done && w.dones[done]}
    >
      <Actions>
        {monthly.published_at ? (
          <PressForm action={`${base}/hiding`} rank="tertiary">
            {w.hide}
          </PressForm>
        ) : (
          <PressForm action={`${base}/showing`} rank="primary">
            {w.show}
          </PressForm>
        )}
        <LinkButton href={`/humanbooks/monthly/${monthText(monthly.month)}`} rank="tertiary">
          {w.see}
        </LinkButton>
      </Actions>
      <section aria-labelledby="interview" class="n-part">
        <h2 id="interview" class="n-heading">
          {w.interview}
        </h2>
        <form method="post" action={base} class="n-form n-stack" novalidate>
          <Fields>
            <Input {...field('title')} label={w.articleTitle} required maxlength={100} />
            <Textarea
              {...field('article')}
              label={w.article}
              hint={w.articleHint}
              required
              rows={14}
              maxlength={20_000}
            />
          </Fields>
          <Actions>
            <Button rank="secondary">{w.save}</Button>
          </Actions>
        </form>
      </section>
      <section aria-labelledby="pictures" class="n-part">
        <h2 id="pictures" class="n-heading">
          {w.pictures}
        </h2>
        <ul class="n-pictures">
          {pictures.map(({ file, alt }) => (
            <li>
              <img src={`/humanbooks/pictures/${file}`} alt={alt} loading="lazy" />
              <PressForm
                action={`${base}/pictures/${file}/removal`}
                rank="tertiary"
                size="small"
                label={w.dropLabel(alt)}
              >
                {w.drop}
              </PressForm>
            </li>
          ))}
        </ul>
        <form method="post" action={`${base}/pictures`} enctype="multipart/form-data" class="n-form n-stack" novalidate>
          <Fields>
            <FileInput
              name="picture"
              label={w.picture}
              hint={w.pictureHint}
              error={errors.picture}
              accept="image/*"
              required
            />
            <Input {...field('alt')} label={w.alt} hint={w.altHint} required maxlength={200} />
          </Fields>
          <Actions>
            <Button rank="tertiary">{w.add}</Button>
          </Actions>
        </form>
      </section>
      <section aria-labelledby="lecture" class="n-part">
        <h2 id="lecture" class="n-heading">
          {w.lecture}
        </h2>
        {monthly.programme ? (
          <Actions>
            <LinkButton href={`/office/programmes/${monthly.programme}`} rank="secondary">
              {w.lectureOpen}
            </LinkButton>
          </Actions>
        ) : (
          <>
            <p>{w.lectureNone}</p>
            <PressForm action={`${base}/lecture`} rank="tertiary">
              {w.lectureBegin}
            </PressForm>
          </>
        )}
      </section>
    </DeskPage>
  )
}
