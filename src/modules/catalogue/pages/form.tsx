import { Actions, Button } from '#design/button.tsx'
import { explain } from '#design/faults.ts'
import { ErrorSummary } from '#design/field.tsx'
import { Notice } from '#design/notice.tsx'
import { DeskPage } from '#design/desk.tsx'
import type { Faults } from '#platform/http.ts'
import type { Attachment, Programme } from '../programme.ts'
import { words as formWords } from '../words/form.ts'
import { words as officeWords } from '../words/office.ts'
import { Files } from './files.tsx'
import { Manage, type Past } from './manage.tsx'
import { Sections, type SectionsProps } from './sections.tsx'

export type FormProps = Omit<SectionsProps, 'errors'> & {
  faults: Faults | undefined
  /** The programme that is edited; none where one is written. */
  programme: Programme | undefined
  files: Attachment[]
  history: Past[]
  done: string | undefined
}

/** Everything staff say of a programme, in the order in which residents ask. */
export const ProgrammeForm = (props: FormProps) => {
  const { view, programme, faults, done } = props
  const w = officeWords[view.lang]
  const errors = explain(view, faults, formWords[view.lang].faults)
  const told = done && Object.hasOwn(w.dones, done) ? w.dones[done as keyof typeof w.dones] : undefined
  const published = Boolean(programme?.published_at)
  return (
    <DeskPage
      view={view}
      title={programme ? w.editTitle(programme.title) : w.newTitle}
      crumbs={[{ href: '/office/programmes', label: w.desk }]}
    >
      <ErrorSummary errors={errors} />
      {told && (
        <Notice kind="success" answer>
          {told}
        </Notice>
      )}
      {programme?.source && <Notice>{w.imported(programme.source)}</Notice>}
      {programme && <Manage view={view} programme={programme} part="top" history={[]} />}
      <form method="post" action={programme ? `/office/programmes/${programme.id}` : '/office/programmes'} novalidate>
        <Sections {...props} errors={errors} />
        <div class="n-part">
          {published && <p>{w.saveHint}</p>}
          <Actions>
            <Button rank="primary">{published ? w.save : w.saveDraft}</Button>
          </Actions>
        </div>
      </form>
      {programme ? (
        <Files view={view} programme={programme.id} files={props.files} errors={errors} given={props.given} />
      ) : (
        <p>{w.filesFirst}</p>
      )}
      {programme && (
        <Manage
          view={view}
          programme={programme}
          part="bottom"
          history={props.history}
          errors={errors}
          given={props.given}
        />
      )}
    </DeskPage>
  )
}
