import { scatter } from '../../rules/hall.ts'

/** The pictures of covers: a few plain shapes each, coloured by the styles. */
const PATTERNS = [
  // Hills
  <>
    <circle class="n-cover-light" cx="226" cy="236" r="38" />
    <path class="n-cover-soft" d="M0 320c60-70 110-70 160-20s100 40 140-10v110H0Z" />
    <path class="n-cover-deep" d="M0 360c50-36 100-30 150 0s100 26 150-6v46H0Z" />
  </>,
  // Rings of a tree
  <g class="n-cover-line">
    <circle cx="240" cy="330" r="24" />
    <circle cx="240" cy="330" r="56" />
    <circle cx="240" cy="330" r="90" />
    <circle cx="240" cy="330" r="126" />
    <circle cx="240" cy="330" r="164" />
  </g>,
  // Stepping stones
  <>
    <circle class="n-cover-soft" cx="42" cy="372" r="46" />
    <circle class="n-cover-deep" cx="132" cy="330" r="34" />
    <circle class="n-cover-soft" cx="208" cy="276" r="26" />
    <circle class="n-cover-light" cx="262" cy="216" r="18" />
  </>,
  // Waves
  <g class="n-cover-line">
    <path d="M-10 300c40-24 80-24 120 0s80 24 120 0 80-24 120 0" />
    <path d="M-10 328c40-24 80-24 120 0s80 24 120 0 80-24 120 0" />
    <path d="M-10 356c40-24 80-24 120 0s80 24 120 0 80-24 120 0" />
    <path d="M-10 384c40-24 80-24 120 0s80 24 120 0 80-24 120 0" />
  </g>,
  // Two leaves
  <>
    <path class="n-cover-soft" d="M300 190c-96 8-150 74-146 176 96-8 150-74 146-176Z" />
    <path class="n-cover-deep" d="M150 262c-70 2-112 44-112 118 72 2 112-42 112-118Z" />
  </>,
  // Windows
  <>
    <rect class="n-cover-soft" x="168" y="236" width="56" height="72" rx="6" />
    <rect class="n-cover-light" x="234" y="236" width="56" height="72" rx="6" />
    <rect class="n-cover-deep" x="168" y="318" width="56" height="72" rx="6" />
    <rect class="n-cover-soft" x="234" y="318" width="56" height="72" rx="6" />
  </>,
  // A path
  <>
    <path class="n-cover-soft" d="M300 230c-90 10-120 50-96 90s-20 60-84 80h180Z" />
    <circle class="n-cover-light" cx="70" cy="330" r="22" />
  </>,
  // A sail
  <>
    <path class="n-cover-light" d="M196 210v150h-96c8-70 42-120 96-150Z" />
    <path class="n-cover-soft" d="M208 236c40 26 66 70 68 124h-68Z" />
    <path class="n-cover-deep" d="M70 372h228c-14 18-34 28-58 28H128c-24 0-44-10-58-28Z" />
  </>,
]

/** The picture of a book without a photograph: always the same one for the same book. */
export const Pattern = ({ id }: { id: string }) => (
  <svg
    class="n-cover-art"
    viewBox="0 0 300 400"
    preserveAspectRatio="xMidYMax slice"
    aria-hidden="true"
    focusable="false"
  >
    {PATTERNS[scatter(id) % PATTERNS.length]}
  </svg>
)
