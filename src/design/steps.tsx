import { useWords } from './lang.tsx'

/** Where one is in an application of several pages. `current` counts from 1. */
export const Steps = ({ steps, current }: { steps: string[]; current: number }) => {
  const t = useWords()
  return (
    <ol class="krds-step-wrap n-steps" aria-label={t.stepsLabel}>
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
  )
}
