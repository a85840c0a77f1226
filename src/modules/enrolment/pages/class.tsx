import { Actions, Button } from '#design/button.tsx'
import { ErrorSummary, type Errors } from '#design/field.tsx'
import { Input, Textarea } from '#design/input.tsx'
import { Notice } from '#design/notice.tsx'
import { Table } from '#design/table.tsx'
import type { Programme } from '#modules/catalogue/index.ts'
import type { Person } from '#modules/people/index.ts'
import { showMoment } from '#platform/clock.ts'
import type { View } from '#platform/view.ts'
import type { Disclosed } from '../rules/disclosure.ts'
import type { Note, Sent } from '../teaching.ts'
import { words } from '../words/class.ts'
import { OfficePage } from './office.tsx'
import { aboutPerson, hoursOf, periodOf } from './pieces.tsx'
import { SurveyResults } from './survey.tsx'

type Props = {
  view: View
  programme: Programme
  teaching: boolean
  roster: { learner: Person; came: number; marked: number }[]
  notes: Note[]
  messages: Sent[]
  /** What was answered, once the last lesson is over. */
  survey: { results: (Disclosed | undefined)[] | undefined } | undefined
  said: string | undefined
  errors?: Errors | undefined
  given?: Record<string, string> | undefined
}

/** One class for those who teach it: who is in it, what to remember, what to tell them. */
export const Class = (props: Props) => {
  const { view, programme, teaching, roster, survey, said, errors = {} } = props
  const { lang } = view
  const w = words[lang]
  return (
    <OfficePage
      view={view}
      programme={programme}
      title={programme.title}
      lead={[periodOf(programme, lang), hoursOf(programme, lang)].filter(Boolean).join(' ')}
      tab="class"
      teaching={teaching}
    >
      <ErrorSummary errors={errors} />
      {said && (
        <Notice kind="success" answer>
          {said}
        </Notice>
      )}
      <Table
        caption={w.roster}
        show
        columns={[
          { label: w.rosterColumns.name, head: true },
          { label: w.rosterColumns.about },
          { label: w.rosterColumns.attended },
        ]}
        rows={roster.map(({ learner, came, marked }) => [
          learner.name,
          // Where somebody lives is no matter of the lesson.
          aboutPerson(view, { ...learner, dong: null }),
          w.attended(came, marked),
        ])}
        empty={w.nobody}
      />
      <p>{w.looked}</p>
      <Messages {...props} />
      <Notes {...props} />
      {survey && <SurveyResults lang={lang} results={survey.results} />}
    </OfficePage>
  )
}

const Messages = ({ view, programme, messages, roster, errors = {}, given = {} }: Props) => {
  const w = words[view.lang]
  return (
    <section class="n-part" aria-labelledby="messages">
      <h2 class="n-heading" id="messages">
        {w.messages}
      </h2>
      {roster.length > 0 && (
        <form method="post" action={`/office/programmes/${programme.id}/class/messages`} class="n-stack" novalidate>
          <p>{w.messagesLead}</p>
          <Input name="title" label={w.title} required maxlength={100} value={given.title} error={errors.title} />
          <Textarea
            name="body"
            label={w.body}
            hint={w.bodyHint}
            rows={4}
            required
            maxlength={2000}
            value={given.body}
            error={errors.body}
          />
          <Actions>
            <Button rank="primary">{w.send}</Button>
          </Actions>
        </form>
      )}
      {messages.length > 0 && (
        <>
          <h3>{w.past}</h3>
          <ul class="n-stack">
            {messages.map(({ title, body, by, written_at, told }) => (
              <li>
                <strong>{title}</strong>
                <p class="n-pre">{body}</p>
                <p>
                  {w.by(by ?? w.someone, showMoment(written_at, view.lang))} · {w.sentTo(told)}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

const Notes = ({ view, programme, notes, errors = {}, given = {} }: Props) => {
  const w = words[view.lang]
  return (
    <section class="n-part" aria-labelledby="notes">
      <h2 class="n-heading" id="notes">
        {w.notes}
      </h2>
      <form method="post" action={`/office/programmes/${programme.id}/class/notes`} class="n-stack" novalidate>
        <p>{w.notesLead}</p>
        <Textarea
          name="text"
          label={w.note}
          hint={w.noteHint}
          rows={3}
          required
          maxlength={2000}
          value={given.text}
          error={errors.text}
        />
        <Actions>
          <Button rank="secondary">{w.keep}</Button>
        </Actions>
      </form>
      {notes.length > 0 && (
        <ul class="n-stack">
          {notes.map(({ text, by, written_at }) => (
            <li>
              <p class="n-pre">{text}</p>
              <p>{w.by(by ?? w.someone, showMoment(written_at, view.lang))}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
