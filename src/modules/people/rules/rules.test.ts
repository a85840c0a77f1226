import { expect, test } from 'vitest'
import { missingConsent } from './consents.ts'
import { deviceName } from './device.ts'
import { goesWithGuardian, needsProof, refusalToAddChild, refusalToJoin } from './household.ts'
import * as people from './people.ts'
import * as roles from './roles.ts'
import { mustRest, readSignInName, refusalOfPassword } from './secrets.ts'
import { isLastWay } from './ways.ts'

const now = new Date('2026-03-02T10:00:00+09:00')

test('a child signs up alone from the day of the 14th birthday, by the calendar of Seoul', () => {
  expect(people.refusalToSignUp('2012-03-02', now)).toBeUndefined()
  expect(people.refusalToSignUp('2012-03-03', now)).toBe('under-14')
  expect(people.refusalToSignUp('2012-03-03', new Date('2026-03-02T15:00:00Z'))).toBeUndefined()
  expect(people.refusalToSignUp('2026-03-03', now)).toBe('future-birth')
  expect(people.refusalToSignUp('1850-01-01', now)).toBe('long-ago')
})

test('people answer for others from 19, and are added as children until then', () => {
  expect(people.isAdult({ born_on: '2007-03-02' }, now)).toBe(true)
  expect(people.isAdult({ born_on: '2007-03-03' }, now)).toBe(false)
  expect(people.isAdult({ born_on: null }, now)).toBe(false)
  expect(people.refusalOfChild('2007-03-02', now)).toBe('not-a-child')
  expect(people.refusalOfChild('2007-03-03', now)).toBeUndefined()
})

test('nobody corrects a birth date across the age of own consent', () => {
  expect(people.refusalToCorrectBirth('1985-01-01', '1985-01-02', now)).toBeUndefined()
  expect(people.refusalToCorrectBirth('2014-01-01', '2000-01-01', now)).toBe('over-14')
  expect(people.refusalToCorrectBirth('2000-01-01', '2014-01-01', now)).toBe('under-14')
})

test('telephone numbers are read as Koreans write them', () => {
  for (const text of ['010-1234-5678', '01012345678', '010 1234 5678', '+82 10-1234-5678', '(010) 1234.5678'])
    expect(people.readPhone(text)).toBe('01012345678')
  for (const text of ['1234', '전화', '010-1234-56789-0', '<script>']) expect(people.readPhone(text)).toBeUndefined()
  expect(people.showPhone('01012345678')).toBe('010-1234-5678')
  expect(people.showPhone('021234567')).toBe('02-123-4567')
})

test('grades read as residents say them', () => {
  expect(people.GRADES.map((grade) => people.gradeName(grade, 'ko'))).toContain('초등 4학년')
  expect(people.gradeName('h1', 'en')).toBe('High 1')
})

test('a password is long, not one of the most common, and not the e-mail name; nothing else is asked', () => {
  expect(refusalOfPassword('짧은비밀번호', 'a@b.kr')).toBe('short-password')
  expect(refusalOfPassword('1234567890')).toBe('common-password')
  expect(refusalOfPassword('가가가가가가가가가가')).toBe('common-password')
  expect(refusalOfPassword('abababababab')).toBe('common-password')
  expect(refusalOfPassword('hana-hana-2026', 'hana@example.kr')).toBe('email-password')
  expect(refusalOfPassword('x'.repeat(64) + 'y'.repeat(65))).toBe('long-password')
  expect(refusalOfPassword('우리집앞 나루터에서', 'kim@example.kr')).toBeUndefined()
  expect(refusalOfPassword('🌊🌊 물결 두 번 치는 밤')).toBeUndefined()
})

test('a child signs in by a name of small letters, digits or Hangul', () => {
  expect(readSignInName('Seojun7')).toBe('seojun7')
  expect(readSignInName('바다거북')).toBe('바다거북')
  for (const text of ['abc', 'a@b.kr', 'two words', '👦👦👦👦', 'x'.repeat(21)])
    expect(readSignInName(text)).toBeUndefined()
})

test('ten wrong tries are enough', () => {
  expect(mustRest(9)).toBe(false)
  expect(mustRest(10)).toBe(true)
})

test('the required consent is asked for, and that for phone and neighbourhood only when they are written', () => {
  expect(missingConsent([], {})).toBe('service')
  expect(missingConsent(['service'], {})).toBeUndefined()
  expect(missingConsent(['service'], { dong: '잠실본동' })).toBe('contact')
  expect(missingConsent(['service', 'contact'], { phone: '010' })).toBeUndefined()
})

