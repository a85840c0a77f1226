import { Badge } from '#design/badge.tsx'
import { Actions, Button, LinkButton, PressForm } from '#design/button.tsx'
import { explain } from '#design/faults.ts'
import { ErrorSummary, Fields } from '#design/field.tsx'
import { FileInput, Input, Select, Textarea } from '#design/input.tsx'
import { Notice } from '#design/notice.tsx'
import { DeskPage } from '#design/desk.tsx'
import { Table } from '#design/table.tsx'
import type { Faults, Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import { CONTENT_KINDS, isContentKind } from '../../rules/contents.ts'
import { words } from '../../words/contents.ts'
import { type Piece, sizeOf } from './one.tsx'
import { kindName } from './shelf.tsx'

/** What a member of staff answers for on the shelf. */
export const ContentTable = ({ view, contents }: { view: View; contents: readonly Piece[] }) => {
  const w = words[view.lang]
  return (
    <DeskPage view={view} title={w.desk} lead={w.deskLead}>
      <Actions>
        <LinkButton href="/office/contents/new" rank="primary">
          {w.add}
        </LinkButton>
      </Actions>
      <Table
        caption={w.desk}
        columns={[
          { label: w.name, head: true },
          { label: w.kind },
          { label: w.facility },
          { label: w.viewed, number: true },
          { label: w.state },
        ]}
        rows={contents.map((one) => [
          <a href={`/office/contents/${one.id}`}>{one.title}</a>,
          kindName(view, one.kind),
          one.facility_name,
          one.views.toLocaleString(view.lang),
          one.published_at ? <Badge tone="success">{w.shown}</Badge> : <Badge tone="disabled">{w.hidden}</Badge>,
        ])}
        empty={w.deskNone}
      />
    </DeskPage>
  )
}

type FormProps = {
  view: View
  given: Given
  faults: Faults | undefined
  facilities: readonly { id: string; name: string }[]
  /** What is edited; nothing where something is added. */
  one: Piece | undefined
  /** The largest file, in megabytes. */
  megabytes: number
  done: string | undefined
}

/** All that is said of a content, and its file beside it. */
export const ContentForm = ({ view, given, faults, facilities, one, megabytes, done }: FormProps) => {
  const w = words[view.lang]
  const errors = explain(view, faults, w.faults)
  const told = done && Object.hasOwn(w.dones, done) ? w.dones[done as keyof typeof w.dones] : undefined
  const field = (name: string) => ({ name, value: given[name] ?? '', error: errors[name] })
  const base = one ? `/office/contents/${one.id}` : '/office/contents'
  return (
    <DeskPage
      view={view}
      title={one ? w.editTitle(one.title) : w.newTitle}
      crumbs={[{ href: '/office/contents', label: w.desk }]}
    >
      <ErrorSummary errors={errors} />
      {told && (
        <Notice kind="success" answer>
          {told}
        </Notice>
      )}
      {one && (
        <Actions>
          {one.published_at ? (
            <PressForm action={`${base}/hiding`} rank="tertiary">
              {w.hide}
            </PressForm>
          ) : (
            <PressForm action={`${base}/showing`} rank="primary">
              {w.show}
            </PressForm>
          )}
          <LinkButton href={`/contents/${one.id}`} rank="tertiary">
            {w.see}
          </LinkButton>
        </Actions>
      )}
      <form method="post" action={base} class="n-form n-stack" novalidate>
        <Fields>
          {!one && (
            <Select
              {...field('facility')}
              label={w.facility}
              required
              options={facilities.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
          <Input {...field('title')} label={w.name} required maxlength={100} />
          <Select
            {...field('kind')}
            label={w.kind}
            required
            options={CONTENT_KINDS.map((kind) => ({ value: kind, label: w.kinds[kind] }))}
          />
          <Input {...field('maker')} label={w.maker} hint={w.makerHint} required maxlength={200} />
          <Textarea {...field('about')} label={w.about} optional maxlength={2000} />
          <Input {...field('link')} label={w.link} hint={w.linkHint} type="url" optional maxlength={500} />
          <Textarea {...field('transcript')} label={w.words} hint={w.wordsHint} rows={8} maxlength={50_000} />
        </Fields>
        <Actions>
          <Button rank={one ? 'secondary' : 'primary'}>{w.save}</Button>
        </Actions>
      </form>
      {one && isContentKind(one.kind) && one.kind !== 'words' && (
        <section class="n-part" aria-labelledby="file-title">
          <h2 class="n-heading" id="file-title">
            {w.file}
          </h2>
          {one.file_name && <p>{w.fileNow(one.file_name, sizeOf(one.file_size ?? 0))}</p>}
          <form method="post" action={`${base}/file`} enctype="multipart/form-data" novalidate>
            <Fields>
              <FileInput name="file" label={w.file} hint={w.fileHint(one.kind, megabytes)} error={errors.file} />
            </Fields>
            <Actions>
              <Button rank="secondary">{w.upload}</Button>
            </Actions>
          </form>
          {one.file && (
            <PressForm action={`${base}/file/removal`} rank="tertiary">
              {w.dropFile}
            </PressForm>
          )}
        </section>
      )}
    </DeskPage>
  )
}
