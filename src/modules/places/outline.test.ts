import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { areaAt, boundsOf, outlines, type Outlines, readAreas, tilemap } from './outline.ts'
import { holds } from './outline/polygon.ts'

type Ring = [number, number][]
const feature = (name: string, code: string, ring: Ring) => ({
  type: 'Feature',
  properties: { name, adm_cd2: code },
  geometry: { type: 'Polygon', coordinates: [ring] },
})
const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features })

/** Two neighbours whose common border wiggles a little. */
const wiggle: Ring = [
  [127.01, 37.5],
  [127.0101, 37.501],
  [127.0099, 37.503],
  [127.01, 37.505],
]
const west = feature('서동', '1', [[127, 37.5], ...wiggle, [127, 37.505], [127, 37.5]])
const east = feature('동동', '2', [[127.02, 37.5], [127.02, 37.505], ...wiggle.toReversed(), [127.02, 37.5]])

function drawn(geojson: unknown, drawing = {}): Outlines {
  const answer = outlines(geojson, drawing)
  if ('refused' in answer) throw new Error(answer.refused)
  return answer
}

/** Absolute points of a path. */
function points(d: string): [number, number][] {
  return d
    .split('M')
    .slice(1)
    .flatMap((ring) => {
      const [start = '', steps = ''] = ring.replace('z', '').split('l')
      let [x = 0, y = 0] = start.split(',').map(Number)
      return [
        [x, y] as [number, number],
        ...steps.split(' ').map((step): [number, number] => {
          const [dx = 0, dy = 0] = step.split(',').map(Number)
          ;[x, y] = [Math.round((x + dx) * 10) / 10, Math.round((y + dy) * 10) / 10]
          return [x, y]
        }),
      ]
    })
}

test('areas fill the drawing between its margins, north up', () => {
  const map = drawn(collection(west, east), { width: 400, margin: 10, tolerance: 0 })
  const all = map.areas.flatMap(({ d }) => points(d))
  expect(Math.min(...all.map(([x]) => x))).toBe(10)
  expect(Math.max(...all.map(([x]) => x))).toBe(390)
  expect(Math.max(...all.map(([, y]) => y))).toBeLessThanOrEqual(map.height - 9)
  expect(map.viewBox).toBe(`0 0 400 ${map.height}`)
  // 0.02 degrees of longitude are about 1.77 km here, 0.005 of latitude 0.56 km.
  expect((map.height - 20) / 380).toBeCloseTo(0.315, 2)
})

test('thinning leaves points out, and neighbours still share every point of their border', () => {
  const full = drawn(collection(west, east), { tolerance: 0 })
  const few = drawn(collection(west, east), { tolerance: 20 })
  const count = (map: Outlines) => map.areas.flatMap(({ d }) => points(d)).length
  expect(count(few)).toBeLessThan(count(full))
  for (const map of [full, few, drawn(collection(west, east), { tolerance: 5 })]) {
    const [a = [], b = []] = map.areas.map(({ d }) => points(d).map(String))
    const border = a.filter((point) => Number(point.split(',')[0]) > 400)
    expect(border.length).toBeGreaterThan(1)
    for (const point of border) expect(b).toContain(point)
  }
})

test('a name stands inside its area, even in a crescent', () => {
  const crescent = feature('달동', '3', [
    [127, 37.5],
    [127.01, 37.5],
    [127.01, 37.501],
    [127.001, 37.501],
    [127.001, 37.509],
    [127.01, 37.509],
    [127.01, 37.51],
    [127, 37.51],
    [127, 37.5],
  ])
  const [area] = drawn(collection(crescent), { tolerance: 0 }).areas
  expect(area && holds([points(area.d)], [area.x, area.y])).toBe(true)
})

