/** Files of facilities and outlines: tried first, applied when somebody says yes. */
import { z } from 'zod'
import { staff } from '#modules/people/index.ts'
import { type Faults, type Given, missing, readFiles, readForm, routes, show, type Web } from '#platform/http.ts'
import { applyDongs, tryDongs } from '../actions/dongs.ts'
import { applyFacilities, tryFacilities } from '../actions/intake.ts'
import { MANAGERS } from '../desks.ts'
import { Imports, type Refused } from '../pages/imports.tsx'
import { ReportPage } from '../pages/report.tsx'
import * as store from '../store/imports.ts'

export const imports = routes()

imports.use(staff(...MANAGERS))

const KINDS = ['facilities', 'dongs'] as const
const upload = z.object({ kind: z.enum(KINDS), source: z.string().max(100, 'too-long').optional() })

imports.get('/', (c) => showImports(c, {}))

imports.post('/', async (c) => {
  const form = await readForm(c, upload)
  const [file] = await readFiles(c, 'file')
  if (form.faults || !file)
    return showImports(c, { given: form.given, faults: { ...form.faults, ...(!file && { file: 'no-file' }) } })
  const { kind, source } = form.value
  if (kind === 'facilities' && !source) return showImports(c, { given: form.given, faults: { source: 'missing' } })

  const given = { name: file.name, source: source || file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
  const tried = await (kind === 'dongs' ? tryDongs : tryFacilities)(c.var.ctx, given)
  if ('refused' in tried) return showImports(c, { given: form.given, refusal: tried })
  return c.redirect(`/office/places/imports/${tried.id}`, 303)
})

imports.get('/:number{[0-9]{1,15}}', async (c) => {
  const one = await placesImport(c)
  if (!one) return missing(c)
  const state = one.applied_at ? 'applied' : one.file ? 'waiting' : 'old'
  return show(c, <ReportPage view={c.var.view} id={one.id} name={one.file_name} report={one.report} state={state} />)
})

imports.post('/:number{[0-9]{1,15}}/approval', async (c) => {
  const one = await placesImport(c)
  if (!one) return missing(c)
  await (one.kind === 'dongs' ? applyDongs : applyFacilities)(c.var.ctx, one.id)
  return c.redirect(`/office/places/imports/${one.id}`, 303)
})

async function placesImport(c: Web) {
  const one = await store.importById(c.var.ctx.db, Number(c.req.param('number')))
  return KINDS.some((kind) => kind === one?.kind) ? one : undefined
}

async function showImports(c: Web, { given = {}, ...wrong }: { given?: Given; faults?: Faults; refusal?: Refused }) {
  const history = await store.importsOf(c.var.ctx.db, KINDS)
  const sources = [...new Set(history.filter(({ kind }) => kind === 'facilities').map(({ source }) => source))]
  const page = <Imports view={c.var.view} given={given} {...wrong} history={history} sources={sources} />
  return show(c, page, wrong.faults || wrong.refusal ? 422 : 200)
}
