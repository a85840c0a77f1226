/** Qualifications: told with proof, looked at, confirmed or refused; the paper goes when it has done its work. */
import { DAY } from '#platform/clock.ts'
import { type Context, record, together } from '#platform/context.ts'
import {
  isQualification,
  kindOfPaper,
  mayTellAgain,
  MOST_BYTES,
  type Proof,
  type Qualification,
  standingOf,
  type TellRefusal,
} from '../rules/qualifications.ts'
import { consentsOf } from '../store/records.ts'
import * as store from '../store/qualifications.ts'
import { agree } from './signup.ts'

type Telling = { kind: Qualification; proof: Proof; consented: boolean; paper?: Buffer | undefined }

/** Tell what somebody is, for oneself or a child, with the consent that sensitive data needs. */
export const tellQualification = (ctx: Context, person: string, { kind, proof, consented, paper }: Telling) =>
  together(ctx, async (ctx): Promise<{ id: string } | { refusal: TellRefusal }> => {
    if (!consented && !(await hasConsented(ctx, person))) return { refusal: 'consent-qualification' }
    if (paper && paper.length > MOST_BYTES) return { refusal: 'large-paper' }
    const type = paper && kindOfPaper(paper)
    if (paper && !type) return { refusal: 'not-a-paper' }

    const { vault } = ctx.tools
    const kind_print = vault.fingerprint(`${person} ${kind}`, store.KIND)
    const same = await store.sameQualification(ctx.db, kind_print)
    if (same && !mayTellAgain(same, ctx.now)) return { refusal: 'told-already' }
    if (same) await store.removeQualification(ctx.db, same.id)
    if (consented) await agree(ctx, person, ['qualification'], ctx.who.id ?? null)
    const id = await store.addQualification(ctx.db, {
      person,
      kind: vault.seal(kind, store.KIND),
      kind_print,
      proof,
      told_by: ctx.who.id ?? null,
      told_at: ctx.now,
    })
    if (!id) return { refusal: 'told-already' }
    if (paper && type)
      await store.addPaper(ctx.db, {
        qualification: id,
        type,
        body: vault.seal(paper.toString('base64'), store.PAPER),
        given_at: ctx.now,
      })
    await record(ctx, 'people.qualification_told', person, { qualification: id, proof })
    return { id }
  })

export const hasConsented = async (ctx: Context, person: string): Promise<boolean> =>
  (await consentsOf(ctx.db, [person])).some((one) => one.purpose === 'qualification' && !one.withdrawn_at)

export type Told = Omit<store.Row, 'kind' | 'kind_print'> & {
  kind: Qualification
  paper: boolean
  standing: ReturnType<typeof standingOf>
}

/** A row with its kind opened. */
export function openTold(ctx: Context, row: store.Row & { paper: boolean }): Told {
  const { kind, kind_print: _, ...rest } = row
  const opened = ctx.tools.vault.open(kind, store.KIND)
  if (!isQualification(opened)) throw new Error(`Qualification ${row.id} is of a kind nobody knows.`)
  return { ...rest, kind: opened, standing: standingOf(row, ctx.now) }
}

/** What was told of these people, for themselves. */
export const toldBy = async (ctx: Context, people: readonly string[]): Promise<Told[]> =>
  (await store.toldOf(ctx.db, people)).map((row) => openTold(ctx, row))

/** Take back what was told: the row and its paper are gone at once. */
export const takeBack = (ctx: Context, told: { id: string; person: string }) =>
  together(ctx, async (ctx) => {
    await store.removeQualification(ctx.db, told.id)
    await record(ctx, 'people.qualification_taken_back', told.person, { qualification: told.id })
  })

/** Confirm what waits, after looking at its proof. */
export const confirmQualification = (ctx: Context, id: string, person: string, valid_until: string | null) =>
  together(ctx, async (ctx): Promise<'decided' | undefined> => {
    const decision = { confirmed_at: ctx.now, confirmed_by: ctx.who.id ?? null, valid_until }
    if (!(await store.decideQualification(ctx.db, id, decision))) return 'decided'
    await record(ctx, 'people.qualified', person, { qualification: id })
  })

/** Refuse it, with a reason the person is told. */
export const refuseQualification = (ctx: Context, id: string, person: string, reason: string) =>
  together(ctx, async (ctx): Promise<'decided' | undefined> => {
    const decision = { refused_at: ctx.now, refused_by: ctx.who.id ?? null, refused_reason: reason }
    if (!(await store.decideQualification(ctx.db, id, decision))) return 'decided'
    await record(ctx, 'people.qualification_refused', person, { qualification: id })
  })

/** The paper, opened for whoever decides. */
export async function paperOf(ctx: Context, id: string): Promise<{ type: string; bytes: Buffer } | undefined> {
  const kept = await store.paperOf(ctx.db, id)
  return kept && { type: kept.type, bytes: Buffer.from(ctx.tools.vault.open(kept.body, store.PAPER), 'base64') }
}

/** Erase the papers of what was decided `days` ago. For every night; answers how many. */
export async function erasePapers(ctx: Context, days: number): Promise<number> {
  const old = await store.oldPapers(ctx.db, new Date(ctx.now.getTime() - days * DAY))
  for (const { qualification, person } of old)
    await together(ctx, async (ctx) => {
      await store.removePaper(ctx.db, qualification)
      await record(ctx, 'people.proof_erased', person, { qualification })
    })
  return old.length
}