const adult = { born_on: '1985-01-01' }
const child = { born_on: '2016-01-01' }

test('an adult adds children, a teenager does not', () => {
  expect(refusalToAddChild(adult, 0, now)).toBeUndefined()
  expect(refusalToAddChild({ born_on: '2009-01-01' }, 0, now)).toBe('not-an-adult')
  expect(refusalToAddChild(adult, 15, now)).toBe('too-many-children')
})

test('an invitation is for the adult whose address it was sent to, and a child has two guardians at most', () => {
  const asked = { guardian: 'b', email: 'b@example.kr', invited: 'b@example.kr', standing: ['a'] }
  expect(refusalToJoin(adult, asked, now)).toBeUndefined()
  expect(refusalToJoin(adult, { ...asked, email: 'c@example.kr' }, now)).toBe('other-email')
  expect(refusalToJoin(child, asked, now)).toBe('not-an-adult')
  expect(refusalToJoin(adult, { ...asked, guardian: 'a' }, now)).toBe('already-guardian')
  expect(refusalToJoin(adult, { ...asked, standing: ['a', 'c'] }, now)).toBe('too-many-guardians')
})

test('the guardian of an under-14 is checked before the child signs in alone', () => {
  const guardianship = { guardian: 'a', child: 'b', relationship: 'mother', verified_at: null, verified_by: null }
  expect(needsProof(child, guardianship, now)).toBe(true)
  expect(needsProof(child, { ...guardianship, verified_at: now }, now)).toBe(false)
  expect(needsProof({ born_on: '2011-01-01' }, guardianship, now)).toBe(false)
})

test('a child goes with the last guardian, unless old enough with an own way in', () => {
  expect(goesWithGuardian({ ...child, hasAccount: false }, 0, now)).toBe(true)
  expect(goesWithGuardian({ ...child, hasAccount: true }, 0, now)).toBe(true)
  expect(goesWithGuardian({ ...child, hasAccount: false }, 1, now)).toBe(false)
  expect(goesWithGuardian({ born_on: '2010-01-01', hasAccount: true }, 0, now)).toBe(false)
})

test('a role holds where it was given, and only after the second factor', () => {
  const clerk = { id: 'a', name: '', grants: [{ role: 'branch', facility: 'f1' }], secondFactor: 'given' as const }
  expect(roles.holds(clerk, 'branch', 'f1')).toBe(true)
  expect(roles.holds(clerk, 'branch', 'f2')).toBe(false)
  expect(roles.holds(clerk, 'officer')).toBe(false)
  expect(roles.holds({ ...clerk, secondFactor: 'asked' }, 'branch', 'f1')).toBe(false)
  expect(roles.claims({ ...clerk, secondFactor: 'asked' }, 'branch')).toBe(true)
  expect(roles.reach(clerk, ['branch'])).toEqual(['f1'])
  expect(roles.reach({ ...clerk, grants: [{ role: 'branch', facility: null }] }, ['branch'])).toBe('all')
})

test('roles are for people with an account, and an administrator does not end their own', () => {
  expect(roles.refusalToAppoint({ hasAccount: false, child: false })).toBe('no-account')
  expect(roles.refusalToAppoint({ hasAccount: true, child: true })).toBe('no-account')
  const me = { id: 'a', name: '', grants: [] }
  expect(roles.refusalToEndRole({ person: 'a', role: 'district_admin' }, me)).toBe('not-yours-to-end')
  expect(roles.refusalToEndRole({ person: 'a', role: 'branch' }, me)).toBeUndefined()
})

test('administration is for the whole district', () => {
  expect(roles.refusalOfPlace('district_admin', 'f1')).toBe('whole-district')
  expect(roles.refusalOfPlace('district_admin', null)).toBeUndefined()
  expect(roles.refusalOfPlace('branch', 'f1')).toBeUndefined()
})

test('the last way in stays', () => {
  expect(isLastWay({ password: false, passkeys: 1, identities: 0 })).toBe(true)
  expect(isLastWay({ password: false, passkeys: 1, identities: 1 })).toBe(false)
  expect(isLastWay({ password: true, passkeys: 1, identities: 0 })).toBe(false)
})

test('a device is named when it says what it is', () => {
  expect(deviceName('Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36')).toBe(
    'Chrome · Android',
  )
  expect(deviceName('')).toBeUndefined()
})
