/**
 * Cells of public data to values. Everywhere here: `undefined` says the cell states nothing, `null` that it states
 * something that cannot be read; the caller keeps the text and decides whether that matters.
 */
const NOTHING = /^(-+|\.|없음|해당\s*없음|해당사항\s*없음|미정|미상|추후\s*공지|n\/a|null|none)?$/i

/** Spaces at the ends and doubled ones go, composed Hangul stays composed; nothing else is changed. */
export const tidy = (cell = '') => cell.normalize('NFC').replace(/\s+/g, ' ').trim()

export const isNothing = (cell: string) => NOTHING.test(tidy(cell))

/** 2026-04-01 · 2026.4.1. · 2026/04/01 · 20260401 · 2026년 4월 1일 · with a time or weekday after it → 2026-04-01. */
export function dayOf(cell: string): string | undefined | null {
  const text = tidy(cell)
  if (isNothing(text)) return undefined
  const found =
    /^(\d{4})\s*[-./년]\s*(\d{1,2})\s*[-./월]\s*(\d{1,2})(?!\d)/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})(?!\d)/.exec(text)
  if (!found) return null
  const [year, month, day] = found.slice(1).map(Number)
  const at = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day))
  const isDay = at.getUTCMonth() + 1 === month && at.getUTCDate() === day && (year ?? 0) >= 1900
  return isDay ? at.toISOString().slice(0, 10) : null
}

/** 9:00 · 09:00:00 · 0900 · 14시 30분 · 오후 2시 · 2:00 PM → 09:00, 14:30, 14:00. 24:00 is an end. */
export function timeOf(cell: string): string | undefined | null {
  const text = tidy(cell)
  if (isNothing(text)) return undefined
  const found =
    /^(오전|오후|am|pm)?\s*(\d{1,2})\s*(?:[:시]\s*(\d{1,2})?(?::\d{2}(?:\.\d+)?)?\s*분?)?\s*(am|pm)?$/i.exec(text) ??
    /^()(\d{1,2})(\d{2})()$/.exec(text)
  if (!found) return null
  const half = (found[1] || found[4] || '').toLowerCase()
  let hour = Number(found[2])
  const minute = Number(found[3] ?? 0)
  if (/오후|pm/.test(half) && hour < 12) hour += 12
  if (/오전|am/.test(half) && hour === 12) hour = 0
  if (minute > 59 || hour > 24 || (hour === 24 && minute > 0)) return null
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/** 72000 · 72,000원 · ₩72,000 · 3만원 · 3만 5천원 · 무료 → won. Several prices in one cell are not one number. */
export function wonOf(cell: string): number | undefined | null {
  const text = tidy(cell).replace(/[,\s₩￦]|\.0+$/g, '')
  if (/^(무료|전액무료|무료강좌|없음|무상|free)$/i.test(text)) return 0
  if (isNothing(text)) return undefined
  if (/^\d{1,9}원?정?$/.test(text)) return Number.parseInt(text, 10)
  const [, tens, thousands, rest] = /^(?:(\d{1,4})만)?(?:(\d)천)?(\d{1,4})?원$/.exec(text) ?? []
  if (!tens && !thousands) return null
  return Number(tens ?? 0) * 10_000 + Number(thousands ?? 0) * 1000 + Number(rest ?? 0)
}

/** 20 · 20명 · 1,000 → people. Nought means «not stated» in the national files. */
export function countOf(cell: string): number | undefined | null {
  const text = tidy(cell).replace(/[,\s]|명$|인$|석$|\.0+$/g, '')
  if (isNothing(text)) return undefined
  return /^\d{1,7}$/.test(text) ? Number(text) || undefined : null
}

/**
 * An address on the web that is safe to link to. Offices leave the scheme away; http is put there, because old sites
 * know nothing else and newer ones redirect.
 */
export function linkOf(cell: string): string | undefined | null {
  const text = tidy(cell)
  if (isNothing(text)) return undefined
  const full =
    /^https?:\/*/i.test(text) || /^https?\/\//i.test(text) ? text.replace(/^(https?):?\/*/i, '$1://') : `http://${text}`
  if (/\s/.test(full) || !/^https?:\/\/[^/?#@:]+\.[\p{L}][\p{L}\d-]+([:/?#]|$)/iu.test(full)) return null
  return URL.canParse(full) ? full : null
}

/** A telephone number stays the text it is; only what holds fewer than three digits is none. */
export function phoneOf(cell: string): string | undefined | null {
  const text = tidy(cell)
  if (isNothing(text)) return undefined
  return (text.match(/\d/g) ?? []).length >= 3 ? text : null
}

export function yesOf(cell: string): boolean | undefined | null {
  const text = tidy(cell)
  if (isNothing(text)) return undefined
  if (/^(y|yes|예|네|o|○|◯|true|1|해당|인정|지원|유료|유)$/i.test(text)) return true
  return /^(n|no|아니오|아니요|x|×|false|0|미해당|비해당|미인정|미지원|무료|무)$/i.test(text) ? false : null
}

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

/** Only what is there: a property that is undefined is left away, so that equal things compare equal. */
export const given = <T extends object>(all: T): Given<T> =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the filter does what the type says
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Given<T>
