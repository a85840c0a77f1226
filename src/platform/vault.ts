/** Secrets: sealing sensitive columns with keys that live outside the database, passwords, and tokens kept only as hashes. */
import {
  argon2,
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  randomBytes,
  randomInt,
  timingSafeEqual,
} from 'node:crypto'
import { promisify } from 'node:util'

type Key = { id: string; bytes: Buffer }

export type Vault = {
  /** Seal a text for one column; the column's name is bound in, so a sealed value cannot be moved to another. */
  seal(text: string, column: string): string
  open(sealed: string, column: string): string
  /** True when an older key sealed it and rotation should seal it again. */
  isStale(sealed: string): boolean
  /** A keyed fingerprint, to find a sealed value again without opening every row. */
  fingerprint(text: string, column: string): string
}

export const newKey = (id: string) => `${id}:${randomBytes(32).toString('base64')}`

/** A vault with AES-256-GCM keys `id:base64[,older:base64]`. The first key seals; every key opens. Throws on malformed keys. */
export function openVault(keys: string): Vault {
  const ring = keys.split(',').map(readKey)
  const [current] = ring
  if (!current) throw new Error('NARU_KEYS holds no key.')
  const byId = new Map(ring.map((key) => [key.id, key]))
  // Fingerprints must outlive rotation, so the oldest key makes them.
  const oldest = ring.at(-1) ?? current

  return {
    seal(text, column) {
      const iv = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', current.bytes, iv).setAAD(Buffer.from(column))
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return [current.id, Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')].join('.')
    },
    open(sealed, column) {
      const [id = '', body = ''] = sealed.split('.')
      const key = byId.get(id)
      if (!key) throw new Error(`No key '${id}' in NARU_KEYS to open ${column}.`)
      const bytes = Buffer.from(body, 'base64url')
      const decipher = createDecipheriv('aes-256-gcm', key.bytes, bytes.subarray(0, 12)).setAAD(Buffer.from(column))
      decipher.setAuthTag(bytes.subarray(12, 28))
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
    },
    isStale: (sealed) => !sealed.startsWith(`${current.id}.`),
    fingerprint: (text, column) => createHmac('sha256', oldest.bytes).update(`${column}\0${text}`).digest('base64url'),
  }
}

function readKey(text: string): Key {
  const [id = '', base64 = ''] = text.trim().split(':')
  const bytes = Buffer.from(base64, 'base64')
  if (!/^\w+$/.test(id) || bytes.length !== 32)
    throw new Error('NARU_KEYS must be id:base64 of 32 bytes, separated by commas.')
  return { id, bytes }
}

/** An unguessable token for a cookie or a link. Only its hash is ever stored. */
export const newToken = () => randomBytes(32).toString('base64url')

export const hashToken = (token: string) => createHash('sha256').update(token).digest('base64url')

/** Six digits for a text message. */
export const newCode = () => String(randomInt(1_000_000)).padStart(6, '0')

const digest = promisify(argon2)
// OWASP's second choice for argon2id: 19 MiB, two passes, one lane.
const cost = { parallelism: 1, tagLength: 32, memory: 19_456, passes: 2 }

export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const tag = await digest('argon2id', { ...cost, message: password.normalize('NFC'), nonce })
  return ['argon2id', cost.memory, cost.passes, nonce.toString('base64url'), tag.toString('base64url')].join('$')
}

export async function isPassword(password: string, stored: string): Promise<boolean> {
  const [, memory, passes, nonce = '', tag = ''] = stored.split('$')
  const made = await digest('argon2id', {
    ...cost,
    memory: Number(memory),
    passes: Number(passes),
    message: password.normalize('NFC'),
    nonce: Buffer.from(nonce, 'base64url'),
  })
  return timingSafeEqual(made, Buffer.from(tag, 'base64url'))
}
