/** Reading a posted form field by field: what is typed becomes numbers, choices and parts, or the name of what is wrong beside its field. */
import { z } from 'zod'
import { dayOf, instant, readDay, timeOf } from '#platform/clock.ts'
import type { Given } from '#platform/http.ts'
import type { Part } from './rules/policy.ts'

/** Each answers what was typed in a field; where that is wrong it says so and answers something to go on with. */
export type Reader = {
  has(name: string): boolean
  text(name: string, most: number): string
  /** A whole number; without `blank` it must be given. */
  number(name: string, least: number, most: number, blank?: number): number
  one<Value extends string>(name: string, of: readonly Value[]): Value
  several<Value extends string>(name: string, of: readonly Value[]): Value[]
  /** 2/3, 50% or 1. */
  part(name: string): Part
  time(name: string): string
  /** A day and time; undefined where none is given. */
  moment(name: string): Date | undefined
  wrong(name: string, reason: string): void
}

/** A schema for `readForm`, from how its fields are read. */
export const formOf = <Value>(read: (from: Reader) => Value) =>
  z
    .record(z.string(), z.string())
    .transform((given, ctx) =>
      read(readerOf(given, (name, reason) => ctx.addIssue({ code: 'custom', message: reason, path: [name] }))),
    )

function readerOf(given: Given, wrong: Reader['wrong']): Reader {
  const text = (name: string) => given[name] ?? ''
  const or = <Value>(value: Value | undefined, name: string, reason: string, instead: Value): Value => {
    if (value !== undefined) return value
    wrong(name, text(name) === '' ? 'missing' : reason)
    return instead
  }
  return {
    wrong,
    has: (name) => text(name) !== '',
    text(name, most) {
      if (text(name).length > most) wrong(name, 'too-long')
      return text(name)
    },
    number(name, least, most, blank) {
      if (text(name) === '' && blank !== undefined) return blank
      const bare = text(name).replaceAll(',', '')
      const number = or(/^\d{1,6}$/.test(bare) ? Number(bare) : undefined, name, 'not-a-number', least)
      if (number < least || number > most) wrong(name, 'out-of-range')
      return number
    },
    one: (name, of) =>
      or(
        of.find((one) => one === text(name)),
        name,
        'invalid',
        of[0] as (typeof of)[number],
      ),
    several(name, of) {
      const known = of.filter((one) => text(name).split(',').includes(one))
      if (known.length === 0 && text(name) !== '') wrong(name, 'invalid')
      return known
    },
    part(name) {
      const part = or(partOf(text(name)), name, 'not-a-part', [0, 1] as Part)
      if (part[0] > part[1]) wrong(name, 'part-over-one')
      return part
    },
    time: (name) => or(text(name).match(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/)?.[0], name, 'not-a-time', '00:00'),
    moment(name) {
      if (text(name) === '') return undefined
      const [, on = '', at = ''] = text(name).match(/^(\d{4}-\d{2}-\d{2})[T ]((?:[01]\d|2[0-3]):[0-5]\d)/) ?? []
      const day = readDay(on)
      if (!day) wrong(name, 'not-a-moment')
      return day ? instant(day, at) : undefined
    },
  }
}

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b))

/** 2/3, 50% or 1 as a part in its lowest terms. */
export function partOf(text: string): Part | undefined {
  const [, a, b] = text.match(/^(\d{1,3})\s*\/\s*(\d{1,3})$/) ?? []
  const [, percent] = text.match(/^(\d{1,3})\s*%$/) ?? []
  const [, whole] = text.match(/^([01])$/) ?? []
  const [top, bottom] = a && b ? [a, b] : percent ? [percent, 100] : whole ? [whole, 1] : []
  if (top === undefined || Number(bottom) === 0) return undefined
  const shared = divisor(Number(top), Number(bottom))
  return [Number(top) / shared, Number(bottom) / shared]
}

export const showPart = ([a, b]: Part): string => (b === 1 ? String(a) : `${a}/${b}`)

/** A moment as a browser's field holds it. */
export const showField = (at: Date): string => `${dayOf(at)}T${timeOf(at)}`
