import { routes } from '#platform/http.ts'
import { care } from './counter/care.tsx'
import { desk } from './counter/desk.tsx'

/** The counter on a phone. */
export const counter = routes().route('/', desk).route('/', care)
