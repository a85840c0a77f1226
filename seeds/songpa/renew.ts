/** The parent of the demo always finds a seat offered to her family: where the last offer ran out, a further intake is told. */
import { search } from '#modules/catalogue/index.ts'
import { admittedTo, learningOf, settleDue } from '#modules/enrolment/index.ts'
import { household, peopleByIds, personWithEmail } from '#modules/people/index.ts'
import { openFacilities } from '#modules/places/index.ts'
import { type Context, together } from '#platform/context.ts'
import type { Neighbour } from '../crowd.ts'
import { facilityNamed, fill, offer, stepBack } from '../offer.ts'
import { sketches } from './programmes.ts'

export const PARENT = 'hana@demo.naru.kr'
/** Full classes the children of the demo come to last; another one is taken where limits keep them from the first. */
const WAITED_FOR = ['소방관', '바이올린']

export async function renewOffer(ctx: Context): Promise<void> {
  const parent = await personWithEmail(ctx.db, PARENT)
  if (!parent) return
  // What ran out while nobody was here ends first.
  await settleDue(ctx)
  for (const word of WAITED_FOR) {
    const sketch = sketches.find(({ title }) => title.includes(word))
    if (!sketch || (await hasOffer(ctx, parent))) return
    await together(ctx, async (ctx) => {
      const before = await search(ctx.db, { q: sketch.title, state: ['all'] }, ctx.now, { limit: 1 })
      const title = `${sketch.title} ${before.total + 1}기`
      const facility = facilityNamed(await openFacilities(ctx.db), sketch.at)
      const programme = await offer(ctx, { ...sketch, title }, facility)
      const family = (await household(ctx.db, parent)).map((person) => ({ person, applicant: parent }))
      await fill(ctx, programme, sketch, { first: [], others: await neighbours(ctx, parent), last: family })
      await stepBack(ctx, programme, 1)
    })
  }
}

const hasOffer = async (ctx: Context, parent: string): Promise<boolean> =>
  (await learningOf(ctx, await household(ctx.db, parent))).some(({ offering }) => offering)

/** Everyone else who sits in a class of the district. */
async function neighbours(ctx: Context, parent: string): Promise<Neighbour[]> {
  const all = await search(ctx.db, { state: ['all'] }, ctx.now, { limit: 200 })
  const seated = await admittedTo(
    ctx.db,
    all.items.map(({ id }) => id),
  )
  const applicants = new Map(
    seated.filter(({ applicant }) => applicant !== parent).map(({ learner, applicant }) => [learner, applicant]),
  )
  const people = await peopleByIds(ctx.db, [...applicants.keys()])
  return people.map((person) => ({ person, applicant: applicants.get(person.id) ?? person.id }))
}
