/** The doors of this module, put together. */
import { routes } from '#platform/http.ts'
import { password } from './routes/password.tsx'
import { signin } from './routes/signin.tsx'
import { signup } from './routes/signup.tsx'

export const people = () => {
  const web = routes()
  for (const part of [signin, signup, password]) web.route('/', part)
  return web
}
