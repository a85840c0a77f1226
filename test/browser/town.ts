/** The demo district in a test world, with an address for every route: what the walk visits. */
import { randomUUID } from 'node:crypto'
import { attach } from '#modules/catalogue/index.ts'
import { enter } from '#modules/enrolment/index.ts'
import { together } from '#platform/context.ts'
import { tellSongpa } from '../../seeds/songpa/tell.ts'
import { type World, world } from '../world.ts'

export const ROLES = ['visitor', 'parent', 'teen', 'teacher', 'clerk', 'officer', 'admin'] as const
export type Role = (typeof ROLES)[number]

const NAMES: Record<Exclude<Role, 'visitor'>, string> = {
  parent: '송하나',
  teen: '이도현',
  teacher: '한지우',
  clerk: '오하람',
  officer: '정유진',
  admin: '최민호',
}

export type Town = World & {
  /** The session cookie of each role; none for a visitor. */
  sessions: Record<Role, string | undefined>
  /** Every GET route with its parameters filled in. */
  addresses: string[]
}

/** Eleven in the morning: what opened at ten is open. */
export async function town(): Promise<Town> {
  const gu = await world({ now: '2026-03-11T11:00:00+09:00' })
  await together(gu.ctx(), tellSongpa)
  await gu.settle()

  const people = await gu.db
    .selectFrom('people')
    .innerJoin('accounts', 'accounts.person', 'people.id')
    .select(['people.id', 'people.name'])
    .execute()
  const idOf = (name: string) => people.find((person) => person.name === name)?.id ?? ''
  const sessions: Town['sessions'] = {
    visitor: undefined,
    parent: '',
    teen: '',
    teacher: '',
    clerk: '',
    officer: '',
    admin: '',
  }
  for (const role of ROLES) {
    if (role === 'visitor') continue
    await gu.as(idOf(NAMES[role]))
    sessions[role] = gu.cookies.get('naru_session')
  }
  const samples = await samplesOf(gu, idOf)
  await gu.as()
  const routes = gu.web.routes
    .filter((route) => route.method === 'GET' && !route.path.includes('*'))
    .map((route) => route.path)
  const writing = `${filled('/programmes/:id/application/answers', samples)}?learner=${idOf(NAMES.parent)}`
  return { ...gu, sessions, addresses: [...[...new Set(routes)].map((path) => filled(path, samples)), writing] }
}

type Samples = (path: string, parameter: string) => string

