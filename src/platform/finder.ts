/** One box over everything: each module says how its things are found, and a later module is one more line. */
import type { Context } from './context.ts'
import type { Bilingual } from './view.ts'

/** A thing as a list of everything shows it. */
export type FoundThing = { title: string; href: string; lines: string[] }

export type Finder = {
  /** A word for addresses and anchors: programmes, places. */
  name: string
  label: Bilingual
  /** The whole list of what was found, by the module's own page. */
  all(text: string): string
  /** The best of what is found, and how many there are in all. */
  find(ctx: Context, text: string, limit: number): Promise<{ total: number; items: FoundThing[] }>
}
