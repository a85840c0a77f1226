import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeFrom, maskName, numberOf, readCode, showCode } from './certificate.ts'

test('a name is masked so that neighbours are not named', () => {
  expect(['홍길동', '남궁민수', '김산', '산', 'Anna Maria Lee'].map(maskName)).toEqual([
    '홍*동',
    '남**수',
    '김*',
    '*',
    'A*** M*** L***',
  ])
})

test('no masked name gives away the whole one', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }).filter((name) => name.trim() !== ''),
      (name) => {
        expect(maskName(name)).toContain('*')
      },
    ),
  )
})

test('a code is read as it is printed, typed small, or pasted as an address', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 64, maxLength: 64 }), (bytes) => {
      const code = codeFrom(bytes)
      if (!code) return
      for (const typed of [
        code,
        showCode(code),
        showCode(code).toLowerCase(),
        ` ${code} `,
        `https://a.kr/certificates/${code}`,
      ])
        expect(readCode(typed)).toBe(code)
    }),
  )
  for (const wrong of ['', 'ABCD', 'O0O0-1111-LLLL', 'https://a.kr/certificates/'])
    expect(readCode(wrong)).toBeUndefined()
})

test('too few random bytes make no code rather than a short one', () => {
  expect(codeFrom(new Uint8Array(11))).toBeUndefined()
  expect(codeFrom(new Uint8Array(64).fill(255))).toBeUndefined()
})

test('certificates are numbered by the year in Seoul', () => {
  expect(numberOf({ issued_at: new Date('2026-12-31T20:00:00Z'), number: 7 })).toBe('2027-7')
})
