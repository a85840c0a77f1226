/** Lessons of class kits: what must be there before schools see them, and which report can be. */
import type { Day } from '#platform/clock.ts'

export type KitRefusal = 'no-lessons' | 'nothing-in-lesson'

/** A kit is shown when it has lessons, each with a film or papers. */
export function refusalToShow(lessons: readonly { film: string | null; papers: number }[]): KitRefusal | undefined {
  if (lessons.length === 0) return 'no-lessons'
  return lessons.some(({ film, papers }) => !film && papers === 0) ? 'nothing-in-lesson' : undefined
}

export type ReportRefusal = 'future' | 'long-ago'

/** What is told of was held already, and not longer than a school year ago. */
export function refusalToReport(held: Day, today: Day): ReportRefusal | undefined {
  if (held > today) return 'future'
  return held < `${Number(today.slice(0, 4)) - 1}${today.slice(4)}` ? 'long-ago' : undefined
}
