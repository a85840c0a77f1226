/**
 * Where people pay online: a provider, which alone sees cards. Its local twin takes practice payments, so that a demo needs no network
 * and no money. A real provider is one more value of this shape.
 */
import { newToken } from './vault.ts'

/** What a provider says of a payment when it is asked, from server to server. */
export type Said = { state: 'open' | 'failed' } | { state: 'paid'; amount: number }

export type Payments = {
  name: string
  /** Begin a payment of so many won. Returns the provider's key for it and the address at which the payer goes on. */
  begin(asked: { id: string; amount: number; title: string; back: string }): Promise<{ key: string; href: string }>
  /** What became of it. Whatever a browser or a callback claims, only this counts. */
  ask(key: string): Promise<Said>
  /** Give back so many won of a payment. `id` names the refund, so that asking twice gives back once. */
  giveBack(key: string, amount: number, id: string): Promise<void>
}

export type Practice = Payments & {
  /** The payment behind a key, for the page that stands for the provider's own. */
  seen(key: string): { amount: number; title: string; back: string; state: Said['state'] } | undefined
  /** Pay or fail it, as the payer presses. Once paid it stays paid. */
  press(key: string, state: 'paid' | 'failed'): void
}

/** The twin keeps its payments in memory: one begun before a restart is begun anew. */
export function openPractice(): Practice {
  const kept = new Map<string, { amount: number; title: string; back: string; state: Said['state'] }>()
  return {
    name: 'practice',
    async begin({ amount, title, back }) {
      const key = newToken()
      kept.set(key, { amount, title, back, state: 'open' })
      return { key, href: `/pay/practice/${key}` }
    },
    async ask(key) {
      const one = kept.get(key)
      if (!one) return { state: 'failed' }
      return one.state === 'paid' ? { state: 'paid', amount: one.amount } : { state: one.state }
    },
    async giveBack() {},
    seen: (key) => kept.get(key),
    press(key, state) {
      const one = kept.get(key)
      if (one && one.state !== 'paid') one.state = state
    },
  }
}

export const isPractice = (payments: Payments | undefined): payments is Practice =>
  payments !== undefined && 'press' in payments
