import { z } from 'zod'
import type { Point } from './arcs.ts'

const point = z
  .array(z.number())
  .min(2)
  .transform(([x = 0, y = 0]): Point => [x, y])
const polygon = z.array(z.array(point).min(4)).min(1)
const geometry = z.union([
  z.object({ type: z.literal('Polygon'), coordinates: polygon }).transform(({ coordinates }) => [coordinates]),
  z
    .object({ type: z.literal('MultiPolygon'), coordinates: z.array(polygon) })
    .transform(({ coordinates }) => coordinates),
])
const feature = z.object({ properties: z.record(z.string(), z.unknown()).nullable(), geometry })
const collection = z.object({ type: z.literal('FeatureCollection'), features: z.array(z.unknown()) })

export type Feature = z.infer<typeof feature>

/** Polygons of rings of [longitude, latitude]; the first ring of a polygon is its edge, others are holes. */
export type Area = { name: string; code?: string; polygons: Point[][][] }

/** Names by which published boundary files call the name and the code of an area, the most exact first. */
const NAMES = ['name', 'adm_nm', 'EMD_KOR_NM', 'ADM_NM', 'SIG_KOR_NM', 'dong', '행정동명']
const CODES = ['adm_cd2', 'adm_cd', 'code', 'EMD_CD', 'ADM_CD', 'SIG_CD', 'sgg', '행정동코드']

export function areasOf(geojson: unknown): Area[] | { refused: 'not-geojson' | 'no-areas' | 'not-wgs84' } {
  const found = collection.safeParse(geojson)
  if (!found.success) return { refused: 'not-geojson' }
  const areas = found.data.features.flatMap((each) => {
    const one = feature.safeParse(each)
    return one.success ? [areaOf(one.data)] : []
  })
  if (areas.length === 0) return { refused: 'no-areas' }
  const isOnEarth = areas.every(({ polygons }) =>
    polygons.flat(2).every(([lng, lat]) => Math.abs(lng) <= 180 && Math.abs(lat) <= 90),
  )
  return isOnEarth ? areas : { refused: 'not-wgs84' }
}

function areaOf({ properties, geometry: polygons }: Feature): Area {
  const first = (names: string[]) =>
    names.map((name) => properties?.[name]).find((value) => value !== undefined && value !== null)
  const [name, code] = [first(NAMES), first(CODES)]
  return {
    // «서울특별시 송파구 풍납1동» is one dong by its last word.
    name: (typeof name === 'string' ? name : '').trim().split(/\s+/).at(-1) ?? '',
    ...(typeof code === 'string' || typeof code === 'number' ? { code: String(code) } : {}),
    polygons,
  }
}
