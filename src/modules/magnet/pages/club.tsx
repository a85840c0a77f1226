import { Accordion } from '#design/accordion.tsx'
import { Badge } from '#design/badge.tsx'
import { Actions, Button, LinkButton, PressForm } from '#design/button.tsx'
import { Radios } from '#design/choice.tsx'
import { Facts } from '#design/facts.tsx'
import { ErrorSummary, type Errors, Fields } from '#design/field.tsx'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import type { Person } from '#modules/people/index.ts'
import type { Given } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import type { ClubShown } from '../clublist.ts'
import { type ClubStanding, clubStandingOf } from '../rules/club.ts'
import { words } from '../words/club.ts'
import { ClubFields } from './clubform.tsx'

type Props = ClubShown & {
  view: View
  /** Whoever looks and their family; empty for visitors. */
  family: Person[]
  /** Who of them is in it. */
  here: ReadonlySet<string>
  /** Names of all in it, only for who speaks for it. */
  names: string[] | undefined
  given: Given
  errors: Errors
  done: string | undefined
}

const tones = {
  waiting: 'information',
  declined: 'warning',
  standing: 'success',
  ended: 'gray',
} as const satisfies Record<ClubStanding, string>

/** A study club: what it does, when it meets, and joining it. */
export const ClubPage = (props: Props) => {
  const { view, club, group, grown, names, errors, done } = props
  const w = words[view.lang]
  const standing = clubStandingOf(club, group)
  return (
    <Page view={view} title={group.name} crumbs={[{ href: '/clubs', label: w.title }]} hidden={standing !== 'standing'}>
      {done && w.done[done] && (
        <Notice kind="success" answer>
          {w.done[done]}
        </Notice>
      )}
      <ErrorSummary errors={errors} />
      <p>
        <Badge tone={tones[standing]}>{w.standings[standing]}</Badge>
      </p>
      {standing === 'waiting' && <Notice>{w.waitingSays}</Notice>}
      {standing === 'declined' && <Notice kind="warning">{w.declinedSays(group.refusal ?? '')}</Notice>}
      {standing === 'ended' && <Notice>{w.endedSays}</Notice>}
      <p>{club.about}</p>
      <Facts
        framed
        facts={[
          [w.facts.meets, club.meets],
          [w.facts.dong, group.dong],
          [
            w.facts.from,
            grown && (
              <a class="n-link" href={`/programmes/${grown.id}`}>
                {grown.title}
              </a>
            ),
          ],
          [w.facts.who, club.newcomers ? w.newcomers : w.classmates],
          [w.facts.members, w.members(club.members, club.most)],
        ]}
      />
      {standing !== 'ended' && <Joining {...props} standing={standing} />}
      {names && standing !== 'ended' && <Own {...props} names={names} />}
    </Page>
  )
}

/** Joining and leaving. */
const Joining = ({ view, club, family, here, given, errors, standing }: Props & { standing: ClubStanding }) => {
  const w = words[view.lang]
  const address = `/clubs/${club.id}`
  const open = standing === 'standing' && club.members < club.most
  const others = open ? family.filter(({ id }) => !here.has(id)) : []
  const invite = family.length === 0 && open
  if (here.size + others.length === 0 && !invite) return null
  return (
    <section class="n-section n-stack" aria-labelledby="join">
      <h2 class="n-heading" id="join">
        {w.join}
      </h2>
      {invite && (
        <Actions>
          <LinkButton href={`/sign-in?back=${encodeURIComponent(address)}`} rank="primary">
            {w.signIn}
          </LinkButton>
        </Actions>
      )}
      {family
        .filter(({ id }) => here.has(id))
        .map(({ id, name }) => (
          <div class="n-stack">
            <p>{w.here(name)}</p>
            <PressForm
              action={`${address}/departures`}
              fields={{ learner: id }}
              rank="text"
              size="small"
              label={w.leaveOf(name)}
            >
              {w.leave}
            </PressForm>
          </div>
        ))}
      {others.length > 0 && (
        <form method="post" action={`${address}/members`} class="n-form n-stack" novalidate>
          <p>{w.joinHint}</p>
          <Fields>
            {others.length === 1 ? (
              <input type="hidden" name="learner" value={others[0]?.id} />
            ) : (
              <Radios
                name="learner"
                label={w.learner}
                required
                row
                value={given.learner}
                error={errors.learner}
                choices={others.map(({ id, name }) => ({
                  value: id,
                  label: id === family[0]?.id ? `${name} (${w.me})` : name,
                }))}
              />
            )}
            <Actions>
              <Button rank="primary" size="large">
                {others.length === 1 ? `${w.join}: ${others[0]?.name ?? ''}` : w.join}
              </Button>
            </Actions>
          </Fields>
        </form>
      )}
    </section>
  )
}

/** What only those who speak for it see and do. */
const Own = ({ view, club, names, given, errors }: Props & { names: string[] }) => {
  const w = words[view.lang]
  const address = `/clubs/${club.id}`
  const said = { about: club.about, meets: club.meets, newcomers: club.newcomers ? 'yes' : 'no', most: `${club.most}` }
  return (
    <section class="n-section n-stack" aria-labelledby="own">
      <h2 class="n-heading" id="own">
        {w.own}
      </h2>
      <h3>{w.names}</h3>
      <p>{names.join(', ') || w.noNames}</p>
      <Actions>
        <LinkButton href="/rooms/allotments">{w.rooms}</LinkButton>
        <LinkButton href="/me/groups" rank="tertiary">
          {w.speakers}
        </LinkButton>
      </Actions>
      <Accordion
        folds={[
          {
            title: w.say,
            open: ['about', 'meets', 'newcomers', 'most'].some((name) => errors[name]),
            content: (
              <form method="post" action={`${address}/details`} class="n-form n-stack" novalidate>
                <Fields>
                  <ClubFields lang={view.lang} given={{ ...said, ...given }} errors={errors} />
                  <Actions>
                    <Button rank="primary">{w.save}</Button>
                  </Actions>
                </Fields>
              </form>
            ),
          },
          {
            title: w.endTitle,
            content: (
              <>
                <p>{w.endSays}</p>
                <PressForm action={`${address}/end`} rank="secondary">
                  {w.end}
                </PressForm>
              </>
            ),
          },
        ]}
      />
    </section>
  )
}
