/** Study clubs: finding, founding, joining and looking after them. */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { explain } from '#design/faults.ts'
import { holds, household, look, peopleByIds, signedIn, speaksFor } from '#modules/people/index.ts'
import { type Faults, type Given, missing, readForm, routes, show, type Web } from '#platform/http.ts'
import { endClub, foundClub, joinClub, leaveClub, sayClub } from '../actions/club.ts'
import { type ClubShown, clubsShown, endedClasses, openClubs } from '../clublist.ts'
import { MANAGERS } from '../desks.ts'
import { ClubPage } from '../pages/club.tsx'
import { ChooseClass, ClubForm } from '../pages/clubform.tsx'
import { Clubs } from '../pages/clubs.tsx'
import { clubStandingOf } from '../rules/club.ts'
import * as store from '../store/clubs.ts'
import { words } from '../words/club.ts'

export const clubs = routes()

const CLUB = '/clubs/:club{[0-9a-f-]{36}}'
/** What the form begins with. */
const MOST = '15'

clubs.get('/clubs', async (c) => {
  const { ctx, view } = c.var
  const q = (c.req.query('q') ?? '').trim().slice(0, 100)
  return show(c, <Clubs view={view} clubs={await openClubs(ctx, q)} q={q} />)
})

async function founding(c: Web, programme: string, given: Given, faults?: Faults) {
  const { ctx, view } = c.var
  const classes = await endedClasses(ctx, await household(ctx.db, ctx.who.id ?? ''))
  const from = classes.find((one) => one.programme.id === programme)
  if (!from) return programme ? missing(c) : show(c, <ChooseClass view={view} classes={classes} />)
  const filled = { newcomers: 'yes', most: MOST, ...given, form: given.form || randomUUID() }
  const errors = explain(view, faults, words[ctx.lang].faults)
  return show(c, <ClubForm view={view} from={from} given={filled} errors={errors} />, faults ? 422 : 200)
}

clubs.get('/clubs/new', signedIn, (c) => founding(c, c.req.query('programme') ?? '', {}))

const text = (most: number) => z.string('missing').trim().min(1, 'missing').max(most, 'too-long')
const saying = z.object({
  about: text(1000),
  meets: text(200),
  newcomers: z.enum(['yes', 'no'], 'missing').transform((value) => value === 'yes'),
  most: z
    .string('missing')
    .min(1, 'missing')
    .regex(/^\d{1,3}$/, 'not-a-number')
    .transform(Number)
    .pipe(z.number().min(2, 'not-a-number').max(200, 'not-a-number')),
})
const making = saying.extend({
  form: z.uuid('missing'),
  programme: z.uuid('missing'),
  learner: z.uuid('missing'),
  name: text(60),
})

clubs.post('/clubs', signedIn, async (c) => {
  const { value, faults, given } = await readForm(c, making)
  if (!value) return founding(c, given.programme ?? '', given, faults)
  const { form, ...club } = value
  const refusal = await foundClub(c.var.ctx, { ...club, id: form })
  if (refusal === 'unknown') return missing(c)
  if (refusal) return founding(c, club.programme, given, { [refusal === 'name-taken' ? 'name' : '']: refusal })
  return c.redirect(`/clubs/${form}?done=founded`, 303)
})

/** The club at this address; before it is verified only for those in it, who speaks for it, and the office. */
async function clubHere(c: Web): Promise<(ClubShown & { mine: boolean }) | undefined> {
  const { ctx } = c.var
  const club = await store.clubById(ctx.db, c.req.param('club') ?? '')
  const [one] = club ? await clubsShown(ctx, [club]) : []
  if (!one) return undefined
  const mine = speaksFor(one.group, ctx.who.id)
  const standing = clubStandingOf(one.club, one.group)
  const open = standing === 'standing' || mine || holds(ctx.who, MANAGERS)
  return open || (await hereOf(c, one.club.id)).here.size > 0 ? { ...one, mine } : undefined
}

async function hereOf({ var: { ctx } }: Web, club: string) {
  const family = ctx.who.id ? await household(ctx.db, ctx.who.id) : []
  const members = (await store.membersOf(ctx.db, club)).map(({ person }) => person)
  return { family, members, here: new Set(members.filter((one) => family.some(({ id }) => id === one))) }
}

async function showClub(c: Web, { mine, ...shown }: ClubShown & { mine: boolean }, given: Given = {}, faults?: Faults) {
  const { ctx, view } = c.var
  const { family, members, here } = await hereOf(c, shown.club.id)
  if (mine) await look(ctx, members, 'clubs', words.ko.look)
  const names = mine ? (await peopleByIds(ctx.db, members)).map(({ name }) => name) : undefined
  const errors = explain(view, faults, words[ctx.lang].faults)
  const done = faults ? undefined : c.req.query('done')
  return show(c, <ClubPage {...{ ...shown, view, family, here, names, given, errors, done }} />, faults ? 422 : 200)
}

clubs.get(CLUB, async (c) => {
  const one = await clubHere(c)
  return one ? showClub(c, one) : missing(c)
})

const whom = z.object({ learner: z.uuid('missing') })

clubs.post(`${CLUB}/members`, signedIn, async (c) => {
  const one = await clubHere(c)
  if (!one) return missing(c)
  const { value, faults, given } = await readForm(c, whom)
  if (!value) return showClub(c, one, given, faults)
  const refusal = await joinClub(c.var.ctx, one.club.id, value.learner)
  if (refusal) return showClub(c, one, given, { '': refusal })
  return c.redirect(`/clubs/${one.club.id}?done=joined`, 303)
})

clubs.post(`${CLUB}/departures`, signedIn, async (c) => {
  const { value } = await readForm(c, whom)
  const one = value && (await clubHere(c))
  if (!one || !(await leaveClub(c.var.ctx, one.club.id, value.learner))) return missing(c)
  // Who left a club that others do not see yet sees it no more.
  return c.redirect((await clubHere(c)) ? `/clubs/${one.club.id}?done=left` : '/clubs', 303)
})

clubs.post(`${CLUB}/details`, signedIn, async (c) => {
  const one = await clubHere(c)
  if (!one?.mine) return missing(c)
  const { value, faults, given } = await readForm(c, saying)
  if (!value) return showClub(c, one, given, faults)
  if (!(await sayClub(c.var.ctx, one.club.id, value))) return missing(c)
  return c.redirect(`/clubs/${one.club.id}?done=said`, 303)
})

clubs.post(`${CLUB}/end`, signedIn, async (c) => {
  const id = c.req.param('club')
  return (await endClub(c.var.ctx, id)) ? c.redirect(`/clubs/${id}?done=ended`, 303) : missing(c)
})
