import { Actions, LinkButton } from '#design/button.tsx'
import { Page } from '#design/page.tsx'
import type { View } from '#platform/view.ts'
import { words } from './words.ts'

/** Nothing here: an unknown address, or something that is not this visitor's. */
export const Missing = ({ view }: { view: View }) => {
  const w = words[view.lang].missing
  return (
    <Page view={view} title={w.title} lead={w.body} hidden>
      <Actions>
        <LinkButton href="/programmes" rank="primary">
          {w.find}
        </LinkButton>
        <LinkButton href="/" rank="secondary">
          {w.home}
        </LinkButton>
      </Actions>
    </Page>
  )
}

/** Our own mistake, with the number by which the log finds it. */
export const Broken = ({ view, reference }: { view: View; reference: string }) => {
  const w = words[view.lang].broken
  return (
    <Page view={view} title={w.title} lead={w.body} hidden>
      <p>
        <strong>{w.reference(reference)}</strong>
      </p>
    </Page>
  )
}

export type Why = 'tooLarge' | 'tooMany' | 'forged'

/** A request that was stopped at the door, with what to do instead. */
export const Stopped = ({ view, why }: { view: View; why: Why }) => {
  const w = words[view.lang][why]
  return <Page view={view} title={w.title} lead={w.body} hidden />
}
