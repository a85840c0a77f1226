import type { MenuLine } from '#platform/view.ts'
import { Icon } from './icons.tsx'
import { useWords } from './lang.tsx'
import { currentLine } from './menu.tsx'

export type Crumb = { href: string; label: string }
export type Side = { title: string; lines: MenuLine[] }

/** The way from the first page to this one; the page itself is added at the end. */
export const Crumbs = ({ crumbs, here }: { crumbs: Crumb[]; here: string }) => {
  const t = useWords()
  return (
    <nav class="krds-breadcrumb-wrap" aria-label={t.crumbs}>
      <ol class="breadcrumb">
        <li class="home">
          <a class="txt" href="/">
            {t.home}
          </a>
        </li>
        {crumbs.map((crumb) => (
          <li>
            <a class="txt" href={crumb.href}>
              {crumb.label}
            </a>
          </li>
        ))}
        <li>
          <span class="txt" aria-current="page">
            {here}
          </span>
        </li>
      </ol>
    </nav>
  )
}

const FEW = 8

/** The pages of one part of the service, beside its content; folded away above it on a phone. Of many groups only the current one stands open. */
export const SideMenu = ({ title, lines, path }: Side & { path: string }) => {
  const pages = lines.flatMap((line) => line.children ?? [line])
  const current = currentLine(pages, path)
  return (
    <nav class="n-side" aria-label={title}>
      <details class="n-side-fold">
        <summary>
          {current?.label ?? title}
          <Icon name="down" size="small" />
        </summary>
        <p class="n-side-title">{title}</p>
        <ul>
          {lines.map((line) => (
            <li>
              {line.children ? (
                <details open={pages.length <= FEW || (current && line.children.includes(current))}>
                  <summary>
                    {line.label}
                    <Icon name="down" size="small" />
                  </summary>
                  <Lines lines={line.children} current={current} />
                </details>
              ) : (
                <One line={line} current={current} />
              )}
            </li>
          ))}
        </ul>
      </details>
    </nav>
  )
}

const Lines = ({ lines, current }: { lines: MenuLine[]; current: MenuLine | undefined }) => (
  <ul>
    {lines.map((line) => (
      <li>
        <One line={line} current={current} />
      </li>
    ))}
  </ul>
)

const One = ({ line, current }: { line: MenuLine; current: MenuLine | undefined }) => (
  <a href={line.href} aria-current={line === current ? 'page' : undefined}>
    {line.label}
  </a>
)
