import { Actions, PressForm } from '#design/button.tsx'
import { words } from '../../../words/office.ts'
import { BASE, Section } from '../frame.tsx'
import type { CounterProps } from './props.ts'
import type { Way } from '../../../things.ts'

type Props = Pick<CounterProps, 'view' | 'own'> & { way: Way }

/** The press of the branch it leaves or comes to. */
export const Moving = ({ view, own, way }: Props) => {
  const w = words[view.lang]
  const mine = (branch: string) => own.some(({ id }) => id === branch)
  const leaves = !way.sent_at && mine(way.from_branch)
  const comes = mine(way.to_branch)
  if (!leaves && !comes) return <></>
  return (
    <Section id="way" title={w.wayOf}>
      <Actions>
        {leaves && (
          <PressForm action={`${BASE}/transfers/${way.id}/departure`} rank={comes ? 'secondary' : 'primary'}>
            {w.sendOff}
          </PressForm>
        )}
        {comes && (
          <PressForm action={`${BASE}/transfers/${way.id}/arrival`} rank="primary">
            {w.arrive}
          </PressForm>
        )}
      </Actions>
    </Section>
  )
}
