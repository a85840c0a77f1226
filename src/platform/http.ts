/** The web's edge: what every router shares. A route parses, calls and answers; the rest is here. */
import { Hono, type Context as HonoContext } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { JSX } from 'hono/jsx/jsx-runtime'
import { z } from 'zod'
import type { Context } from './context.ts'
import { type Display, type Lang, TEXT_SIZES, type View } from './view.ts'

export type Env = {
  Variables: {
    ctx: Context
    view: View
    requestId: string
    /** Fill in what only a page needs of the view. What answers without a page does not ask for it. */
    furnish: (() => Promise<void>) | undefined
  }
}
export type Web = HonoContext<Env>
export const routes = () => new Hono<Env>()

/** Answer with a page. It is drawn once the view is furnished. */
export async function show(
  c: Web,
  page: JSX.Element | Promise<JSX.Element>,
  status: 200 | 400 | 403 | 404 | 409 | 413 | 422 | 429 | 500 | 503 = 200,
) {
  await c.var.furnish?.()
  return c.html(await page, status)
}

/** Unknown, or not yours, which looks the same. */
export const missing = (c: Web) => c.notFound()

/** What is wrong with a form: for each field the name of the reason. Its sentence is in `words.ts`. */
export type Faults = Partial<Record<string, string>>
export type Form<T> =
  | { value: T; faults?: undefined; given: Given }
  | { value?: undefined; faults: Faults; given: Given }
/** The form as it came, to fill it in again. */
export type Given = Record<string, string>

/**
 * Read a posted form by its schema. Fields are trimmed and put in NFC; a field posted several times comes as its values joined by commas.
 * The messages of the schema are reason names.
 */
export async function readForm<S extends z.ZodType>(c: Web, schema: S): Promise<Form<z.infer<S>>> {
  const given: Given = {}
  for (const [name, value] of Object.entries(await bodyOf(c))) given[name] = text(value)
  return check(schema, given)
}

/** A plain form is read as the text it is, which costs a tenth of reading it as one that may hold files. */
async function bodyOf(c: Web): Promise<Record<string, unknown>> {
  if (!c.req.header('content-type')?.startsWith('application/x-www-form-urlencoded'))
    return c.req.parseBody({ all: true })
  const fields = new URLSearchParams(await c.req.text())
  return Object.fromEntries([...new Set(fields.keys())].map((name) => [name, fields.getAll(name)]))
}

/** Check values already at hand in the same way, for example a query. */
export function check<S extends z.ZodType>(schema: S, given: Given): Form<z.infer<S>> {
  const read = schema.safeParse(given)
  if (read.success) return { value: read.data, given }
  const faults: Faults = {}
  for (const issue of read.error.issues) faults[issue.path.map(String).join('.') || 'form'] ??= reasonOf(issue)
  return { faults, given }
}

const text = (value: unknown): string =>
  Array.isArray(value) ? value.map(text).filter(Boolean).join(',') : typeof value === 'string' ? clean(value) : ''

// Zero bytes cannot be stored, and letters that turn the reading direction can disguise a name.
const clean = (value: string) =>
  value
    .normalize('NFC')
    .replaceAll(/[\0\u202A-\u202E\u2066-\u2069]/g, '')
    .trim()

const reasonOf = (issue: z.core.$ZodIssue): string =>
  issue.code === 'too_big' && issue.message.startsWith('Too')
    ? 'too-long'
    : /^[a-z]+(-[a-z0-9]+)*$/.test(issue.message)
      ? issue.message
      : issue.code === 'invalid_type'
        ? 'missing'
        : 'invalid'

/** The files of a posted form under one name. */
export async function readFiles(c: Web, name: string): Promise<File[]> {
  const value = (await c.req.parseBody({ all: true }))[name]
  return (Array.isArray(value) ? value : [value]).filter((file) => file instanceof File && file.size > 0) as File[]
}

/** Only a path of this site may be come back to. */
export const safeBack = (back: string | undefined, otherwise = '/') =>
  back && /^\/(?![/\\])/.test(back) ? back : otherwise

/** The cookie that holds a session's token. */
export const SESSION = 'naru_session'

const YEAR = 365 * 24 * 3600

export function languageOf(c: Web): Lang {
  const chosen = getCookie(c, 'lang')
  if (chosen === 'ko' || chosen === 'en') return chosen
  // Korean first: English only for a visitor whose browser asks for it before Korean.
  const wanted = c.req.header('accept-language') ?? ''
  return /^en\b/i.test(wanted) && !/\bko\b/i.test(wanted) ? 'en' : 'ko'
}

export function displayOf(c: Web): Display {
  const size = TEXT_SIZES.find((known) => known === getCookie(c, 'size')) ?? 'medium'
  return { size, contrast: getCookie(c, 'contrast') === 'high' ? 'high' : 'normal' }
}

/** Remember how a visitor wants to read: language, text size, contrast. Unknown values change nothing. */
export function keepDisplay(c: Web, wanted: Given) {
  const known: Record<string, readonly string[]> = {
    lang: ['ko', 'en'],
    size: TEXT_SIZES,
    contrast: ['normal', 'high'],
  }
  for (const [name, values] of Object.entries(known)) {
    const value = wanted[name]
    if (value && values.includes(value))
      setCookie(c, name, value, { path: '/', maxAge: YEAR, sameSite: 'Lax', httpOnly: true })
  }
}
