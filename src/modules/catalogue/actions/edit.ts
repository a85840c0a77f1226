/** What staff do with a programme, in the order in which they do it: draft, publish, change, copy, cancel. */
import { facilityById } from '#modules/places/index.ts'
import { addDays } from '#platform/clock.ts'
import { type Context, record, together } from '#platform/context.ts'
import { faultsOf } from '../form.ts'
import type { Faults } from '#platform/http.ts'
import { type Details, EDITABLE, type Editable, PLAIN, type Programme } from '../programme.ts'
import { isAnnounced, isWithin, sessionsOf } from '../rules.ts'
import { shareFiles } from '../store/files.ts'
import * as store from '../store/programmes.ts'
import { replaceSessions } from '../store/sessions.ts'

/** The facilities somebody answers for: all, or these. Naru's own commands and seeds reach everywhere. */
export type Reach = 'all' | readonly string[]

/** What is not said of the place is taken from the facility that runs it. */
async function placed(ctx: Context, details: Details): Promise<Details> {
  const facility = details.facility ? await facilityById(ctx.db, details.facility) : undefined
  if (!facility) return { ...details, facility: null }
  const { organiser, address, dong, phone } = details
  return {
    ...details,
    organiser: organiser ?? facility.name,
    address: address ?? facility.address,
    dong: dong ?? facility.dong,
    phone: phone ?? facility.phone,
  }
}

/** Begin a programme that only staff see. */
export const draft = (
  ctx: Context,
  given: Partial<Details> & { title: string },
  reach: Reach = 'all',
): Promise<{ id: string } | { faults: Faults }> =>
  together(ctx, async (ctx) => {
    const details = await placed(ctx, { ...PLAIN, ...given })
    if (!isWithin(reach, details.facility)) return { faults: { facility: 'not-yours' } }
    const faults = faultsOf(details, { taken: 0, waiting: 0 }, false)
    if (Object.keys(faults).length > 0) return { faults }
    const { id } = await store.addProgramme(ctx.db, {
      ...details,
      added_by: ctx.who.id ?? null,
      added_at: ctx.now,
      changed_at: ctx.now,
    })
    await replaceSessions(ctx.db, id, sessionsOf(details), ctx.now)
    await record(ctx, 'catalogue.drafted', id)
    return { id }
  })

/** Let residents see it. What still lacks is named by its field; nothing at all when the programme is not one of theirs. */
export const publish = (ctx: Context, id: string, reach: Reach = 'all'): Promise<{ faults: Faults } | undefined> =>
  together(ctx, async (ctx) => {
    const programme = await store.holdProgramme(ctx.db, id)
    if (!programme || !isWithin(reach, programme.facility)) return { faults: { form: 'missing' } }
    if (programme.published_at) return undefined
    const faults = faultsOf(programme, programme, true)
    if (Object.keys(faults).length > 0) return { faults }
    await store.changeProgramme(ctx.db, id, { published_at: ctx.now, changed_at: ctx.now })
    await record(ctx, 'catalogue.published', id)
    return undefined
  })

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
const hhmm = (time: string | null) => time && time.slice(0, 5)

/** The columns a change really changes, as they were and as they will be. */
export function differences(before: Details, after: Details): Editable[] {
  const plain = (details: Details) => ({
    ...details,
    start_time: hhmm(details.start_time),
    end_time: hhmm(details.end_time),
  })
  const [old, now] = [plain(before), plain(after)]
  return EDITABLE.filter((name) => !same(old[name], now[name]))
}

export const only = (details: Details, names: readonly Editable[]): Partial<Details> =>
  Object.fromEntries(names.map((name) => [name, details[name]]))

/** The columns of which the meetings are made. */
export const TIMETABLE: readonly Editable[] = ['starts_on', 'ends_on', 'weekdays', 'start_time', 'end_time', 'days_off']

