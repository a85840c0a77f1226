import type { Child } from 'hono/jsx'
import type { MenuLine } from '#platform/view.ts'
import { Icon } from './icons.tsx'
import { useWords } from './lang.tsx'

/** The line a path lies under: of several that fit, the longest address. */
export const currentLine = (lines: MenuLine[], path: string): MenuLine | undefined => {
  const place = path.split(/[?#]/)[0] ?? ''
  const fits = (href: string) => place === href || (href !== '/' && place.startsWith(`${href}/`))
  const reach = (line: MenuLine) =>
    Math.max(0, ...[line, ...(line.children ?? [])].filter(({ href }) => fits(href)).map(({ href }) => href.length))
  return lines.filter((line) => reach(line) > 0).sort((a, b) => reach(b) - reach(a))[0]
}

const here = (line: MenuLine, path: string) => (line.href === path.split(/[?#]/)[0] ? ('page' as const) : undefined)

const Children = ({ line, path }: { line: MenuLine; path: string }) => {
  const t = useWords()
  const inner = line.children ?? []
  const all = inner.some(({ href }) => href === line.href)
    ? inner
    : [{ href: line.href, label: t.overviewOf(line.label) }, ...inner]
  return (
    <ul>
      {all.map((child) => (
        <li>
          <a href={child.href} aria-current={here(child, path)}>
            {child.label}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** One line: a link, or a word which unfolds its own lines. `name` lets only one of a row stand open. */
export const Line = ({
  line,
  path,
  current,
  name,
}: {
  line: MenuLine
  path: string
  current?: boolean
  name: string
}) =>
  line.children ? (
    <details name={name}>
      <summary class={current ? 'n-here' : undefined}>
        {line.label}
        <Icon name="down" size="small" />
      </summary>
      <div class="n-menu-panel">
        <Children line={line} path={path} />
      </div>
    </details>
  ) : (
    <a href={line.href} class={current ? 'n-here' : undefined} aria-current={here(line, path)}>
      {line.label}
    </a>
  )

/** The main menu of a wide screen: a row of words, each opening its own pages below it. */
export const MainMenu = ({ lines, path }: { lines: MenuLine[]; path: string }) => {
  const t = useWords()
  const current = currentLine(lines, path)
  return (
    <nav class="n-menu" aria-label={t.mainMenu}>
      <ul class="n-inner">
        {lines.map((line) => (
          <li>
            <Line line={line} path={path} current={line === current} name="main-menu" />
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The same menu of a phone, behind one word, unfolding in place. */
export const PhoneMenu = ({ lines, path, children }: { lines: MenuLine[]; path: string; children?: Child }) => {
  const t = useWords()
  const current = currentLine(lines, path)
  return (
    <details class="n-phone-menu">
      <summary>
        <Icon name="menu" />
        <span>{t.openMenu}</span>
      </summary>
      <nav aria-label={t.allMenu}>
        <ul class="n-phone-doors">{children}</ul>
        <ul>
          {lines.map((line) => (
            <li>
              <Line line={line} path={path} current={line === current} name="phone-menu" />
            </li>
          ))}
        </ul>
      </nav>
    </details>
  )
}
