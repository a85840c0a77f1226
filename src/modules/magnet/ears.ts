import { classEars } from './actions/classletters.ts'
import { ears as clubEars } from './actions/clubletters.ts'
import { ears as wishEars } from './actions/wishletters.ts'

/** What this module listens to. */
export const ears = { ...wishEars, ...classEars, ...clubEars }
