/** Particles and endings of Korean by general rule, without a dictionary: what may be cut from the end of a word and what must stand before it. */
import { finalOf, hasFinal, isSyllable, syllableOf, partsOf } from './hangul.ts'

type Before = 'final' | 'open' | 'any'

/** 조사, with what the syllable before them must be like. */
const PARTICLES: readonly [string, Before][] = [
  ...[
    '에서부터',
    '으로부터',
    '에게서',
    '에서는',
    '에서도',
    '까지도',
    '에서의',
    '에서',
    '에게',
    '에는',
    '에도',
    '에만',
    '한테',
    '부터',
    '까지',
    '만의',
    '처럼',
    '보다',
    '마다',
    '조차',
    '마저',
    '밖에',
    '하고',
    '께서',
    '에',
    '의',
    '도',
    '만',
  ].map((text): [string, Before] => [text, 'any']),
  ...[
    '으로써',
    '으로서',
    '으로는',
    '으로도',
    '이라는',
    '이라고',
    '이라도',
    '이나마',
    '으로',
    '이랑',
    '이나',
    '이란',
    '이며',
    '이든',
    '이여',
    '은',
    '이',
    '을',
    '과',
  ].map((text): [string, Before] => [text, 'final']),
  ...[
    '로부터',
    '로써',
    '로서',
    '로는',
    '로도',
    '라는',
    '라고',
    '라도',
    '랑',
    '나',
    '란',
    '며',
    '든',
    '는',
    '가',
    '를',
    '와',
    '로',
  ].map((text): [string, Before] => [text, 'open']),
]

/** By their last syllable, so that a word is held only against those it could end with. */
const PARTICLES_BY_END = Map.groupBy(PARTICLES, ([particle]) => particle.slice(-1))

/** 어미 of 하다 and 되다, which make verbs of nouns: 활용하는 is 활용. */
const VERBS =
  /(?:하|되|시키)(?:는|기|고|며|면|여|지|자|게|려면|려고|기를|기에|기와|는데|십시오|세요|나요)$|(?:한|할|해|했던|하였다|했다|합니다|한다|해서|해요|된|될|돼|되었다|됐다|됩니다|된다|했|하여|되어|했는가|하였는가)$/
/** 어미 of other verbs: 그리는, 그리기, 만들고 are 그리 and 만들. */
const ENDINGS =
  /(?:습니다|입니다|었습니다|았습니다|으려면|려면|으려고|려고|으면서|면서|는데|는가|나요|세요|어요|아요|지만|거나|도록|는|기|고|며|면|던)$/

const fits = (before: string, need: Before, particle: string) =>
  need === 'any' ||
  (need === 'final' ? hasFinal(before) : !hasFinal(before) || (particle.startsWith('로') && finalOf(before) === 'ㄹ'))

const long = (text: string) => text.length >= 2

/** The word without its particle, or undefined where none can be cut: at least two syllables must stay. */
export function withoutParticle(word: string): string | undefined {
  let best: string | undefined
  for (const [particle, need] of PARTICLES_BY_END.get(word.slice(-1)) ?? []) {
    if (!word.endsWith(particle)) continue
    const left = word.slice(0, -particle.length)
    if (long(left) && isSyllable(left.at(-1) ?? '') && fits(left.at(-1) ?? '', need, particle))
      if (best === undefined || left.length < best.length) best = left
  }
  return best
}

/** The stem of a verb, or undefined where the word does not end as one. */
export function withoutEnding(word: string): string | undefined {
  for (const pattern of [VERBS, ENDINGS]) {
    const left = word.replace(pattern, '')
    if (left !== word && long(left)) return left
  }
  return undefined
}

/** A stem before 는 that lost its ㄹ: 만드 is 만들. */
export function withL(stem: string): string | undefined {
  const last = stem.at(-1) ?? ''
  if (!isSyllable(last) || hasFinal(last)) return undefined
  const [initial, vowel] = partsOf(last)
  const whole = syllableOf(initial, vowel, 'ㄹ')
  return whole && stem.slice(0, -1) + whole
}

/** The form under which a written word is kept in an index: one rule for what is stored and what is asked. */
export const stemOf = (word: string): string => {
  const bare = withoutParticle(word) ?? word
  return withoutEnding(bare) ?? bare
}
