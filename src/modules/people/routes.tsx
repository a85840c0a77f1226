/** The doors of this module, put together. */
import { routes } from '#platform/http.ts'
import { signin } from './routes/signin.tsx'

export const people = () => {
  const web = routes()
  web.route('/', signin)
  return web
}
