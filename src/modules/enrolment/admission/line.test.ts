import { expect, test } from 'vitest'
import { databaseClock } from './counter.ts'
import { openLine } from './line.ts'

type Asked = { id: string }
const one = (id: number): Asked => ({ id: String(id) })
const all = <T>(values: T[]): PromiseSettledResult<T>[] => values.map((value) => ({ status: 'fulfilled', value }))

/** A counter that opens when it is told to, and remembers whom it served. */
function counter(options: Parameters<typeof openLine>[1] = {}) {
  const batches: string[][] = []
  let open = () => {}
  const opened = new Promise<void>((resolve) => (open = resolve))
  const line = openLine<Asked, string>(async (batch) => {
    await opened
    batches.push(batch.map(({ asked }) => asked.id))
    return all(batch.map(({ asked }) => `answer ${asked.id}`))
  }, options)
  return { line, batches, open }
}

test('everyone is answered in the order they came, many at once', async () => {
  const { line, batches, open } = counter({ most: 100 })
  const answers = Array.from({ length: 250 }, (_, at) => line.join(one(at)))
  open()
  expect(await Promise.all(answers)).toEqual(Array.from({ length: 250 }, (_, at) => `answer ${at}`))
  expect(batches.flat()).toEqual(Array.from({ length: 250 }, (_, at) => String(at)))
  expect(batches.map((batch) => batch.length)).toEqual([100, 100, 50])
})

test('who comes back with an earlier arrival stands where they would have stood', async () => {
  const { line, batches, open } = counter()
  const answers = [line.join(one(1), 100), line.join(one(2), 200), line.join(one(3), 150), line.join(one(4), 50)]
  open()
  await Promise.all(answers)
  expect(batches.flat()).toEqual(['4', '1', '3', '2'])
})

test('the place in line is told, and the line is called long when it takes longer than a browser should wait', async () => {
  const { line, open } = counter({ patience: 1, most: 100, longest: 700 })
  // Until it is measured, 500 a second are reckoned with.
  const first = Array.from({ length: 500 }, (_, at) => line.join(one(at)))
  expect(line.isLong()).toBe(false)
  const more = Array.from({ length: 200 }, (_, at) => line.join(one(500 + at)))
  expect([line.isLong(), line.isFull()]).toEqual([true, true])
  expect(line.placeOf('0')).toEqual({ ahead: 0, seconds: 1 })
  expect(line.placeOf('699')).toEqual({ ahead: 699, seconds: 2 })
  expect(line.placeOf('nobody')).toBeUndefined()
  open()
  await Promise.all([...first, ...more])
  expect(line.placeOf('699')).toBeUndefined()
  expect([line.isLong(), line.isFull()]).toEqual([false, false])
})

test('the line is drained before the house closes', async () => {
  const { line, batches, open } = counter({ most: 10 })
  for (let at = 0; at < 35; at += 1) void line.join(one(at))
  setTimeout(open, 20)
  await line.drained()
  expect(batches.flat()).toHaveLength(35)
})

test('one without an answer does not take it from the others', async () => {
  const line = openLine<Asked, string>(async (batch) =>
    batch.map(({ asked }) =>
      asked.id === '1' ? { status: 'rejected', reason: new Error('no') } : { status: 'fulfilled', value: asked.id },
    ),
  )
  const answers = await Promise.allSettled([0, 1, 2].map((at) => line.join(one(at))))
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
})

test('arrivals are told by the database’s clock, and a reading that reaches us late does not set anyone back', () => {
  const clock = databaseClock()
  const noon = Date.parse('2026-03-02T12:00:00Z')
  // Our clock counts from nothing; the database says noon at our 1000.
  expect(clock.read(new Date(noon), 1000)(990)).toEqual(new Date(noon - 10))
  // The next reading was 80 ms under way: the arrival is still told by the better one.
  const late = clock.read(new Date(noon + 100), 1180)(1100)
  expect(late.getTime() - noon).toBeGreaterThanOrEqual(98)
  // Times do not go back.
  expect(
    clock
      .read(
        new Date(noon + 200),
        1200,
      )(1000)
      .getTime(),
  ).toBeGreaterThanOrEqual(late.getTime())
})
