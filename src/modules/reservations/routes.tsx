import { routes } from '#platform/http.ts'
import { allotmentOffice } from './routes/allotment/office.tsx'
import { allotments } from './routes/allotment/public.tsx'
import { seasonOffice } from './routes/allotment/season.tsx'
import { board } from './routes/board.tsx'
import { booking } from './routes/book.tsx'
import { deskBooking } from './routes/desk.tsx'
import { exporting } from './routes/export.tsx'
import { feedDesk, feeds } from './routes/feed.tsx'
import { finding } from './routes/find.tsx'
import { helping } from './routes/helps.tsx'
import { hours } from './routes/hours.tsx'
import { mine } from './routes/mine.tsx'
import { moving } from './routes/move.tsx'
import { spaces } from './routes/spaces.tsx'

/** For everyone: finding a space, reserving it, and what one has reserved. */
export const reservations = routes()
  .route('/', allotments)
  .route('/', finding)
  .route('/', booking)
  .route('/', mine)
  .route('/', moving)
  .route('/', feeds)

/** For those who run spaces. */
export const reservationsOffice = routes()
  .route('/', seasonOffice)
  .route('/', allotmentOffice)
  .route('/', spaces)
  .route('/', hours)
  .route('/', board)
  .route('/', deskBooking)
  .route('/', helping)
  .route('/', exporting)
  .route('/', feedDesk)
