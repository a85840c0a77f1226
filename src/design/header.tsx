import type { View } from '#platform/view.ts'
import { DisplaySettings } from './display.tsx'
import { Icon, Mark } from './icons.tsx'
import { useWords } from './lang.tsx'
import { MainMenu, PhoneMenu } from './menu.tsx'
import { whenWords } from './when.tsx'

/** Everything above a page: the way past it, who runs this, the clock, the doors of one's own, search and menus. */
export const Header = ({ view, search }: { view: View; search: boolean }) => {
  const t = useWords()
  return (
    <>
      <div id="krds-skip-link">
        <a href="#main">{t.skip}</a>
      </div>
      {view.district.official && (
        <div id="krds-masthead">
          <div class="toggle-wrap">
            <div class="toggle-head">
              <div class="inner">
                <span class="nuri-txt">{t.masthead}</span>
              </div>
            </div>
          </div>
        </div>
      )}
      <header class="n-header">
        {view.demo && <DemoStrip />}
        <div class="n-utility">
          <div class="n-inner">
            <Clock view={view} />
            <nav class="n-utility-doors" aria-label={t.utilityMenu}>
              <ul>
                <Doors view={view} />
              </ul>
            </nav>
            <DisplaySettings view={view} />
          </div>
        </div>
        <div class="n-brand n-inner">
          <Logo view={view} />
          {search && <SearchBox />}
          <a class="n-brand-search" href="/search">
            <Icon name="search" />
            <span class="sr-only">{t.search}</span>
          </a>
          <PhoneMenu lines={view.menu} path={view.path} />
        </div>
        <MainMenu lines={view.menu} path={view.path} />
      </header>
    </>
  )
}

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
    <a class="n-logo" href="/" aria-label={t.homeOf(title)}>
      <Mark />
      <span>
        <small>{view.district.name}</small>
        <strong>{title}</strong>
      </span>
    </a>
  )
}

const SearchBox = () => {
  const t = useWords()
  return (
    <form class="n-search" role="search" action="/search" aria-label={t.searchAll}>
      <label class="sr-only" for="header-search">
        {t.searchLabel}
      </label>
      <input id="header-search" type="search" name="q" placeholder={t.searchLabel} autocomplete="off" />
      <button type="submit">
        <Icon name="search" />
        <span class="sr-only">{t.search}</span>
      </button>
    </form>
  )
}

const Clock = ({ view }: { view: View }) => {
  const t = useWords()
  return (
    <p class="n-clock" title={t.clockNote}>
      <span>{t.clock}</span>{' '}
      <naru-clock>
        <time datetime={view.now.toISOString()}>{whenWords(view.now, view.lang, 'clock')}</time>
      </naru-clock>
    </p>
  )
}

const Doors = ({ view }: { view: View }) => {
  const t = useWords()
  const { visitor } = view
  if (!visitor)
    return (
      <li>
        <a href={`/sign-in?back=${encodeURIComponent(view.path)}`}>
          <Icon name="person" size="small" />
          {t.signIn}
        </a>
      </li>
    )
  return (
    <>
      {visitor.office && (
        <li>
          <a href="/office">{t.office}</a>
        </li>
      )}
      <li>
        <a href="/notices">
          <Icon name="bell" size="small" />
          <span class="n-wide-only">{t.notices}</span>
          {visitor.unread > 0 && (
            <span class="krds-badge bg-point number">
              <span aria-hidden="true">{visitor.unread > 99 ? '99+' : visitor.unread}</span>
              <span class="sr-only">{t.unread(visitor.unread)}</span>
            </span>
          )}
          {visitor.unread === 0 && <span class="sr-only n-narrow-only">{t.notices}</span>}
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
        <form method="post" action="/sign-out">
          <button type="submit">{t.signOut}</button>
        </form>
      </li>
    </>
  )
}
