/** Tell Songpa: neighbourhoods, places, people, programmes, and who has applied so far. */
import { openFacilities } from '#modules/places/index.ts'
import { isAdult, peopleByIds } from '#modules/people/index.ts'
import type { Context } from '#platform/context.ts'
import { lendWithLesson } from '../bundle.ts'
import { goOn } from '../clubs.ts'
import { crowd, type Neighbour } from '../crowd.ts'
import { tellMonths } from '../humanbooks/months.ts'
import { tellReadings } from '../humanbooks/readings.ts'
import { tellHumanLibrary } from '../humanbooks/tell.ts'
import { tellInstruments } from '../instruments.ts'
import { comeTogether, drawInTime, facilityNamed, fill, offer, settleIn, stepBack } from '../offer.ts'
import { barNeighbour, gatherFriends } from '../party.ts'
import { pay, qualify, reduceFees } from '../pay.ts'
import { reviewInTime } from '../review.ts'
import { proposeClasses } from '../rounds.ts'
import { guideSearch } from '../search.ts'
import { teach } from '../teach.ts'
import { tellWishes } from '../wishes.ts'
import { personas } from './people.ts'
import { dongs, places } from './places.ts'
import { decidePolicies, openInStages } from './policies.ts'
import { sketches } from './programmes.ts'
import { openCentres } from './centres.ts'
import { lendRooms } from './rooms.ts'
import { askForSeason } from './season.ts'

export async function tellSongpa(ctx: Context): Promise<void> {
  await settleIn(ctx, dongs, places)
  const facilities = await openFacilities(ctx.db)
  const known = await personas(ctx, (name) => facilityNamed(facilities, name).id)

  await decidePolicies(ctx, known.officer, facilities)

  await reduceFees(ctx, known.officer)
  await qualify(ctx, known.parent, [known.teen, known.children[1]], known.officer)
  const family: Neighbour[] = (await peopleByIds(ctx.db, [known.senior, ...known.children, known.teen])).map(
    (person) => ({
      person,
      applicant: person.id === known.senior ? known.senior : known.parent,
    }),
  )
  const neighbours = await crowd(
    ctx,
    dongs.map(([name]) => name),
  )

  await openCentres(ctx, facilities, known)
  await lendRooms(ctx, facilities, { ...known, neighbours })
  await askForSeason(ctx, facilities, { ...known, neighbours })

  await tellHumanLibrary(
    ctx,
    dongs.map(([name]) => name),
    known,
    neighbours.flatMap(({ person, applicant }) => (person.id === applicant && isAdult(person, ctx.now) ? person : [])),
  )
  await tellMonths(
    ctx,
    facilities,
    known,
    neighbours.map(({ person }) => person).filter((person) => isAdult(person, ctx.now)),
  )
  await tellReadings(ctx, known, neighbours)
  await tellInstruments(ctx, facilities, known, neighbours)

  for (const sketch of sketches) {
    const programme = await offer(ctx, sketch, facilityNamed(facilities, sketch.at))
    if (sketch.title.startsWith('로봇 축구')) await openInStages(ctx, known.officer, programme)
    // The personas come first to a few classes, last to one that is full: so that the demo shows a seat and a place in the queue.
    const early = ['로봇', '파이썬', '스마트폰 왕초보', '카약', '제과제빵', '블록으로 만드는'].some((word) =>
      sketch.title.includes(word),
    )
    const late = sketch.title.includes('소방관') || sketch.title.includes('바이올린')
    await fill(ctx, programme, sketch, { first: early ? family : [], others: neighbours, last: late ? family : [] })
    // One is full, and there brother and sister wait together, both or none.
    if (sketch.title.startsWith('아빠와 함께')) await comeTogether(ctx, programme, known.parent, known.children)
    // A seat freed in one of them is offered to the family, and in the other they have come to place two.
    if (late) await stepBack(ctx, programme, sketch.title.includes('바이올린') ? 2 : 1)
    await drawInTime(ctx, sketch)
    await pay(ctx, programme, known, {
      waits: sketch.title.includes('로봇'),
      refund: sketch.title.includes('여행 영어'),
    })
    if (sketch.chooses)
      await reviewInTime(ctx, programme, sketch, {
        officer: known.officer,
        reviewers: [known.clerk, known.teacher, known.officer],
        first: family,
        others: neighbours,
      })
    const over = sketch.title.includes('블록으로 만드는') || sketch.title.includes('생성형 그림')
    // One class is completed and certified; in the other, the teacher of the demo may do it herself.
    if (over) await teach(ctx, programme, known.teacher, sketch.title.includes('블록'))
    if (sketch.title.includes('생성형 그림')) await goOn(ctx, programme, known.officer)
    if (sketch.title.includes('어린이 방송국'))
      await gatherFriends(ctx, programme, { ...known, child: known.children[0], others: neighbours })
    if (sketch.title.startsWith('토요일 현악')) await lendWithLesson(ctx, programme, known.officer)
    if (sketch.title.includes('바이올린')) await guideSearch(ctx, known.officer, programme)
  }
  await tellWishes(
    ctx,
    known,
    neighbours,
    dongs.map(([name]) => name),
  )
  // After the wishes and offers it is made of.
  await proposeClasses(ctx, known.officer)
  // Last, so that it takes nobody out of a class told before.
  const [unruly] = neighbours
  if (unruly) await barNeighbour(ctx, known.officer, unruly)
}
