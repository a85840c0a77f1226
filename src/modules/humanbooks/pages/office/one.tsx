import { Badge } from '#design/badge.tsx'
import { Actions, Button, LinkButton, PressForm } from '#design/button.tsx'
import { Facts } from '#design/facts.tsx'
import { type Errors, Fields } from '#design/field.tsx'
import { Input, Textarea } from '#design/input.tsx'
import { Table } from '#design/table.tsx'
import { When } from '#design/when.tsx'
import { type CheckStanding, ClearBadge, showPhone } from '#modules/people/index.ts'
import { dayOf, timeOf } from '#platform/clock.ts'
import type { Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import type { Medium, State } from '../../rules/book.ts'
import type { Book } from '../../book.ts'
import { words } from '../../words/office.ts'
import { words as shared } from '../../words/shared.ts'
import { BASE, Frame } from './frame.tsx'

export type Props = {
  view: View
  book: Book
  phone: string | undefined
  standing: CheckStanding
  consents: Medium[]
  interview: { starts_at: Date; place: string; note: string | null } | undefined
  steps: { state: State; at: Date; note: string | null; name: string | null }[]
  /** Undefined where the policy has no committee. */
  committee: { yes: number; no: number; members: number } | undefined
  given?: Given
  errors?: Errors
  done?: string | undefined
}

/** One Human Book at the office: what it says, where it stands, what can be done. */
export const BookPage = (props: Props) => {
  const { view, book, phone, standing, consents, steps, errors, done } = props
  const all = words[view.lang]
  const w = all.one
  const s = shared[view.lang]
  return (
    <Frame
      view={view}
      tab="list"
      title={book.headline}
      crumbs={[{ href: BASE, label: all.title }]}
      errors={errors}
      done={done}
    >
      <Facts
        framed
        facts={[
          [w.state, <Badge tone="information">{s.states[book.state]}</Badge>],
          [all.name, book.name],
          [w.phone, phone ? showPhone(phone) : w.noPhone],
          [all.field, s.fields[book.field]],
          [w.career, book.career],
          [w.readers, book.readers.map((band) => s.readers[band]).join(', ')],
          [w.ways, book.ways.map((way) => s.ways[way]).join(', ')],
          [w.dong, book.dong],
          [all.children, <ClearBadge lang={view.lang} standing={standing} />],
          [w.consents, consents.map((medium) => s.media[medium]).join(', ') || w.noConsents],
        ]}
      />
      <details class="n-section">
        <summary>{w.story}</summary>
        {book.story.split(/\n+/).map((line) => (
          <p>{line}</p>
        ))}
        <ul>
          {book.ask_me.map((question) => (
            <li>{question}</li>
          ))}
        </ul>
      </details>
      {book.state === 'confirmed' && (
        <Actions>
          <LinkButton href={`/humanbooks/${book.id}`}>{w.see}</LinkButton>
        </Actions>
      )}
      <Talk {...props} />
      <Deciding {...props} />
      <Keeping {...props} />
      <h2 class="n-heading">{w.steps}</h2>
      <Table
        caption={w.steps}
        columns={[{ label: w.state, head: true }, { label: w.at }, { label: w.who }, { label: w.noteColumn }]}
        rows={steps.map(({ state, at, name, note }) => [s.states[state], <When at={at} />, name ?? w.naru, note ?? ''])}
      />
    </Frame>
  )
}

const Talk = ({ view, book, interview, given = {}, errors = {} }: Props) => {
  const w = words[view.lang].one
  const open = book.state === 'applied' || book.state === 'interview'
  if (!open && !interview) return null
  const at = interview && `${dayOf(interview.starts_at)}T${timeOf(interview.starts_at)}`
  return (
    <section aria-labelledby="talk" class="n-section n-stack">
      <h2 class="n-heading" id="talk">
        {w.interview}
      </h2>
      {open && (
        <form method="post" action={`${BASE}/${book.id}/interview`} class="n-form n-stack">
          <Fields>
            <Input
              name="starts_at"
              label={w.when}
              type="datetime-local"
              value={given.starts_at ?? at}
              error={errors.starts_at}
              width="medium"
              required
            />
            <Input
              name="place"
              label={w.place}
              value={given.place ?? interview?.place}
              error={errors.place}
              maxlength={100}
              required
            />
          </Fields>
          <Button rank={interview ? 'secondary' : 'primary'}>{w.invite}</Button>
        </form>
      )}
      {interview && (
        <form method="post" action={`${BASE}/${book.id}/interview/note`} class="n-form n-stack">
          <Textarea
            name="note"
            label={w.note}
            hint={w.noteHint}
            value={given.note ?? interview.note}
            error={errors.note}
            maxlength={2000}
          />
          <Button>{w.saveNote}</Button>
        </form>
      )}
    </section>
  )
}

const Deciding = ({ view, book, committee, given = {}, errors = {} }: Props) => {
  const w = words[view.lang].one
  if (!['applied', 'interview', 'committee'].includes(book.state)) return null
  const waits = committee && book.state !== 'committee'
  return (
    <section aria-labelledby="decide" class="n-section n-stack">
      <h2 class="n-heading" id="decide">
        {w.decide}
      </h2>
      {committee && <p>{w.votes(committee.yes, committee.no, committee.members)}</p>}
      {waits ? (
        <PressForm action={`${BASE}/${book.id}/committee`} rank="primary">
          {w.bring}
        </PressForm>
      ) : (
        <form method="post" action={`${BASE}/${book.id}/confirmation`} class="n-form n-stack">
          <Input
            name="sentence"
            label={w.sentence}
            hint={w.sentenceHint}
            value={given.sentence}
            error={errors.sentence}
            maxlength={300}
            optional
          />
          <Button rank="primary">{w.confirm}</Button>
        </form>
      )}
      <form method="post" action={`${BASE}/${book.id}/declining`} class="n-form n-stack">
        <Input
          name="reason"
          label={w.reason}
          hint={w.reasonHint}
          value={given.reason}
          error={errors.reason}
          maxlength={300}
          required
        />
        <Button>{w.decline}</Button>
      </form>
    </section>
  )
}

const Keeping = ({ view, book, given = {}, errors = {} }: Props) => {
  const w = words[view.lang].one
  if (book.state !== 'confirmed' && book.state !== 'paused') return null
  const base = `${BASE}/${book.id}`
  return (
    <section aria-labelledby="keep" class="n-section n-stack">
      <h2 class="n-heading" id="keep">
        {w.keep}
      </h2>
      {book.state === 'paused' && (
        <PressForm action={`${base}/resumption`} rank="primary">
          {w.resume}
        </PressForm>
      )}
      <form method="post" action={`${base}/retirement`} class="n-form n-stack">
        <Input
          name="reason"
          label={w.reason}
          hint={w.reasonHint}
          value={given.reason}
          error={errors.reason}
          maxlength={300}
          required
        />
        <Actions>
          {book.state === 'confirmed' && <Button formaction={`${base}/pause`}>{w.pause}</Button>}
          <Button rank="danger">{w.retire}</Button>
        </Actions>
      </form>
    </section>
  )
}
