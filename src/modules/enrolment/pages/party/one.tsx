import { Actions, Button, LinkButton, PressForm } from '#design/button.tsx'
import { Facts } from '#design/facts.tsx'
import { Fields } from '#design/field.tsx'
import { Select } from '#design/input.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { Table } from '#design/table.tsx'
import { closing, type Programme } from '#modules/catalogue/index.ts'
import { showClock, showMoment } from '#platform/clock.ts'
import type { View } from '#platform/view.ts'
import type { Place } from '../../admission/line.ts'
import type { Member, PartyRow } from '../../party.ts'
import { words as apply } from '../../words/apply.ts'
import { words } from '../../words/party.ts'

type Props = {
  view: View
  programme: Programme
  party: PartyRow
  members: (Omit<Member, 'why'> & { why?: string | undefined })[]
  /** Is the reader its maker, who alone sends it? */
  isMaker: boolean
  most: number
  /** The address that invites, in full. */
  link: string
  just?: 'made' | 'entered' | 'resized' | undefined
  /** Why nobody was applied for just now, or a press came to nothing. */
  why?: string | undefined
  line?: Place | undefined
}

/** A party: who is here, who is missing, and the one press that applies for all. */
export const OneParty = (props: Props) => {
  const { view, programme, party, members, isMaker, most, link, just, why, line } = props
  const { lang } = view
  const w = words[lang]
  const p = w.one
  const address = `/parties/${party.id}`
  const complete = members.length === party.size
  const open = !party.ended_at && !party.sent_at
  const closes = closing(programme)
  const unfit = members.filter((member) => member.why)
  const upcoming = programme.opens_at && programme.opens_at > view.now ? programme.opens_at : undefined
  return (
    <Page
      view={view}
      title={p.title}
      lead={programme.title}
      crumbs={[{ href: `/programmes/${programme.id}`, label: programme.title }]}
      hidden
    >
      {just && (
        <Notice kind="success" answer>
          {p[just]}
        </Notice>
      )}
      {why && (
        <Notice kind="warning" title={p.refused} answer>
          <p>{why}</p>
        </Notice>
      )}
      {party.ended_as && (
        <Notice
          kind={party.ended_as === 'applied' ? 'success' : 'info'}
          title={p.ended[party.ended_as as keyof typeof p.ended]}
        />
      )}
      {line && (
        <Notice kind="info" title={apply[lang].line.ahead(line.ahead)}>
          <p>{p.inLine}</p>
        </Notice>
      )}
      {open && (
        <Notice
          kind={complete ? 'success' : 'info'}
          title={complete ? p.complete(party.size) : p.gathered(members.length, party.size)}
        >
          <p>{complete ? (isMaker ? p.pressNow : p.waitMaker) : p.missing(party.size - members.length)}</p>
        </Notice>
      )}
      {unfit.map(({ name, why }) => (
        <Notice kind="warning">{p.naming(name, why ?? '')}</Notice>
      ))}
      <Facts
        framed
        facts={[
          [apply[lang].check.programme, <a href={`/programmes/${programme.id}`}>{programme.title}</a>],
          [p.opens, open && upcoming && showClock(upcoming, lang)],
          [p.until, open && closes && p.untilAt(showMoment(closes, lang))],
          [p.code, open && !complete && <strong>{party.code}</strong>],
          [p.link, open && !complete && <a href={link}>{link}</a>],
        ]}
      />
      {open && !complete && <p>{p.invite}</p>}
      <Table
        caption={p.members}
        show
        columns={[
          { label: p.columns.place, number: true },
          { label: p.columns.name, head: true },
          { label: p.columns.state },
        ]}
        rows={Array.from({ length: open ? party.size : members.length }, (_, at) => {
          const member = members[at]
          if (!member) return [String(at + 1), '–', p.empty]
          const said = [member.maker && p.maker, member.mine && p.mine].filter(Boolean).join(' · ')
          return [
            String(at + 1),
            member.name,
            member.application ? (
              <a class="n-link" href={`/me/applications/${member.application}`}>
                {p.mySeat(member.name)}
              </a>
            ) : member.why ? (
              p.cannot
            ) : (
              said || p.joined
            ),
          ]
        })}
      />
      <Actions>
        {open && complete && isMaker && (
          <PressForm action={`${address}/application`} rank="primary" size="large">
            {p.send}
          </PressForm>
        )}
        {line && (
          <LinkButton href={address} rank="primary">
            {p.again}
          </LinkButton>
        )}
        {open && (
          <PressForm action={`${address}/departure`} rank="tertiary">
            {isMaker ? p.dissolve : p.leave}
          </PressForm>
        )}
        <LinkButton href={`/programmes/${programme.id}`} rank="tertiary">
          {p.back}
        </LinkButton>
      </Actions>
      {open && isMaker && most > 2 && (
        <form method="post" action={`${address}/size`} class="n-section">
          <Fields>
            <Select
              name="size"
              label={w.size}
              blank={false}
              value={String(party.size)}
              options={Array.from({ length: most - 1 }, (_, at) => at + 2)
                .filter((size) => size >= members.length)
                .map((size) => ({ value: String(size), label: w.people(size) }))}
            />
            <Actions>
              <Button rank="secondary">{p.resize}</Button>
            </Actions>
          </Fields>
        </form>
      )}
    </Page>
  )
}
