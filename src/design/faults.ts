/** Sentences for what can be wrong with any form. Modules add their own by the same names. */
import type { Faults } from '#platform/http.ts'
import type { View } from '#platform/view.ts'
import type { Errors } from './field.tsx'

const ko: Record<string, string> = {
  missing: '꼭 적어 주세요.',
  invalid: '적은 내용을 다시 확인해 주세요.',
  'too-long': '너무 길어요. 조금 줄여 주세요.',
  'not-a-day': '날짜를 2026-03-02처럼 적어 주세요.',
  'not-a-time': '시각을 10:00처럼 적어 주세요.',
  'not-a-number': '숫자로 적어 주세요.',
  'not-an-email': '전자우편 주소를 name@example.kr처럼 적어 주세요.',
  'not-a-phone': '전화번호를 010-1234-5678처럼 적어 주세요.',
}
const en: typeof ko = {
  missing: 'Please fill this in.',
  invalid: 'Please check what you wrote.',
  'too-long': 'This is too long. Please shorten it.',
  'not-a-day': 'Write the date like 2026-03-02.',
  'not-a-time': 'Write the time like 10:00.',
  'not-a-number': 'Write a number.',
  'not-an-email': 'Write an e-mail address like name@example.kr.',
  'not-a-phone': 'Write a phone number like 010-1234-5678.',
}
const words = { ko, en }

/** For each fault its sentence: the module's own first, then the common one. */
export const explain = (view: View, faults: Faults | undefined, own: Record<string, string> = {}): Errors =>
  Object.fromEntries(
    Object.entries(faults ?? {}).map(([field, reason = 'invalid']) => [
      field,
      own[reason] ?? words[view.lang][reason] ?? words[view.lang].invalid,
    ]),
  )