/** One real thing of each kind that an address can name. */
async function samplesOf(gu: World, idOf: (name: string) => string): Promise<Samples> {
  const { db } = gu
  const one = async (title: string) =>
    (await db.selectFrom('programmes').select('id').where('title', 'like', `${title}%`).executeTakeFirstOrThrow()).id
  const programme = await one('파이썬으로 만드는')
  const lottery = await one('마을 빵집')
  const review = await one('청소년 마을 기자단')
  const writing = await one('어린이 새 탐사대')
  // One the clerk has scored and the officer has not; a paper nobody added.
  const reviewed = await db
    .selectFrom('applications')
    .select(['id', 'learner'])
    .where('programme', '=', review)
    .orderBy('number')
    .executeTakeFirstOrThrow()
  const facility = (
    await db.selectFrom('facilities').select('id').where('name', 'like', '가락%').executeTakeFirstOrThrow()
  ).id
  const application = await db
    .selectFrom('applications')
    .select('id')
    .where('programme', '=', programme)
    .where('applicant', '=', idOf('송하나'))
    .executeTakeFirstOrThrow()
  // Of a class that costs something and was paid for.
  const paid = await db
    .selectFrom('payments')
    .innerJoin('charges', 'charges.id', 'payments.charge')
    .select(['charges.application', 'charges.id as charge', 'charges.programme'])
    .where('charges.payer', '=', idOf('송하나'))
    .where('charges.what', '=', 'seat')
    .$narrowType<{ application: string; programme: string }>()
    .executeTakeFirstOrThrow()
  // Of a room or an instrument of a facility.
  const billed = await db
    .selectFrom('charges')
    .innerJoin('payments', 'payments.charge', 'charges.id')
    .select(['charges.id as charge', 'charges.facility'])
    .where('charges.payer', '=', idOf('송하나'))
    .where('charges.what', '<>', 'seat')
    .$narrowType<{ facility: string }>()
    .executeTakeFirstOrThrow()
  const waiting = await db
    .selectFrom('qualifications')
    .select('id')
    .where('confirmed_at', 'is', null)
    .executeTakeFirstOrThrow()
  const session = await db
    .selectFrom('sessions')
    .select('id')
    .where('programme', '=', programme)
    .executeTakeFirstOrThrow()
  // A class that is over, with somebody of the family who completed it.
  const over = await db
    .selectFrom('certificates')
    .innerJoin('applications', 'applications.id', 'certificates.application')
    .select(['certificates.code', 'applications.id as application', 'applications.programme'])
    .where('applications.applicant', '=', idOf('송하나'))
    .executeTakeFirstOrThrow()
  // Friends who gather, made by the parent.
  const party = await db.selectFrom('parties').select(['id', 'programme']).executeTakeFirstOrThrow()
  // Asked for with an instrument and a room, and there was no seat.
  const strings = await one('토요일 현악')
  const borrowed = db.selectFrom('loans').select('id').where('applicant', '=', idOf('송하나'))
  const bundle = randomUUID()
  await db
    .insertInto('bundles')
    .values({
      id: bundle,
      programme: strings,
      learner: idOf('송하나'),
      applicant: idOf('송하나'),
      loan: (await borrowed.executeTakeFirstOrThrow()).id,
      rooms: [randomUUID()],
      held_at: gu.clock.now,
      ended_at: gu.clock.now,
      ended_as: 'refused',
      refusal: 'full',
    })
    .execute()
  // Entered by phone for a review that is still open: what they answer is typed in.
  const phoned = await enter(gu.ctx({ id: idOf('정유진') }), {
    id: randomUUID(),
    programme: writing,
    learner: (
      await db
        .selectFrom('people')
        .select('id')
        .where('grade', '=', 'e4')
        .where('name', 'not in', ['이서준', '이서아'])
        .executeTakeFirstOrThrow()
    ).id,
    channel: 'phone',
  })
  const dot = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  await attach(gu.ctx(), programme, { name: 'dot.png', bytes: dot, kind: 'image', alt: '점 하나' })
  const file = await db.selectFrom('programme_files').select('file').executeTakeFirstOrThrow()

  await gu.as(idOf('송하나'))
  await gu.post('/me/calendar')
  await gu.as(idOf('정유진'))
  const courses = new File(
    [
      '강좌명,교육시작일자,교육종료일자,운영기관명\n새 강좌,2026-05-01,2026-06-01,시험 기관\n날짜 없는 강좌,,,시험 기관\n',
    ],
    'courses.csv',
  )
  const tried = await gu.upload('/office/imports', { source: '시험', file: courses })
  const places = new File(['개방시설명,개방장소명,소재지도로명주소\n새 회관,강당,시험로 1\n'], 'places.csv')
  const triedPlaces = await gu.upload('/office/places/imports', { kind: 'facilities', source: '시험', file: places })
  const list = new File(['이름,대표경력,소개글\n새 이웃,화가,그림을 그려요\n'], 'books.csv')
  const triedBooks = await gu.upload('/office/humanbooks/imports', { file: list })
  const numberIn = (answer: Response) => answer.headers.get('location')?.match(/\d+$/)?.[0] ?? '0'

  const space = await db
    .selectFrom('spaces')
    .select(['id', 'door_key'])
    .where('kind', '=', 'studio')
    .orderBy('name')
    .executeTakeFirstOrThrow()
  // With a picture, and in the calendar of the officer.
  const dotted = new File([dot], 'dot.png')
  await gu.upload(`/office/rooms/${space.id}/pictures`, { id: randomUUID(), alt: '점 하나', picture: dotted })
  const picture = await db.selectFrom('space_pictures').select('file').executeTakeFirstOrThrow()
  const made = await (await gu.post(`/office/rooms/${space.id}/calendar`)).text()
  const roomCalendar = /[\w-]+\.ics/.exec(made)?.[0] ?? ''
  const reservation = await db
    .selectFrom('reservations')
    .select('id')
    .where('person', '=', idOf('송하나'))
    .executeTakeFirstOrThrow()

  // The violin, a single one, and the offer to the family; a stocktake is begun by whoever counts.
  const violin = await db
    .selectFrom('instruments')
    .innerJoin('instrument_models', 'instrument_models.id', 'instruments.model')
    .select(['instruments.id as item', 'instruments.model', 'instruments.branch'])
    .where('instrument_models.name', '=', '바이올린')
    .orderBy('code')
    .executeTakeFirstOrThrow()
  const offer = await db
    .selectFrom('loans')
    .select('id')
    .where('applicant', '=', idOf('송하나'))
    .executeTakeFirstOrThrow()
  const stocktake = randomUUID()
  await gu.post('/office/instruments/stocktakes', { form: stocktake, branch: violin.branch })

  // What the senior wishes for, and an offer that was accepted.
  const wish = await db.selectFrom('wishes').select('id').where('person', '=', idOf('박순임')).executeTakeFirstOrThrow()
  const taught = await db
    .selectFrom('teach_offers')
    .select(['id', 'person'])
    .where('accepted', '=', true)
    .executeTakeFirstOrThrow()
  // A round of classes made of wishes: one is still proposed, one recruits.
  const proposed = await db
    .selectFrom('proposals')
    .select(['id', 'round'])
    .where('accepted_at', 'is', null)
    .where('dropped_at', 'is', null)
    .executeTakeFirst()
  const opened = await db.selectFrom('proposals').select('id').where('accepted_at', 'is not', null).executeTakeFirst()

  const club = await db.selectFrom('clubs').select('id').executeTakeFirstOrThrow()
  const season = await db.selectFrom('allotments').select('id').executeTakeFirstOrThrow()

  // A centre with its machines, a sound of the shelf, and a class that waits for an answer.
  const machine = await db
    .selectFrom('equipment')
    .select(['id', 'zone', 'facility'])
    .where('name', '=', '레이저 커터')
    .executeTakeFirstOrThrow()
  const sound = await db.selectFrom('contents').select('id').where('kind', '=', 'audio').executeTakeFirstOrThrow()
  const visit = await db.selectFrom('visits').select('id').where('answered_at', 'is', null).executeTakeFirstOrThrow()

  const robots = await db
    .selectFrom('human_books')
    .select('id')
    .where('person', '=', idOf('윤태식'))
    .executeTakeFirstOrThrow()
  const asked = await db
    .selectFrom('background_checks')
    .select('id')
    .where('replied_on', 'is', null)
    .executeTakeFirstOrThrow()

  const reading = await db
    .selectFrom('readings')
    .select('id')
    .where('reader', '=', idOf('이도현'))
    .where('state', '=', 'confirmed')
    .executeTakeFirstOrThrow()
  const bookvisit = await db
    .selectFrom('book_visits')
    .select('id')
    .where('state', '=', 'confirmed')
    .executeTakeFirstOrThrow()

  const known: Record<string, string> = {
    ':reading': reading.id,
    ':bookvisit': bookvisit.id,
    ':book': robots.id,
    ':check': asked.id,
    ':content': sound.id,
    ':visit': visit.id,
    ':zone': machine.zone ?? '',
    ':equipment': machine.id,
    ':allotment': season.id,
    ':round': proposed?.round ?? '',
    ':proposal': proposed?.id ?? '',
    ':model': violin.model,
    ':item': violin.item,
    ':loan': offer.id,
    ':stocktake': stocktake,
    ':photo': violin.item,
    ':picture': violin.item,
    ':space': space.id,
    ':wish': wish.id,
    ':club': club.id,
    ':offer': taught.id,
    ':teacher': taught.person,
    ':reservation': reservation.id,
    ':door': space.door_key,
    ':party': party.id,
    ':bundle': bundle,
    ':person': idOf('박순임'),
    ':child': idOf('이도현'),
    ':application': application.id,
    ':session': session.id,
    ':paper': reviewed.id,
    ':code': over.code,
    ':provider': 'nobody',
    ':charge': paid.charge,
    ':qualification': waiting.id,
    ':checkout': paid.charge,
    ':key': 'x'.repeat(43),
    ':part': 'stages',
    ':preset': 'gwanak',
    ':token': 'x'.repeat(43),
    ':file': `${'x'.repeat(43)}.ics`,
  }
  return (path, parameter) => {
    if (path.startsWith('/rooms/pictures/')) return picture.file
    if (path.startsWith('/rooms/calendars/')) return roomCalendar
    if (path.startsWith('/me/bills/')) return billed.charge
    if (path.startsWith('/me/teaching/')) return opened?.id ?? parameter
    if (path.startsWith('/office/money/')) return parameter === ':facility' ? billed.facility : billed.charge
    if (path.startsWith('/office/reviews/') && parameter === ':application') return reviewed.id
    if (path.includes('/review/') && parameter === ':application') return reviewed.id
    if (path.startsWith('/office/programmes/:id/review')) return review
    if (path === '/programmes/:id/application/answers') return writing
    if (path.startsWith('/office/programmes/:id/applicants/') && path.endsWith('/answers'))
      return parameter === ':id' ? writing : (phoned?.application?.id ?? parameter)
    if (path === '/programmes/:id/party') return party.programme
    if (path.endsWith('/programmes/:id/bundle')) return strings
    if (path.startsWith('/office/humanbooks/imports')) return numberIn(triedBooks)
    if (parameter === ':number') return numberIn(path.startsWith('/office/places') ? triedPlaces : tried)
    if (path.includes('/completion/') && parameter === ':application') return over.application
    if (parameter !== ':id') return known[parameter] ?? parameter
    if (/^\/office\/places\/:id.*\/(zones|equipment)\//.test(path)) return machine.facility
    if (/^\/office\/programmes\/:id\/(completion|class)/.test(path)) return over.programme
    if (/\/(certificate\.pdf|survey)$/.test(path)) return over.application
    if (/^\/(office\/places|office\/policies\/facilities|places|api\/facilities)\//.test(path)) return facility
    if (path.startsWith('/draws/') || path.endsWith('/draw')) return lottery
    if (path.endsWith('/receipt')) return paid.application
    if (path.includes('/money')) return paid.programme
    if (path.startsWith('/me/')) return application.id
    if (path.startsWith('/files/')) return file.file
    if (path.startsWith('/office/people/')) return idOf('박순임')
    return programme
  }
}

/** `/programmes/:id{…}/seats` with a real id in its place. */
const filled = (path: string, samples: Samples) =>
  path.replaceAll(/(:\w+)(\{.*?\}(?=\/|$))?/g, (_, parameter: string) => samples(path, parameter))
