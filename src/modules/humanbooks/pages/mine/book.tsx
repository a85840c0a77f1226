import { Badge } from '#design/badge.tsx'
import { Actions, Button, LinkButton, PressForm } from '#design/button.tsx'
import { Empty } from '#design/empty.tsx'
import { Facts } from '#design/facts.tsx'
import { ErrorSummary, type Errors } from '#design/field.tsx'
import { FileInput, Input } from '#design/input.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { Table } from '#design/table.tsx'
import { When } from '#design/when.tsx'
import { showMoment } from '#platform/clock.ts'
import type { Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import { meetsChildren, type Medium, OVER, type State, WAITING } from '../../rules/book.ts'
import type { Book } from '../../book.ts'
import type { VisitLine } from '../../visit.ts'
import { words } from '../../words/mine.ts'
import { words as shared } from '../../words/shared.ts'
import { Cover } from '../hall/cover.tsx'
import { MediaFields } from './form.tsx'
import { Promises } from './promises.tsx'

type Props = {
  view: View
  book: Book
  /** Where it has promised to go. */
  visits: readonly VisitLine[]
  consents: Medium[]
  steps: { state: State; at: Date; note: string | null }[]
  interview: { starts_at: Date; place: string } | undefined
  clear: boolean
  given?: Given
  errors?: Errors
  done?: string | undefined
}

/** Nobody's book yet. */
export const NoBook = ({ view }: { view: View }) => {
  const w = words[view.lang]
  return (
    <Page view={view} title={w.mine} crumbs={[{ href: '/humanbooks', label: w.crumb }]} hidden>
      <Empty icon="book" action={<LinkButton href="/humanbooks/application">{w.become}</LinkButton>}>
        {w.none}
      </Empty>
    </Page>
  )
}

/** My own book: where it stands, what it agrees to, its photograph, pausing and ending. */
export const MyBook = (props: Props) => {
  const { view, book, visits, steps, interview, clear, errors = {}, done } = props
  const w = words[view.lang]
  const { states } = shared[view.lang]
  const over = OVER.some((state) => state === book.state)
  return (
    <Page view={view} title={w.mine} lead={w.lead} crumbs={[{ href: '/humanbooks', label: w.crumb }]} hidden>
      <ErrorSummary errors={errors} />
      {done && w.done[done] && (
        <Notice kind="success" answer>
          {w.done[done]}
        </Notice>
      )}
      <div class="n-opened">
        <div class="n-opened-cover">
          <Cover lang={view.lang} book={book} plain />
        </div>
        <div class="n-stack">
          <h2>{book.headline}</h2>
          <Facts
            framed
            facts={[
              [
                w.state,
                <Badge tone={book.state === 'confirmed' ? 'success' : 'information'}>{states[book.state]}</Badge>,
              ],
              [w.since, <When at={book.changed_at} />],
              [
                w.interview,
                interview && book.state === 'interview'
                  ? `${showMoment(interview.starts_at, view.lang)}, ${interview.place}`
                  : undefined,
              ],
            ]}
          />
          <Actions>
            {book.state === 'confirmed' && <LinkButton href={`/humanbooks/${book.id}`}>{w.see}</LinkButton>}
            {over ? (
              <LinkButton href="/humanbooks/application">{w.again}</LinkButton>
            ) : (
              <LinkButton href="/me/book/telling">{w.edit}</LinkButton>
            )}
          </Actions>
          {!over && !clear && meetsChildren(book.readers) && (
            <Notice action={<LinkButton href="/account/checks">{w.checksLink}</LinkButton>}>{w.checks}</Notice>
          )}
        </div>
      </div>
      <Promises view={view} visits={visits} />
      {!over && <Agreements {...props} />}
      {!over && <Resting view={view} book={book} />}
      <section aria-labelledby="steps" class="n-section">
        <h2 class="n-heading" id="steps">
          {w.steps}
        </h2>
        <Table
          caption={w.steps}
          columns={[{ label: w.stepState, head: true }, { label: w.stepAt }, { label: w.stepNote }]}
          rows={steps.map(({ state, at, note }) => [states[state], <When at={at} />, note ?? ''])}
        />
      </section>
    </Page>
  )
}

const Agreements = ({ view, book, consents, given = {}, errors = {} }: Props) => {
  const w = words[view.lang]
  return (
    <>
      <section aria-labelledby="consents" class="n-section">
        <h2 class="n-heading" id="consents">
          {w.consents}
        </h2>
        <form method="post" action="/me/book/consents" class="n-form n-stack">
          <MediaFields view={view} values={consents} />
          <Button>{w.saveConsents}</Button>
        </form>
      </section>
      <section aria-labelledby="photo" class="n-section">
        <h2 class="n-heading" id="photo">
          {w.photo}
        </h2>
        {consents.includes('photo') ? (
          <form method="post" action="/me/book/cover" enctype="multipart/form-data" class="n-form n-stack">
            <FileInput
              name="file"
              label={w.photo}
              hint={w.photoHint}
              accept=".jpg,.jpeg,.png,.webp"
              limit={{ kinds: w.photoKinds, size: '5MB' }}
              error={errors.file}
              required
            />
            <Input
              name="alt"
              label={w.alt}
              hint={w.altHint}
              value={given.alt ?? book.cover_alt}
              error={errors.alt}
              maxlength={150}
              required
            />
            <Button>{w.keepPhoto}</Button>
          </form>
        ) : (
          <p>{w.photoConsent}</p>
        )}
        {book.cover && <PressForm action="/me/book/cover/removal">{w.dropPhoto}</PressForm>}
      </section>
    </>
  )
}

const Resting = ({ view, book }: { view: View; book: Book }) => {
  const w = words[view.lang]
  return (
    <section aria-labelledby="rest" class="n-section n-stack">
      <h2 class="n-heading" id="rest">
        {w.rest}
      </h2>
      {WAITING.some((state) => state === book.state) ? (
        <PressForm action="/me/book/withdrawal">{w.withdraw}</PressForm>
      ) : (
        <>
          {book.state === 'paused' ? (
            <PressForm action="/me/book/resumption" rank="primary">
              {w.resume}
            </PressForm>
          ) : (
            <>
              <p>{w.pauseText}</p>
              <PressForm action="/me/book/pause">{w.pause}</PressForm>
            </>
          )}
          <p>{w.retireText}</p>
          <PressForm action="/me/book/retirement" rank="danger">
            {w.retire}
          </PressForm>
        </>
      )}
    </section>
  )
}
