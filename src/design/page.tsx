import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { Lang, View } from '#platform/view.ts'
import { asset } from './assets.ts'
import { Footer } from './footer.tsx'
import { Header } from './header.tsx'
import { Speak } from './lang.tsx'
import { Crumbs, SideMenu, type Crumb, type Side } from './side.tsx'

/** An island by the name of its file in src/islands; menu and clock are on every page. */
export type Island = 'menu' | 'clock' | (string & {})

export type PageProps = {
  view: View
  title: string
  /** One sentence for search engines and previews. */
  description?: string | undefined
  crumbs?: Crumb[] | undefined
  side?: Side | undefined
  /** No column on the sides: for the home page and wide tables. */
  wide?: boolean | undefined
  /** The page draws its own h1, as the home page's Hero does. */
  untitled?: boolean | undefined
  /** A line under the title. */
  lead?: Child
  /** Without the search box of the header, where the page has its own. */
  unsearched?: boolean | undefined
  /** More for the head. */
  head?: Child
  /** Structured data for machines (schema.org). */
  jsonld?: unknown
  /** The same page elsewhere: another language, a feed, a JSON address. */
  alternates?:
    | { href: string; lang?: Lang | undefined; type?: string | undefined; title?: string | undefined }[]
    | undefined
  islands?: Island[] | undefined
  /** Keep it out of search engines: everything behind the door. */
  hidden?: boolean | undefined
  children?: Child
}

/** Structured data must not be able to close its own script element. */
const safeJson = (value: unknown) => raw(JSON.stringify(value).replaceAll('<', '\\u003c'))

/** The whole document around a page: head, header, menus, title, footer. Every page of Naru begins with it. */
export const Page = (props: PageProps) => {
  const { view, title, side } = props
  const service = view.district.title[view.lang]
  const islands = new Set<Island>(['menu', 'clock', ...(props.islands ?? [])])
  return (
    <Speak lang={view.lang}>
      {raw('<!DOCTYPE html>')}
      <html
        lang={view.lang}
        data-size={view.display.size}
        data-contrast={view.display.contrast}
        data-krds-mode={view.display.contrast === 'high' ? 'high-contrast' : 'light'}
      >
        <head>
          <meta charset="utf-8" />
          <title>{props.untitled ? service : `${title} | ${service}`}</title>
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          {props.description && <meta name="description" content={props.description} />}
          {props.hidden && <meta name="robots" content="noindex" />}
          <meta name="theme-color" content="#0b6488" />
          <meta property="og:title" content={title} />
          <meta property="og:site_name" content={service} />
          {props.description && <meta property="og:description" content={props.description} />}
          <link
            rel="preload"
            href={asset('PretendardGOV-Regular.subset.woff2')}
            as="font"
            type="font/woff2"
            crossorigin="anonymous"
          />
          <link rel="stylesheet" href={asset('naru.css')} />
          <link rel="icon" href={asset('mark.svg')} type="image/svg+xml" />
          {props.alternates?.map((link) => (
            <link rel="alternate" href={link.href} hreflang={link.lang} type={link.type} title={link.title} />
          ))}
          {[...islands].map((island) => (
            <script type="module" src={asset(`${island}.ts`)}></script>
          ))}
          {props.jsonld !== undefined && <script type="application/ld+json">{safeJson(props.jsonld)}</script>}
          {props.head}
        </head>
        <body>
          <Header view={view} search={!props.unsearched} />
          <div class={`n-body${props.wide ? ' n-body-wide' : ''}${side ? ' n-body-side' : ''}`}>
            {side && <SideMenu {...side} path={view.path} />}
            <main id="main" tabindex={-1}>
              {props.crumbs && <Crumbs crumbs={props.crumbs} here={title} />}
              {!props.untitled && (
                <div class="n-title">
                  <h1>{title}</h1>
                  {props.lead && <p>{props.lead}</p>}
                </div>
              )}
              {props.children}
            </main>
          </div>
          <Footer view={view} />
        </body>
      </html>
    </Speak>
  )
}
