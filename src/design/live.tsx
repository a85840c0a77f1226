import type { Child } from 'hono/jsx'
import { asset } from './assets.ts'

/** A part of the page that refreshes itself from an address every so many seconds; without scripts it shows what was true when sent. */
export const Live = ({
  src,
  every,
  spoken,
  children,
}: {
  src: string
  every: number
  spoken?: boolean | undefined
  children?: Child
}) => (
  <>
    <naru-live src={src} every={every} aria-live={spoken ? 'polite' : 'off'}>
      {children}
    </naru-live>
    <script type="module" src={asset('live.ts')}></script>
  </>
)
