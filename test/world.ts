/** A small district to test in: its own schema in a running database, its own clock, whoever you like at the door. */
import { randomUUID } from 'node:crypto'
import { app } from '../src/app.tsx'
import { contextFor, type House } from '../src/entrance.ts'
import { beginSignIn } from '#modules/people/index.ts'
import type { Who } from '#platform/context.ts'
import { type Database, openFolder, openServer } from '#platform/database.ts'
import { type Districts, openDistricts } from '#platform/districts.ts'
import { openMetrics } from '#platform/log.ts'
import { openPractice } from '#platform/payments.ts'
import { openVault } from '#platform/vault.ts'
import { QUEUES, settle } from '../src/work.ts'

/** A key of 32 zero bytes seals what tests write. */
const KEY = `test:${Buffer.alloc(32).toString('base64')}`
export const FORM = 'application/x-www-form-urlencoded'

const engines = new Map<string, Promise<Districts>>()

const districtsOn = (name: string, open: () => Promise<Database>) => {
  let districts = engines.get(name)
  if (!districts) {
    districts = open().then(async (database) => {
      const opened = openDistricts(database, { standard: 'songpa', queues: QUEUES })
      await opened.prepare()
      return opened
    })
    engines.set(name, districts)
  }
  return districts
}

/** The embedded engine grows slower with every district in it, so that after so many worlds a fresh one is opened. */
const WORLDS_AN_ENGINE = 25
let worlds = 0

/** The address of a real PostgreSQL server, where one was found. */
export const server = (): string | undefined => process.env.NARU_TEST_DATABASE_URL || undefined

const quiet = { info() {}, warn() {}, error: console.error, debug() {} }

type Options = {
  /** On a real PostgreSQL server with this many connections, for what can race. */
  connections?: number
  now?: string
  providers?: House['config']['providers']
  /** A demonstration shows persona buttons; a real one does not. */
  demo?: boolean
  limits?: House['limits']
}

export async function world({
  connections,
  now = '2026-03-02T10:00:00+09:00',
  providers = [],
  demo = true,
  limits,
}: Options = {}) {
  const url = server()
  const districts =
    connections && url
      ? await districtsOn(`server ${connections}`, () => openServer(url, connections))
      : await districtsOn(`memory ${Math.floor(worlds++ / WORLDS_AN_ENGINE)}`, () => openFolder())
  const name = `gu${randomUUID().slice(0, 8)}`
  const district = await districts.add(name, {
    gu: { ko: '시험구', en: 'Test-gu' },
    title: { ko: '시험구 배움나루', en: 'Test-gu Naru' },
    tagline: { ko: '시험하는 구', en: 'A district for tests' },
    contact: { phone: '02-000-0000', address: { ko: '시험로 1', en: '1 Test-ro' } },
    official: false,
  })
  if (typeof district === 'string') throw new Error(district)

  const clock = { now: new Date(now) }
  const letters: { channel: string; to: string; subject: string; body: string }[] = []
  const house: House = {
    config: {
      demo,
      providers,
      NARU_URL: `http://{district}.localhost:3000`,
      PORT: 3000,
      NARU_DISTRICT: 'songpa',
      NARU_CONTENT_MEGABYTES: 3,
    },
    districts,
    vault: openVault(KEY),
    log: quiet,
    metrics: openMetrics(),
    carrier: async (letter) => void letters.push(letter),
    limits: limits ?? { writes: 100_000, signIns: 100_000, proxies: 0 },
    now: () => clock.now,
    clock: 'given',
    payments: openPractice(),
  }
  const web = app(house)
  const host = `${name}.localhost`
  const cookies = new Map<string, string>()

  const send = async (path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers)
    headers.set('host', host)
    headers.set('origin', `http://${host}`)
    if (cookies.size > 0) headers.set('cookie', [...cookies].map(([key, value]) => `${key}=${value}`).join('; '))
    const answer = await web.request(`http://${host}${path}`, { redirect: 'manual', ...init, headers })
    for (const cookie of answer.headers.getSetCookie()) {
      const [key = '', value = ''] = (cookie.split(';')[0] ?? '').split('=')
      if (value) cookies.set(key, decodeURIComponent(value))
      else cookies.delete(key)
    }
    return answer
  }

  return {
    house,
    district,
    db: district.db,
    clock,
    /** Letters that left the house. */
    letters,
    cookies,
    web,
    host,
    /** The context of an action done by this person, or by Naru itself. */
    ctx: (who?: Partial<Who>) => ({
      ...contextFor(house, district),
      ...(who && { who: { id: undefined, name: '', grants: [], ...who } }),
    }),
    /** Sign in as this person, with the second factor given; without one, sign out. */
    async as(person?: string) {
      if (person) cookies.set('naru_session', await beginSignIn(contextFor(house, district), person, 'test', true))
      else cookies.delete('naru_session')
    },
    get: (path: string, headers: Record<string, string> = {}) => send(path, { headers }),
    post: (path: string, form: Record<string, string | string[]> = {}) => {
      const body = new URLSearchParams()
      for (const [key, value] of Object.entries(form)) for (const one of [value].flat()) body.append(key, one)
      return send(path, { method: 'POST', body, headers: { 'content-type': FORM } })
    },
    /** Post a form with files. */
    upload: (path: string, form: Record<string, string | File>) => {
      const body = new FormData()
      for (const [key, value] of Object.entries(form)) body.set(key, value)
      return send(path, { method: 'POST', body })
    },
    /** The text of a page, for looking at what people see. */
    page: async (path: string) => (await send(path)).text(),
    /** Run all that waits: events heard, letters carried. */
    settle: () => settle(house, district),
  }
}
export type World = Awaited<ReturnType<typeof world>>
