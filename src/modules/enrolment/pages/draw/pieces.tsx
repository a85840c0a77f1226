import { Facts } from '#design/facts.tsx'
import { Table } from '#design/table.tsx'
import { showMoment } from '#platform/clock.ts'
import type { View } from '#platform/view.ts'
import { timeOfRound } from '../../draw/beacon.ts'
import { words } from '../../words/draw/public.ts'
import type { OneDraw } from '../../draws.ts'

/** A hash or a seed: long, in one piece, and never wider than a phone. */
export const Hash = ({ children }: { children: string }) => <code class="n-hash">{children}</code>

/** What was promised: the hash of the secret, when it is drawn, and the beacon. */
export const Promised = ({
  view,
  one,
  draws,
  secret,
}: {
  view: View
  one: OneDraw
  draws: Date | null
  secret: string | undefined
}) => {
  const { lang } = view
  const w = words[lang].promise
  const { draw } = one
  const round = draw.beacon_round
  return (
    <Facts
      framed
      facts={[
        [w.commitment, <Hash>{draw.commitment}</Hash>],
        [w.secret, secret ? <Hash>{secret}</Hash> : w.secretLater],
        [w.draws, draws && showMoment(draws, lang)],
        [w.seats, draw.seats === null ? '' : w.seatsOf(draw.seats)],
        [w.reserves, draw.reserves ? w.reservesOf(draw.reserves) : ''],
        [w.beacon, round === null ? w.noBeacon : w.round(round, showMoment(timeOfRound(round), lang))],
        [w.beaconValue, draw.beacon && secret && <Hash>{draw.beacon}</Hash>],
      ]}
    />
  )
}

/** The steps that were done, each with its time and author. */
export const StepsDone = ({ view, one }: { view: View; one: OneDraw }) => {
  const { lang } = view
  const { done: w, states } = words[lang]
  const reasons = one.steps.some(({ reason }) => reason)
  return (
    <Table
      caption={w.caption}
      columns={[
        { label: w.step, head: true },
        { label: w.at },
        { label: w.by },
        ...(reasons ? [{ label: w.reason }] : []),
      ]}
      rows={one.steps.map(({ step, at, by, reason }) => [
        states[step],
        showMoment(at, lang),
        by ?? w.naru,
        ...(reasons ? [reason ?? ''] : []),
      ])}
    />
  )
}
