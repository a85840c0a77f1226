/** As many courses as wanted, made of real ones: other places, days, rounds, names and order of sentences, so that they are not copies. */
import type { Course } from './courses.ts'

const HEADS = '가나다라마바사아자하해솔달별온누늘봄새한참고은빛'
const TAILS = '람솔봄결울빛나래미온샘터들길숲내'
/** An invented name, as centres give their classes; the same for the same number. */
const nameOf = (number: number): string =>
  HEADS.charAt((number * 7) % HEADS.length) +
  TAILS.charAt((number * 11) % TAILS.length) +
  HEADS.charAt((((number / 5) * 3) % HEADS.length) | 0)

export function manyOf(courses: readonly Course[], count: number): Course[] {
  return Array.from({ length: count }, (_, number) => {
    const course = courses[number % courses.length]
    const round = Math.floor(number / courses.length)
    if (!course) throw new Error('No courses')
    if (round === 0) return course
    const other = courses[(number * 31 + round) % courses.length] ?? course
    const sentences = (course.texts.text ?? '').split(/(?<=[.!?])\s+/)
    const turned = [...sentences.slice(round % sentences.length), ...sentences.slice(0, round % sentences.length)]
    return {
      id: `${course.id}-${round}`,
      texts: {
        ...course.texts,
        title: `[${nameOf(number)}] ${course.texts.title} ${round + 1}기`,
        place: other.texts.place,
        organiser: other.texts.organiser,
        instructor: nameOf(number * 13 + round),
        text: turned.join(' '),
      },
      traits: {
        ...course.traits,
        ...(course.traits.weekdays && { weekdays: course.traits.weekdays.map((day) => (day + round) % 7) }),
      },
    }
  })
}
