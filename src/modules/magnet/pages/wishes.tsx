import { Badge } from '#design/badge.tsx'
import { Actions, Button, LinkButton } from '#design/button.tsx'
import { Card, Cards } from '#design/card.tsx'
import { Empty } from '#design/empty.tsx'
import { Input, Select } from '#design/input.tsx'
import { Page } from '#design/page.tsx'
import { Pagination } from '#design/pagination.tsx'
import { BAND_NAMES, catalogueWords } from '#modules/catalogue/index.ts'
import { dayOf, showDay } from '#platform/clock.ts'
import type { Lang, View } from '#platform/view.ts'
import { type Standing, standingOf } from '../rules/wish.ts'
import type { Wish } from '../things.ts'
import { SORTS } from '../wishlist.ts'
import { words as clubs } from '../words/club.ts'
import { words as shared } from '../words/shared.ts'
import { words } from '../words/wish.ts'

export const STANDINGS = ['gathering', 'waiting', 'opened', 'past'] as const
export type Looking = { q: string; sort: string; standing: string; field: string; ages: string }

type Props = {
  view: View
  looking: Looking
  fields: string[]
  wishes: Wish[]
  picked: ReadonlySet<string>
  total: number
  page: number
  pages: number
}

/** 배우고 싶어요: what people of the district want to learn. */
export const Wishes = ({ view, looking, fields, wishes, picked, total, page, pages }: Props) => {
  const { lang } = view
  const w = words[lang]
  const { bands } = catalogueWords[lang]
  const isSet = Object.entries(looking).some(([name, value]) => value && name !== 'sort')
  const addressOf = (page: number) =>
    `/wishes?${new URLSearchParams({ ...Object.fromEntries(Object.entries(looking).filter(([, value]) => value)), page: String(page) }).toString()}`
  return (
    <Page view={view} title={w.menu} lead={w.lead} description={w.description(view.district.title[lang])}>
      <Actions>
        <LinkButton href="/wishes/new" rank="primary" icon="pencil">
          {w.write}
        </LinkButton>
        <LinkButton href="/me/wishes" icon="heart">
          {w.mine}
        </LinkButton>
        <LinkButton href="/teaching" icon="people">
          {w.teach}
        </LinkButton>
        <LinkButton href="/clubs" icon="people">
          {clubs[lang].title}
        </LinkButton>
      </Actions>
      <search aria-label={w.filter}>
        <form class="n-place-filter" action="/wishes">
          <Input type="search" name="q" label={w.q} placeholder={w.qHint} value={looking.q} maxlength={100} />
          <Select
            name="standing"
            label={w.standing}
            blank={w.allStandings}
            value={looking.standing}
            options={STANDINGS.map((one) => ({ value: one, label: one === 'past' ? w.past : w.standings[one] }))}
          />
          <Select
            name="ages"
            label={w.ages}
            blank={w.allAges}
            value={looking.ages}
            options={BAND_NAMES.map((band) => ({ value: band, label: bands[band] }))}
          />
          <Select
            name="field"
            label={w.field}
            blank={w.allFields}
            value={looking.field}
            options={fields.map((field) => ({ value: field, label: field }))}
          />
          <Select
            name="sort"
            label={w.sort}
            blank={false}
            value={looking.sort}
            options={SORTS.map((sort) => ({ value: sort, label: w.sorts[sort] }))}
          />
          <div class="n-actions">
            <Button rank="secondary" icon="search">
              {w.find}
            </Button>
            {isSet && (
              <LinkButton href="/wishes" rank="text">
                {w.reset}
              </LinkButton>
            )}
          </div>
        </form>
      </search>
      <section class="n-section n-stack" aria-labelledby="found">
        <h2 class="n-heading" id="found">
          {w.found(total)}
        </h2>
        {wishes.length === 0 ? (
          <Empty
            icon="heart"
            action={
              <LinkButton
                href={`/wishes/new${looking.q ? `?topic=${encodeURIComponent(looking.q.slice(0, 60))}` : ''}`}
                rank="primary"
              >
                {w.write}
              </LinkButton>
            }
          >
            {w.none}
          </Empty>
        ) : (
          <Cards
            cards={wishes.map((wish) => (
              <WishCard view={view} wish={wish} picked={picked.has(wish.id)} />
            ))}
          />
        )}
        <Pagination page={page} pages={pages} href={addressOf} />
      </section>
    </Page>
  )
}

const tones = {
  gathering: 'primary',
  waiting: 'information',
  opened: 'success',
  ended: 'gray',
  hidden: 'warning',
} as const satisfies Record<Standing, string>

/** Where a wish stands, as a word. */
export const StandingBadge = ({ standing, lang }: { standing: Standing; lang: Lang }) => (
  <Badge tone={tones[standing]}>{words[lang].standings[standing]}</Badge>
)

/** A wish in a list. */
export const WishCard = ({
  view,
  wish,
  picked,
  level,
}: {
  view: View
  wish: Wish
  picked?: boolean
  level?: 2 | 3 | 4
}) => {
  const { lang, now } = view
  const w = words[lang]
  const standing = standingOf(wish, now)
  return (
    <Card
      title={wish.topic}
      href={`/wishes/${wish.id}`}
      level={level}
      badges={
        <>
          <StandingBadge standing={standing} lang={lang} />
          {picked && <Badge tone="point">{w.picked}</Badge>}
          {wish.field && <Badge line>{wish.field}</Badge>}
        </>
      }
      lines={[
        { icon: 'people', text: w.together(wish.joins) },
        { icon: 'place', text: wish.dong ?? shared[lang].anywhere },
        ...(wish.ages ? [{ icon: 'person' as const, text: catalogueWords[lang].bands[wish.ages] }] : []),
        ...(standing === 'gathering'
          ? [{ icon: 'calendar' as const, text: w.until(showDay(dayOf(wish.closes_at), lang)) }]
          : []),
      ]}
    />
  )
}
