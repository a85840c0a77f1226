import type { Child } from 'hono/jsx'
import type { View } from '#platform/view.ts'
import type { Box, Land, Parcel } from '../land.ts'
import { pointOf } from '../rules.ts'
import { words } from '../words.ts'

export type { Land } from '../land.ts'

type Dot = { id: string; lat: number | null; lng: number | null }

type MapProps = {
  view: View
  land: Land
  /** The dong looked at; the map comes closer to it. */
  chosen?: string | null | undefined
  /** Facilities that are drawn as points, where the map has outlines. */
  points?: readonly Dot[] | undefined
  /** Those of them that stand out. */
  marked?: ReadonlySet<string> | undefined
}

/** The district on one drawing, each dong a link with its name and how many places it has. Lists beside it say the same. */
export const Map = ({
  counts,
  href,
  ...props
}: MapProps & { counts: ReadonlyMap<string, number>; href: (dong: string) => string }) => {
  const { view, land, chosen } = props
  const w = words[view.lang]
  const count = (dong: string) => counts.get(dong) ?? 0
  const most = Math.max(1, ...land.dongs.map(({ name }) => count(name)))
  return (
    <Sheet {...props} label={w.mapLabel(land.dongs.length)} count={count}>
      {land.dongs.map(({ name, d }) => (
        <a
          href={href(name)}
          aria-label={w.inDong(name, count(name))}
          aria-current={name === chosen ? 'true' : undefined}
        >
          <path class={`n-map-dong n-map-${Math.ceil((count(name) / most) * 4)}`} d={d}>
            <title>{w.inDong(name, count(name))}</title>
          </path>
        </a>
      ))}
    </Sheet>
  )
}

/** Where one facility is. A picture: its words stand beside it. */
export const Whereabouts = ({ name, ...props }: MapProps & { name: string }) => {
  const { view, land, chosen } = props
  return (
    <Sheet {...props} picture label={words[view.lang].pointMap(name, chosen ?? '')}>
      {land.dongs.map((dong) => (
        <path class={`n-map-dong ${dong.name === chosen ? 'n-map-chosen' : 'n-map-0'}`} d={dong.d} />
      ))}
    </Sheet>
  )
}

type SheetProps = MapProps & {
  /** Nothing in it can be pressed. */
  picture?: boolean
  label: string
  /** Written under the name of each dong. */
  count?: (dong: string) => number
  children?: Child
}

/** Dong below, points above them, and names on top, which no point may cover. */
const Sheet = ({ land, chosen, points = [], marked, picture, label, count, children }: SheetProps) => {
  const scale = scaleOf(land, chosen)
  const { x, y, width, height } = frameOf(land, chosen)
  // Closer by, names may be larger, though not as much as the land.
  const size = (land.kind === 'tiles' ? 20 : 24) * scale ** 0.7
  return (
    <svg
      class={`n-map n-map-of-${land.kind}${scale < 1 ? ' n-map-near' : ''}`}
      viewBox={`${x} ${y} ${width} ${height}`}
      role={picture ? 'img' : 'group'}
      aria-label={label}
    >
      {children}
      <path class="n-map-ring" d={land.dongs.find(({ name }) => name === chosen)?.d ?? ''} aria-hidden="true" />
      <g class="n-map-points" aria-hidden="true">
        {points.map((dot) => {
          const point = pointOf(dot)
          const at = point && land.project?.(point)
          if (!at) return null
          const strong = marked?.has(dot.id)
          return (
            <circle
              class={strong ? 'n-map-marked' : undefined}
              cx={at.x}
              cy={at.y}
              r={round((strong ? 11 : 6) * scale)}
            />
          )
        })}
      </g>
      <g class="n-map-names" aria-hidden="true" lang="ko">
        {land.dongs.map((dong) => (
          <Name dong={dong} size={size} count={count?.(dong.name)} />
        ))}
      </g>
    </svg>
  )
}

/** A name is left out where it would run over the neighbours; the link below it still says it. */
const Name = ({ dong, size, count }: { dong: Parcel; size: number; count: number | undefined }) => {
  const fits = dong.name.length * size * 0.9 < dong.box.width
  const low = dong.y + size * (fits ? 0.95 : 0.35)
  return (
    <text font-size={round(size)}>
      {fits && (
        <tspan
          class="n-map-name"
          x={dong.x}
          y={round(count === undefined ? dong.y + size * 0.35 : dong.y - size * 0.2)}
        >
          {dong.name}
        </tspan>
      )}
      {count !== undefined && (
        <tspan class="n-map-count" x={dong.x} y={round(low)}>
          {count}
        </tspan>
      )}
    </text>
  )
}

const round = (value: number) => Math.round(value * 10) / 10

/** No closer than this part of the district, so that the neighbours stay in sight. */
const CLOSEST = 0.4
/** How much wider than the chosen dong the view is. A square shows its whole neighbours. */
const WIDER = { outlines: 1.8, tiles: 3 }

/** How much of the district is in sight, 1 being all of it. */
function scaleOf(land: Land, chosen: string | null | undefined): number {
  const box = boxOf(land, chosen)
  if (!box) return 1
  const wider = WIDER[land.kind]
  return Math.min(1, Math.max(CLOSEST, (box.width * wider) / land.width, (box.height * wider) / land.height))
}

/** The part in sight keeps the shape of the whole, so that nothing on the page moves. */
function frameOf(land: Land, chosen: string | null | undefined): Box {
  const box = boxOf(land, chosen)
  if (!box) return { x: 0, y: 0, width: land.width, height: land.height }
  const scale = scaleOf(land, chosen)
  const [width, height] = [land.width * scale, land.height * scale]
  const inside = (middle: number, size: number, whole: number) => Math.min(Math.max(middle - size / 2, 0), whole - size)
  return {
    x: Math.round(inside(box.x + box.width / 2, width, land.width)),
    y: Math.round(inside(box.y + box.height / 2, height, land.height)),
    width: Math.round(width),
    height: Math.round(height),
  }
}

const boxOf = (land: Land, chosen: string | null | undefined) => land.dongs.find(({ name }) => name === chosen)?.box