test('a point finds its area, and the box around all tells strangers', () => {
  const areas = readAreas(collection(west, east))
  if ('refused' in areas) throw new Error(areas.refused)
  expect(areaAt(areas, 37.502, 127.005)?.name).toBe('서동')
  expect(areaAt(areas, 37.502, 127.015)?.name).toBe('동동')
  expect(areaAt(areas, 37.6, 127)).toBeUndefined()
  expect(boundsOf(areas, 0)).toEqual({ south: 37.5, west: 127, north: 37.505, east: 127.02 })
})

test('what is no map of areas is refused by name', () => {
  expect(outlines({ a: 1 })).toEqual({ refused: 'not-geojson' })
  expect(
    outlines(collection({ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [127, 37] } })),
  ).toEqual({ refused: 'no-areas' })
  expect(
    outlines(
      collection(
        feature('먼동', '4', [
          [200_000, 500_000],
          [200_100, 500_000],
          [200_100, 500_100],
          [200_000, 500_000],
        ]),
      ),
    ),
  ).toEqual({ refused: 'not-wgs84' })
})

test('tiles without points stand in reading order', () => {
  expect(tilemap(['가', '나', '다', '라', '마'].map((name) => ({ name })))).toEqual({
    columns: 3,
    rows: 2,
    tiles: [
      { name: '가', column: 0, row: 0 },
      { name: '나', column: 1, row: 0 },
      { name: '다', column: 2, row: 0 },
      { name: '라', column: 0, row: 1 },
      { name: '마', column: 1, row: 1 },
    ],
  })
  expect(tilemap([]).tiles).toEqual([])
})

test('tiles with points lie as the points do', () => {
  const grid = [0, 1, 2].flatMap((row) =>
    [0, 1, 2].map((column) => ({ name: `${column},${row}`, lat: 38 - row, lng: 127 + column })),
  )
  for (const { name, column, row } of tilemap(grid.toReversed()).tiles) expect(name).toBe(`${column},${row}`)
})

test('every name gets a tile of its own inside the grid', () => {
  const named = fc.record({
    lat: fc.double({ min: 37, max: 38, noNaN: true }),
    lng: fc.double({ min: 126, max: 128, noNaN: true }),
    known: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(named, { maxLength: 40 }), (all) => {
      const names = all.map(({ known, lat, lng }, at) => ({ name: `동${at}`, ...(known ? { lat, lng } : {}) }))
      const { columns, rows, tiles } = tilemap(names)
      expect(tiles.map(({ name }) => name).sort()).toEqual(names.map(({ name }) => name).sort())
      expect(new Set(tiles.map(({ column, row }) => `${column},${row}`)).size).toBe(names.length)
      for (const { column, row } of tiles) expect(column < columns && row < rows && column >= 0 && row >= 0).toBe(true)
    }),
  )
})

const data = fileURLToPath(new URL('../../../../shared/data/boundaries/', import.meta.url))

test.skipIf(!existsSync(data)).each([
  ['songpa_dong_2021', 27],
  ['seongbuk_dong_2021', 20],
  ['seoul_gu_2021', 25],
] as const)('published boundaries %s are drawn as %i areas in few kilobytes', (name, count) => {
  const geojson: unknown = JSON.parse(readFileSync(`${data}${name}.geojson`, 'utf8'))
  const map = drawn(geojson, { width: 800 })
  expect(map.areas).toHaveLength(count)
  expect(new Set(map.areas.map((area) => area.code)).size).toBe(count)
  expect(map.areas.every(({ name: dong }) => /[동구]$/.test(dong))).toBe(true)
  for (const area of map.areas) expect(holds([points(area.d)], [area.x, area.y]), area.name).toBe(true)
  expect(JSON.stringify(map).length).toBeLessThan(20_000)

  const areas = readAreas(geojson)
  if ('refused' in areas) throw new Error(areas.refused)
  const { tiles } = tilemap(map.areas.map(({ name: dong, x, y }) => ({ name: dong, lat: -y, lng: x })))
  expect(tiles).toHaveLength(count)
})
