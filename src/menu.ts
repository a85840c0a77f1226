/** The menus, made of the lines the modules bring. A door appears when its room exists. */
import { type Desk, desksFor } from '#modules/people/index.ts'
import type { Who } from '#platform/context.ts'
import type { Door } from '#platform/view.ts'

/** The main menu, for everyone. */
export const doors: readonly Door[] = []

const desks: readonly Desk[] = []

/** The pages of the office this person may use. */
export const desksOf = (who: Who): Desk[] => desksFor(who, desks)
