import { routes } from '#platform/http.ts'
import { board } from './routes/board.tsx'
import { booking } from './routes/book.tsx'
import { finding } from './routes/find.tsx'
import { mine } from './routes/mine.tsx'
import { spaces } from './routes/spaces.tsx'

/** For everyone: finding a space, reserving it, and what one has reserved. */
export const reservations = routes().route('/', finding).route('/', booking).route('/', mine)

/** For those who run spaces. */
export const reservationsOffice = routes().route('/', spaces).route('/', board)
