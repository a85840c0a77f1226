import type { Insertable } from 'kysely'
import type { Tables } from '#platform/database.ts'
import type { DB } from '#platform/tables.ts'
import type { Note, Sent } from '../teaching.ts'

type Db = Tables<'class_notes' | 'class_messages' | 'people'>

/** What those who teach noted down, newest first. */
export const notesOf = (db: Db, programme: string): Promise<Note[]> =>
  db
    .selectFrom('class_notes')
    .leftJoin('people', 'people.id', 'class_notes.written_by')
    .select(['text', 'written_at', 'people.name as by'])
    .where('programme', '=', programme)
    .orderBy('class_notes.id', 'desc')
    .limit(100)
    .execute()

/** What the class was told, newest first. */
export const messagesOf = (db: Db, programme: string): Promise<Sent[]> =>
  db
    .selectFrom('class_messages')
    .leftJoin('people', 'people.id', 'class_messages.written_by')
    .select(['title', 'body', 'written_at', 'told', 'people.name as by'])
    .where('programme', '=', programme)
    .orderBy('class_messages.id', 'desc')
    .limit(100)
    .execute()

export const addNote = (db: Db, row: Insertable<DB['class_notes']>) =>
  db.insertInto('class_notes').values(row).execute()

export const addMessage = (db: Db, row: Insertable<DB['class_messages']>) =>
  db.insertInto('class_messages').values(row).returning('id').executeTakeFirstOrThrow()
