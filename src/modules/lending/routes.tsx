import { staff } from '#modules/people/index.ts'
import { routes } from '#platform/http.ts'
import { KEEPERS } from './desks.ts'
import { counter } from './routes/counter.tsx'
import { mine } from './routes/mine.tsx'
import { office } from './routes/office.tsx'
import { shelves } from './routes/public.tsx'
import { stock } from './routes/stock.tsx'

/** For residents: the shelves, asking, and what one has. */
export const lending = routes().route('/', shelves).route('/', mine)

/** For those who lend and take back. */
export const lendingOffice = routes()
lendingOffice.use(staff(...KEEPERS))
lendingOffice.route('/', counter).route('/', office).route('/', stock)
