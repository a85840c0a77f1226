import { staff } from '#modules/people/index.ts'
import { routes } from '#platform/http.ts'
import { KEEPERS } from './desks.ts'
import { bars } from './routes/bars.tsx'
import { classes } from './routes/class.tsx'
import { counter } from './routes/counter.tsx'
import { feedDesk, feeds } from './routes/feed.tsx'
import { gifts } from './routes/donation.tsx'
import { mine } from './routes/mine.tsx'
import { office } from './routes/office.tsx'
import { pictureDesk, pictures } from './routes/pictures.tsx'
import { pickups } from './routes/pickup.tsx'
import { shelves } from './routes/public.tsx'
import { stock } from './routes/stock.tsx'

/** For residents: the shelves, asking, and what one has. */
export const lending = routes()
  .route('/', shelves)
  .route('/', classes)
  .route('/', gifts)
  .route('/', pictures)
  .route('/', feeds)
  .route('/', mine)

/** For those who lend and take back. */
export const lendingOffice = routes()
lendingOffice.use(staff(...KEEPERS))
lendingOffice
  .route('/', pictureDesk)
  .route('/', feedDesk)
  .route('/', counter)
  .route('/', bars)
  .route('/', pickups)
  .route('/', office)
  .route('/', stock)
