import type { View } from '#platform/view.ts'
import { DisplaySettings } from './display.tsx'
import { Icon, Mark } from './icons.tsx'
import { useWords } from './lang.tsx'
import { Line, MainMenu, PhoneMenu } from './menu.tsx'
import { SearchBox } from './suggest.tsx'
import { When } from './when.tsx'

/** Everything above a page: the way past it, who runs this, the clock, the doors of one's own, search and menus. */
export const Header = ({ view, search }: { view: View; search: boolean }) => {
  const t = useWords()
  const desk = view.desks.length > 0 && { href: '/office', label: t.office }
  return (
    <>
      <div id="krds-skip-link">
        <a href="#main">{t.skip}</a>
      </div>
      <header class="n-header">
        {view.district.official && <Masthead />}
        {view.demo && <DemoStrip />}
        <div class="n-utility">
          <div class="n-inner">
            <Clock view={view} />
            <nav class="n-utility-doors" aria-label={t.utilityMenu}>
              <ul>
                {desk && (
                  <li class="n-desk">
                    <Line line={desk} path={view.path} name="desk" />
                  </li>
                )}
                <Doors view={view} />
              </ul>
            </nav>
            <DisplaySettings view={view} />
          </div>
        </div>
        <div class="n-brand n-inner">
          <Logo view={view} />
          {search && <SearchBox id="header-search" />}
          <a class="n-brand-search" href="/search">
            <Icon name="search" />
            <span class="sr-only">{t.search}</span>
          </a>
          <PhoneDoor view={view} />
          <PhoneMenu lines={desk ? [...view.menu, desk] : view.menu} path={view.path}>
            <Doors view={view} />
          </PhoneMenu>
        </div>
        <MainMenu lines={view.menu} path={view.path} />
      </header>
    </>
  )
}

/** Only a government's own service may say this. */
const Masthead = () => (
  <div id="krds-masthead">
    <div class="toggle-wrap">
      <div class="toggle-head">
        <div class="inner">
          <span class="nuri-txt">{useWords().masthead}</span>
        </div>
      </div>
    </div>
  </div>
)

const DemoStrip = () => {
  const t = useWords()
  return (
    <div class="n-demo">
      <p class="n-inner">
        <span>{t.demoStrip}</span> <a href="/outbox">{t.demoOutbox}</a>
      </p>
    </div>
  )
}

const Logo = ({ view }: { view: View }) => {
  const t = useWords()
  const title = view.district.title[view.lang]
  return (
    <a class="n-logo" href="/">
      <Mark />
      <span>
        <small>{view.district.gu[view.lang]}</small>
        <strong>{title}</strong> <span class="sr-only">{t.toHome}</span>
      </span>
    </a>
  )
}

const Clock = ({ view }: { view: View }) => {
  const t = useWords()
  return (
    <p class="n-clock" title={t.clockNote}>
      <span>{t.clock}</span>{' '}
      <naru-clock>
        <When at={view.now} show="clock" />
      </naru-clock>
    </p>
  )
}

/** On a phone one sign leads to one's own pages; the rest of the doors stand in the menu. */
const PhoneDoor = ({ view }: { view: View }) => {
  const t = useWords()
  const { visitor } = view
  return (
    <a class="n-brand-door" href={visitor ? '/me' : signIn(view)}>
      <Icon name="person" />
      <span class="sr-only">{visitor ? t.myPage : t.signIn}</span>
      {visitor && visitor.unread > 0 && <Unread count={visitor.unread} />}
    </a>
  )
}

const signIn = (view: View) => `/sign-in?back=${encodeURIComponent(view.path)}`

const Unread = ({ count }: { count: number }) => {
  const t = useWords()
  return (
    <span class="krds-badge bg-point number">
      <span aria-hidden="true">{count > 99 ? '99+' : count}</span>
      <span class="sr-only">{t.unread(count)}</span>
    </span>
  )
}

const Doors = ({ view }: { view: View }) => {
  const t = useWords()
  const { visitor } = view
  if (!visitor)
    return (
      <li>
        <a href={signIn(view)}>
          <Icon name="person" size="small" />
          {t.signIn}
        </a>
      </li>
    )
  return (
    <>
      <li>
        <a href="/notices">
          <Icon name="bell" size="small" />
          {t.notices}
          {visitor.unread > 0 && <Unread count={visitor.unread} />}
        </a>
      </li>
      <li>
        <a href="/me">
          <Icon name="person" size="small" />
          <span class="n-wide-only">{visitor.name} · </span>
          {t.myPage}
        </a>
      </li>
      <li>
        <a href="/account">{t.account}</a>
      </li>
      <li>
        <form method="post" action="/sign-out">
          <button type="submit">{t.signOut}</button>
        </form>
      </li>
    </>
  )
}
