/** Invented neighbours who fill the classes of the demo: pupils of every school year with a guardian, grown-ups and seniors. */
import { addServed, type Person, peopleByIds } from '#modules/people/index.ts'
import { addDays, dayOf } from '#platform/clock.ts'
import { type Context, together } from '#platform/context.ts'

const FAMILY = '김이박최정강조윤장임한오서신권황안송유홍'.split('')
const GIVEN =
  '가온 나래 다온 라온 마루 바다 사랑 아라 자람 차온 하람 가람 나린 다솜 라라 미르 벼리 새봄 아인 이든 주아 찬솔 하늘 도담 로운 모아 보담 수아 온유 우주'.split(
    ' ',
  )
const GRADES = ['e1', 'e2', 'e3', 'e4', 'e5', 'e6', 'm1', 'm2', 'm3', 'h1', 'h2', 'h3']
const PUPILS_A_GRADE = 9
const GROWN_UPS = 44
const SENIORS = 16

const nameOf = (number: number) => `${FAMILY[number % FAMILY.length]}${GIVEN[(number * 7) % GIVEN.length]}`

/** Everyone of the crowd, with the guardian who asks for the pupils. */
export type Neighbour = { person: Person; applicant: string }

export const crowd = (ctx: Context, dongs: string[]): Promise<Neighbour[]> =>
  together(ctx, async (ctx) => {
    const year = Number(dayOf(ctx.now).slice(0, 4))
    let number = 0
    const add = async (born_on: string, more: { grade?: string; guardian?: string } = {}): Promise<string> => {
      const { guardian, grade } = more
      const added = await addServed(ctx, {
        name: nameOf(number),
        born_on,
        dong: dongs[number % dongs.length],
        grade,
        guardian: guardian ? { id: guardian, relationship: number % 2 ? 'mother' : 'father' } : undefined,
      })
      number += 1
      if ('refusal' in added) throw new Error(`The crowd: ${added.refusal}`)
      return added.id
    }
    const day = () => `${String((number % 12) + 1).padStart(2, '0')}-${String((number % 28) + 1).padStart(2, '0')}`

    const grownUps: string[] = []
    for (let one = 0; one < GROWN_UPS; one += 1) grownUps.push(await add(`${year - 30 - (one % 30)}-${day()}`))
    const seniors: string[] = []
    for (let one = 0; one < SENIORS; one += 1) seniors.push(await add(`${year - 67 - (one % 15)}-${day()}`))

    const guardianOf = new Map<string, string>()
    for (const [place, grade] of GRADES.entries())
      for (let one = 0; one < PUPILS_A_GRADE; one += 1) {
        const guardian = grownUps[(place * PUPILS_A_GRADE + one) % grownUps.length] ?? ''
        guardianOf.set(await add(`${year - 7 - place}-${day()}`, { grade, guardian }), guardian)
      }

    const people = await peopleByIds(ctx.db, [...grownUps, ...seniors, ...guardianOf.keys()])
    return people.map((person) => ({ person, applicant: guardianOf.get(person.id) ?? person.id }))
  })

/** The day some days from now, for the sketches. */
export const inDays = (ctx: Context, days: number) => addDays(dayOf(ctx.now), days)
