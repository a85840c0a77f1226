/** The work done between requests: events heard, letters carried, and what the night brings. */
import { ageSearches, fetchDue, rewriteIndex, tellOfNew } from '#modules/catalogue/index.ts'
import {
  drawDue,
  eraseReviews,
  lapseDue,
  offerWaited,
  remind,
  settleBundles,
  settleDue,
  settleParties,
} from '#modules/enrolment/index.ts'
import { remindReadings } from '#modules/humanbooks/index.ts'
import { remindBorrowers, settleLending } from '#modules/lending/index.ts'
import { settleClasses, settleWishes, solveRound } from '#modules/magnet/index.ts'
import { erasePapersDue } from '#modules/money/index.ts'
import { eraseDue } from '#modules/people/index.ts'
import { forgetViewers } from '#modules/places/index.ts'
import { lapseHouse, lapseUnpaid, remind as remindRooms } from '#modules/reservations/index.ts'
import { hear } from '#platform/context.ts'
import type { District } from '#platform/districts.ts'
import { carry } from '#platform/post.ts'
import { ears } from './ears.ts'
import { contextFor, type House } from './entrance.ts'

type Work = (house: House, district: District, data: unknown) => Promise<void>

const works: Record<string, Work> = {
  event: (house, district, data) =>
    hear(contextFor(house, district), (data as { id: number }).id, async (ctx, what) => ears[what.event]?.(ctx, what)),
  letter: (house, district, data) => carry(contextFor(house, district), (data as { id: number }).id, house.carrier),
  draw: (house, district) => drawDue(contextFor(house, district)),
  fetch: (house, district) => fetchDue(contextFor(house, district)),
  news: (house, district) => tellOfNew(contextFor(house, district)),
  postings: async (house, district) => void (await rewriteIndex(contextFor(house, district))),
  offers: (house, district) => settleDue(contextFor(house, district)),
  parties: (house, district) => settleParties(contextFor(house, district)),
  bundles: (house, district) => settleBundles(contextFor(house, district)),
  seats: (house, district) => offerWaited(contextFor(house, district)),
  pay: (house, district) => lapseDue(contextFor(house, district)),
  rooms: async (house, district) => {
    await lapseHouse(contextFor(house, district))
    await lapseUnpaid(contextFor(house, district))
  },
  loans: (house, district) => settleLending(contextFor(house, district)),
  morning: (house, district) => remindBorrowers(contextFor(house, district)),
  match: (house, district, data) => solveRound(contextFor(house, district), (data as { round: string }).round),
  evening: async (house, district) => {
    await remind(contextFor(house, district))
    await remindRooms(contextFor(house, district))
    await remindReadings(contextFor(house, district))
  },
  night: async (house, district) => {
    await settleClasses(contextFor(house, district))
    await eraseDue(contextFor(house, district))
    await erasePapersDue(contextFor(house, district))
    await eraseReviews(contextFor(house, district))
    await ageSearches(contextFor(house, district))
    await forgetViewers(contextFor(house, district))
    await settleWishes(contextFor(house, district))
  },
}

/** By the calendar, in Seoul's time: draws go on by themselves, offers nobody accepted end and seats no longer kept are offered and what was not paid for and rooms held for a while end every minute, the rows of the search index are brought up to date, lists of courses are looked for every ten, tomorrow's lessons and reservations are called to mind at six, and at three what is due is erased. */
const CALENDAR = {
  draw: '* * * * *',
  offers: '* * * * *',
  parties: '* * * * *',
  bundles: '* * * * *',
  seats: '* * * * *',
  pay: '* * * * *',
  fetch: '*/10 * * * *',
  news: '15 9-20 * * *',
  postings: '* * * * *',
  rooms: '* * * * *',
  loans: '* * * * *',
  morning: '0 9 * * *',
  evening: '0 18 * * *',
  night: '0 3 * * *',
}

export const QUEUES = Object.keys(works)

/** Work for every district from now on. Districts added later are taken up within a minute. */
export async function work(house: House): Promise<void> {
  const known = new Set<string>()
  const takeUp = async () => {
    for (const district of await house.districts.all()) {
      await house.districts.reload(district.name)
      if (known.has(district.name)) continue
      known.add(district.name)
      house.metrics.districts.set(known.size)
      for (const [name, doIt] of Object.entries(works))
        await district.jobs.work(name, (data) => counted(house, name, () => doIt(house, district, data)))
      for (const [name, cron] of Object.entries(CALENDAR)) await district.jobs.every(cron, name)
    }
  }
  await takeUp()
  setInterval(
    () => void takeUp().catch((error: unknown) => house.log.error({ err: error }, 'districts')),
    60_000,
  ).unref()
}

/** Do all that waits in one district now, until nothing waits: for tests, seeds and commands. */
export async function settle(house: House, district: District): Promise<void> {
  let done = 1
  while (done > 0) {
    done = 0
    for (const [name, doIt] of Object.entries(works))
      done += await district.jobs.drain(name, (data) => doIt(house, district, data))
  }
}

async function counted(house: House, job: string, doIt: () => Promise<void>) {
  try {
    await doIt()
    house.metrics.jobs.inc({ job, outcome: 'done' })
  } catch (error) {
    house.metrics.jobs.inc({ job, outcome: 'failed' })
    house.log.error({ job, err: error }, 'job')
    throw error
  }
}
