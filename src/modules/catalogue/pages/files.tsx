import { Actions, Button, PressForm } from '#design/button.tsx'
import { type Errors, Fields } from '#design/field.tsx'
import { FileInput, Input } from '#design/input.tsx'
import type { Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import type { Attachment } from '../programme.ts'
import { words as officeWords } from '../words/office.ts'

/** 1.2MB, 340KB */
export const sizeOf = (bytes: number): string =>
  bytes >= 1_000_000 ? `${(bytes / 1_000_000).toFixed(1)}MB` : `${Math.ceil(bytes / 1000)}KB`

type FilesProps = { view: View; programme: string; files: Attachment[]; errors: Errors; given: Given }

/** The pictures and papers of a programme: those it has, and how to add one. */
export const Files = ({ view, programme, files, errors, given }: FilesProps) => {
  const w = officeWords[view.lang]
  const base = `/office/programmes/${programme}/files`
  return (
    <section class="n-part" aria-labelledby="files-title">
      <h2 class="n-heading" id="files-title">
        {w.files}
      </h2>
      {files.length > 0 && (
        <ul class="n-cards n-cards-narrow">
          {files.map((file) => (
            <li>
              <div class="n-card">
                {file.kind === 'image' && (
                  <img class="n-programme-image" src={`/files/${file.file}`} alt={file.alt} loading="lazy" />
                )}
                <p>
                  <a href={`/files/${file.file}`}>{file.name}</a> ({sizeOf(file.size)})
                </p>
                {file.alt && <p>{file.alt}</p>}
                <PressForm
                  action={`${base}/${file.file}/removal`}
                  rank="tertiary"
                  size="small"
                  label={`${file.name} ${w.remove}`}
                >
                  {w.remove}
                </PressForm>
              </div>
            </li>
          ))}
        </ul>
      )}
      <form method="post" action={base} enctype="multipart/form-data" novalidate>
        <input type="hidden" name="kind" value="image" />
        <Fields>
          <FileInput
            name="image"
            label={w.image}
            hint={w.imageHint}
            accept="image/jpeg,image/png,image/gif,image/webp"
            error={errors.image}
          />
          <Input name="alt" label={w.alt} hint={w.altHint} maxlength={200} value={given.alt} error={errors.alt} />
        </Fields>
        <Actions>
          <Button rank="secondary">{w.upload}</Button>
        </Actions>
      </form>
      <form method="post" action={base} enctype="multipart/form-data" novalidate>
        <input type="hidden" name="kind" value="attachment" />
        <Fields>
          <FileInput name="attachment" label={w.paper} hint={w.paperHint} error={errors.attachment} />
        </Fields>
        <Actions>
          <Button rank="secondary" label={`${w.paper}: ${w.upload}`}>
            {w.upload}
          </Button>
        </Actions>
      </form>
    </section>
  )
}
