/** The doors of this module: for residents, for the office, and for other programmes. */
import { routes } from '#platform/http.ts'
import type { Keepings } from './keeping.ts'
import { files, served } from './routes/files.tsx'
import { programmes } from './routes/find.tsx'
import { imports } from './routes/imports.tsx'
import { office } from './routes/office.tsx'
import { outward } from './routes/outward.tsx'
import { programmePages } from './routes/programme.tsx'
import { relevance } from './routes/relevance.tsx'
import { saved } from './routes/saved.tsx'
import { sources } from './routes/sources.tsx'
import { small } from './routes/small.tsx'

office.route('/', files)

/** Everything this module answers, from the root of the site. `kept` tells which free seats of a programme are for some only. */
export const catalogue = (kept: Keepings) =>
  routes()
    .route('/programmes/saved', saved)
    .route('/programmes', programmes)
    .route('/programmes', programmePages(kept))
    .route('/files', served)
    .route('/office/programmes', office)
    .route('/office/imports/sources', sources)
    .route('/office/imports', imports)
    .route('/office/small-classes', small)
    .route('/office/search', relevance)
    .route('/', outward)
