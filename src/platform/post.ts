/** Letters that leave the house: e-mail and text messages. Committed with their cause, sent by a job; a demo keeps them in its outbox. */
import { createTransport } from 'nodemailer'
import type { Config } from './config.ts'
import type { Context } from './context.ts'

export type Letter = { channel: 'mail' | 'sms'; to: string; subject: string; body: string }

/** Somebody who carries letters out. Throws when one could not be handed over; the job then tries again. */
export type Carrier = (letter: Letter) => Promise<void>

const SEALED = 'letters.content'

/** Write a letter. It goes out when the transaction it belongs to is committed. */
export async function post(ctx: Context, letter: Letter): Promise<void> {
  const content = ctx.tools.vault.seal(JSON.stringify(letter), SEALED)
  const { id } = await ctx.db
    .insertInto('letters')
    .values({ channel: letter.channel, content, written_at: ctx.now })
    .returning('id')
    .executeTakeFirstOrThrow()
  await ctx.district.jobs.add(ctx.db, 'letter', { id })
}

/** Hand a letter to its carrier once. What was sent is forgotten, except in a demo, whose outbox shows it. */
export async function carry(ctx: Context, id: number, carrier: Carrier): Promise<void> {
  const row = await ctx.db.selectFrom('letters').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row || row.sent_at || !row.content) return
  await carrier(JSON.parse(ctx.tools.vault.open(row.content, SEALED)) as Letter)
  await ctx.db
    .updateTable('letters')
    .set({ sent_at: ctx.now, ...(!ctx.tools.demo && { content: null }) })
    .where('id', '=', id)
    .execute()
}

/** The newest letters of a demo, opened. */
export async function outbox(
  ctx: Context,
): Promise<(Letter & { id: number; written_at: Date; sent_at: Date | null })[]> {
  const rows = await ctx.db
    .selectFrom('letters')
    .selectAll()
    .where('content', 'is not', null)
    .orderBy('id', 'desc')
    .limit(50)
    .execute()
  return rows.map(({ id, content, written_at, sent_at }) => ({
    ...(JSON.parse(ctx.tools.vault.open(content ?? '', SEALED)) as Letter),
    id,
    written_at,
    sent_at,
  }))
}

/** SMTP and a text-message gateway as configured; in a demo letters only reach the outbox. */
export function openCarrier(
  config: Pick<Config, 'SMTP_URL' | 'MAIL_FROM' | 'SMS_URL' | 'SMS_TOKEN' | 'demo'>,
): Carrier {
  if (config.demo) return async () => {}
  const smtp = config.SMTP_URL ? createTransport(config.SMTP_URL) : undefined
  return async ({ channel, to, subject, body }) => {
    if (channel === 'mail') {
      if (!smtp) throw new Error('SMTP_URL is not set: this letter waits.')
      await smtp.sendMail({ from: config.MAIL_FROM, to, subject, text: body })
      return
    }
    if (!config.SMS_URL) throw new Error('SMS_URL is not set: this text message waits.')
    const answer = await fetch(config.SMS_URL, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(config.SMS_TOKEN && { authorization: `Bearer ${config.SMS_TOKEN}` }),
      },
      body: JSON.stringify({ to, text: body }),
      signal: AbortSignal.timeout(10_000),
    })
    if (!answer.ok) throw new Error(`The text message gateway answered ${answer.status}.`)
  }
}
