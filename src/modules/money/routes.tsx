import { routes } from '#platform/http.ts'
import { office } from './routes/office.tsx'
import { pay } from './routes/pay.tsx'

/** Coming back from paying, and the accounts of programmes. What residents see of money is with their applications. */
export const money = routes().route('/', pay).route('/', office)
