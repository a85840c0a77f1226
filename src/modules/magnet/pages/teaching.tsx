import { Actions, LinkButton, PressForm } from '#design/button.tsx'
import { Facts } from '#design/facts.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import type { View } from '#platform/view.ts'
import { placeIn, type Shown, whenIn } from '../roundshown.ts'
import { words } from '../words/round.ts'

/** A class that was made of a teacher's offer, for them to say yes or no to. */
export const TeachingPage = ({ view, one, refused }: { view: View; one: Shown; refused?: string | undefined }) => {
  const { lang } = view
  const t = words[lang]
  const w = t.mine
  const { proposal, offer } = one
  const address = `/me/teaching/${proposal.id}/answer`
  const open = !proposal.fell_at && !proposal.ran_at && !proposal.declined_at
  return (
    <Page view={view} title={w.title} lead={offer.topic} hidden>
      {refused && <Notice kind="warning">{refused}</Notice>}
      {proposal.fell_for && <Notice kind="warning">{t.calledOff[proposal.fell_for]}</Notice>}
      {proposal.ran_at ? (
        <Notice kind="success">{w.runs}</Notice>
      ) : (
        proposal.confirmed_at && <Notice kind="success">{w.confirmed}</Notice>
      )}
      {open && !proposal.confirmed_at && <p>{w.lead}</p>}
      <Facts
        framed
        facts={[
          [t.when, whenIn(one, lang)],
          [w.place, placeIn(one, lang)],
          [w.people, w.seats(proposal.least, proposal.seats)],
        ]}
      />
      {open && (
        <>
          {!proposal.confirmed_at && (
            <Actions>
              <PressForm action={address} fields={{ answer: 'yes' }} rank="primary">
                {w.yes}
              </PressForm>
            </Actions>
          )}
          <p>{w.noWarning}</p>
          <Actions>
            <PressForm action={address} fields={{ answer: 'no' }} rank="danger">
              {w.no}
            </PressForm>
          </Actions>
        </>
      )}
      {proposal.programme && (
        <Actions>
          <LinkButton href={`/programmes/${proposal.programme}`}>{t.programme}</LinkButton>
        </Actions>
      )}
    </Page>
  )
}
