/** The doors of this module, put together. What it must ask of modules below it is handed in where the house is put together. */
import { routes } from '#platform/http.ts'
import type { MyDataPart } from './actions/mydata.ts'
import { account } from './routes/account.tsx'
import { checks } from './routes/checks.tsx'
import { consents } from './routes/consents.tsx'
import { groups } from './routes/groups.tsx'
import { household } from './routes/household.tsx'
import { type Facilities, office } from './routes/office.tsx'
import { ownsignin } from './routes/ownsignin.tsx'
import { password } from './routes/password.tsx'
import { providers } from './routes/providers.tsx'
import { qualifications } from './routes/qualifications.tsx'
import { roles } from './routes/roles.tsx'
import { security } from './routes/security.tsx'
import { signin } from './routes/signin.tsx'
import { signup } from './routes/signup.tsx'

type Others = {
  /** The facilities a role can be limited to. */
  facilities?: Facilities
  /** What other modules add to the data people take along. */
  myDataParts?: readonly MyDataPart[]
}

export function people({ facilities = async () => [], myDataParts = [] }: Others = {}) {
  const web = routes()
  const mine = [account(myDataParts), consents, qualifications, checks, security, household, groups, ownsignin]
  const parts = [signin, providers, signup, password, ...mine]
  for (const part of [...parts, office(facilities), roles(facilities)]) web.route('/', part)
  return web
}
