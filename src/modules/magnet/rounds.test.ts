import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { noteCleared } from '#modules/people/index.ts'
import { bookForHouse, lapseHouse } from '#modules/reservations/index.ts'
import { loadHighs } from '#platform/solver/highs.ts'
import { run } from '#platform/solver/run.ts'
import { instant } from '#platform/clock.ts'
import { adult, worker } from '../../../test/journeys/folk.ts'
import { offer, room, school, wish } from '../../../test/magnet.ts'
import { server, type World, world } from '../../../test/world.ts'
import { acceptProposal, askRound, dropProposal, moveProposal, solveRound } from './index.ts'
import { match } from './matching/match.ts'
import type { Problem } from './matching/problem.ts'

let gu: World
let place: { centre: string; room: string }
let officer: string

const open = async (options: Parameters<typeof world>[0] = {}) => {
  gu = await world(options)
  place = await school(gu)
  officer = await worker(gu, '정유진', 'officer')
}

/** The same engine in this thread. */
const here = async (problem: Problem, seconds: number) => {
  const highs = await loadHighs()
  return match(problem, async (model, share) => run(highs, model, share), seconds)
}

/** A round asked for and worked out. */
async function round(load = 1): Promise<string> {
  const id = randomUUID()
  await askRound(gu.ctx({ id: officer }), { id, starts_on: '2026-04-06', held_on: '2026-03-10', load })
  await solveRound(gu.ctx(), id, here)
  return id
}
const proposals = (of: string) =>
  gu.db.selectFrom('proposals').selectAll().where('round', '=', of).orderBy('worth', 'desc').execute()
const claimed = async () => (await gu.db.selectFrom('claims').select('space').execute()).map(({ space }) => space)
const EVENING = [{ weekday: 2, band: 'evening' as const }]

