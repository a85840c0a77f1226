import { Actions, Button, LinkButton } from '#design/button.tsx'
import { Card, Cards } from '#design/card.tsx'
import { Radios } from '#design/choice.tsx'
import { Fields } from '#design/field.tsx'
import { Select } from '#design/input.tsx'
import { Notice } from '#design/notice.tsx'
import { showWon } from '#platform/clock.ts'
import type { Thing } from '../../bundle.ts'
import { words } from '../../words/bundle.ts'
import { aboutPerson } from '../pieces.tsx'
import type { Member } from '../who.tsx'
import { addressOf, Frame, Kept, type StepProps, thingName } from './frame.tsx'

type Props = StepProps & { members: Member[]; things: Thing[]; sizes: { name: string; size: string }[] }

/** First step: who learns, and which instrument. */
export const BundleStart = (props: Props) => {
  const { view, programme, given, errors, members, things, sizes } = props
  const { lang } = view
  const w = words[lang]
  const free = members.filter(({ why }) => !why)
  const others = members.filter(({ why }) => why)
  const [only] = free.length === 1 ? free : []
  return (
    <Frame {...props} step={1}>
      <p>{w.openHint}</p>
      {free.length === 0 && <Notice kind="warning" title={w.nobody} />}
      {things.length === 0 && <Notice kind="warning" title={w.noThing} />}
      {free.length > 0 && things.length > 0 && (
        <form method="get" action={addressOf(programme)} class="n-form n-stack">
          <input type="hidden" name="step" value="2" />
          <Kept given={given} names={['branch', 'months', 'day', 'time', 'first', 'at', 'length', 'weeks', 'room']} />
          <Fields>
            <Radios
              name="learner"
              label={w.who}
              required
              value={given.learner || only?.person.id}
              error={errors.learner}
              choices={free.map(({ person }) => ({
                value: person.id,
                label: person.name,
                hint: aboutPerson(view, person),
              }))}
            />
            <Select
              name="thing"
              label={w.thing}
              required
              hint={sizes.map(({ name, size }) => w.fits(name, size)).join(' ') || undefined}
              value={given.thing}
              error={errors.thing}
              options={things.map((thing) => ({
                value: thing.key,
                label: w.thingOption(
                  thingName(thing, lang),
                  thing.free,
                  thing.model.fee > 0 ? w.perMonth(showWon(thing.model.fee, lang)) : w.free,
                ),
              }))}
            />
            <Actions>
              <Button rank="primary" size="large">
                {w.next}
              </Button>
            </Actions>
          </Fields>
        </form>
      )}
      {others.length > 0 && (
        <section class="n-section n-stack" aria-labelledby="not-for">
          <h2 class="n-heading" id="not-for">
            {w.cannot}
          </h2>
          <Cards
            narrow
            cards={others.map(({ person, why, application }) => (
              <Card
                title={person.name}
                foot={
                  application && (
                    <a class="n-link" href={`/me/applications/${application}`}>
                      {w.one.application}
                    </a>
                  )
                }
              >
                <p>{why}</p>
              </Card>
            ))}
          />
        </section>
      )}
      <Actions>
        <LinkButton href={`/programmes/${programme.id}/application`} rank="tertiary">
          {w.alone}
        </LinkButton>
      </Actions>
    </Frame>
  )
}
