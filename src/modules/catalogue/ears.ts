import { tellOfAlarm } from './actions/sources.ts'

/** What this module listens to. */
export const ears = { 'catalogue.source-alarmed': tellOfAlarm }
