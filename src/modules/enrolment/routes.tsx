import { routes } from '#platform/http.ts'
import { answers } from './routes/answers.tsx'
import { applying } from './routes/apply.tsx'
import { attendance } from './routes/attendance.tsx'
import { type Appointments, calendars } from './routes/calendar.tsx'
import { bars } from './routes/bars.tsx'
import { bundles } from './routes/bundle.tsx'
import { bundleDesk } from './routes/bundledesk.tsx'
import { classes } from './routes/class.tsx'
import { certificates } from './routes/certificates.tsx'
import { completion } from './routes/completion.tsx'
import { draws } from './routes/draw.tsx'
import { drawDesk } from './routes/drawdesk.tsx'
import { mergers } from './routes/merge.tsx'
import { mine } from './routes/mine.tsx'
import { ranking } from './routes/ranking.tsx'
import { review } from './routes/review.tsx'
import { reviews } from './routes/reviews.tsx'
import { applicant } from './routes/applicant.tsx'
import { applicants } from './routes/office.tsx'
import { fairness } from './routes/fairness.tsx'
import { parties } from './routes/party.tsx'
import { paying } from './routes/pay.tsx'
import { survey } from './routes/survey.tsx'
import { typed } from './routes/typed.tsx'
import { entry } from './routes/entry.tsx'

/** For everyone: applying, and what one learns. `also` tells what else is in the calendar of a household. */
export const enrolment = (also: Appointments) =>
  routes()
    .route('/', draws)
    .route('/', applying)
    .route('/', parties)
    .route('/', bundles)
    .route('/', answers)
    .route('/', mine)
    .route('/', calendars(also))
    .route('/', paying)
    .route('/', certificates)
    .route('/', survey)
    .route('/', fairness)

/** For those who run programmes: applicants and attendance. */
export const enrolmentOffice = routes()
  .route('/', drawDesk)
  .route('/', review)
  .route('/', ranking)
  .route('/', bundleDesk)
  .route('/', reviews)
  .route('/', entry)
  .route('/', typed)
  .route('/', applicants)
  .route('/', applicant)
  .route('/', mergers)
  .route('/', attendance)
  .route('/', completion)
  .route('/', classes)
  .route('/', bars)
