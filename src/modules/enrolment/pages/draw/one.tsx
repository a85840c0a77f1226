import type { Child } from 'hono/jsx'
import { Actions, Button, LinkButton } from '#design/button.tsx'
import { Facts } from '#design/facts.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { Steps } from '#design/steps.tsx'
import { Table } from '#design/table.tsx'
import type { Programme } from '#modules/catalogue/index.ts'
import { showMoment } from '#platform/clock.ts'
import type { View } from '#platform/view.ts'
import { STEPS } from '../../draw/policy.ts'
import type { DrawRecord } from '../../draw/record.ts'
import type { OneDraw } from '../../draws.ts'
import { checking } from '../../words/draw/found.ts'
import { words } from '../../words/draw/public.ts'
import { Hash, Promised, StepsDone } from './pieces.tsx'
import { Results, type Sought } from './results.tsx'

declare module 'hono/jsx' {
  namespace JSX {
    interface IntrinsicElements {
      'naru-draw': { src: string; children?: Child }
    }
  }
}

export type OneProps = {
  view: View
  programme: Programme
  /** Every draw of the programme; the one that counts is the last. */
  draws: OneDraw[]
  record: DrawRecord | undefined
  sought: Sought
}

/** One draw in public: what was promised, what was done, the result by number, and the way to repeat it. */
export const OneDrawPage = ({ view, programme, draws, record, sought }: OneProps) => {
  const { lang } = view
  const w = words[lang]
  const one = draws.at(-1)
  const done = STEPS.filter((step) => one?.steps.some((row) => row.step === step)).length
  const before = draws.slice(0, -1)
  return (
    <Page
      view={view}
      title={w.pageTitle(programme.title)}
      crumbs={[{ href: '/draws', label: w.title }]}
      islands={record ? ['draw'] : []}
    >
      <Steps steps={w.steps} current={Math.max(1, done)} />
      {record ? (
        <Results view={view} programme={programme.id} lines={record.entries} sought={sought} />
      ) : (
        <Part title={w.result.title}>
          <p>{programme.draws_at && w.result.later(showMoment(programme.draws_at, lang))}</p>
        </Part>
      )}
      {record && <Check view={view} programme={programme.id} />}
      <Part title={w.promise.title}>
        <p>{w.promise.about}</p>
        {one ? (
          <Promised view={view} one={one} draws={programme.draws_at} secret={record?.draw.secret} />
        ) : (
          <Notice>{w.preparing}</Notice>
        )}
      </Part>
      <Part title={w.frozen.title}>
        {one?.draw.list_hash ? (
          <Facts
            framed
            facts={[
              [w.frozen.hash, <Hash>{one.draw.list_hash}</Hash>],
              [w.frozen.entries, w.people(one.draw.entries ?? 0)],
              [
                w.frozen.kept,
                one.kept.map(({ group, seats }) => w.frozen.keptFor(w.frozen.groups[group] ?? group, seats)).join(', '),
              ],
              [w.result.seed, record && <Hash>{record.draw.seed}</Hash>],
            ]}
          />
        ) : (
          <p>{w.frozen.later}</p>
        )}
      </Part>
      {one && (
        <Part title={w.done.title}>
          <StepsDone view={view} one={one} />
        </Part>
      )}
      {one && one.overrides.length > 0 && <ByHand view={view} one={one} />}
      {before.length > 0 && <Before view={view} programme={programme.id} draws={before} />}
      <Actions>
        <LinkButton href={`/programmes/${programme.id}`} rank="secondary">
          {w.programme}
        </LinkButton>
        <LinkButton href="/draws/method" rank="text">
          {w.method}
        </LinkButton>
      </Actions>
    </Page>
  )
}

const Part = ({ title, children }: { title: string; children?: Child }) => (
  <section class="n-section n-stack">
    <h2 class="n-heading">{title}</h2>
    {children}
  </section>
)

/** Repeat it here, or take the record along. Without scripts the second way is left, and both are explained. */
const Check = ({ view, programme }: { view: View; programme: string }) => {
  const w = words[view.lang].check
  const address = `/draws/${programme}/record.json`
  return (
    <Part title={w.title}>
      <p>{w.about}</p>
      <naru-draw src={address}>
        <p hidden>
          <Button type="button" rank="primary">
            {checking[view.lang].press}
          </Button>
        </p>
        <output class="n-stack"></output>
      </naru-draw>
      <p>{w.command}</p>
      <pre class="n-code" lang="en">
        <code>npm run naru -- verify record.json</code>
      </pre>
      <Actions>
        <LinkButton href={address} rank="secondary" icon="download" download>
          {w.download}
        </LinkButton>
      </Actions>
    </Part>
  )
}

const ByHand = ({ view, one }: { view: View; one: OneDraw }) => {
  const { lang } = view
  const { overrides: w, done } = words[lang]
  return (
    <Part title={w.title}>
      <Table
        caption={w.caption}
        columns={[
          { label: w.columns.number, head: true },
          { label: w.columns.at },
          { label: w.columns.by },
          { label: w.columns.reason },
        ]}
        rows={one.overrides.map(({ number, at, by, reason }) => [
          number,
          showMoment(at, lang),
          by ?? done.naru,
          reason,
        ])}
      />
    </Part>
  )
}

const Before = ({ view, programme, draws }: { view: View; programme: string; draws: OneDraw[] }) => {
  const { before: w } = words[view.lang]
  return (
    <Part title={w.title}>
      <p>{w.about}</p>
      {draws.map((one) => (
        <>
          <p>
            <Hash>{one.draw.commitment}</Hash>
          </p>
          <StepsDone view={view} one={one} />
          {one.draw.seed && (
            <p>
              <a class="n-link" href={`/draws/${programme}/record.json?draw=${one.draw.id}`} download>
                {w.record}
              </a>
            </p>
          )}
        </>
      ))}
    </Part>
  )
}
