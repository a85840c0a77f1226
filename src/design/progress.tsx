import type { Child } from 'hono/jsx'

/** How much of a whole: seats taken, lessons attended. The words beside it say the same. `id` names it on the page. */
export const Progress = ({
  id,
  label,
  value,
  max,
  text,
}: {
  id: string
  label: string
  value: number
  max: number
  text?: Child
}) => (
  <div class="n-progress">
    <div class="n-progress-words">
      <span id={`${id}-label`}>{label}</span>
      <strong>{text ?? `${value}/${max}`}</strong>
    </div>
    <progress id={id} aria-labelledby={`${id}-label`} value={Math.min(value, max)} max={max}></progress>
  </div>
)
