import type { Child } from 'hono/jsx'
import { Actions, Button, LinkButton, PressForm } from '#design/button.tsx'
import { ErrorSummary, type Errors, Fields } from '#design/field.tsx'
import { Input, Textarea } from '#design/input.tsx'
import { Notice } from '#design/notice.tsx'
import { closing, type Programme } from '#modules/catalogue/index.ts'
import { showMoment } from '#platform/clock.ts'
import type { Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import { earliest, STEPS } from '../../draw/policy.ts'
import type { OneDraw } from '../../draws.ts'
import { words } from '../../words/draw/office.ts'
import { words as publicWords } from '../../words/draw/public.ts'
import { OfficePage } from '../office.tsx'
import { StepsDone } from './pieces.tsx'

type Props = {
  view: View
  programme: Programme
  draws: OneDraw[]
  /** How many are entered and not drawn yet. */
  entered: number
  said: string | undefined
  errors?: Errors | undefined
  given?: Given | undefined
}

/** The draw of a programme for those who run it: what was done, what is next, and what leaves a trace. */
export const DrawDesk = ({ view, programme, draws, entered, said, errors = {}, given = {} }: Props) => {
  const { lang } = view
  const w = words[lang]
  const one = draws.at(-1)
  const address = `/office/programmes/${programme.id}/draw`
  return (
    <OfficePage view={view} programme={programme} title={w.title(programme.title)} lead={w.lead} tab="draw">
      <ErrorSummary errors={errors} />
      {said && (
        <Notice kind="success" answer>
          {said}
        </Notice>
      )}
      {programme.method === 'lottery' ? (
        <>
          {!programme.drawn_at && <p>{w.entries(entered)}</p>}
          <Next view={view} programme={programme} one={one} address={address} />
          {one && (
            <Part title={publicWords[lang].done.title}>
              <StepsDone view={view} one={one} />
              <Actions>
                <LinkButton href={`/draws/${programme.id}`} rank="secondary">
                  {w.publicPage}
                </LinkButton>
              </Actions>
            </Part>
          )}
          {one && !one.announced && (
            <Part title={w.again.title}>
              <p>{w.again.about}</p>
              <form method="post" action={`${address}/repetition`}>
                <Fields>
                  <Textarea
                    name="reason"
                    label={w.again.reason}
                    rows={2}
                    maxlength={300}
                    required
                    value={given.reason}
                    error={errors.reason}
                  />
                  <Actions>
                    <Button rank="danger">{w.again.press}</Button>
                  </Actions>
                </Fields>
              </form>
            </Part>
          )}
          {one?.announced && (
            <Part title={w.byHand.title}>
              <p>{w.byHand.about}</p>
              <form method="post" action={`${address}/seats`}>
                <Fields>
                  <Input
                    name="number"
                    label={w.byHand.number}
                    inputmode="numeric"
                    width="short"
                    required
                    value={given.number}
                    error={errors.number}
                  />
                  <Textarea
                    name="why"
                    label={w.byHand.reason}
                    rows={2}
                    maxlength={300}
                    required
                    value={given.why}
                    error={errors.why}
                  />
                  <Actions>
                    <Button rank="danger">{w.byHand.press}</Button>
                  </Actions>
                </Fields>
              </form>
            </Part>
          )}
        </>
      ) : (
        <p>{w.notDraw}</p>
      )}
    </OfficePage>
  )
}

const Part = ({ title, children }: { title: string; children?: Child }) => (
  <section class="n-section n-stack">
    <h2 class="n-heading">{title}</h2>
    {children}
  </section>
)

/** The next step, and from when on it can be done. */
const Next = ({
  view,
  programme,
  one,
  address,
}: {
  view: View
  programme: Programme
  one: OneDraw | undefined
  address: string
}) => {
  const w = words[view.lang]
  if (!one) return <Notice>{w.promiseFirst}</Notice>
  const next = STEPS.find((step) => !one.steps.some((row) => row.step === step))
  if (!next || next === 'promised') return <Notice kind="success">{w.allDone}</Notice>
  const from = earliest(next, closing(programme), programme.draws_at)
  return (
    <Part title={w.next}>
      <p>{from && w.about[next]?.(showMoment(from, view.lang))}</p>
      {from && view.now >= from && (
        <PressForm action={`${address}/${next}`} rank="primary">
          {w.steps[next]}
        </PressForm>
      )}
    </Part>
  )
}
