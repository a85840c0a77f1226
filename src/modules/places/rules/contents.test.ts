import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isCaptions, isRobot, partOf, readable, refusalToShow, viewerOf } from './contents.ts'

test('a part of a file is the bytes that a slow reader would count', () => {
  const count = fc.integer({ min: 0, max: 40 })
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 30 }), fc.option(count), fc.option(count), (size, from, to) => {
      const bytes = Array.from({ length: size }, (_, at) => at)
      const wanted =
        from === null ? (to ? bytes.slice(-to) : []) : bytes.filter((at) => at >= from && (to === null || at <= to))
      const senseless = from === null ? to === null : to !== null && to < from
      const part = wanted.length > 0 ? { first: wanted[0], last: wanted.at(-1) } : 'beyond'
      expect(partOf(`bytes=${from ?? ''}-${to ?? ''}`, size)).toEqual(senseless ? undefined : part)
    }),
  )
})

test('what asks for several parts, or for none that can be understood, is given all', () => {
  for (const header of [undefined, '', 'bytes=', 'bytes=-', 'bytes=0-1,3-4', 'bytes=a-b', 'lines=0-1', 'bytes=5-2'])
    expect(partOf(header, 10), header).toBeUndefined()
})

test('what sounds must be there to read, and there must be something', () => {
  const one = { kind: 'audio', file: 'f', link: null, transcript: 'words' }
  expect(refusalToShow(one)).toBeUndefined()
  expect(refusalToShow({ ...one, transcript: null })).toBe('no-transcript')
  expect(refusalToShow({ ...one, file: null })).toBe('nothing-to-show')
  expect(refusalToShow({ ...one, file: null, link: 'https://a.kr', transcript: null })).toBeUndefined()
  expect(refusalToShow({ ...one, kind: 'score', transcript: null })).toBeUndefined()
  expect(refusalToShow({ kind: 'words', file: null, link: null, transcript: null })).toBe('no-transcript')
})

test('robots are known by what they say of themselves, or by saying nothing', () => {
  for (const robot of ['', undefined, 'Googlebot/2.1', 'Yeti/1.1 (Naver)', 'curl/8.1', 'kakaotalk-scrap/1.0'])
    expect(isRobot(robot), robot).toBe(true)
  expect(isRobot('Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Safari/604.1')).toBe(
    false,
  )
})

test('a viewer is another one tomorrow', () => {
  expect(viewerOf('salt', '2026-03-02', 'somebody')).not.toBe(viewerOf('other', '2026-03-02', 'somebody'))
  expect(viewerOf('salt', '2026-03-02', 'somebody')).toBe(viewerOf('salt', '2026-03-02', 'somebody'))
})

test('captions are read without their times and marks', () => {
  const captions =
    'WEBVTT\n\n1\n00:00.000 --> 00:02.000\n<v 선생님>안녕하세요\n\nNOTE 고칠 것\n\n00:02.000 --> 00:04.000\n함께 해요'
  expect(isCaptions(captions)).toBe(true)
  expect(readable(captions)).toBe('안녕하세요\n함께 해요')
  expect(readable('WEBVTT를 배워요')).toBe('WEBVTT를 배워요')
})
