import { routes } from '#platform/http.ts'
import { bills } from './routes/bills.tsx'
import { office } from './routes/office.tsx'
import { pay } from './routes/pay.tsx'

/** Paying and coming back from it, and the accounts of programmes and facilities. What residents see of money is with what it is for. */
export const money = routes().route('/', pay).route('/', bills).route('/', office)
