import { Actions, Button, LinkButton } from '#design/button.tsx'
import { Empty } from '#design/empty.tsx'
import { Facts } from '#design/facts.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import type { View } from '#platform/view.ts'
import { type Reservation, whenOf } from '../rules/desk.ts'
import { nameOf, type Space } from '../space.ts'
import { words } from '../words.ts'

/** Behind the QR code at the door. */
export const Door = ({ view, space, one }: { view: View; space: Space; one: Reservation | undefined }) => {
  const { lang } = view
  const w = words[lang].door
  return (
    <Page view={view} title={w.title(nameOf(space, lang))} hidden unsearched>
      {one && (
        <>
          <Facts framed facts={[[words[lang].mine.when, whenOf(one, lang)]]} />
          {one.arrived_at ? (
            <Notice kind="success">{w.already}</Notice>
          ) : (
            <form method="post" action={`/rooms/doors/${space.door_key}`}>
              <Actions>
                <Button rank="primary" size="large" block>
                  {w.press}
                </Button>
              </Actions>
            </form>
          )}
        </>
      )}
      {!one && (
        <Empty
          icon="calendar"
          action={
            <LinkButton href="/me/reservations" rank="secondary">
              {words[lang].mine.title}
            </LinkButton>
          }
        >
          {w.none}
        </Empty>
      )}
    </Page>
  )
}
