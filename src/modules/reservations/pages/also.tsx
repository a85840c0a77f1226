/** Gear, help and the code of the door, as facts of a reservation. */
import type { Facts } from '#design/facts.tsx'
import type { View } from '#platform/view.ts'
import type { Also } from '../also.ts'
import { isCodeShown, type Reservation } from '../rules/desk.ts'
import { isHelp } from '../rules/terms.ts'
import { nameOf, type Space } from '../space.ts'
import { words } from '../words.ts'

type Rows = Parameters<typeof Facts>[0]['facts']

/** `to` whom: people see the code shortly before, staff always. */
export function alsoFacts(view: View, one: Reservation, space: Space, also: Also, to: 'people' | 'staff'): Rows {
  const w = words[view.lang]
  const { along, help, helper } = also
  const stands = !one.cancelled_at && !one.missed_at && one.approved_at !== null
  const shown = to === 'staff' || isCodeShown(one, space.terms, view.now)
  const kind = help && isHelp(help.kind) ? w.helps[help.kind] : ''
  const state = !help?.answered_at
    ? w.help.waiting
    : !help.accepted
      ? w.help.declined
      : helper
        ? w.help.coming(helper)
        : w.help.accepted
  return [
    [w.book.along, along.length > 0 && along.map((gear) => nameOf(gear, view.lang)).join(', ')],
    [w.help.title, help && [kind, help.wish, state, help.reply].filter(Boolean).join(' · ')],
    [w.mine.doorCode, stands && one.door_code && (shown ? one.door_code : w.mine.codeLater(space.terms.code_minutes))],
  ]
}
