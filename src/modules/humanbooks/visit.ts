/** A visit as its pages show it: with its group, its book and the one proposed. */
import { type Group, groupsByIds, holds, speaksFor } from '#modules/people/index.ts'
import type { Context } from '#platform/context.ts'
import { MANAGERS } from './desks.ts'
import type { Visit } from './rules/visit.ts'
import { type Book, booksByIds } from './store/books.ts'

export type VisitLine = { visit: Visit; group: Group; book: Book | undefined; proposed: Book | undefined }

export type VisitSide = 'book' | 'group' | 'office'

/** Where somebody stands to a visit; unknown and not theirs are alike. */
export const visitSide = ({ who }: Context, { group, book }: VisitLine): VisitSide | undefined =>
  who.id && book?.person === who.id
    ? 'book'
    : speaksFor(group, who.id)
      ? 'group'
      : holds(who, MANAGERS)
        ? 'office'
        : undefined

/** Visits with all that belongs to them, a few queries for any number. */
export async function visitLines({ db }: Context, visits: readonly Visit[]): Promise<VisitLine[]> {
  const groups = await groupsByIds(db, [...new Set(visits.map(({ group }) => group))])
  const ids = visits.flatMap(({ book, proposal }) => [book ?? [], proposal?.book ?? []].flat())
  const books = new Map((await booksByIds(db, [...new Set(ids)])).map((one) => [one.id, one]))
  return visits.flatMap((visit) => {
    const group = groups.get(visit.group)
    return group
      ? [{ visit, group, book: books.get(visit.book ?? ''), proposed: books.get(visit.proposal?.book ?? '') }]
      : []
  })
}
