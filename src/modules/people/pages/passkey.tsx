import type { Child } from 'hono/jsx'
import { Button } from '#design/button.tsx'

declare module 'hono/jsx' {
  namespace JSX {
    interface IntrinsicElements {
      'naru-passkey': { task: 'sign-in' | 'register'; back: string; failed: string; hidden?: boolean; children?: Child }
    }
  }
}

type Props = { task: 'sign-in' | 'register'; back: string; failed: string; hint: string; label: string }

/** A press that asks the device for its passkey. It shows itself only where scripts run and the device can answer. */
export const PasskeyPress = ({ task, back, failed, hint, label }: Props) => (
  <div>
    <naru-passkey task={task} back={back} failed={failed} hidden>
      <div class="n-stack">
        <p>{hint}</p>
        <Button type="button" rank="secondary" size="large">
          {label}
        </Button>
      </div>
    </naru-passkey>
  </div>
)
