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
  const most = Math.max(1, ...land.dongs.map(({ name }) => counts.get(name) ?? 0))
  return (
    <Sheet {...props} role="group" label={w.mapLabel(land.dongs.length)}>
      {land.dongs.map((dong) => {
        const count = counts.get(dong.name) ?? 0
        return (
          <a href={href(dong.name)} aria-label={w.inDong(dong.name, count)} aria-current={dong.name === chosen ? 'true' : undefined}>
            <path class={`n-map-dong n-map-${Math.ceil((count / most) * 4)}`} d={dong.d} />
            <Name dong={dong} land={land} scale={scaleOf(land, chosen)} count={count} />
          </a>
        )
      })}
    </Sheet>
  )
}

/** Where one facility is. A picture: its words stand beside it. */
export const Whereabouts = ({ name, ...props }: MapProps & { name: string }) => {
  const { view, land, chosen } = props
  return (
    <Sheet {...props} role="img" label={words[view.lang].pointMap(name, chosen ?? '')}>
      {land.dongs.map((dong) => (
        <g>
          <path class={`n-map-dong ${dong.name === chosen ? 'n-map-chosen' : 'n-map-0'}`} d={dong.d} />
          <Name dong={dong} land={land} scale={scaleOf(land, chosen)} />
        </g>
      ))}
    </Sheet>
  )
}

const Sheet = ({
  land,
  chosen,
  points = [],
  marked,
  role,
  label,
  children,
}: MapProps & { role: 'group' | 'img'; label: string; children?: unknown }) => {
  const scale = scaleOf(land, chosen)
  const { x, y, width, height } = frameOf(land, chosen)
  return (
    <svg
      class={`n-map n-map-of-${land.kind}${scale < 1 ? ' n-map-near' : ''}`}
      viewBox={`${x} ${y} ${width} ${height}`}
      role={role}
      aria-label={label}
      lang="ko"
    >
      {children as never}
      <g class="n-map-points" aria-hidden="true">
        {points.map((dot) => {
          const point = pointOf(dot)
          const at = point && land.project?.(point)
          if (!at) return null
          const strong = marked?.has(dot.id)
          return <circle class={strong ? 'n-map-marked' : undefined} cx={at.x} cy={at.y} r={(strong ? 11 : 7) * scale} />
        })}
      </g>
    </svg>
  )
}

const Name = ({ dong, land, scale, count }: { dong: Parcel; land: Land; scale: number; count?: number }) => {
  const size = (land.kind === 'tiles' ? 20 : 25) * scale
  return (
    <text x={dong.x} y={dong.y} font-size={round(size)} aria-hidden="true">
      <tspan class="n-map-name" x={dong.x} dy={count === undefined ? size * 0.35 : 0}>
        {dong.name}{' '}
      </tspan>
      {count !== undefined && (
        <tspan class="n-map-count" x={dong.x} dy={round(size * 1.2)}>
          {count}
        </tspan>
      )}
    </text>
  )
}

const round = (value: number) => Math.round(value * 10) / 10

/** No closer than this part of the district, so that the neighbours stay in sight. */
const CLOSEST = 0.4

/** How much of the district is in sight, 1 being all of it. */
function scaleOf(land: Land, chosen: string | null | undefined): number {
  const box = boxOf(land, chosen)
  return box ? Math.min(1, Math.max(CLOSEST, (box.width * 1.8) / land.width, (box.height * 1.8) / land.height)) : 1
}

/** The part in sight keeps the shape of the whole, so that nothing on the page moves. */
function frameOf(land: Land, chosen: string | null | undefined): Box {
  const box = boxOf(land, chosen)
  const scale = scaleOf(land, chosen)
  const [width, height] = [land.width * scale, land.height * scale]
  if (!box) return { x: 0, y: 0, width: land.width, height: land.height }
  const inside = (middle: number, size: number, whole: number) => Math.min(Math.max(middle - size / 2, 0), whole - size)
  return {
    x: Math.round(inside(box.x + box.width / 2, width, land.width)),
    y: Math.round(inside(box.y + box.height / 2, height, land.height)),
    width: Math.round(width),
    height: Math.round(height),
  }
}

const boxOf = (land: Land, chosen: string | null | undefined) => land.dongs.find(({ name }) => name === chosen)?.box
