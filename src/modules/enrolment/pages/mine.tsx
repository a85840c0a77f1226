import { More } from '#design/accordion.tsx'
import { Badges, Tag } from '#design/badge.tsx'
import { LinkButton } from '#design/button.tsx'
import { Card, Cards } from '#design/card.tsx'
import { Empty } from '#design/empty.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { Tabs } from '#design/tabs.tsx'
import type { Person } from '#modules/people/index.ts'
import { shortDay, showMoment } from '#platform/clock.ts'
import type { View } from '#platform/view.ts'
import type { Learning } from '../learning.ts'
import { refusalToCancel, WHEN } from '../rules.ts'
import { words } from '../words/mine.ts'
import { Feed } from './feed.tsx'
import { hoursOf, StandingBadge, whereOf } from './pieces.tsx'

type Props = {
  view: View
  people: Person[]
  /** Whose learning is shown; everyone's when undefined. */
  learner: string | undefined
  learning: Learning[]
  /** When the calendar address in use was made. */
  feed: Date | undefined
  just: 'cancelled' | 'revoked' | undefined
}

/** 나의 배움: what I and my children applied for, what is next first. */
export const Mine = ({ view, people, learner, learning, feed, just }: Props) => {
  const w = words[view.lang]
  const now = learning.filter((item) => item.when !== 'past')
  const past = learning.filter((item) => item.when === 'past')
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
      {now.length === 0 && (
        <Empty
          icon="book"
          action={
            <LinkButton href="/programmes" rank="primary">
              {w.find}
            </LinkButton>
          }
        >
          {past.length > 0 ? w.noneNow : w.none}
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
      <Feed view={view} made={feed} />
    </Page>
  )
}

const LearningCard = ({ view, item, named }: { view: View; item: Learning; named: boolean }) => {
  const { lang } = view
  const w = words[lang]
  const { application, programme, learner, standing, place, when, came, marked } = item
  const address = `/me/applications/${application.id}`
  const where = whereOf(programme)
  const hours = hoursOf(programme, lang)
  return (
    <Card
      title={programme.title}
      href={address}
      badges={
        <Badges>
          <StandingBadge lang={lang} standing={standing} place={place} />
          {named && <Tag>{learner.name}</Tag>}
        </Badges>
      }
      lines={[
        { icon: 'clock', text: nextOf(item, view) },
        ...(when !== 'past' && hours ? [{ icon: 'calendar' as const, text: hours }] : []),
        ...(when !== 'past' && where ? [{ icon: 'place' as const, text: where }] : []),
        ...(marked > 0 ? [{ icon: 'check' as const, text: w.attended(came, marked) }] : []),
      ]}
      foot={
        when !== 'past' &&
        !refusalToCancel(application, programme, view.now) && (
          <LinkButton
            href={`${address}/cancellation`}
            rank="tertiary"
            size="small"
            label={`${w.cancel}: ${programme.title}, ${learner.name}`}
          >
            {w.cancel}
          </LinkButton>
        )
      }
    />
  )
}

/** The one sentence of a card: what happens next. */
function nextOf({ standing, when, next, programme, application }: Learning, { lang }: View): string {
  const w = words[lang]
  if (standing === 'waiting') return w.nextWaiting
  if (when !== 'past' && next) return w.next(next.number, showMoment(next.starts_at, lang))
  if (programme.starts_on) return w.starts(shortDay(programme.starts_on, lang))
  return showMoment(application.applied_at, lang)
}
