import { expect, test } from 'vitest'
import { drafted, offered } from '../../../test/catalogue.ts'
import { world } from '../../../test/world.ts'

test('two programmes stand side by side, each thing that decides in its line', async () => {
  const gu = await world()
  const yoga = await offered(gu, '아침 요가', { fee: 30_000, weekdays: [0] })
  const paint = await offered(gu, '수채화', { fee: 0, capacity: 8 })
  const list = await gu.page('/programmes')
  expect(list).toContain(`name="with" value="${yoga}"`)
  const page = await gu.page(`/programmes/comparison?with=${yoga}&with=${paint}`)
  const row = (label: string) => page.match(new RegExp(`<th scope="row">${label}</th>(.*?)</tr>`, 's'))?.[1] ?? ''
  expect(row('수강료')).toMatch(/30,000원.*무료/s)
  expect(row('남은 자리')).toMatch(/10명 중 10자리.*8명 중 8자리/s)
  expect(page).not.toContain('재료</th>')
})

test('one is no comparison, six are too many, and a draft or an invented address is left out', async () => {
  const gu = await world()
  const all: string[] = []
  for (const title of ['하나', '둘', '셋', '넷', '다섯', '여섯']) all.push(await offered(gu, title))
  const draft = await drafted(gu, '아직 아님')
  const of = (...ids: string[]) => gu.page(`/programmes/comparison?${ids.map((id) => `with=${id}`).join('&')}`)
  expect(await of(all[0] ?? '', draft, 'nonsense')).toContain('두 개 이상 고르면')
  const six = await of(...all)
  expect(six).toContain('한 번에 5개까지')
  expect(six).toContain('다섯')
  expect(six).not.toContain('여섯')
})
