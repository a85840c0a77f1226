/** For everyone who wants the programmes elsewhere: open data, feeds, and what search engines ask for. */
import { cors } from 'hono/cors'
import { stream } from 'hono/streaming'
import { addressOf, type Context } from '#platform/context.ts'
import { routes, show, type Web } from '#platform/http.ts'
import { writeCsv } from '#platform/sheet.ts'
import type { View } from '#platform/view.ts'
import { openFacilities } from '#modules/places/index.ts'
import { rss, sitemap } from '../feeds.ts'
import { courseLike } from '../giving.ts'
import { OpenData } from '../pages/open.tsx'
import { hoursOf, periodOf } from '../pages/said.ts'
import { STANDARD_HEADER, toApi, toStandard } from '../standard.ts'
import { addresses, newest, published } from '../store/giving.ts'
import { words as openWords } from '../words/open.ts'
import { api } from './api.tsx'

export const outward = routes()

outward.route('/api', api)

const anyone = cors({ origin: '*', allowMethods: ['GET', 'HEAD', 'OPTIONS'] })

outward.get('/open-data', (c) => {
  const { ctx, view } = c.var
  const at = (path: string) => addressOf(ctx, path)
  const links = {
    csv: at('/open-data/programmes.csv'),
    json: at('/open-data/programmes.json'),
    rss: at('/feeds/programmes.rss'),
    sitemap: at('/sitemap.xml'),
    api: at('/api'),
  }
  return show(c, <OpenData view={view} addresses={links} jsonld={datasetOf(view, links)} />)
})

const datasetOf = (view: View, links: Record<'csv' | 'json', string>) => ({
  '@context': 'https://schema.org',
  '@type': 'Dataset',
  name: `${view.district.title.ko} 전국평생학습강좌표준데이터`,
  description: openWords.ko.whatAbout,
  license: 'https://www.kogl.or.kr/info/license.do#01-tab',
  creator: { '@type': 'GovernmentOrganization', name: view.district.title.ko },
  distribution: [
    { '@type': 'DataDownload', encodingFormat: 'text/csv', contentUrl: links.csv },
    { '@type': 'DataDownload', encodingFormat: 'application/json', contentUrl: links.json },
  ],
})

const PART = 500

/** Every published programme in the words of the standard, some hundreds at a time, so that any number fits into memory. */
async function* courses(ctx: Context, view: View) {
  const { title, contact } = view.district
  const around = {
    organiser: title.ko,
    phone: contact.phone,
    address: (path: string) => addressOf(ctx, path),
    now: ctx.now,
  }
  for (let after: string | undefined; ;) {
    const part = await published(ctx.db, after, PART)
    yield part.map((programme) => courseLike(programme, around))
    after = part.at(-1)?.id
    if (part.length < PART) return
  }
}

async function* csvOf(ctx: Context, view: View) {
  yield writeCsv(STANDARD_HEADER, [])
  for await (const part of courses(ctx, view)) yield bodyOf(writeCsv(STANDARD_HEADER, part.map(toStandard)))
}
const bodyOf = (csv: string) => csv.slice(csv.indexOf('\r\n') + 2)

async function* jsonOf(ctx: Context, view: View) {
  yield '['
  let comma = ''
  for await (const part of courses(ctx, view)) {
    if (part.length === 0) continue
    yield comma + part.map((course) => JSON.stringify(toApi(course))).join(',\n')
    comma = ',\n'
  }
  yield ']\n'
}

const streamed = (c: Web, parts: AsyncIterable<string>, headers: Record<string, string>) => {
  for (const [name, value] of Object.entries(headers)) c.header(name, value)
  return stream(c, async (out) => {
    for await (const part of parts) await out.write(part)
  })
}

outward.get('/open-data/programmes.csv', anyone, (c) =>
  streamed(c, csvOf(c.var.ctx, c.var.view), {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="programmes.csv"',
  }),
)

outward.get('/open-data/programmes.json', anyone, (c) =>
  streamed(c, jsonOf(c.var.ctx, c.var.view), { 'content-type': 'application/json; charset=utf-8' }),
)

outward.get('/feeds/programmes.rss', async (c) => {
  const { ctx, view } = c.var
  const title = view.district.title.ko
  const at = (path: string) => addressOf(ctx, path)
  const rows = await newest(ctx.db, ctx.now, 50)
  const news = rows.map((row) => ({
    id: row.id,
    title: row.title,
    link: at(`/programmes/${row.id}`),
    about: [periodOf(row, 'ko'), hoursOf(row, 'ko'), row.organiser, row.venue, row.dong].filter(Boolean).join(' · '),
    at: row.published_at ?? ctx.now,
  }))
  const channel = {
    title: openWords.ko.newest(title),
    link: at('/programmes'),
    about: openWords.ko.newestAbout,
    self: at('/feeds/programmes.rss'),
  }
  return c.body(rss(channel, news), 200, { 'content-type': 'application/rss+xml; charset=utf-8' })
})

const PAGES = ['/', '/programmes', '/places', '/open-data', '/api']
const MOST = 49_000

outward.get('/sitemap.xml', async (c) => {
  const { ctx } = c.var
  const at = (path: string) => addressOf(ctx, path)
  const [programmes, facilities] = [await addresses(ctx.db, MOST), await openFacilities(ctx.db)]
  const pages = [
    ...PAGES.map((path) => ({ address: at(path) })),
    ...facilities.slice(0, 900).map(({ id, changed_at }) => ({ address: at(`/places/${id}`), changed: changed_at })),
    ...programmes.map(({ id, changed_at }) => ({ address: at(`/programmes/${id}`), changed: changed_at })),
  ]
  return c.body(sitemap(pages), 200, { 'content-type': 'application/xml; charset=utf-8' })
})

outward.get('/robots.txt', (c) =>
  c.text(
    [
      'User-agent: *',
      'Disallow: /office',
      'Disallow: /me',
      'Disallow: /account',
      `Sitemap: ${addressOf(c.var.ctx, '/sitemap.xml')}`,
      '',
    ].join('\n'),
  ),
)
