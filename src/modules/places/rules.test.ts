import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { distancesIn, landOf } from './land.ts'
import { byDistance, kilometres, plainName, refusalOfPoint } from './rules.ts'
import { find, type Wanted } from './rules/find.ts'
import { correctionsOf, dongNamed, facilityOf } from './rules/taking.ts'

const office = { lat: 37.5145, lng: 127.1059 }
const bareun = { lat: 37.5, lng: 127.1 }

test('from Seoul to Busan it is 325 kilometres in a straight line', () => {
  expect(kilometres({ lat: 37.5665, lng: 126.978 }, { lat: 35.1796, lng: 129.0756 })).toBeCloseTo(325, 0)
})

test('distance is the same there and back, and nought to oneself', () => {
  const point = fc.record({
    lat: fc.double({ min: 33, max: 38.6, noNaN: true }),
    lng: fc.double({ min: 125, max: 131, noNaN: true }),
  })
  fc.assert(
    fc.property(point, point, (a, b) => {
      expect(kilometres(a, b)).toBeCloseTo(kilometres(b, a), 9)
      expect(kilometres(a, a)).toBe(0)
      expect(kilometres(a, b)).toBeLessThan(900)
    }),
  )
})

test('half a point, a point abroad, one the wrong way round and one far away cannot be on the map', () => {
  expect(refusalOfPoint({ lat: null, lng: null }, [office])).toBeUndefined()
  expect(refusalOfPoint(bareun, [office])).toBeUndefined()
  expect(refusalOfPoint({ lat: 37.5, lng: null }, [office])).toBe('half-a-point')
  expect(refusalOfPoint({ lat: 127.1, lng: 37.5 }, [office])).toBe('not-in-korea')
  expect(refusalOfPoint({ lat: 35.18, lng: 129.07 }, [office])).toBe('far-away')
  expect(refusalOfPoint({ lat: 35.18, lng: 129.07 }, [])).toBeUndefined()
})

test('kilometres come before dong counted, and what is nowhere comes last', () => {
  const sorted = [undefined, { steps: 1 }, { km: 9 }, { steps: 0 }, { km: 0.5 }].sort(byDistance)
  expect(sorted).toEqual([{ km: 0.5 }, { km: 9 }, { steps: 0 }, { steps: 1 }, undefined])
})

const dong = (name: string, lat: number | null = null, lng: number | null = null) => ({ name, lat, lng, outline: null })

test('a facility without a point is as far as the middle of its dong', () => {
  const distance = distancesIn([dong('가동', 37.5, 127.1), dong('나동', 37.51, 127.1)])
  expect(distance({ dong: '가동' }, { dong: '나동' })).toEqual({ km: expect.closeTo(1.11, 2) as number })
  expect(distance({ dong: '가동' }, { dong: '나동', lat: 37.5, lng: 127.1 })).toEqual({ km: 0 })
  expect(distance({ dong: '가동' }, { dong: '없는동' })).toBeUndefined()
})

test('where no middles are known, neighbours on the map of squares are near', () => {
  const distance = distancesIn(['가동', '나동', '다동', '라동'].map((name) => dong(name)))
  expect(distance({ dong: '가동' }, { dong: '가동' })).toEqual({ steps: 0 })
  expect(distance({ dong: '가동' }, { dong: '나동' })).toEqual({ steps: 1 })
})

test('the district is drawn in outlines only when every dong has one', () => {
  const outline = {
    type: 'Polygon',
    coordinates: [
      [
        [127, 37.5],
        [127.01, 37.5],
        [127.01, 37.51],
        [127, 37.5],
      ],
    ],
  }
  expect(landOf([{ ...dong('가동'), outline }]).kind).toBe('outlines')
  expect(landOf([{ ...dong('가동'), outline }, dong('나동')]).kind).toBe('tiles')
  expect(landOf([]).dongs).toEqual([])
})

const place = (name: string, kind: string, more: object = {}) => ({
  id: name,
  name,
  name_en: null,
  kind,
  dong: '가동',
  address: null,
  about: null,
  lat: null,
  lng: null,
  ...more,
})
const places = [
  place('나루도서관', 'library'),
  place('가람 도서관', 'library', { dong: '나동' }),
  place('배움터', 'lifelong-learning', { about: '로봇을 만들어요' }),
]
const looked = (wanted: Partial<Wanted>) =>
  find(
    places,
    { q: '', kind: '', dong: '', within: '', ...wanted },
    {
      distance: ({ dong }) => ({ km: dong === '가동' ? 0 : 1.5 }),
      label: (kind) => ({ library: '도서관 Library' })[kind] ?? '',
    },
  )
const names = (wanted: Partial<Wanted>) => looked(wanted).found.map(({ name }) => name)

test('words find names, kinds and what happens there, whatever the spaces', () => {
  expect(names({ q: '가람도서관' })).toEqual(['가람 도서관'])
  expect(names({ q: 'library 나루' })).toEqual(['나루도서관'])
  expect(names({ q: '로봇' })).toEqual(['배움터'])
  expect(names({ q: '%' })).toEqual([])
})

test('a dong shows its own places, a distance also its neighbours, the nearest first', () => {
  expect(names({ dong: '가동' })).toEqual(['배움터', '나루도서관'])
  expect(names({ dong: '가동', within: '1' })).toEqual(['배움터', '나루도서관'])
  expect(names({ dong: '가동', within: '2' })).toEqual(['배움터', '나루도서관', '가람 도서관'])
  expect(names({ dong: '나동', within: 'all', kind: 'library' })).toEqual(['나루도서관', '가람 도서관'])
})

test('counts say what another choice would find', () => {
  const { kinds, dongs } = looked({ kind: 'library', dong: '가동' })
  expect(kinds).toEqual(
    new Map([
      ['library', 1],
      ['lifelong-learning', 1],
    ]),
  )
  expect(dongs).toEqual(
    new Map([
      ['가동', 1],
      ['나동', 1],
    ]),
  )
})

test('rooms of one house that a list names alike are told apart by what they are', () => {
  const named = (name: string, kind_raw: string, spot?: string) =>
    facilityOf({ name, kind: 'community', kind_raw, ...(spot && { spot }) }).name
  expect(named('가락본동주민센터', '회의실', '가락본동주민센터')).toBe('가락본동주민센터 회의실')
  expect(named('문정1동주민센터 / 문정1동주민센터', 'open_facility · 다목적실')).toBe('문정1동주민센터 다목적실')
  expect(named('길음1동자치회관 4층 강당', '강당', '길음1동자치회관')).toBe('길음1동자치회관 4층 강당')
  expect(named('여성문화회관', '공연장', '소극장')).toBe('여성문화회관 소극장')
})

test('a newer list changes only what it says differently, and a point as a whole', () => {
  const before = facilityOf({ name: '가', kind: 'library', kind_raw: '', phone: '1', lat: 37, lng: 127 })
  expect(correctionsOf(before, { ...before })).toEqual({})
  expect(correctionsOf(before, { ...before, phone: '2' })).toEqual({ phone: '2' })
  expect(correctionsOf(before, { ...before, lat: 37.1 })).toEqual({ lat: 37.1, lng: 127 })
})

test('names are compared without spaces and signs', () => {
  expect(plainName(' 송파 도서관(본관)')).toBe(plainName('송파도서관 본관'))
  expect(dongNamed(['잠실본동'], '잠실 본동')).toBe('잠실본동')
  expect(dongNamed(['잠실본동'], null)).toBeNull()
})
