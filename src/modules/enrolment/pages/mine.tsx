import { More } from '#design/accordion.tsx'
import { Actions, LinkButton } from '#design/button.tsx'
import { Cards } from '#design/card.tsx'
import { Empty } from '#design/empty.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { Tabs } from '#design/tabs.tsx'
import type { Person } from '#modules/people/index.ts'
import type { View } from '#platform/view.ts'
import type { Bar, StrikeNamed } from '../bars.ts'
import type { Learning } from '../learning.ts'
import { WHEN } from '../rules.ts'
import { words as completionWords } from '../words/completion.ts'
import { words } from '../words/mine.ts'
import { OwnBars } from './bars/mine.tsx'
import { Feed } from './feed.tsx'
import { Due, LearningCard } from './learning.tsx'
import { OfferCard } from './offer.tsx'

type Props = {
  view: View
  people: Person[]
  /** Whose learning is shown; everyone's when undefined. */
  learner: string | undefined
  learning: Learning[]
  /** When the calendar address in use was made. */
  feed: Date | undefined
  /** What keeps them from applying, and what could. */
  bars: Bar[]
  strikes: StrikeNamed[]
  just: 'cancelled' | 'revoked' | 'answered' | undefined
}

/** 나의 배움: what I and my children applied for, what is next first. */
export const Mine = ({ view, people, learner, learning, feed, bars, strikes, just }: Props) => {
  const w = words[view.lang]
  const offers = learning.filter((item, at) => item.offering && !isSameOffer(item, learning.slice(0, at)))
  const now = learning.filter((item) => item.when !== 'past' && !item.offering)
  const past = learning.filter((item) => item.when === 'past' && !item.certificate)
  const completed = learning.filter((item) => item.certificate)
  const several = people.length > 1
  return (
    <Page view={view} title={w.title} lead={w.lead} hidden>
      {just && (
        <Notice kind="success" answer>
          {w[just]}
        </Notice>
      )}
      {several && (
        <Tabs
          label={w.filter}
          tabs={[
            { href: '/me', label: w.everyone, current: !learner },
            ...people.map(({ id, name }) => ({ href: `/me?learner=${id}`, label: name, current: id === learner })),
          ]}
        />
      )}
      {offers.length > 0 && (
        <section class="n-section n-stack" aria-labelledby="when-offered">
          <h2 class="n-heading" id="when-offered">
            {w.groups.offered}
          </h2>
          {offers.map((item) => item.offering && <OfferCard view={view} item={item} offering={item.offering} />)}
        </section>
      )}
      {learning
        .filter((item) => item.surveyDue)
        .map((item) => (
          <Due view={view} item={item} named={several} />
        ))}
      {now.length === 0 && offers.length === 0 && (
        <Empty
          icon="book"
          action={
            <LinkButton href="/programmes" rank="primary">
              {w.find}
            </LinkButton>
          }
        >
          {past.length + completed.length > 0 ? w.noneNow : w.none}
        </Empty>
      )}
      {WHEN.map((when) => {
        const group = now.filter((item) => item.when === when)
        return (
          group.length > 0 && (
            <section class="n-section n-stack" aria-labelledby={`when-${when}`}>
              <h2 class="n-heading" id={`when-${when}`}>
                {w.groups[when]}
              </h2>
              <Cards
                cards={group.map((item) => (
                  <LearningCard view={view} item={item} named={several} />
                ))}
              />
            </section>
          )
        )
      })}
      {completed.length > 0 && (
        <section class="n-section n-stack" aria-labelledby="completed">
          <h2 class="n-heading" id="completed">
            {completionWords[view.lang].mine.group}
          </h2>
          <Cards
            cards={completed.map((item) => (
              <LearningCard view={view} item={item} named={several} />
            ))}
          />
        </section>
      )}
      {past.length > 0 && (
        <section class="n-section n-stack" aria-labelledby="when-past">
          <h2 class="n-heading" id="when-past">
            {w.groups.past}
          </h2>
          <More title={w.history(past.length)}>
            <Cards
              cards={past.map((item) => (
                <LearningCard view={view} item={item} named={several} />
              ))}
            />
          </More>
        </section>
      )}
      <OwnBars view={view} bars={bars} strikes={strikes} />
      <Actions>
        <LinkButton href="/me/reservations" rank="tertiary" after="right">
          {w.rooms}
        </LinkButton>
        {past.length + completed.length > 0 && (
          <LinkButton href="/clubs/new" rank="tertiary" after="right">
            {w.club}
          </LinkButton>
        )}
        <LinkButton href="/clubs" rank="tertiary" after="right">
          {w.clubs}
        </LinkButton>
      </Actions>
      <Feed view={view} made={feed} />
    </Page>
  )
}

/** What was offered to a family as one is one card, answered once. */
const isSameOffer = ({ offering, application }: Learning, before: Learning[]): boolean =>
  offering !== undefined &&
  application.bond !== null &&
  before.some((item) => item.offering && item.application.bond === application.bond)
