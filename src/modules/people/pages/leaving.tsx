import { Actions, Button, LinkButton } from '#design/button.tsx'
import { Checkbox } from '#design/choice.tsx'
import { ErrorSummary, type Errors, Fields } from '#design/field.tsx'
import { Input } from '#design/input.tsx'
import { Notice } from '#design/notice.tsx'
import type { View } from '#platform/view.ts'
import { words } from '../words/account.ts'
import { Account } from './shell.tsx'

type Props = { view: View; days: number; wards: { name: string }[]; hasPassword: boolean; errors?: Errors }

/** What leaving means, said before it is done. */
export const Leaving = ({ view, days, wards, hasPassword, errors = {} }: Props) => {
  const { leaving: w, details } = words[view.lang]
  return (
    <Account view={view} title={w.title} lead={w.lead} crumbs={[{ href: '/account', label: details.title }]}>
      <ErrorSummary errors={errors} />
      <Notice kind="warning">
        <ul>
          <li>{w.now}</li>
          <li>{w.later(days)}</li>
          <li>{w.applications}</li>
          {wards.length > 0 && <li>{w.children(wards.map((child) => child.name).join(', '))}</li>}
        </ul>
      </Notice>
      <form method="post" action="/account/leaving" class="n-form n-stack">
        <Fields>
          {hasPassword && (
            <Input
              name="password"
              label={w.password}
              type="password"
              error={errors.password}
              autocomplete="current-password"
              required
            />
          )}
          <Checkbox name="sure" label={w.sure} error={errors.sure} required />
        </Fields>
        <Actions>
          <Button rank="danger">{w.submit}</Button>
          <LinkButton href="/account">{w.stay}</LinkButton>
          <LinkButton href="/account/data.json" rank="text" download>
            {w.take}
          </LinkButton>
        </Actions>
      </form>
    </Account>
  )
}
