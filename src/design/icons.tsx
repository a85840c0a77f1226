/** Line icons in the manner of KRDS: 24 units, 1.6 stroke, in the colour of the text around them, silent to readers. */
const lines = {
  search: 'M11 4.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM16 16l4.5 4.5',
  menu: 'M4 7h16M4 12h16M4 17h16',
  close: 'M6 6l12 12M18 6 6 18',
  right: 'm9.5 5.5 6.5 6.5-6.5 6.5',
  left: 'M14.5 5.5 8 12l6.5 6.5',
  down: 'm5.5 9 6.5 6.5L18.5 9',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  person: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM4.5 20.5c.6-4 3.6-6 7.5-6s6.9 2 7.5 6',
  people:
    'M9 5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7ZM2.5 19.5c.5-3.5 3-5.5 6.5-5.5s6 2 6.5 5.5M16 5.3a3.3 3.3 0 0 1 0 6.4M18 14.5c2 .7 3.2 2.4 3.5 5',
  bell: 'M6.5 10a5.5 5.5 0 0 1 11 0c0 5.5 2 6.5 2 7.5h-15c0-1 2-2 2-7.5ZM10 20.5h4',
  calendar: 'M4.5 6.5h15v13h-15zM4.5 10.5h15M8.5 4v4M15.5 4v4',
  clock: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16ZM12 8v4.5l3 2',
  place:
    'M12 21c4.5-4.3 6.8-7.8 6.8-10.8a6.8 6.8 0 0 0-13.6 0C5.2 13.2 7.5 16.7 12 21ZM12 8a2.3 2.3 0 1 0 0 4.6A2.3 2.3 0 0 0 12 8Z',
  phone:
    'M6 4.5h3l1.5 4-2 1.5a11 11 0 0 0 5.5 5.5l1.5-2 4 1.5v3c0 1-.8 1.8-1.8 1.7A14.7 14.7 0 0 1 4.3 6.3C4.2 5.3 5 4.5 6 4.5Z',
  book: 'M12 6.5c-2-1.5-4.5-2-8-2v13.5c3.5 0 6 .5 8 2 2-1.5 4.5-2 8-2V4.5c-3.5 0-6 .5-8 2ZM12 6.5V20',
  music: 'M9 17.5V5.5l10-2v12M9 17.5a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0ZM19 15.5a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0Z',
  robot: 'M5 9h14v10H5zM12 5.5V9M12 3.5v1M9 13v1.5M15 13v1.5M2.5 12.5v3M21.5 12.5v3',
  compass: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16ZM15.5 8.5l-2 5-5 2 2-5 5-2Z',
  pencil: 'M4.5 19.5l1-4.5L16 4.5l3.5 3.5L9 18.5l-4.5 1ZM13.5 7l3.5 3.5',
  magnet: 'M5 4.5v7a7 7 0 0 0 14 0v-7h-4.5v7a2.5 2.5 0 0 1-5 0v-7H5ZM5 8.5h4.5M14.5 8.5H19',
  heart: 'M12 20C6.5 15.8 4 12.8 4 9.5A4.3 4.3 0 0 1 12 7.3a4.3 4.3 0 0 1 8 2.2c0 3.3-2.5 6.3-8 10.5Z',
  text: 'M4 18 8.5 6 13 18M5.6 14h5.8M15 18l2.8-7.5L20.5 18M15.9 15.7h3.8',
  globe:
    'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16ZM4.3 12h15.4M12 4c2.5 2.3 3.5 5 3.5 8s-1 5.7-3.5 8c-2.5-2.3-3.5-5-3.5-8s1-5.7 3.5-8Z',
  file: 'M6 3.5h8l4.5 4.5v12.5H6zM14 3.5V8h4.5M9 12.5h6M9 16h6',
  download: 'M12 4.5v10.5M7.5 11l4.5 4.5 4.5-4.5M5 19.5h14',
  out: 'M13.5 4.5h6v6M19.5 4.5l-9 9M10 5.5H4.5v14h14V14',
  info: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16ZM12 11v5M12 7.8v.4',
  warning: 'M12 4.5 21 19.5H3L12 4.5ZM12 10v4.5M12 16.8v.4',
  danger: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16ZM12 7.5v5.5M12 15.8v.4',
  success: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16ZM8.3 12.3l2.6 2.6 4.8-5.2',
  home: 'M4 11.5 12 5l8 6.5V19.5h-5.5V14h-5v5.5H4z',
  chart: 'M4.5 4.5v15h15M8.5 16v-4M12.5 16V8M16.5 16v-6',
} as const

export type IconName = keyof typeof lines
const isIcon = (name: string): name is IconName => name in lines
export const iconNames = Object.keys(lines).filter(isIcon)

/** A drawn sign beside words. It never stands alone: the words say the same. */
export const Icon = ({
  name,
  size = 'medium',
}: {
  name: IconName
  size?: 'small' | 'medium' | 'large' | undefined
}) => (
  <svg class={`n-icon n-icon-${size}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d={lines[name]} />
  </svg>
)

/** Naru's mark: a landing stage over two lines of water. */
export const Mark = () => (
  <svg class="n-mark" viewBox="0 0 40 40" aria-hidden="true" focusable="false">
    <rect class="n-mark-ground" width="40" height="40" rx="11" />
    <path class="n-mark-sail" d="M20 8v15M20 8c5 2.5 8 7 8.5 13H20M11.5 23h17" />
    <path
      class="n-mark-water"
      d="M8.5 28.5c2 0 2-1.5 3.9-1.5s1.9 1.5 3.8 1.5 1.9-1.5 3.8-1.5 1.9 1.5 3.8 1.5 1.9-1.5 3.8-1.5 1.9 1.5 3.9 1.5M13 33c1.8 0 1.8-1.3 3.5-1.3S18.2 33 20 33s1.8-1.3 3.5-1.3S25.2 33 27 33"
    />
  </svg>
)
