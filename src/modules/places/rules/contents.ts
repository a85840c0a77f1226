/** What may be shown on the shelf of online content, which part of a file is asked for, and whose look counts. Pure. */
import { createHash } from 'node:crypto'
import type { Day } from '#platform/clock.ts'

export const CONTENT_KINDS = ['audio', 'video', 'score', 'words'] as const
export type ContentKind = (typeof CONTENT_KINDS)[number]
export const isContentKind = (text: string): text is ContentKind => CONTENT_KINDS.some((kind) => kind === text)

export type Shown = { kind: string; file: string | null; link: string | null; transcript: string | null }
export type ShowRefusal = 'nothing-to-show' | 'no-transcript'

/** Why something cannot be shown yet: there must be something, and what sounds must also be there to read. */
export function refusalToShow({ kind, file, link, transcript }: Shown): ShowRefusal | undefined {
  if (kind === 'words') return transcript ? undefined : 'no-transcript'
  if (!file && !link) return 'nothing-to-show'
  return file && kind !== 'score' && !transcript ? 'no-transcript' : undefined
}

/** Does a file of this media type belong to that kind? */
export const fitsKind = (type: string, kind: string): boolean =>
  kind === 'score' ? type === 'application/pdf' || type.startsWith('image/') : type.startsWith(`${kind}/`)

/** The first and the last byte that are asked for. */
export type Part = { first: number; last: number }

/**
 * What a `Range` header asks of a file of this size in bytes (RFC 9110 §14): one part, 'beyond' where it has none of it, or undefined for
 * all of it, which also answers several parts and what cannot be understood.
 */
export function partOf(header: string | undefined, size: number): Part | 'beyond' | undefined {
  const [, from = '', to = ''] = header?.match(/^bytes=\s*(\d{0,15})-(\d{0,15})\s*$/) ?? []
  if (!from && !to) return undefined
  if (!from) return Number(to) > 0 && size > 0 ? { first: Math.max(0, size - Number(to)), last: size - 1 } : 'beyond'
  const [first, last] = [Number(from), to ? Math.min(Number(to), size - 1) : size - 1]
  if (to && Number(to) < first) return undefined
  return first < size ? { first, last } : 'beyond'
}

const ROBOTS =
  /bot\b|bot\/|crawl|spider|slurp|preview|facebookexternalhit|kakaotalk-scrap|yeti|daum|lighthouse|headless|curl|wget|python|java\/|go-http|node|axios|monitor|^$/i

/** A reader who is none: what fetches pages by itself says so, or says nothing. */
export const isRobot = (agent: string | undefined): boolean => ROBOTS.test(agent ?? '')

/** What stands for a viewer on one day, and for nobody once the day's salt is thrown away. */
export const viewerOf = (salt: string, day: Day, viewer: string): string =>
  createHash('sha256').update(`${salt}\0${day}\0${viewer}`).digest('base64url')

/** WebVTT captions rather than plain text. */
export const isCaptions = (text: string): boolean => /^\uFEFF?WEBVTT(\s|$)/.test(text)

/** Captions as text to read: without their times, numbers, notes and marks. */
export const readable = (text: string): string =>
  isCaptions(text)
    ? text
        .replaceAll('\r', '')
        .split(/\n{2,}/)
        .slice(1)
        .filter((block) => block.includes('-->'))
        .map((block) => block.slice(block.indexOf('\n', block.indexOf('-->')) + 1).replaceAll(/<[^>]*>/g, ''))
        .join('\n')
    : text
