import { staff } from '#modules/people/index.ts'
import { routes } from '#platform/http.ts'
import { MANAGERS } from './desks.ts'
import { clubs } from './routes/clubs.tsx'
import { offers } from './routes/offers.tsx'
import { rounds } from './routes/rounds.tsx'
import { teacherDesk } from './routes/teacherdesk.tsx'
import { wishDesk } from './routes/wishdesk.tsx'
import { wishes } from './routes/wishes.tsx'

export const magnet = routes()

for (const desk of ['/office/wishes', '/office/teachers']) {
  magnet.use(desk, staff(...MANAGERS))
  magnet.use(`${desk}/*`, staff(...MANAGERS))
}
magnet.route('/', wishes).route('/', offers).route('/', rounds).route('/', clubs)
magnet.route('/office/wishes', wishDesk).route('/office/teachers', teacherDesk)
