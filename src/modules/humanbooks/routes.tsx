/** The doors of the Human Library. */
import { staff } from '#modules/people/index.ts'
import { routes } from '#platform/http.ts'
import { MANAGERS } from './desks.ts'
import { figures } from './routes/figures.tsx'
import { films } from './routes/films.tsx'
import { filmDesk } from './routes/filmdesk.tsx'
import { hall } from './routes/hall.tsx'
import { imports } from './routes/imports.tsx'
import { mine } from './routes/mine.tsx'
import { monthly } from './routes/monthly.tsx'
import { monthlyDesk } from './routes/monthlydesk.tsx'
import { office } from './routes/office.tsx'
import { asking } from './routes/reading/ask.tsx'
import { readings } from './routes/reading/mine.tsx'
import { visits } from './routes/visit/public.tsx'

/** For residents: the hall, and becoming a book. */
export const humanbooks = routes()
  .route('/', hall)
  .route('/', asking)
  .route('/', readings)
  .route('/', visits)
  .route('/', mine)
  .route('/', monthly)
  .route('/', films)

export { readingsOffice } from './routes/reading/office.tsx'

/** For those who look after it. */
export const humanbooksOffice = routes()
humanbooksOffice.use(staff(...MANAGERS))
humanbooksOffice
  .route('/monthly', monthlyDesk)
  .route('/', filmDesk)
  .route('/', imports)
  .route('/', figures)
  .route('/', office)
