import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contactIn, withoutContact } from './contact.ts'

const kinds = (text: string) => contactIn(text).map(({ kind }) => kind)

describe('ways to reach a person', () => {
  test.each([
    '010-1234-5678',
    '01012345678',
    '010 1234 5678',
    '010.1234.5678',
    '(010) 1234-5678',
    '010 - 1234 - 5678',
    '010_1234_5678',
    '0 1 0 1 2 3 4 5 6 7 8',
    '+82 10-1234-5678',
    '+821012345678',
    '공일공 일이삼사 오육칠팔',
    '공1공-일이삼사-5678',
    'o1o-1234-5678',
    '０１０－１２３４－５６７８',
    '011-234-5678',
    '02-123-4567',
    '02) 1234-5678',
    '031-123-4567',
    '070 1234 5678',
  ])('a telephone number is found however it is written: %s', (number) => {
    expect(kinds(`연락은 ${number} 로 주세요`)).toEqual(['phone'])
    expect(withoutContact(`연락은 ${number}로 주세요`)).toBe('연락은 ●●●로 주세요')
  })

  test.each([
    'robot.kid@example.kr',
    'robot＠example.kr'.replace('＠', '@'),
    'robot (at) example.kr',
    'robot골뱅이네이버',
    'robot 골뱅이 naver.com',
  ])('so is an address: %s', (address) => expect(kinds(`여기로요 ${address}`)).toEqual(['email']))

  test.each([
    '카톡 아이디: robotkid',
    '카카오톡 robot_kid',
    'kakao id robotkid',
    'https://open.kakao.com/o/abc123',
    '라인 아이디는 robotkid',
  ])('and a messenger: %s', (name) => expect(kinds(name)).toEqual(['messenger']))

  test.each([
    '2026-03-02 14:00에 만나요',
    '2026.01.10 1400-1600',
    '3월 2일 오후 2시부터 4시까지 24명이 가요',
    '이사 오기 전에 구청 일을 했어요. 사오 년 됐어요',
    '02학번이고 1970년에 태어났어요',
    '온라인 class도 좋아요',
    '참가비는 10,000원이고 계좌는 없어요',
    '골뱅이무침을 만들어요',
    '카카오톡으로 말고 여기에 적어요',
  ])('what only looks like one is left alone: %s', (text) => {
    expect(contactIn(text)).toEqual([])
    expect(withoutContact(text)).toBe(text)
  })

  test('any mobile number with any signs between is covered, and what stands around it stays', () => {
    const digits = (length: number) =>
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((all) => all.join(''))
    fc.assert(
      fc.property(
        fc.constantFrom('', '-', ' ', '.', ' - ', '/'),
        digits(4),
        digits(4),
        fc.constantFrom('안녕하세요 ', '저는 ', '(', ''),
        (sign, middle, last, before) => {
          const text = `${before}010${sign}${middle}${sign}${last} 입니다`
          expect(withoutContact(text)).toMatch(/●●● 입니다$/)
          expect(withoutContact(text)).not.toContain(last)
        },
      ),
    )
  })
})
