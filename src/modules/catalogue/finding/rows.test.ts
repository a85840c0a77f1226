import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drafted, facility, offered } from '../../../../test/catalogue.ts'
import { type World, world } from '../../../../test/world.ts'
import { changeFacility, facilityById } from '#modules/places/index.ts'
import { scored } from '../store/search/postings.ts'
import { PROGRAMME_FIELDS } from '../understanding/fields.ts'
import { plan } from '../understanding/plan.ts'
import { startingThesaurus } from '../understanding/starting.ts'
import { understand } from '../understanding/understand.ts'
import { rewriteIndex } from './rewrite.ts'
import { fromRows } from './rows.ts'
import { shelfOf, shelfSoon } from './shelf.ts'

const later = (gu: World) => void (gu.clock.now = new Date(gu.clock.now.getTime() + 60_000))

async function district() {
  const gu = await world()
  const made: Record<string, string> = {}
  for (const [title, about] of [
    ['바이올린 첫걸음', '악기를 처음 만나는 분을 위한 수업'],
    ['어린이 바이올린 합주', '바이올린을 켤 줄 아는 어린이'],
    ['첼로와 피아노', '바이올린과 함께하는 실내악'],
    ['스마트폰 사진 교실', '사진을 찍고 다듬어요'],
    ['컴퓨터 기초', '인터넷과 한글 문서'],
    ['우리 동네 요리 교실', '요리 요리 요리'],
    ['AI 그림 그리기', 'chatGPT 와 함께'],
  ] as const)
    made[title] = await offered(gu, title, { about, field: '문화예술' })
  await drafted(gu, '비밀 바이올린')
  await rewriteIndex(gu.ctx())
  return { gu, made }
}

test('the rows give every programme the score the index of a process gives it', async () => {
  const { gu } = await district()
  const { index } = await shelfOf(gu.ctx())
  const words = fc.array(
    fc.constantFrom(
      '바이올린',
      '악기',
      '요리',
      '교실',
      '컴퓨터',
      'ai',
      '그림',
      '첫걸',
      '스맛폰',
      '어린이 합주',
      '하얀',
      '문화',
      '정보화',
    ),
    { minLength: 1, maxLength: 4 },
  )
  await fc.assert(
    fc.asyncProperty(words, async (said) => {
      const wishes = plan(understand(said.join(' '), { now: gu.clock.now }), index, startingThesaurus)
      const inProcess = index.search(wishes, { limit: 50 })
      const inRows = await scored(gu.db, PROGRAMME_FIELDS, wishes, 50)
      const digits = (hits: typeof inRows) => new Map(hits.map(({ id, score }) => [id, score.toPrecision(9)]))
      expect(digits(inRows)).toEqual(digits(inProcess))
    }),
    { numRuns: 25 },
  )
})

test('the rows follow what changes: a title, the name of a facility, what is withdrawn', async () => {
  const { gu, made } = await district()
  const first = async (word: string) => (await fromRows(gu.ctx(), word, knowing(gu)))?.hits[0]?.id
  expect(await first('요리')).toBe(made['우리 동네 요리 교실'])
  expect(await rewriteIndex(gu.ctx()), 'nothing changed').toBe(0)

  later(gu)
  const id = made['컴퓨터 기초'] ?? ''
  const at = await facility(gu, '가람평생학습관')
  await gu.db
    .updateTable('programmes')
    .set({ title: '천체 관측', facility: at, changed_at: gu.clock.now })
    .where('id', '=', id)
    .execute()
  expect(await rewriteIndex(gu.ctx())).toBe(1)
  expect(await first('천체')).toBe(id)
  expect(await first('가람평생학습관')).toBe(id)

  later(gu)
  const place = await facilityById(gu.db, at)
  if (!place) throw new Error('no facility')
  await changeFacility(gu.ctx(), at, { ...place, name: '나루별빛관' })
  expect(await rewriteIndex(gu.ctx())).toBe(1)
  expect(await first('나루별빛관')).toBe(id)
  expect(
    (await shelfOf(gu.ctx())).index.search([{ weight: 1, any: [{ terms: ['별빛'], weight: 1 }] }], { limit: 1 })[0]?.id,
  ).toBe(id)

  later(gu)
  await gu.db
    .updateTable('programmes')
    .set({ gone_at: gu.clock.now, changed_at: gu.clock.now })
    .where('id', '=', id)
    .execute()
  await rewriteIndex(gu.ctx())
  expect(await first('천체')).toBeUndefined()
  expect((await gu.db.selectFrom('search_postings').select('tf').where('programme', '=', id).execute()).length).toBe(0)
})

test('a sentence is answered from the rows while the index is being loaded', async () => {
  const { gu } = await district()
  const answer = await fromRows(gu.ctx(), '토요일 바이올린', knowing(gu))
  expect(answer?.understood.facets.day).toEqual(['sat'])
  expect(answer?.relaxed, 'all of them are on Monday and Wednesday').toBe(true)
  expect((await shelfSoon(gu.ctx(), 10_000))?.index.size).toBe(7)
})

const knowing = (gu: World) => ({
  now: gu.clock.now,
  dongs: [],
  landmarks: new Map<string, string>(),
  thesaurus: startingThesaurus,
  limit: 20,
})
