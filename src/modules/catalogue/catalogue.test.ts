import { expect, test } from 'vitest'
import { world } from '../../../test/world.ts'
import { draft, publish } from './index.ts'

test('smoke', async () => {
  const gu = await world()
  const made = await draft(gu.ctx(), { title: '초등 코딩 첫걸음', capacity: 10, opens_at: new Date('2026-03-02T09:00:00+09:00'), closes_at: new Date('2026-03-08T18:00:00+09:00'), starts_on: '2026-03-10', ends_on: '2026-04-01', weekdays: [0, 2], start_time: '10:00', end_time: '12:00' })
  if ('faults' in made) throw new Error(JSON.stringify(made))
  expect(await publish(gu.ctx(), made.id)).toBeUndefined()
  for (const path of ['/programmes', `/programmes/${made.id}`, `/programmes/${made.id}/seats`, `/programmes/${made.id}/calendar.ics`, '/open-data', '/open-data/programmes.csv', '/open-data/programmes.json', '/api', '/api/openapi.json', '/api/programmes?q=코딩', '/api/programmes?day=x', `/api/programmes/${made.id}`, '/api/facilities', '/feeds/programmes.rss', '/sitemap.xml', '/robots.txt', '/api/x']) {
    const answer = await gu.get(path)
    const text = await answer.text()
    console.log(path, answer.status, answer.headers.get('content-type'), text.length, path.includes('programmes') && !path.startsWith('/programmes') ? text.slice(0, 600) : '')
  }
})
