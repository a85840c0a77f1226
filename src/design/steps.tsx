import { useWords } from './lang.tsx'

/** Where one is in an application of several pages. `current` counts from 1. A phone shows only the name of the step at hand. */
export const Steps = ({ steps, current }: { steps: string[]; current: number }) => {
  const t = useWords()
  return (
    <div class="n-steps">
      <ol class="krds-step-wrap" aria-label={t.stepsLabel}>
        {steps.map((label, at) => {
          const number = at + 1
          const state = number < current ? 'done' : number === current ? 'active' : undefined
          return (
            <li class={state} aria-current={state === 'active' ? 'step' : undefined}>
              <span>
                {state && <em class="sr-only">{state === 'done' ? t.stepDone : t.stepNow}</em>}
                <i class="step">{t.step(number)}</i>
                <span class="step-tit">{label}</span>
              </span>
            </li>
          )
        })}
      </ol>
      <p class="n-steps-now" aria-hidden="true">
        <span>
          {current}/{steps.length}
        </span>
        {steps[current - 1]}
      </p>
    </div>
  )
}
