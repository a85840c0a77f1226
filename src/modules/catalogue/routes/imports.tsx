/** Files of courses: tried first, applied when somebody says yes. */
import { z } from 'zod'
import { staff } from '#modules/people/index.ts'
import { importById, importsOf } from '#modules/places/index.ts'
import { type Faults, type Given, missing, readFiles, readForm, routes, show, type Web } from '#platform/http.ts'
import { applyCourses, tryCourses } from '../actions/intake.ts'
import { MANAGERS } from '../desks.ts'
import { ImportReport, Imports, type Refused } from '../pages/imports.tsx'
import { sourcesOf } from '../store/intake.ts'

export const imports = routes()

imports.use('*', staff(...MANAGERS))

const upload = z.object({ source: z.string('missing').min(1, 'missing').max(100, 'too-long') })

imports.get('/', (c) => showImports(c, {}))

imports.post('/', async (c) => {
  const form = await readForm(c, upload)
  const [file] = await readFiles(c, 'file')
  if (form.faults || !file)
    return showImports(c, { given: form.given, faults: { ...form.faults, ...(!file && { file: 'no-file' }) } })
  const given = { name: file.name, source: form.value.source, bytes: new Uint8Array(await file.arrayBuffer()) }
  const tried = await tryCourses(c.var.ctx, given)
  return 'refused' in tried
    ? showImports(c, { given: form.given, refusal: tried })
    : c.redirect(`/office/imports/${tried.id}`, 303)
})

imports.get('/:number{[0-9]{1,15}}', async (c) => {
  const one = await coursesImport(c)
  return one ? show(c, <ImportReport view={c.var.view} one={one} report={one.report} />) : missing(c)
})

const approval = z.object({ apply: z.enum(['source', 'here']).catch('source') })

imports.post('/:number{[0-9]{1,15}}/approval', async (c) => {
  const one = await coursesImport(c)
  const { value } = await readForm(c, approval)
  if (!one || !value) return missing(c)
  await applyCourses(c.var.ctx, one.id, value.apply)
  return c.redirect(`/office/imports/${one.id}`, 303)
})

async function coursesImport(c: Web) {
  const one = await importById(c.var.ctx.db, Number(c.req.param('number')))
  return one?.kind === 'courses' ? one : undefined
}

async function showImports(
  c: Web,
  { given = {}, faults, refusal }: { given?: Given; faults?: Faults; refusal?: Refused },
) {
  const { ctx, view } = c.var
  const [history, sources] = [await importsOf(ctx.db, ['courses']), await sourcesOf(ctx.db)]
  const page = (
    <Imports view={view} given={given} faults={faults} refusal={refusal} history={history} sources={sources} />
  )
  return show(c, page, faults || refusal ? 422 : 200)
}
