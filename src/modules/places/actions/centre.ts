/** What a facility has: zones, equipment, and whether it takes visits of school classes. */
import { type Context, type Lack, record, together } from '#platform/context.ts'
import * as store from '../store/centre.ts'
import { words } from '../words/centre.ts'

export type ZoneDetails = { name: string; name_en: string | null; about: string | null; seats: number | null }
export type EquipmentDetails = {
  name: string
  name_en: string | null
  zone: string | null
  count: number
  purpose: string | null
  /** Words in the title of the course one must have completed. */
  course: string | null
  /** Where it is reserved. */
  space: string | null
}

export type CentreRefusal =
  | { field: 'name'; reason: 'same-name' }
  | { field: 'zone'; reason: 'no-such-zone' }
  | { field: 'space'; reason: 'space-taken' }
  | 'unknown'

/** Add a zone, or correct one. */
export const keepZone = (ctx: Context, facility: string, id: string | undefined, details: ZoneDetails) =>
  together(ctx, async (ctx): Promise<CentreRefusal | undefined> => {
    if (!(await store.holdFacility(ctx.db, facility))) return 'unknown'
    const zones = await store.zonesOf(ctx.db, facility)
    const before = zones.find((zone) => zone.id === id)
    if (id && !before) return 'unknown'
    if (zones.some((zone) => zone.id !== id && zone.name === details.name))
      return { field: 'name', reason: 'same-name' }
    const kept = await store.keepZone(ctx.db, id, {
      ...details,
      facility,
      position: before?.position ?? (zones.at(-1)?.position ?? 0) + 1,
    })
    await record(ctx, 'places.zone-kept', kept, { facility })
    return undefined
  })

/** Add equipment, or correct what is said of it. */
export const keepEquipment = (ctx: Context, facility: string, id: string | undefined, details: EquipmentDetails) =>
  together(ctx, async (ctx): Promise<CentreRefusal | undefined> => {
    if (!(await store.holdFacility(ctx.db, facility))) return 'unknown'
    const equipment = await store.equipmentOf(ctx.db, facility)
    const before = equipment.find((one) => one.id === id)
    if (id && !before) return 'unknown'
    if (equipment.some((one) => one.id !== id && one.name === details.name))
      return { field: 'name', reason: 'same-name' }
    const zones = await store.zonesOf(ctx.db, facility)
    if (details.zone && !zones.some((zone) => zone.id === details.zone))
      return { field: 'zone', reason: 'no-such-zone' }
    const there = details.space ? await store.equipmentAtSpace(ctx.db, details.space) : undefined
    if (there && there.id !== id) return { field: 'space', reason: 'space-taken' }
    const kept = await store.keepEquipment(ctx.db, id, {
      ...details,
      facility,
      position: before?.position ?? (equipment.at(-1)?.position ?? 0) + 1,
    })
    await record(ctx, 'places.equipment-kept', kept, { facility })
    return undefined
  })

/** Take a zone away; what stood in it stays at the facility. */
export const removeZone = (ctx: Context, facility: string, id: string) =>
  together(ctx, async (ctx): Promise<void> => {
    if (await store.removeZone(ctx.db, facility, id)) await record(ctx, 'places.zone-removed', id, { facility })
  })

export const removeEquipment = (ctx: Context, facility: string, id: string) =>
  together(ctx, async (ctx): Promise<void> => {
    if (await store.removeEquipment(ctx.db, facility, id))
      await record(ctx, 'places.equipment-removed', id, { facility })
  })

/** Take visits of school classes of so many pupils, or none any more. Requests already made stay. */
export const welcomeClasses = (ctx: Context, facility: string, said: { most: number; about: string | null } | null) =>
  together(ctx, async (ctx): Promise<void> => {
    if (said) await store.keepWelcome(ctx.db, { ...said, facility, said_at: ctx.now })
    else await store.dropWelcome(ctx.db, facility)
    await record(ctx, said ? 'places.classes-welcomed' : 'places.classes-unwelcomed', facility)
  })

type Completed = (ctx: Context, person: string, facility: string, course: string) => Promise<boolean>

/** What somebody lacks to reserve a machine: its safety course. `completed` asks the module that knows. */
export const safetyFirst =
  (completed: Completed) =>
  async (ctx: Context, person: string, space: string): Promise<Lack | undefined> => {
    const machine = await store.equipmentAtSpace(ctx.db, space)
    if (!machine?.course || (await completed(ctx, person, machine.facility, machine.course))) return undefined
    const { ko, en } = words
    return {
      sentence: { ko: ko.requirement(machine.course), en: en.requirement(machine.course) },
      link: {
        href: `/programmes?q=${encodeURIComponent(machine.course)}`,
        label: { ko: ko.requirementLink, en: en.requirementLink },
      },
    }
  }
