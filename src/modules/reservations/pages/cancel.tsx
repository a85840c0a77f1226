import { Actions, Button, LinkButton } from '#design/button.tsx'
import { Facts } from '#design/facts.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import type { Bill } from '#modules/money/index.ts'
import { showWon } from '#platform/clock.ts'
import type { View } from '#platform/view.ts'
import { type DeskRefusal, type Reservation, whenOf } from '../rules/desk.ts'
import { nameOf, type Space } from '../space.ts'
import { words } from '../words.ts'

type CancelProps = {
  view: View
  one: Reservation
  space: Space
  bill: Bill | undefined
  /** Won that would come back now. */
  refund: number
  refusal: DeskRefusal | undefined
}

const tellOf = (bill: Bill | undefined, w: (typeof words)['ko']['mine'], back: string): string => {
  if (!bill || bill.sums.due === 0) return w.cancelFree
  return bill.sums.paid === 0 ? w.cancelUnpaid : back
}

/** What comes back is told before anybody cancels. */
export const Cancel = ({ view, one, space, bill, refund, refusal }: CancelProps) => {
  const { lang } = view
  const w = words[lang].mine
  const address = `/me/reservations/${one.id}`
  return (
    <Page view={view} title={w.cancelTitle} crumbs={[{ href: '/me/reservations', label: w.title }]} hidden>
      {refusal ? (
        <Notice kind="danger" answer>
          {words[lang].desk[refusal]}
        </Notice>
      ) : (
        <>
          <Facts
            framed
            facts={[
              [w.room, nameOf(space, lang)],
              [w.when, whenOf(one, lang)],
            ]}
          />
          <p>{tellOf(bill, w, refund > 0 ? w.cancelRefund(showWon(refund, lang)) : w.cancelNothing)}</p>
        </>
      )}
      <form method="post" action={`${address}/cancellation`}>
        <Actions>
          {!refusal && (
            <Button rank="danger" size="large">
              {w.cancel}
            </Button>
          )}
          <LinkButton href={address} rank="tertiary" size="large">
            {w.keep}
          </LinkButton>
        </Actions>
      </form>
    </Page>
  )
}
