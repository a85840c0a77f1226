/** The demonstration: Songpa with its centres, this term's programmes and the people who use them, and a small Seongbuk. Told with actions. */
import { search } from '#modules/catalogue/index.ts'
import { openFacilities } from '#modules/places/index.ts'
import { together } from '#platform/context.ts'
import type { DistrictSettings } from '#platform/districts.ts'
import { contextFor, type House } from '../src/entrance.ts'
import { settle } from '../src/work.ts'
import { facilityNamed, offer } from './offer.ts'
import { sketches as seongbukSketches, tellSeongbuk } from './seongbuk/tell.ts'
import { sketches as songpaSketches } from './songpa/programmes.ts'
import { renewInstrument } from './songpa/lend.ts'
import { PARENT, renewOffer } from './songpa/renew.ts'
import { tellSongpa } from './songpa/tell.ts'

const SETTINGS: Record<string, DistrictSettings> = {
  songpa: {
    gu: { ko: '송파구', en: 'Songpa-gu' },
    title: { ko: '송파 배움나루', en: 'Songpa Naru' },
    tagline: {
      ko: '스물일곱 동네가 하나의 학교가 됩니다. 가까운 배움을 찾아보세요.',
      en: 'Twenty-seven neighbourhoods, one school. Find what is near.',
    },
    contact: {
      phone: '02-0000-1000',
      address: { ko: '서울특별시 송파구 나루길 1', en: '1 Naru-gil, Songpa-gu, Seoul' },
    },
    official: false,
  },
  seongbuk: {
    gu: { ko: '성북구', en: 'Seongbuk-gu' },
    title: { ko: '성북 배움나루', en: 'Seongbuk Naru' },
    tagline: {
      ko: '한 아이도 뒤처지지 않게, 온 동네가 함께 배웁니다.',
      en: 'A neighbourhood learns together, and no child is left behind.',
    },
    contact: {
      phone: '02-0000-2000',
      address: { ko: '서울특별시 성북구 나루길 2', en: '2 Naru-gil, Seongbuk-gu, Seoul' },
    },
    official: false,
  },
}

const TELL = { songpa: tellSongpa, seongbuk: tellSeongbuk }
const SKETCHES = { songpa: songpaSketches, seongbuk: seongbukSketches }

/** Fill in what is not there yet. A district that stands already is left as it is. */
export async function seedDemo(house: House): Promise<void> {
  for (const [name, settings] of Object.entries(SETTINGS)) {
    if (await house.districts.named(name)) continue
    const district = await house.districts.add(name, settings)
    if (typeof district === 'string') throw new Error(`The demo district ${name}: ${district}`)
    await together(contextFor(house, district), TELL[name as keyof typeof TELL])
    await settle(house, district)
  }
}

/**
 * The story goes on: something always opens today at ten (on a later day, what opened on the first day is offered again as a further intake),
 * and the parent of Songpa has a seat and an instrument to accept.
 */
export async function freshenDemo(house: House): Promise<void> {
  for (const name of ['songpa', 'seongbuk'] as const) {
    const district = await house.districts.named(name)
    if (!district) continue
    const ctx = contextFor(house, district)
    if (name === 'songpa') {
      await renewOffer(ctx)
      await renewInstrument(ctx, PARENT)
    }
    const opening = await search(ctx.db, { when: 'opens-today' }, ctx.now, { limit: 1 })
    if (opening.total > 0) continue
    const facilities = await openFacilities(ctx.db)
    for (const sketch of SKETCHES[name].filter(({ opens }) => opens[0] === 0).slice(0, 4)) {
      const before = await search(ctx.db, { q: sketch.title, state: ['all'] }, ctx.now, { limit: 1 })
      await offer(
        ctx,
        { ...sketch, title: `${sketch.title} ${before.total + 1}기` },
        facilityNamed(facilities, sketch.at),
      )
    }
  }
}
