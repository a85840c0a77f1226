/** What this module speaks of, as rules, stores and pages see it. */
import type { Selectable } from 'kysely'
import type { Band } from '#modules/catalogue/index.ts'
import type { DB } from '#platform/tables.ts'
import type { Level, ReportReason, Slot } from './rules/wish.ts'

/** What somebody wants to learn, with how many share it. */
export type Wish = Omit<Selectable<DB['wishes']>, 'level' | 'ages' | 'ended_for'> & {
  level: Level | null
  ages: Band | null
  ended_for: 'withdrawn' | 'too-few' | 'no-class' | 'done' | null
  /** Who would come: those who joined and did not leave, the writer among them. */
  joins: number
}

/** One learner who shares a wish. */
export type Join = Omit<Selectable<DB['wish_joins']>, 'slots'> & { slots: Slot[] }

export type Step = Omit<Selectable<DB['wish_steps']>, 'step'> & {
  step: 'opened' | 'closed' | 'picked' | 'taken_up' | 'released' | 'done' | 'ended' | 'hidden' | 'shown'
}

export type Report = Omit<Selectable<DB['wish_reports']>, 'reason'> & { reason: ReportReason }

/** What somebody can teach. */
export type Offer = Omit<Selectable<DB['teach_offers']>, 'slots' | 'level' | 'ages'> & {
  slots: Slot[]
  level: Level | null
  ages: Band[]
}

export type OfferFile = { offer: string; file: string; name: string; type: string; size: number }

/** What an officer noted of a teacher. */
export type TeacherNote = Selectable<DB['teacher_notes']>

/** A study club, with how many are in it. Its name and who speaks for it stand with its group. */
export type Club = Selectable<DB['clubs']> & { members: number }
export type ClubMember = Selectable<DB['club_members']>
