import type { MenuLine } from '#platform/view.ts'
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

/** The pages of one part of the service, beside its content; above it on a phone. */
export const SideMenu = ({ title, lines, path }: Side & { path: string }) => {
  const current = currentLine(lines, path)
  return (
    <nav class="n-side" aria-label={title}>
      <p class="n-side-title">{title}</p>
      <ul>
        {lines.map((line) => (
          <li>
            <a href={line.href} aria-current={line === current ? 'page' : undefined}>
              {line.label}
            </a>
            {line.children && (
              <ul>
                {line.children.map((child) => (
                  <li>
                    <a
                      href={child.href}
                      aria-current={currentLine(line.children ?? [], path) === child ? 'page' : undefined}
                    >
                      {child.label}
                    </a>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}
