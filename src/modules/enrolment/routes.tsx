import { routes } from '#platform/http.ts'
import { applying } from './routes/apply.tsx'
import { attendance } from './routes/attendance.tsx'
import { mine } from './routes/mine.tsx'
import { applicants } from './routes/office.tsx'
import { entry } from './routes/entry.tsx'

/** For everyone: applying, and what one learns. */
export const enrolment = routes().route('/', applying).route('/', mine)

/** For those who run programmes: applicants and attendance. */
export const enrolmentOffice = routes().route('/', entry).route('/', applicants).route('/', attendance)
