import type { Child } from 'hono/jsx'
import { Actions, Button, PressForm } from '#design/button.tsx'
import { type Errors, Fields } from '#design/field.tsx'
import { Input, Textarea } from '#design/input.tsx'
import { showMoment } from '#platform/clock.ts'
import type { Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import type { Seen } from '../../reading.ts'
import { longest } from '../../rules/reading.ts'
import { words } from '../../words/readings.ts'
import { addressOf } from './one.tsx'

export type Parts = { view: View; seen: Seen; errors: Errors; given: Given }

export const Part = ({ id, title, children }: { id: string; title: string; children?: Child }) => (
  <section class="n-section n-stack" aria-labelledby={id}>
    <h2 class="n-heading" id={id}>
      {title}
    </h2>
    {children}
  </section>
)

/** The book answers, or an officer for it. */
export const Answer = ({ view, seen, errors }: Parts) => {
  const w = words[view.lang].one
  return (
    <Part id="answer" title={seen.side === 'office' ? w.forBook : w.answer}>
      <form method="post" action={`${addressOf(seen)}/answer`}>
        <Fields>
          <Input name="note" id="answer-note" label={w.note} optional maxlength={300} error={errors.note} />
          <Actions>
            <Button rank="primary" name="agrees" value="yes">
              {w.agree}
            </Button>
            <Button name="agrees" value="no">
              {w.decline}
            </Button>
          </Actions>
        </Fields>
      </form>
    </Part>
  )
}

/** Books like the one that cannot come; the request moves over as it is. */
export const Another = ({ view, seen }: Parts) => {
  const w = words[view.lang].one
  return (
    <Part id="others" title={w.others}>
      <p>{w.othersLead}</p>
      <ul class="n-stack">
        {seen.others.map(({ id, name, headline }) => (
          <li>
            <a href={`/humanbooks/${id}`}>
              {name} · {headline}
            </a>
            <PressForm
              action={`${addressOf(seen)}/book`}
              fields={{ book: id }}
              size="small"
              label={`${name}: ${w.choose}`}
            >
              {w.choose}
            </PressForm>
          </li>
        ))}
      </ul>
    </Part>
  )
}

/** It was held: how long, and with how many. */
export const Closing = ({ view, seen, errors, given }: Parts) => {
  const w = words[view.lang].one
  const { reading, limits } = seen
  return (
    <Part id="closing" title={w.close}>
      <form method="post" action={`${addressOf(seen)}/holding`}>
        <Fields>
          <Input
            name="held"
            label={w.held}
            type="number"
            min={1}
            max={longest(limits)}
            width="short"
            required
            value={given.held ?? reading.minutes}
            error={errors.held}
          />
          <Input
            name="count"
            label={w.count}
            type="number"
            min={1}
            max={300}
            width="short"
            required
            value={given.count ?? reading.party}
            error={errors.count}
          />
          <Actions>
            <Button rank="primary">{w.closePress}</Button>
          </Actions>
        </Fields>
      </form>
    </Part>
  )
}

/** What was said, and saying something. */
export const Speaking = ({ view, seen, errors, given }: Parts) => {
  const w = words[view.lang].one
  return (
    <Part id="talk" title={w.talk}>
      {seen.messages.length === 0 && <p>{w.noTalk}</p>}
      <ul class="n-stack">
        {seen.messages.map(({ side, body, at, covered }) => (
          <li>
            <p>
              <strong>{side === seen.side ? w.me : w.sides[side]}</strong> {showMoment(at, view.lang)}
            </p>
            <p>{body}</p>
            {covered && <p>{w.wasCovered}</p>}
          </li>
        ))}
      </ul>
      {seen.reading.state !== 'cancelled' && (
        <form method="post" action={`${addressOf(seen)}/messages`}>
          <input type="hidden" name="id" value={given.message} />
          <Fields>
            <Textarea
              name="body"
              label={w.write}
              hint={w.writeHint}
              rows={3}
              maxlength={1000}
              required
              value={given.body}
              error={errors.body}
            />
            <Actions>
              <Button>{w.say}</Button>
            </Actions>
          </Fields>
        </form>
      )}
    </Part>
  )
}

/** Calling it off, or as the book standing back from a promise. */
export const Leaving = ({ view, seen, errors }: Parts) => {
  const w = words[view.lang].one
  const { reading, side } = seen
  const book = side === 'book'
  if (book && reading.state !== 'confirmed') return <></>
  const promised = reading.state === 'confirmed' && reading.starts_at && reading.starts_at > view.now
  return (
    <>
      {side !== 'reader' && promised && (
        <details open={errors.stand_note !== undefined}>
          <summary>{w.standBack}</summary>
          <form method="post" action={`${addressOf(seen)}/standing-back`}>
            <Fields>
              <Input name="stand_note" label={w.standBackWhy} required maxlength={300} error={errors.stand_note} />
              <Actions>
                <Button rank="danger">{w.standBack}</Button>
              </Actions>
            </Fields>
          </form>
        </details>
      )}
      {!book && (
        <details open={errors.cancel_note !== undefined}>
          <summary>{w.cancel}</summary>
          <form method="post" action={`${addressOf(seen)}/cancellation`}>
            <Fields>
              <Input name="cancel_note" label={w.cancelWhy} optional maxlength={300} error={errors.cancel_note} />
              <Actions>
                <Button rank="danger">{w.cancel}</Button>
              </Actions>
            </Fields>
          </form>
        </details>
      )}
    </>
  )
}
