/** Human Books for stories: confirmed ones, and their checks. */
import { randomUUID } from 'node:crypto'
import type { World } from './world.ts'

type Details = { readers?: string[]; ways?: string[]; themes?: string[] }

/** A confirmed Human Book of this person. */
export async function addBook(gu: World, person: string, name: string, details: Details = {}): Promise<string> {
  const id = randomUUID()
  await gu.db
    .insertInto('human_books')
    .values({
      id,
      person,
      name,
      headline: `${name}의 이야기`,
      field: 'career',
      themes: ['로봇'],
      career: '경력',
      story: '이야기',
      readers: ['youth'],
      ways: ['onsite', 'visit', 'online'],
      state: 'confirmed',
      applied_at: gu.clock.now,
      confirmed_at: gu.clock.now,
      changed_at: gu.clock.now,
      ...details,
    })
    .execute()
  return id
}

/** All checks about somebody came back clear. */
export const clear = async (gu: World, person: string) =>
  gu.db
    .insertInto('background_checks')
    .values(
      ['sex-crime', 'child-abuse'].map((kind) => ({
        person,
        kind,
        consent_on: '2026-02-01',
        asked_on: '2026-02-02',
        replied_on: '2026-02-10',
        clear: true,
        recheck_due: '2027-02-10',
      })),
    )
    .execute()
