import { Badge } from '#design/badge.tsx'
import { Actions, LinkButton, PressForm } from '#design/button.tsx'
import { More } from '#design/accordion.tsx'
import { Card, Cards } from '#design/card.tsx'
import { Empty } from '#design/empty.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import type { CheckStanding } from '#modules/people/index.ts'
import type { View } from '#platform/view.ts'
import { offerStandingOf, type OfferStanding, teachesChildren } from '../rules/offer.ts'
import type { Offer, TeacherNote, Wish } from '../things.ts'
import { words } from '../words/offer.ts'
import { type Named, OfferFacts } from './offerfacts.tsx'
import { WishCard } from './wishes.tsx'

type Props = {
  view: View
  offers: Offer[]
  notes: TeacherNote[]
  named: Named
  /** Whoever looks is a confirmed Human Book, which can be offered with one press. */
  book: boolean
  check: CheckStanding | undefined
  wishes: Wish[]
  done: string | undefined
}

/** 가르칠 수 있어요: what one offered, and what neighbours want to learn. */
export const Teaching = ({ view, offers, notes, named, book, check, wishes, done }: Props) => {
  const { lang } = view
  const w = words[lang]
  const standing = offers.filter((offer) => ['asked', 'standing', 'paused'].includes(offerStandingOf(offer)))
  const unchecked = check !== 'clear' && standing.some(({ ages }) => teachesChildren(ages))
  return (
    <Page view={view} title={w.title} lead={w.lead} description={w.description(view.district.title[lang])}>
      {done && w.done[done] && (
        <Notice kind="success" answer>
          {w.done[done]}
        </Notice>
      )}
      {unchecked && check !== 'asking' && (
        <Notice kind="warning" action={<LinkButton href="/account/checks">{w.checkDo}</LinkButton>}>
          {w.checkNeeded}
        </Notice>
      )}
      <Actions>
        <LinkButton href="/teaching/new" rank="primary" icon="pencil">
          {w.offer}
        </LinkButton>
        {book && (
          <LinkButton href="/teaching/new?book=yes" icon="book">
            {w.asBook}
          </LinkButton>
        )}
      </Actions>
      {view.visitor && (
        <section class="n-section n-stack" aria-labelledby="mine">
          <h2 class="n-heading" id="mine">
            {w.mine}
          </h2>
          {offers.length === 0 && <Empty icon="pencil">{w.none}</Empty>}
          {offers.map((offer) => (
            <OfferCard view={view} offer={offer} named={named} />
          ))}
          {notes.length > 0 && (
            <>
              <h3>{w.notes}</h3>
              <ul class="n-list">
                {notes.map(({ note }) => (
                  <li>{note}</li>
                ))}
              </ul>
            </>
          )}
        </section>
      )}
      {wishes.length > 0 && (
        <section class="n-section n-stack" aria-labelledby="wished">
          <h2 class="n-heading" id="wished">
            {w.wishesTitle}
          </h2>
          <Cards
            cards={wishes.map((wish) => (
              <WishCard view={view} wish={wish} />
            ))}
          />
          <Actions>
            <LinkButton href="/wishes" rank="text" after="right">
              {w.allWishes}
            </LinkButton>
          </Actions>
        </section>
      )}
    </Page>
  )
}

const tones = {
  asked: 'information',
  standing: 'success',
  paused: 'warning',
  declined: 'gray',
  withdrawn: 'gray',
} as const satisfies Record<OfferStanding, string>

const OfferCard = ({ view, offer, named }: { view: View; offer: Offer; named: Named }) => {
  const { lang } = view
  const w = words[lang]
  const standing = offerStandingOf(offer)
  const press = standing === 'standing' ? 'pause' : standing === 'paused' ? 'resume' : undefined
  return (
    <Card
      title={offer.topic}
      badges={<Badge tone={tones[standing]}>{w.standings[standing]}</Badge>}
      foot={
        standing !== 'withdrawn' && (
          <Actions>
            {press && (
              <PressForm action={`/teaching/${offer.id}`} fields={{ do: press }} size="small">
                {w[press]}
              </PressForm>
            )}
            <PressForm action={`/teaching/${offer.id}`} fields={{ do: 'withdraw' }} rank="text" size="small">
              {w.withdraw}
            </PressForm>
          </Actions>
        )
      }
    >
      {w.next[standing] && <p>{w.next[standing]}</p>}
      {offer.reason && <p>{w.because(offer.reason)}</p>}
      <More title={w.facts.plan}>
        <OfferFacts offer={offer} named={named} lang={lang} />
      </More>
    </Card>
  )
}
