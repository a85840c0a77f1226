import { Actions, Button, LinkButton, PressForm } from '#design/button.tsx'
import { type Errors, Fields } from '#design/field.tsx'
import { Input, Select, Textarea } from '#design/input.tsx'
import { DeskPage } from '#design/desk.tsx'
import { Table } from '#design/table.tsx'
import type { Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import type { Book } from '../../book.ts'
import { FILMS } from '../../kits.ts'
import type { Kit } from '../../kits.ts'
import type { Screened } from '../../screened.ts'
import { words } from '../../words/films.ts'

type Props = {
  view: View
  films: readonly Screened[]
  /** What stands on the shelf and could be linked. */
  contents: readonly { id: string; title: string }[]
  /** Those who agreed to be filmed. */
  books: readonly Pick<Book, 'id' | 'name' | 'headline'>[]
  kits: readonly Kit[]
  given: Given
  errors: Errors
  done: string | undefined
}

/** The office's films and class kits. */
export const FilmDesk = ({ view, films, contents, books, kits, given, errors, done }: Props) => {
  const all = words[view.lang]
  const w = all.office
  const field = (name: string) => ({ name, value: given[name] ?? '', error: errors[name] })
  return (
    <DeskPage
      view={view}
      title={w.films}
      lead={w.filmsLead}
      crumbs={[{ href: '/office/humanbooks', label: all.library }]}
      errors={errors}
      done={done && w.dones[done]}
    >
      <section aria-labelledby="films" class="n-part">
        <h2 id="films" class="n-heading">
          {w.films}
        </h2>
        <Table
          caption={w.films}
          columns={[
            { label: w.film, head: true },
            { label: w.book },
            { label: w.kind },
            { label: w.viewed, number: true },
            { label: w.drop },
          ]}
          rows={films.map(({ film, title, views, book }) => [
            <a href={`/contents/${film.content}`}>{title}</a>,
            `${book.name} · ${book.headline}`,
            all.kinds[film.kind],
            views.toLocaleString(view.lang),
            <PressForm
              action={`/office/humanbooks/films/${film.content}/removal`}
              rank="tertiary"
              size="small"
              label={w.dropLabel(title)}
            >
              {w.drop}
            </PressForm>,
          ])}
          empty={w.noFilms}
        />
        <form method="post" action="/office/humanbooks/films" class="n-form n-stack" novalidate>
          <Fields>
            <Select
              {...field('content')}
              label={w.film}
              required
              options={contents.map(({ id, title }) => ({ value: id, label: title }))}
            />
            <Select
              {...field('book')}
              label={w.book}
              hint={w.bookHint}
              required
              options={books.map(({ id, name, headline }) => ({ value: id, label: `${name} · ${headline}` }))}
            />
            <Select
              {...field('kind')}
              label={w.kind}
              required
              blank={false}
              options={FILMS.map((kind) => ({ value: kind, label: all.kinds[kind] }))}
            />
          </Fields>
          <Actions>
            <Button rank="secondary">{w.keep}</Button>
            <LinkButton href="/office/contents" rank="tertiary">
              {w.shelf}
            </LinkButton>
          </Actions>
        </form>
      </section>
      <section aria-labelledby="kits" class="n-part">
        <h2 id="kits" class="n-heading">
          {w.kits}
        </h2>
        <Table
          caption={w.kits}
          columns={[{ label: w.kitTitle, head: true }, { label: w.grades }, { label: w.state }]}
          rows={kits.map((kit) => [
            <a href={`/office/humanbooks/kits/${kit.id}`}>{kit.title}</a>,
            kit.grades,
            kit.published_at ? w.shown : w.hidden,
          ])}
          empty={all.kits.none}
        />
        <h3>{w.newKit}</h3>
        <KitForm view={view} action="/office/humanbooks/kits" given={given} errors={errors} />
      </section>
    </DeskPage>
  )
}

/** What is said of a kit. */
export const KitForm = ({
  view,
  action,
  given,
  errors,
}: {
  view: View
  action: string
  given: Given
  errors: Errors
}) => {
  const w = words[view.lang].office
  const field = (name: string) => ({ name, value: given[name] ?? '', error: errors[name] })
  return (
    <form method="post" action={action} class="n-form n-stack" novalidate>
      <Fields>
        <Input {...field('title')} label={w.kitTitle} required maxlength={100} />
        <Input {...field('grades')} label={w.grades} hint={w.gradesHint} required maxlength={50} />
        <Textarea {...field('about')} label={w.kitAbout} required rows={3} maxlength={1000} />
      </Fields>
      <Actions>
        <Button rank="secondary">{w.save}</Button>
      </Actions>
    </form>
  )
}
