import { isNothing, tidy, timeOf, yesOf } from '#platform/sheet/values.ts'
import type { Field } from './columns.ts'

type Text = (field: Field) => string

/** «평일 09:00–18:00 · 토요일 09:00–13:00». Midnight to midnight is how lists write «closed», so it is left out. */
export function hoursText(text: Text): string | undefined {
  const parts = [
    ['평일', text('weekday') || between(text('weekday_from'), text('weekday_to'))],
    ['주말', between(text('weekend_from'), text('weekend_to'))],
    ['토요일', text('saturday') || between(text('saturday_from'), text('saturday_to'))],
    ['공휴일', text('holiday') || between(text('holiday_from'), text('holiday_to'))],
  ]
  const open = parts.map(([when = '', hours = '']) => [when, spanOf(hours)]).filter(([, hours]) => hours)
  return open.map(([when, hours]) => `${when} ${hours}`).join(' · ') || undefined
}

const between = (from: string, to: string) => (from && to ? `${from}-${to}` : '')

function spanOf(hours: string): string {
  if (isNothing(hours)) return ''
  const [from, to] = hours.split(/[-~–]/).map((time) => timeOf(time))
  if (!from || !to) return hours
  return from === '00:00' && to === '00:00' ? '' : `${from}–${to}`
}

/** «무료», «2시간 30,000원», «유료», or what the office wrote. */
export function feeText(text: Text): string | undefined {
  const fee = tidy(text('fee'))
  const paid = yesOf(text('paid'))
  if (paid === false || /^(0+|무료)$/.test(fee)) return '무료'
  if (isNothing(fee)) return paid ? '유료' : undefined
  const price = /^[\d,]+원?$/.test(fee) ? `${Number(fee.replace(/\D/g, '')).toLocaleString('ko-KR')}원` : fee
  const hours = tidy(text('fee_hours'))
  return /^\d+(\.\d+)?$/.test(hours) && price.endsWith('원') ? `${hours}시간 ${price}` : price
}