/** Change a programme. What was published keeps its history, and those who applied are told what was and what is. */
export const change = (
  ctx: Context,
  id: string,
  given: Partial<Details>,
  reach: Reach = 'all',
): Promise<{ faults: Faults } | undefined> =>
  together(ctx, async (ctx) => {
    const programme = await store.holdProgramme(ctx.db, id)
    if (!programme || !isWithin(reach, programme.facility)) return { faults: { form: 'missing' } }
    const details = await placed(ctx, { ...detailsOf(programme), ...given })
    if (!isWithin(reach, details.facility)) return { faults: { facility: 'not-yours' } }
    // Who applied did so on a promise: seats by order, by lot or by review. Once the door has opened, the promise stands.
    const opened = programme.published_at !== null && programme.opens_at !== null && programme.opens_at <= ctx.now
    if (opened && details.method !== programme.method && [details.method, programme.method].some(isAnnounced))
      return { faults: { method: 'already-open' } }
    const faults = faultsOf(details, programme, programme.published_at !== null)
    if (Object.keys(faults).length > 0) return { faults }

    const changed = differences(programme, details)
    if (changed.length === 0) return undefined
    const [before, after] = [only(programme, changed), only(details, changed)]
    await store.changeProgramme(ctx.db, id, { ...after, changed_at: ctx.now })
    if (changed.some((name) => TIMETABLE.includes(name)))
      await replaceSessions(ctx.db, id, sessionsOf(details), ctx.now)
    if (!programme.published_at) {
      await record(ctx, 'catalogue.drafted', id)
      return undefined
    }
    const kept = {
      programme: id,
      at: ctx.now,
      who: ctx.who.id ?? null,
      before: JSON.stringify(before),
      after: JSON.stringify(after),
    }
    await store.addHistory(ctx.db, kept)
    await record(ctx, 'catalogue.changed', id, { before, after })
    return undefined
  })

const detailsOf = (programme: Programme): Details => only(programme, EDITABLE) as Details

/** Weeks until the same weekday a term later. */
export const TERM_DAYS = 13 * 7

/** Draft the programme again for the next term: the same in all but its dates, which move by whole weeks. */
export const copy = (
  ctx: Context,
  id: string,
  reach: Reach = 'all',
  days = TERM_DAYS,
): Promise<{ id: string } | undefined> =>
  together(ctx, async (ctx) => {
    const programme = await store.programmeById(ctx.db, id)
    if (!programme || !isWithin(reach, programme.facility)) return undefined
    const later = (day: string | null) => day && addDays(day, days)
    const laterAt = (at: Date | null) => at && new Date(at.getTime() + days * 86_400_000)
    const details: Details = {
      ...detailsOf(programme),
      starts_on: later(programme.starts_on),
      ends_on: later(programme.ends_on),
      opens_at: laterAt(programme.opens_at),
      closes_at: laterAt(programme.closes_at),
      draws_at: laterAt(programme.draws_at),
      days_off: [],
    }
    const row = { ...details, copied_from: id, added_by: ctx.who.id ?? null, added_at: ctx.now, changed_at: ctx.now }
    const made = await store.addProgramme(ctx.db, row)
    await replaceSessions(ctx.db, made.id, sessionsOf(details), ctx.now)
    await shareFiles(ctx.db, id, made.id)
    await record(ctx, 'catalogue.copied', made.id, { from: id })
    return made
  })

/** Cancel a published programme for good (폐강). Enrolment hears of it and tells everybody who applied. */
export const cancel = (
  ctx: Context,
  id: string,
  reason: string,
  reach: Reach = 'all',
): Promise<'missing' | 'not-published' | 'cancelled' | undefined> =>
  together(ctx, async (ctx) => {
    const programme = await store.holdProgramme(ctx.db, id)
    if (!programme || !isWithin(reach, programme.facility)) return 'missing'
    if (!programme.published_at) return 'not-published'
    if (programme.cancelled_at) return 'cancelled'
    await store.changeProgramme(ctx.db, id, { cancelled_at: ctx.now, cancel_reason: reason, changed_at: ctx.now })
    await record(ctx, 'catalogue.cancelled', id, { reason })
    return undefined
  })

/** Throw a draft away. What was published once is cancelled instead. */
export const discard = (ctx: Context, id: string, reach: Reach = 'all'): Promise<'missing' | 'published' | undefined> =>
  together(ctx, async (ctx) => {
    const programme = await store.holdProgramme(ctx.db, id)
    if (!programme || !isWithin(reach, programme.facility)) return 'missing'
    if (programme.published_at) return 'published'
    await store.removeProgramme(ctx.db, id)
    await record(ctx, 'catalogue.discarded', id, { title: programme.title })
    return undefined
  })
