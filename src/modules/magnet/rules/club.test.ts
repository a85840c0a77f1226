import { expect, test } from 'vitest'
import { clubStandingOf, refusalToFound, refusalToJoinClub } from './club.ts'

const asked = { guarded: false, over: true, there: true }
const club = { standing: 'standing' as const, newcomers: true, members: 3, most: 10 }
const learner = { guarded: false, here: false, there: false, met: 'clear' as const }

test('a club grows out of a class that is over, founded by who was in it; for a small child by the guardian', () => {
  expect(refusalToFound(asked)).toBeUndefined()
  expect(refusalToFound({ ...asked, over: false })).toBe('not-over')
  expect(refusalToFound({ ...asked, there: false })).toBe('not-there')
  expect(refusalToFound({ ...asked, guarded: true })).toBe('guardian')
})

test('a club stands once the office has verified it, until it ends', () => {
  const at = new Date('2026-03-01')
  const fresh = { verified_at: null, refused_at: null }
  expect(clubStandingOf({ ended_at: null }, fresh)).toBe('waiting')
  expect(clubStandingOf({ ended_at: null }, { ...fresh, refused_at: at })).toBe('declined')
  expect(clubStandingOf({ ended_at: null }, { ...fresh, verified_at: at })).toBe('standing')
  expect(clubStandingOf({ ended_at: at }, { ...fresh, verified_at: at })).toBe('ended')
})

test('a club takes whom it is for, while it has room, and no child whom nobody looks after', () => {
  expect(refusalToJoinClub(club, learner)).toBeUndefined()
  expect(refusalToJoinClub(club, { ...learner, guarded: true })).toBe('guardian')
  expect(refusalToJoinClub(club, { ...learner, here: true })).toBe('joined-already')
  expect(refusalToJoinClub({ ...club, standing: 'waiting' }, learner)).toBe('not-standing')
  expect(refusalToJoinClub({ ...club, newcomers: false }, learner)).toBe('classmates-only')
  expect(refusalToJoinClub({ ...club, newcomers: false }, { ...learner, there: true })).toBeUndefined()
  expect(refusalToJoinClub(club, { ...learner, met: 'unchecked' })).toBe('unchecked')
  expect(refusalToJoinClub({ ...club, members: 10 }, learner)).toBe('full')
})
