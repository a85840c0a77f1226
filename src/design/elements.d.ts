/** Naru's own elements, so that pages may write them. Without scripts they are plain boxes around plain content. */
import type { Child } from 'hono/jsx'

declare module 'hono/jsx' {
  namespace JSX {
    interface IntrinsicElements {
      'naru-clock': { children?: Child }
      'naru-suggest': { src: string; children?: Child; [data: `data-${string}`]: string }
      'naru-alike': { src: string; for: string; children?: Child; 'aria-live'?: 'polite' }
      'naru-live': { src: string; every: number; children?: Child; role?: string; 'aria-live'?: 'polite' | 'off' }
    }
  }
}
