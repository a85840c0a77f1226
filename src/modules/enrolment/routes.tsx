import { routes } from '#platform/http.ts'
import { applying } from './routes/apply.tsx'
import { attendance } from './routes/attendance.tsx'
import { classes } from './routes/class.tsx'
import { certificates } from './routes/certificates.tsx'
import { completion } from './routes/completion.tsx'
import { draws } from './routes/draw.tsx'
import { drawDesk } from './routes/drawdesk.tsx'
import { mine } from './routes/mine.tsx'
import { applicants } from './routes/office.tsx'
import { fairness } from './routes/fairness.tsx'
import { survey } from './routes/survey.tsx'
import { entry } from './routes/entry.tsx'

/** For everyone: applying, and what one learns. */
export const enrolment = routes()
  .route('/', draws)
  .route('/', applying)
  .route('/', mine)
  .route('/', certificates)
  .route('/', survey)
  .route('/', fairness)

/** For those who run programmes: applicants and attendance. */
export const enrolmentOffice = routes()
  .route('/', drawDesk)
  .route('/', entry)
  .route('/', applicants)
  .route('/', attendance)
  .route('/', completion)
  .route('/', classes)
