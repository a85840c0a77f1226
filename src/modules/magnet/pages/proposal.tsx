import { Actions, Button } from '#design/button.tsx'
import { Radios } from '#design/choice.tsx'
import { ErrorSummary, type Errors } from '#design/field.tsx'
import { DeskPage } from '#design/desk.tsx'
import { showDay } from '#platform/clock.ts'
import type { View } from '#platform/view.ts'
import type { Choice } from '../roundchoices.ts'
import { type Shown, timeIn } from '../roundshown.ts'
import type { Round } from '../round.ts'
import { words } from '../words/round.ts'

type Named = Choice & { where: string }
type Props = { view: View; round: Round; one: Shown; choices: readonly Named[]; errors?: Errors | undefined }

/** Another room or time for a proposed class. */
export const ProposalPage = ({ view, round, one, choices, errors = {} }: Props) => {
  const { lang } = view
  const w = words[lang]
  const here = `/office/rounds/${round.id}`
  return (
    <DeskPage
      view={view}
      title={w.change}
      lead={one.offer.topic}
      crumbs={[
        { href: '/office/rounds', label: w.menu },
        { href: here, label: w.roundOf(showDay(round.starts_on, lang)) },
      ]}
      unsearched
    >
      <ErrorSummary errors={errors} />
      {choices.length === 0 ? (
        <p>{w.noChoice}</p>
      ) : (
        <form method="post" action={`${here}/proposals/${one.proposal.id}`} class="n-stack">
          <Radios
            name="choice"
            label={w.choice}
            hint={w.changeLead}
            error={errors.choice}
            choices={choices.map((choice) => ({
              value: choice.key,
              label: w.choiceOf(timeIn(choice, lang), choice.where, choice.people.length),
            }))}
            required
          />
          <Actions>
            <Button rank="primary">{w.save}</Button>
          </Actions>
        </form>
      )}
    </DeskPage>
  )
}
