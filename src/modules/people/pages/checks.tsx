import { Button, PressForm } from '#design/button.tsx'
import { Checkbox } from '#design/choice.tsx'
import { ErrorSummary, type Errors } from '#design/field.tsx'
import { Notice } from '#design/notice.tsx'
import { Table } from '#design/table.tsx'
import type { View } from '#platform/view.ts'
import type { CheckKind, Standing } from '../rules/checks.ts'
import { words } from '../words/checks.ts'
import { ClearBadge } from './clear.tsx'
import { Account } from './shell.tsx'

type Props = {
  view: View
  checks: { kind: CheckKind; standing: Standing }[]
  errors?: Errors
  done?: string | undefined
}

/** My own checks: where they stand, the consent, and taking it back. */
export const MyChecks = ({ view, checks, errors = {}, done }: Props) => {
  const w = words[view.lang]
  const open = checks.some(({ standing }) => standing === 'asking')
  const needed = checks.some(({ standing }) => standing !== 'clear' && standing !== 'asking')
  return (
    <Account view={view} title={w.title} lead={w.lead} done={w.done[done as keyof typeof w.done]}>
      <ErrorSummary errors={errors} />
      <Table
        caption={w.caption}
        columns={[{ label: w.what, head: true }, { label: w.state }]}
        rows={checks.map(({ kind, standing }) => [w.kinds[kind], <ClearBadge lang={view.lang} standing={standing} />])}
      />
      <Notice>{w.kept}</Notice>
      <p>{w.law}</p>
      {needed && (
        <form method="post" action="/account/checks" class="n-form n-stack">
          <Checkbox name="agree" label={w.agree} hint={w.agreeHint} error={errors.agree} />
          <Button rank="primary">{w.send}</Button>
        </form>
      )}
      {open && (
        <>
          <p>{w.takeBackHint}</p>
          <PressForm action="/account/checks/withdrawal">{w.takeBack}</PressForm>
        </>
      )}
    </Account>
  )
}
