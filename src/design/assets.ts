/** Where the built styles and islands are: their names carry a hash, which only the manifest knows. */
import { readFileSync } from 'node:fs'
import { z } from 'zod'

const Manifest = z.record(z.string(), z.object({ file: z.string(), src: z.string().optional() }))

const read = (): Map<string, string> => {
  try {
    const text = readFileSync(new URL('../../dist/manifest.json', import.meta.url), 'utf8')
    const entries = Object.values(Manifest.parse(JSON.parse(text)))
    return new Map(entries.flatMap(({ src, file }) => (src ? [[src.split('/').at(-1) ?? src, file]] : [])))
  } catch {
    // Not built yet: tests and a first start must still draw pages, only without their clothes.
    return new Map()
  }
}

const files = read()

/**
 * The address of a built file by the name of its source: `asset('naru.css')`, `asset('clock.ts')`.
 * Before a build it answers the address the file would have without a hash, so that pages still draw.
 */
export const asset = (name: string): string => `/${files.get(name) ?? `assets/${name.replace(/\.ts$/, '.js')}`}`
