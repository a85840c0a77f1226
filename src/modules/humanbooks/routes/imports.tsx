/** Lists of Human Books: tried first, applied when somebody says yes. */
import { importById, importsOf } from '#modules/places/index.ts'
import { type Faults, missing, readFiles, routes, show, type Web } from '#platform/http.ts'
import { applyBooks, tryBooks } from '../actions/intake.ts'
import { ImportReport, Imports } from '../pages/office/imports.tsx'
import { words } from '../words/office.ts'

export const imports = routes()

const ONE = '/imports/:number{[0-9]{1,15}}'

const listPage = async (c: Web, faults: Faults = {}) => {
  const { ctx, view } = c.var
  const own = words[view.lang].imports.refusalsOf
  const errors = Object.fromEntries(
    Object.entries(faults).map(([field, reason = '']) => [field, own[reason] ?? own.unreadable]),
  )
  const page = <Imports view={view} history={await importsOf(ctx.db, ['humanbooks'])} errors={errors} />
  return show(c, page, Object.keys(faults).length > 0 ? 422 : 200)
}

imports.get('/imports', (c) => listPage(c))

imports.post('/imports', async (c) => {
  const [file] = await readFiles(c, 'file')
  if (!file) return listPage(c, { file: 'no-file' })
  const given = { name: file.name, source: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
  const tried = await tryBooks(c.var.ctx, given)
  if ('refused' in tried) return listPage(c, { file: tried.refused })
  return c.redirect(`/office/humanbooks/imports/${tried.id}`, 303)
})

const importIn = async (c: Web) => {
  const one = await importById(c.var.ctx.db, Number(c.req.param('number')))
  return one?.kind === 'humanbooks' ? one : undefined
}

imports.get(ONE, async (c) => {
  const one = await importIn(c)
  if (!one) return missing(c)
  const state = one.applied_at ? 'applied' : one.file ? 'waiting' : 'old'
  return show(c, <ImportReport view={c.var.view} id={one.id} name={one.file_name} report={one.report} state={state} />)
})

imports.post(`${ONE}/approval`, async (c) => {
  const one = await importIn(c)
  if (!one) return missing(c)
  await applyBooks(c.var.ctx, one.id)
  return c.redirect(`/office/humanbooks/imports/${one.id}`, 303)
})
