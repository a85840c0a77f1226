/** Fetching a file from an address that somebody typed: bounded in size and time, and never from inside our own network. */
import { lookup as resolve } from 'node:dns'
import http, { type IncomingMessage } from 'node:http'
import https from 'node:https'
import { BlockList, isIP, type LookupFunction } from 'node:net'

export type Unfetched = 'unreachable' | 'too-large' | 'inside'
export type Fetched = { name: string; bytes: Uint8Array }

const PATIENCE = 30_000
const LARGEST = 20 * 1024 * 1024
const MOST_TURNS = 3

const ours = new BlockList()
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['224.0.0.0', 3],
] as const)
  ours.addSubnet(net, bits)
for (const [net, bits] of [
  ['::', 127],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  ours.addSubnet(net, bits, 'ipv6')

/** Is this an address of this machine or of a private network? One of IPv4 written in IPv6 is the same address. */
export const isInside = (address: string): boolean => {
  const bare = address.toLowerCase().replace(/^::ffff:(?=\d+\.)/, '')
  return ours.check(bare, isIP(bare) === 6 ? 'ipv6' : 'ipv4')
}

/** Checked where the connection is made, so that a name cannot mean one address when asked and another when called. */
const onlyOutside: LookupFunction = (host, options, done) =>
  resolve(host, { ...options, all: true }, (error, addresses) => {
    if (error) return done(error, '', 4)
    const found = addresses.filter(({ address }) => !isInside(address))
    if (!found[0]) return done(Object.assign(new Error(`${host} is inside.`), { code: INSIDE }), '', 4)
    return options.all ? done(null, found) : done(null, found[0].address, found[0].family)
  })
const INSIDE = 'EINSIDE'

/** The file at an address, or the name of why it did not come. `inside` allows addresses of this machine, for trying out. */
export async function fetchFile(
  url: string,
  { inside = false } = {},
  turns = MOST_TURNS,
): Promise<Fetched | Unfetched> {
  const address = URL.canParse(url) ? new URL(url) : undefined
  if (!address || !/^https?:$/.test(address.protocol)) return 'unreachable'
  if (!inside && isIP(bareHost(address)) && isInside(bareHost(address))) return 'inside'
  try {
    const answer = await call(address, inside)
    const { statusCode = 0, headers } = answer
    if (statusCode >= 300 && statusCode < 400 && headers.location && turns > 0) {
      answer.destroy()
      return await fetchFile(new URL(headers.location, address).href, { inside }, turns - 1)
    }
    if (statusCode !== 200) {
      answer.destroy()
      return 'unreachable'
    }
    const bytes = await take(answer)
    return bytes ? { name: nameOf(address, headers['content-type'] ?? ''), bytes } : 'too-large'
  } catch (error) {
    return (error as { code?: string }).code === INSIDE ? 'inside' : 'unreachable'
  }
}

const bareHost = ({ hostname }: URL) => hostname.replace(/^\[|\]$/g, '')

const call = (address: URL, inside: boolean): Promise<IncomingMessage> =>
  new Promise((answer, fail) => {
    const { get } = address.protocol === 'https:' ? https : http
    const options = { signal: AbortSignal.timeout(PATIENCE), ...(!inside && { lookup: onlyOutside }) }
    get(address, options, answer).on('error', fail)
  })

async function take(answer: IncomingMessage): Promise<Uint8Array | undefined> {
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of answer as AsyncIterable<Buffer>) {
    pieces.push(piece)
    if ((size += piece.length) > LARGEST) {
      answer.destroy()
      return undefined
    }
  }
  return Buffer.concat(pieces)
}

/** The name a file has in its address, with the ending of its kind where the address has none. */
function nameOf({ pathname, hostname }: URL, type: string): string {
  const name = decodeURIComponent(pathname.split('/').at(-1) ?? '') || hostname
  if (/\.(csv|xlsx|json)$/i.test(name)) return name
  return `${name}.${/json/.test(type) ? 'json' : /spreadsheet/.test(type) ? 'xlsx' : 'csv'}`
}
