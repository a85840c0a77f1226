/** Waiting in line on a phone without JavaScript: the page says where one stands and becomes the answer by itself. */
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { apply } from '#modules/enrolment/index.ts'
import { adult, person, programme } from '../journeys/folk.ts'
import { server, world } from '../world.ts'
import { complaints, htmlFaults, screenshot, served, violations, visit } from './browser.ts'

test.skipIf(!server())('three thousand ahead, and then one’s turn', { timeout: 90_000 }, async () => {
  const gu = await world({ connections: 16 })
  const course = await programme(gu, { title: '주말 도예 교실' })
  const me = await adult(gu, '이산')
  const ahead = await person(gu, '먼저 온 이웃')
  await gu.as(me)

  // Nobody is decided while the programme that the first in line asks for is being changed elsewhere.
  let open = () => {}
  const opened = new Promise<void>((resolve) => (open = resolve))
  const changed = gu.db.transaction().execute(async (tx) => {
    await tx.updateTable('programmes').set({ about: '바꾸는 중' }).where('id', '=', course).execute()
    await opened
  })
  await pause(100)
  const crowd = Array.from({ length: 3000 }, (_, at) =>
    apply(gu.ctx({ id: ahead }), { id: randomUUID(), programme: at === 0 ? course : randomUUID(), learner: ahead }),
  )
  await pause(100)
  const sent = await gu.post(`/programmes/${course}/application`, { application: randomUUID(), learner: me })
  const here = sent.headers.get('location') ?? ''
  expect(here).toContain('/line?ticket=')

  const origin = (await served(gu.web.fetch)).replace('127.0.0.1', gu.host)
  const cookies = { naru_session: gu.cookies.get('naru_session') ?? '' }
  for (const width of [360, 1280] as const) {
    const page = await visit(`${origin}${here}`, { width, cookies })
    await screenshot(page, `line-${width}`)
    expect(await violations(page)).toEqual([])
    expect(complaints(page)).toEqual([])
  }
  expect(await htmlFaults(await (await gu.get(here)).text())).toEqual([])

  const phone = await visit(`${origin}${here}`, { width: 360, javascript: false, cookies })
  open()
  await changed
  await Promise.all(crowd)
  await phone.getByText('신청이 확정됐어요').first().waitFor({ timeout: 30_000 })
  expect(phone.url()).toMatch(/\/me\/applications\/[0-9a-f-]{36}\?just=done$/)
})
