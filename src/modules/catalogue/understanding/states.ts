/** Fee, place of learning, and what can be done today, in a sentence. */
import { dayOf } from '#platform/clock.ts'
import { spanOf } from './days.ts'
import { alone, type Reading } from './matching.ts'
import type { Facets } from './shape.ts'

type Read = { facets: Facets; also?: string }

const WHEN = String.raw`(오늘|내일|모레|이번\s?주|금주|다음\s?주|차주)(?:에|까지|부터)?\s*`
const CLOSING = String.raw`(?:접수\s?|신청\s?|모집\s?)?(?:마감(?:되는|하는|인|일)?|끝나는|종료)`
const OPENING = String.raw`(?:접수|신청|모집)\s?(?:을\s?)?(?:시작(?:하는|되는)?|개시|오픈|받는|열리는)|열리는|열림|오픈(?:하는)?`
const STARTING = String.raw`(?:시작(?:하는|되는)?|개강(?:하는)?|개설)`

const dated = (now: Date): Reading<Read>[] => [
  {
    pattern: alone(`${WHEN}(?:${CLOSING})`),
    read: ([, word = '']) => {
      const span = spanOf(word, dayOf(now))
      return span && { facets: word === '오늘' ? { when: 'closes-today' } : { closes: span } }
    },
  },
  {
    pattern: alone(`${WHEN}(?:${OPENING})`),
    read: ([, word = '']) => ({ facets: { when: word === '오늘' ? 'opens-today' : 'opens-soon' } }),
  },
  {
    pattern: alone(`${WHEN}(?:${STARTING})?`),
    read: ([, word = '']) => {
      const span = spanOf(word, dayOf(now))
      return span && { facets: { starts: span } }
    },
  },
]

const is = (source: string, facets: Facets, also = ''): Reading<Read> => ({
  pattern: alone(source),
  read: () => ({ facets, also }),
})

const plain: Reading<Read>[] = [
  is(String.raw`마감\s?(?:임박|직전)|곧\s?(?:마감|끝나는)(?:되는|하는)?|마감되기\s?전`, {
    sort: 'closing',
    state: ['open'],
  }),
  is(String.raw`곧\s?(?:열리는|열림|시작하는|시작)|(?:접수|모집|신청)\s?(?:예정|전)(?:인)?`, { when: 'opens-soon' }),
  is(
    String.raw`(?:지금|현재|바로|당장|아직)\s?(?:(?:신청|접수|등록|수강)\s?(?:할\s?수|가능|되는|중)|받는|열린|모집)(?:\s?(?:있는|한|인))?|(?:신청|접수|등록)\s?(?:이\s?|을\s?)?(?:할\s?수\s?있는|가능한|가능|되는|받는)|(?:접수|모집|신청)\s?중(?:인)?|자리\s?(?:가\s?)?(?:있는|남은|남아\s?있는)`,
    { state: ['open'] },
  ),
  is(String.raw`대기\s?(?:가능한|가능|할\s?수\s?있는|신청)`, { state: ['waiting'] }),
  is(
    String.raw`무료(?:인|로)?|공짜(?:인|로)?|돈\s?안\s?드는|수강료\s?(?:가\s?)?없는|0원|free`,
    { fee: ['free'] },
    '무료',
  ),
  is(String.raw`유료(?:인)?`, { fee: ['paid'] }),
  is(
    String.raw`온라인(?!\s?(?:마케팅|쇼핑|창업|판매|홍보|스토어|사업|광고|게임|콘텐츠))|비대면|화상|줌으로|인터넷으로|online`,
    { mode: ['online'] },
    '온라인 비대면',
  ),
  is(String.raw`오프라인|대면|현장(?!\s?(?:체험|실습|학습|견학))|직접\s?가서|offline`, { mode: ['onsite'] }, '대면'),
  is(
    String.raw`(?:(?:우리\s?)?(?:집|동네)\s?)?(?:에서\s?)?(?:가까운|근처|주변|인근|가까이|가까이에|근방)(?:에서|의|에|에\s?있는)?(?:\s?(?:곳|데))?|(?:우리\s?)?동네|nearby`,
    { near: true },
  ),
]

export const stateReadings = (now: Date): Reading<Read>[] => [...dated(now), ...plain]