describe('a round', () => {
  beforeEach(() => open())

  test('holds rooms for what it proposes, says why the others wait, and is the same when asked for twice', async () => {
    await wish(gu, '서예 배우기', 6)
    await wish(gu, '가야금', 4)
    await offer(gu, '서예')
    const id = await round()
    await solveRound(gu.ctx(), id, here)
    const [one, ...rest] = await proposals(id)
    expect(rest).toEqual([])
    expect(one).toMatchObject({ space: place.room, starts: 540, ends: 660, seats: 10, least: 5, aside: false })
    expect(one?.days).toEqual(['2026-04-07', '2026-04-14', '2026-04-21', '2026-04-28'])
    expect(await claimed()).toHaveLength(4)
    await gu.as(officer)
    const page = await gu.page(`/office/rounds/${id}`)
    expect(page).toContain('소원한 10명 가운데 6명이 배울 수 있어요.')
    expect(page).toContain('가르칠 분이 없어요.')
    expect(page).toContain('가장 오래 기다린 분은 14일을 기다렸어요.')
  })

  test('is worked out by officers alone, and refuses days nobody could keep', async () => {
    await gu.as(await adult(gu, '이웃'))
    expect((await gu.get('/office/rounds')).status).toBe(404)
    await gu.as(officer)
    expect(await gu.page('/office/rounds')).toContain('제안 만들기')
    const form = { id: randomUUID(), starts_on: '2026-03-09', held_on: '2026-03-10', load: '0' }
    const refused = await gu.post('/office/rounds', form)
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('1부터 20까지 적어 주세요.')
    const late = await gu.post('/office/rounds', { ...form, load: '1' })
    expect(await late.text()).toContain('방을 잡아 둘 마지막 날보다 뒤여야 해요.')
  })

  test('says what is missing where there is nothing to propose', async () => {
    const id = await round()
    await gu.as(officer)
    expect(await gu.page(`/office/rounds/${id}`)).toContain('강좌를 기다리는 소원이 없어요.')
  })

  test('gives back the room of a class an officer drops, and of all when nobody decides in time', async () => {
    await wish(gu, '서예 배우기', 6)
    await wish(gu, '요가', 6, { slots: EVENING })
    await offer(gu, '서예')
    await offer(gu, '요가', { slots: EVENING })
    const [first, second] = await proposals(await round())
    expect(await claimed()).toHaveLength(8)
    expect(await dropProposal(gu.ctx({ id: officer }), first?.id ?? '')).toBeUndefined()
    expect(await claimed()).toHaveLength(4)
    expect(await acceptProposal(gu.ctx({ id: officer }), first?.id ?? '')).toBe('dropped')
    gu.clock.now = instant('2026-03-11', '09:00')
    await lapseHouse(gu.ctx())
    expect(await claimed()).toEqual([])
    // What lapsed can still be opened while the room is free.
    expect(await acceptProposal(gu.ctx({ id: officer }), second?.id ?? '')).toHaveProperty('programme')
    expect(await claimed()).toHaveLength(4)
  })

  test('moves a class to another room, and lets go of the first only then', async () => {
    const other = await room(gu, place.centre, '3층 배움방')
    await wish(gu, '서예 배우기', 6)
    await offer(gu, '서예')
    const id = await round()
    const [one] = await proposals(id)
    const free = one?.space === other ? place.room : other
    await gu.as(officer)
    const page = await gu.page(`/office/rounds/${id}/proposals/${one?.id}`)
    const [, choice = ''] = new RegExp(`value="(${free}\\|\\d+)"`).exec(page) ?? []
    const answer = await gu.post(`/office/rounds/${id}/proposals/${one?.id}`, { choice })
    expect(answer.status).toBe(303)
    expect(new Set(await claimed())).toEqual(new Set([free]))
    expect(await moveProposal(gu.ctx({ id: officer }), one?.id ?? '', `${free}|99`)).toBe('no-choice')
    const twice = [1, 2].map(() => gu.post(`/office/rounds/${id}/proposals/${one?.id}/acceptance`))
    expect((await Promise.all(twice)).map(({ status }) => status)).toEqual([303, 303])
    expect(await gu.db.selectFrom('programmes').select('id').execute()).toHaveLength(1)
    expect(await claimed()).toHaveLength(4)
  })

  test('puts children only with teachers whose check is clear, and opens no class for them once it is not', async () => {
    const born_on = '2014-05-05'
    await wish(gu, '로봇 만들기', 6, { born_on })
    const unchecked = await offer(gu, '로봇', { ages: ['child'] })
    const everyone = await offer(gu, '로봇', { ages: [] })
    expect(await proposals(await round())).toEqual([])
    await noteCleared(gu.ctx({ id: officer }), [everyone.teacher], '2026-03-01')
    const [one, ...rest] = await proposals(await round())
    expect(rest).toEqual([])
    expect(one?.offer).toBe(everyone.id)
    expect(one?.offer).not.toBe(unchecked.id)
    await gu.db.deleteFrom('background_checks').where('person', '=', everyone.teacher).execute()
    await gu.as(officer)
    const refused = await gu.post(`/office/rounds/${one?.round}/proposals/${one?.id}/acceptance`)
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('아동·청소년 만남 확인이 끝나면 열 수 있어요.')
    expect(await gu.db.selectFrom('programmes').select('id').execute()).toEqual([])
    await noteCleared(gu.ctx({ id: officer }), [everyone.teacher], '2026-03-01')
    expect(await acceptProposal(gu.ctx({ id: officer }), one?.id ?? '')).toHaveProperty('programme')
  })

  test('does not open a class whose room somebody took after it lapsed', async () => {
    await wish(gu, '서예 배우기', 6)
    await offer(gu, '서예')
    const [one] = await proposals(await round())
    gu.clock.now = instant('2026-03-11', '09:00')
    await lapseHouse(gu.ctx())
    const taken = { id: randomUUID(), space: place.room, what: '회의', party: 5 }
    await bookForHouse(gu.ctx(), { ...taken, slots: [{ day: '2026-04-14', from: 600, to: 660 }] })
    expect(await acceptProposal(gu.ctx({ id: officer }), one?.id ?? '')).toBe('room-gone')
    expect(await claimed()).toHaveLength(1)
    expect(await gu.db.selectFrom('programmes').select('id').execute()).toEqual([])
  })
})

test.skipIf(!server())(
  'of two officers who open classes that want the same room, exactly one does',
  async () => {
    for (let turn = 0; turn < 3; turn += 1) {
      await open({ connections: 64 })
      await wish(gu, '서예 배우기', 6)
      await offer(gu, '서예')
      const first = await round()
      gu.clock.now = instant('2026-03-11', '09:00')
      await lapseHouse(gu.ctx())
      const second = await (async () => {
        const id = randomUUID()
        await askRound(gu.ctx({ id: officer }), { id, starts_on: '2026-04-06', held_on: '2026-03-20', load: 1 })
        await solveRound(gu.ctx(), id, here)
        return id
      })()
      gu.clock.now = instant('2026-03-21', '09:00')
      await lapseHouse(gu.ctx())
      const ids = [...(await proposals(first)), ...(await proposals(second))].map(({ id }) => id)
      expect(ids).toHaveLength(2)
      const outcomes = await Promise.all(ids.map((id) => acceptProposal(gu.ctx({ id: officer }), id)))
      expect(outcomes.filter((one) => typeof one === 'object')).toHaveLength(1)
      expect(outcomes).toContain('room-gone')
      expect(await claimed()).toHaveLength(4)
      expect(
        await gu.db.selectFrom('programmes').select('id').where('published_at', 'is not', null).execute(),
      ).toHaveLength(1)
    }
  },
  90_000,
)
