/** What a page may know of the visit it is drawn for. Pages get this and their rows, never the database. */
export type Lang = 'ko' | 'en'

/** A sentence in every language people read Naru in. */
export type Bilingual = Record<Lang, string>

export const TEXT_SIZES = ['small', 'medium', 'large', 'xlarge', 'xxlarge'] as const
export type TextSize = (typeof TEXT_SIZES)[number]
export type Display = { size: TextSize; contrast: 'normal' | 'high' }

export type MenuLine = { href: string; label: string; children?: MenuLine[] }

/** A line of the main menu as a module brings it: a door to one of its rooms. */
export type Door = { href: string; label: Bilingual; children?: Door[] }

export const menuIn = (doors: readonly Door[], lang: Lang): MenuLine[] =>
  doors.map(({ href, label, children }) => ({
    href,
    label: label[lang],
    ...(children && { children: menuIn(children, lang) }),
  }))

/** Who is at the door, as far as a page needs it. */
export type Visitor = { name: string; office: boolean; unread: number }

export type View = {
  lang: Lang
  /** The official time of this request, from the server's clock. */
  now: Date
  /** Path and query as asked for, to mark the menu and to come back to. */
  path: string
  district: {
    name: string
    gu: Bilingual
    title: Bilingual
    tagline: Bilingual
    /** Only a government's own instance may show the official masthead. */
    official: boolean
    /** The names of its neighbourhoods, to choose one from. */
    dongs: readonly string[]
    contact: { phone: string; address: Bilingual }
  }
  display: Display
  visitor: Visitor | undefined
  /** The main menu, brought by the modules. */
  menu: MenuLine[]
  /** The rooms of the office, each with the pages this visitor may use; empty for residents. */
  desks: MenuLine[]
  /** A demonstration: sign-in by persona and the outbox are there. */
  demo: boolean
}
