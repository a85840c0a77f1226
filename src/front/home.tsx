import { Badge } from '#design/badge.tsx'
import { Button } from '#design/button.tsx'
import { Empty } from '#design/empty.tsx'
import { Select } from '#design/input.tsx'
import { Agenda, type AgendaLine, Doors, type Door, Hero, Section } from '#design/hero.tsx'
import { Page } from '#design/page.tsx'
import { type Book, BookSection } from '#modules/humanbooks/index.ts'
import { DistrictMap, type Land } from '#modules/places/index.ts'
import { timeOf } from '#platform/clock.ts'
import type { View } from '#platform/view.ts'
import { words } from './words.ts'

/** One programme as the home page lists it. */
export type Line = { id: string; title: string; place: string | undefined; audience: string | null; at: Date | null }

export type HomeNews = {
  /** What many look for; empty where too few did. */
  often: string[]
  opening: Line[]
  closing: Line[]
  counts: { open: number; opening: number; facilities: number }
  /** A Human Book for today. */
  book: Book | undefined
  dongs: string[]
  land: Land
  /** How many places each dong has. */
  places: ReadonlyMap<string, number>
}

const doors: (Omit<Door, 'title' | 'text'> & { name: keyof typeof words.ko.home.doors })[] = [
  { name: 'programmes', href: '/programmes', icon: 'search', tint: 'water' },
  {
    name: 'centres',
    href: '/places?q=%EB%AF%B8%EB%9E%98%EA%B5%90%EC%9C%A1%EC%84%BC%ED%84%B0',
    icon: 'robot',
    tint: 'stone',
  },
  { name: 'places', href: '/places', icon: 'place', tint: 'leaf' },
  { name: 'me', href: '/me', icon: 'calendar', tint: 'sand' },
]

const ages: (Omit<Door, 'title' | 'text'> & { name: keyof typeof words.ko.home.ages })[] = [
  { name: 'infant', href: '/programmes?age=infant', icon: 'heart', tint: 'dawn' },
  { name: 'child', href: '/programmes?age=child', icon: 'pencil', tint: 'leaf' },
  { name: 'youth', href: '/programmes?age=youth', icon: 'compass', tint: 'plum' },
  { name: 'adult', href: '/programmes?age=adult', icon: 'book', tint: 'water' },
  { name: 'senior', href: '/programmes?age=senior', icon: 'people', tint: 'sand' },
]

/** The first page of a district: ask first, then what opens today, then the ways in for each age and each system. */
export const Home = ({ view, news }: { view: View; news: HomeNews }) => {
  const w = words[view.lang].home
  const { counts } = news
  return (
    <Page
      view={view}
      title={view.district.title[view.lang]}
      description={w.description(view.district.title[view.lang])}
      untitled
      unsearched
      wide
    >
      <Hero
        title={w.ask}
        text={view.district.tagline[view.lang]}
        words={(news.often.length > 0 ? news.often : w.often).map((label) => ({
          label,
          href: `/search?q=${encodeURIComponent(label)}`,
        }))}
      />

      <Section
        id="today"
        title={w.today}
        text={w.todayHint(counts)}
        more={{ href: '/programmes?when=opens-today', label: w.all }}
      >
        <div class="n-halves">
          <div>
            <h3>{w.opening}</h3>
            <Lines
              lines={news.opening}
              none={w.noOpening}
              when={(line) => w.opensAt(line.at ? timeOf(line.at) : '')}
              badge={w.opensBadge}
              now={view.now}
            />
          </div>
          <div>
            <h3>{w.closing}</h3>
            <Lines
              lines={news.closing}
              none={w.noClosing}
              when={(line) => w.closesAt(line.at ? timeOf(line.at) : '')}
              now={view.now}
            />
          </div>
        </div>
      </Section>

      <Section id="ages" title={w.byAge} text={w.byAgeHint} tinted>
        <Doors narrow doors={ages.map(({ name, ...door }) => ({ ...door, ...w.ages[name] }))} />
      </Section>

      {news.book && <BookSection lang={view.lang} book={news.book} />}

      <Section id="near" title={w.near} text={w.nearHint}>
        <div class="n-halves">
          <form action="/programmes" class="n-stack">
            <input type="hidden" name="sort" value="near" />
            <Select name="from" label={w.myDong} options={news.dongs.map((dong) => ({ value: dong, label: dong }))} />
            <Button rank="primary">{w.findNear}</Button>
          </form>
          <DistrictMap
            view={view}
            land={news.land}
            counts={news.places}
            href={(dong) => `/places?dong=${encodeURIComponent(dong)}`}
          />
        </div>
      </Section>

      <Section id="doors" title={w.systems} text={w.systemsHint(counts.facilities)} tinted>
        <Doors doors={doors.map(({ name, ...door }) => ({ ...door, ...w.doors[name] }))} />
      </Section>
    </Page>
  )
}

type LinesProps = {
  lines: Line[]
  none: string
  when: (line: Line) => string
  badge?: { before: string; after: string }
  now: Date
}

const Lines = ({ lines, none, when, badge, now }: LinesProps) =>
  lines.length === 0 ? (
    <Empty icon="calendar">{none}</Empty>
  ) : (
    <Agenda
      items={lines.map((line): AgendaLine => ({
        href: `/programmes/${line.id}`,
        title: line.title,
        when: when(line),
        at: line.at ?? undefined,
        lines: [line.place, line.audience].filter((text) => typeof text === 'string' && text !== '') as string[],
        badge: badge && line.at && (
          <Badge tone={line.at <= now ? 'success' : 'primary'}>{line.at <= now ? badge.after : badge.before}</Badge>
        ),
      }))}
    />
  )
