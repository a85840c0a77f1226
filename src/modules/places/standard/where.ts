/** Degrees, WGS84. */
export type Bounds = { south: number; west: number; north: number; east: number }
export type Where = {
  lat?: number
  lng?: number
  odd?: 'swapped' | 'half' | 'unreadable' | 'outside-korea' | 'outside-bounds'
}

const KOREA: Bounds = { south: 32.5, west: 124, north: 39.5, east: 132.5 }

const within = (lat: number, lng: number, { south, west, north, east }: Bounds) =>
  lat >= south && lat <= north && lng >= west && lng <= east

/**
 * A point on the map, or none with the reason. Latitude and longitude written into each other's column are put right,
 * which is safe in Korea, where the two ranges do not meet. Noughts mean «not known».
 */
export function whereOf(latitude: string, longitude: string, bounds?: Bounds): Where {
  const [first, second] = [figure(latitude), figure(longitude)]
  if (first === undefined && second === undefined) return {}
  if (first === undefined || second === undefined) return { odd: 'half' }
  if (Number.isNaN(first) || Number.isNaN(second)) return { odd: 'unreadable' }

  const swapped = !within(first, second, KOREA) && within(second, first, KOREA)
  const [lat, lng] = swapped ? [second, first] : [first, second]
  if (!within(lat, lng, KOREA)) return { odd: 'outside-korea' }
  if (bounds && !within(lat, lng, bounds)) return { odd: 'outside-bounds' }
  return { lat, lng, ...(swapped ? { odd: 'swapped' as const } : {}) }
}

const figure = (cell: string) => {
  const text = cell.trim()
  return text === '' || Number(text) === 0 ? undefined : Number(text)
}
