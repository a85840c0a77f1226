/** The shelf of online content for everyone: pages that count who opens them, and files that can be played from anywhere in them. */
import { holds } from '#modules/people/index.ts'
import { missing, routes, show, type Web } from '#platform/http.ts'
import { countView } from '../actions/contents.ts'
import { KEEPERS } from '../desks.ts'
import { ContentPage } from '../pages/contents/one.tsx'
import { Shelf } from '../pages/contents/shelf.tsx'
import { isCaptions, isContentKind, isRobot, partOf } from '../rules/contents.ts'
import * as store from '../store/contents.ts'

const ID = ':content{[0-9a-f-]{36}}'
/** What is read of a file at once, so that a long film never stands in memory whole. */
const PIECE = 1_000_000

/** `addressOf` tells where a visitor without an account comes from. */
export function contents(addressOf: (c: Web) => string) {
  const router = routes()

  router.get('/', async (c) => {
    const { ctx, view } = c.var
    const asked = c.req.query('kind') ?? ''
    const kind = isContentKind(asked) ? asked : ''
    const all = await store.shownContents(ctx.db)
    const found = all.filter((one) => !kind || one.kind === kind)
    return show(c, <Shelf view={view} contents={found} kind={kind} all={all.length} />)
  })

  router.get(`/${ID}`, async (c) => {
    const one = await open(c)
    if (!one) return missing(c)
    const counts = one.published_at && !keeps(c, one.facility) && !byItself(c)
    if (counts) await countView(c.var.ctx, one.id, c.var.ctx.who.id ?? `${addressOf(c)} ${c.req.header('user-agent')}`)
    return show(c, <ContentPage view={c.var.view} one={counts ? ((await open(c)) ?? one) : one} />)
  })

  router.get(`/${ID}/captions.vtt`, async (c) => {
    const one = await open(c)
    if (!one?.transcript || !isCaptions(one.transcript)) return missing(c)
    c.header('Content-Type', 'text/vtt; charset=utf-8')
    return c.body(one.transcript)
  })

  router.get(`/${ID}/file`, async (c) => {
    const one = await open(c)
    if (!one?.file || !one.file_size || !one.file_type) return missing(c)
    const size = one.file_size
    const tag = `"${one.file}"`
    c.header('ETag', tag)
    c.header('Accept-Ranges', 'bytes')
    c.header('Cache-Control', one.published_at ? 'public, max-age=86400, no-transform' : 'private, no-store')
    if (c.req.header('if-none-match') === tag) return c.body(null, 304)
    const fresh = [undefined, tag].includes(c.req.header('if-range'))
    const part = fresh ? partOf(c.req.header('range'), size) : undefined
    if (part === 'beyond') {
      c.header('Content-Range', `bytes */${size}`)
      return c.body(null, 416)
    }
    const { first, last } = part ?? { first: 0, last: size - 1 }
    c.header('Content-Type', one.file_type)
    c.header('Content-Disposition', `inline; filename*=UTF-8''${encodeURIComponent(one.file_name ?? one.title)}`)
    c.header('Content-Length', String(last - first + 1))
    if (part) c.header('Content-Range', `bytes ${first}-${last}/${size}`)
    if (c.req.method === 'HEAD') return c.body(null, part ? 206 : 200)
    return c.body(inPieces(c, one.file, first, last), part ? 206 : 200)
  })

  return router
}

/** The content at this address: shown to everyone, or kept by whoever asks. */
async function open(c: Web): Promise<store.Content | undefined> {
  const one = await store.contentById(c.var.ctx.db, c.req.param('content') ?? '')
  return one && (one.published_at || keeps(c, one.facility)) ? one : undefined
}

const keeps = (c: Web, facility: string) => holds(c.var.ctx.who, KEEPERS, facility)

/** Asked for by a robot, or by a browser before anybody pressed. */
const byItself = (c: Web) =>
  c.req.method === 'HEAD' ||
  /prefetch|prerender/.test(c.req.header('sec-purpose') ?? c.req.header('purpose') ?? '') ||
  isRobot(c.req.header('user-agent'))

/** Bytes from the first to the last, read as fast as they are taken. */
function inPieces(c: Web, file: string, first: number, last: number): ReadableStream<Uint8Array> {
  let at = first
  return new ReadableStream({
    async pull(into) {
      const bytes = await store.bytesOf(c.var.ctx.db, file, at, Math.min(PIECE, last - at + 1))
      at += bytes.length
      if (bytes.length > 0) into.enqueue(bytes)
      if (bytes.length === 0 || at > last) into.close()
    },
  })
}
