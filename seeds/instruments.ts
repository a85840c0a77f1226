/** The instrument library of the demo: four branches and some three hundred instruments, told by rule; some out, late, in care, and one offered to the family of the demo. */
import { randomUUID } from 'node:crypto'
import {
  addItems,
  addModel,
  approve,
  ask,
  decideDonation,
  donate,
  extend,
  freeAt,
  lend,
  stepBack,
  takeBack,
} from '#modules/lending/index.ts'
import type { Facility } from '#modules/places/index.ts'
import { addDays, type Day, dayOf, instant, weekdayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import type { Neighbour } from './crowd.ts'
import { facilityNamed } from './offer.ts'

const STRINGS = ['활', '케이스', '송진']
const BLOWN = ['마우스피스', '케이스', '청소 도구']
const VIOLIN = ['1/8', '1/4', '1/2', '3/4', '4/4']

type Sketch = [
  family: string,
  name: string,
  name_en: string,
  about: string,
  fee: number,
  /** At each of the four branches, of every size. */
  counts: [number, number, number, number],
  accessories: string[],
  value: number,
  sizes?: string[],
]

/** The makers are invented. */
const MODELS: Sketch[] = [
  [
    'string',
    '바이올린',
    'Violin',
    '처음 배우기 좋은 현악기예요. 아이 키에 맞춰 크기를 바꿔 빌려요.',
    5000,
    [4, 3, 2, 2],
    STRINGS,
    350_000,
    VIOLIN,
  ],
  [
    'string',
    '첼로',
    'Cello',
    '낮고 따뜻한 소리가 나요. 앉아서 연주해요.',
    10_000,
    [3, 2, 1, 1],
    STRINGS,
    900_000,
    ['1/2', '3/4', '4/4'],
  ],
  ['string', '비올라', 'Viola', '바이올린보다 조금 크고 낮은 소리가 나요.', 5000, [3, 2, 0, 0], STRINGS, 450_000],
  [
    'string',
    '통기타',
    'Acoustic guitar',
    '노래와 함께 치기 좋은 기타예요.',
    5000,
    [8, 6, 5, 5],
    ['케이스', '카포', '조율기'],
    250_000,
  ],
  ['string', '우쿨렐레', 'Ukulele', '줄이 넷이라 어린이도 쉽게 시작해요.', 0, [10, 8, 8, 6], ['케이스'], 80_000],
  ['wind', '플루트', 'Flute', '맑은 소리가 나는 관악기예요.', 10_000, [5, 4, 2, 2], BLOWN, 700_000],
  [
    'wind',
    '클라리넷',
    'Clarinet',
    '부드러운 소리가 나요. 리드는 새것을 드려요.',
    10_000,
    [5, 4, 2, 2],
    [...BLOWN, '리드'],
    600_000,
  ],
  [
    'wind',
    '알토 색소폰',
    'Alto saxophone',
    '재즈와 가요에 어울려요.',
    20_000,
    [3, 2, 1, 1],
    [...BLOWN, '목줄'],
    1_500_000,
  ],
  ['wind', '트럼펫', 'Trumpet', '힘찬 소리가 나는 금관악기예요.', 10_000, [4, 2, 1, 1], BLOWN, 500_000],
  [
    'keyboard',
    '디지털 피아노',
    'Digital piano',
    '건반 88개, 소리를 이어폰으로 들을 수 있어요.',
    20_000,
    [4, 3, 2, 2],
    ['받침대', '페달', '전원 선'],
    800_000,
  ],
  ['keyboard', '멜로디언', 'Melodica', '불면서 치는 작은 건반이에요.', 0, [8, 6, 4, 4], ['호스', '케이스'], 40_000],
  [
    'percussion',
    '전자 드럼',
    'Electronic drums',
    '집에서도 작은 소리로 칠 수 있어요.',
    20_000,
    [3, 2, 1, 1],
    ['스틱', '의자', '페달'],
    900_000,
  ],
  ['percussion', '카혼', 'Cajon', '앉아서 손으로 치는 상자 북이에요.', 5000, [4, 3, 2, 2], ['가방'], 150_000],
  ['percussion', '젬베', 'Djembe', '여럿이 함께 치기 좋은 북이에요.', 5000, [5, 3, 2, 2], ['가방'], 120_000],
  ['traditional', '가야금', 'Gayageum', '열두 줄을 뜯어 소리를 내요.', 10_000, [4, 2, 2, 1], ['안족', '덮개'], 700_000],
  ['traditional', '해금', 'Haegeum', '두 줄을 활로 그어 소리를 내요.', 10_000, [3, 2, 1, 1], ['활', '케이스'], 500_000],
  [
    'traditional',
    '장구',
    'Janggu',
    '장단을 치는 우리 북이에요. 학급이 함께 빌리기 좋아요.',
    0,
    [12, 8, 6, 6],
    ['채', '가방'],
    150_000,
  ],
  [
    'recording',
    '미디 건반',
    'MIDI keyboard',
    '컴퓨터에 이어 음악을 만들어요.',
    5000,
    [4, 3, 2, 2],
    ['USB 선'],
    180_000,
  ],
  [
    'recording',
    '녹음 마이크 세트',
    'Recording microphone set',
    '목소리와 악기를 녹음해요.',
    5000,
    [3, 2, 2, 1],
    ['마이크', '받침대', '선'],
    250_000,
  ],
]
const BRANCHES = ['송파 악기도서관', '가락 미래교육센터', '오금 시니어', '잠실 미래교육센터']

type Known = { parent: string; children: readonly string[]; officer: string }

/** Fill the shelves, then let some months of borrowing pass. */
export async function tellInstruments(
  ctx: Context,
  facilities: Facility[],
  known: Known,
  neighbours: readonly Neighbour[],
): Promise<void> {
  const branches = BRANCHES.map((name) => facilityNamed(facilities, name).id)
  const before: Context = { ...ctx, now: instant(addDays(dayOf(ctx.now), -400), '10:00') }
  const [main = ''] = branches
  const shelves: { model: string; size: string | null; fee: number; accessories: string[]; codes: string[] }[] = []
  for (const [at, [family, name, name_en, about, fee, counts, accessories, value, sizes = []]] of MODELS.entries()) {
    const model = await addModel(before, {
      family,
      name,
      name_en,
      about,
      fee,
      sizes,
      accessories,
      maker: `${['한결', '가람', '새암'][at % 3]}악기`,
    })
    for (const [place, branch] of branches.entries())
      for (const [step, size] of (sizes.length > 0 ? sizes : [null]).entries()) {
        const count = Math.max(0, (counts[place] ?? 0) - (size ? Math.floor(Math.abs(step - 2) / 2) : 0))
        const turn = at * 7 + place * 3 + step
        const bought_year = 2019 + (turn % 6)
        const condition = (['good', 'good', 'fair', 'new', 'good', 'worn'] as const)[turn % 6] ?? 'good'
        const details = { branch, size, serial: null, condition, value, bought_year, notes: null }
        const added = count > 0 ? await addItems(before, model, details, { count }) : { codes: [] }
        if (added.refusal) throw new Error(`${name}: ${added.refusal}`)
        if (branch === main)
          shelves.push(...added.codes.map((code) => ({ model, size, fee, accessories, codes: [code] })))
      }
  }
  const children = neighbours.filter(({ person, applicant }) => person.id !== applicant)
  await lookAfter(ctx)
  await letTimePass(ctx, main, branches[1], shelves, children)
  await setAside(ctx, main, shelves, children)
  await lendToFamily(ctx, main, shelves, known)
  await offerToFamily(ctx, main, shelves, known, children)
  await give(ctx, known)
}

const UPKEEP: Record<string, readonly string[]> = {
  string: ['strings', 'humidity'],
  traditional: ['strings', 'humidity'],
  wind: ['hygiene'],
}

/** All were looked after two months ago, but for one in fifteen. */
async function lookAfter(ctx: Context) {
  const things = await ctx.db
    .selectFrom('instruments')
    .innerJoin('instrument_models', 'instrument_models.id', 'instruments.model')
    .select(['instruments.id', 'instrument_models.family'])
    .orderBy('instruments.code')
    .execute()
  const at = instant(addDays(dayOf(ctx.now), -60), '10:00')
  const rows = things
    .filter((_, place) => place % 15 !== 7)
    .flatMap(({ id, family }) =>
      (UPKEEP[family] ?? []).map((kind) => ({
        id: randomUUID(),
        instrument: id,
        kind,
        what: '',
        begun_at: at,
        ended_at: at,
      })),
    )
  if (rows.length > 0) await ctx.db.insertInto('instrument_care').values(rows).execute()
}

type Shelf = { model: string; size: string | null; fee: number; accessories: string[]; codes: string[] }

const opening = (day: Day): Day => (weekdayOf(day) === 6 ? addDays(day, 1) : day)
const as = (ctx: Context, person: string): Context => ({ ...ctx, who: { id: person, name: '', grants: [] } })
const seen = (shelf: Shelf) => ({
  id: randomUUID(),
  code: shelf.codes[0] ?? '',
  present: shelf.accessories,
  condition: 'good' as const,
})

/** Ask, approve and hand over, as it went some days ago. */
async function borrow(
  ctx: Context,
  branch: string,
  shelf: Shelf,
  { person, applicant }: { person: { id: string }; applicant: string },
  ago: number,
  months: number,
) {
  const day = addDays(dayOf(ctx.now), -ago)
  const at = (days: number): Context => ({ ...ctx, now: instant(addDays(day, days), '11:00') })
  const pickup = opening(addDays(day, 2))
  const wish = {
    id: randomUUID(),
    model: shelf.model,
    size: shelf.size,
    branch,
    borrower: person.id,
    months,
    day: pickup,
    time: '14:00',
  }
  const asked = await ask(as(at(0), applicant), wish)
  if (!asked.loan) return undefined
  await approve(at(1), asked.loan)
  const lent = await lend({ ...ctx, now: instant(pickup, '14:05') }, { ...seen(shelf), loan: asked.loan, paid: 'card' })
  return lent.refusal ? undefined : asked.loan
}

/** Every sixth of the main branch is out, some of them late, some back again, some in care. */
async function letTimePass(
  ctx: Context,
  branch: string,
  elsewhere: string | undefined,
  shelves: Shelf[],
  children: Neighbour[],
) {
  const chosen = shelves.filter((_, at) => at % 4 === 1)
  for (const [at, shelf] of chosen.entries()) {
    const neighbour = children[(at * 5) % children.length]
    if (!neighbour) return
    const [ago, months] = [
      [70, 3],
      [38, 1],
      [20, 1],
      [45, 2],
      [9, 3],
      [31, 1],
    ][at % 6] ?? [20, 1]
    const loan = await borrow(ctx, branch, shelf, neighbour, ago ?? 20, months ?? 1)
    if (loan && at % 3 === 0)
      await takeBack(
        { ...ctx, now: instant(addDays(dayOf(ctx.now), -3), '16:00') },
        {
          ...seen(shelf),
          cleaned: true,
          // One came back at another branch, and is to be sent home.
          at: at === 3 ? elsewhere : undefined,
          repair: at % 9 === 0,
          damage: at % 9 === 0 ? '줄 하나가 끊어졌어요.' : undefined,
        },
      )
  }
}

/** Two are approved and waited for today at the counter. */
async function setAside(ctx: Context, branch: string, shelves: Shelf[], children: Neighbour[]) {
  const chosen = shelves.filter(({ size }) => size === null).slice(-2)
  for (const [at, shelf] of chosen.entries()) {
    const neighbour = children[children.length - 40 - at]
    if (!neighbour) return
    const now = instant(addDays(dayOf(ctx.now), -2), '10:00')
    const wish = { id: randomUUID(), model: shelf.model, size: null, branch, borrower: neighbour.person.id, months: 1 }
    const asked = await ask(as({ ...ctx, now }, neighbour.applicant), {
      ...wish,
      day: opening(dayOf(ctx.now)),
      time: '16:00',
    })
    if (asked.loan) await approve({ ...ctx, now }, asked.loan)
  }
}

/** The elder child keeps an instrument a month more, and that month is still to be paid. */
async function lendToFamily(ctx: Context, branch: string, shelves: Shelf[], { parent, children }: Known) {
  const shelf = shelves.find((one, at) => at % 4 !== 1 && one.size === null && one.fee === 5000)
  const [child] = children
  if (!shelf || !child) return
  const loan = await borrow(ctx, branch, shelf, { person: { id: child }, applicant: parent }, 24, 1)
  if (!loan) throw new Error('Nothing was lent to the family of the demo.')
  const refusal = await extend(as(ctx, parent), randomUUID(), loan)
  if (refusal) throw new Error(`A month more for the family of the demo: ${refusal}`)
}

/** So that no time has more than the policy lets come. */
const TIMES = ['10:00', '11:00', '13:00', '14:00', '15:00', '16:00', '17:00']

/** All half-size violins of the main branch are set aside; the child of the demo waits, and one comes free today. */
async function offerToFamily(ctx: Context, branch: string, shelves: Shelf[], known: Known, children: Neighbour[]) {
  const first = shelves.find(({ size }) => size === '1/2')
  const free = (await freeAt(ctx, first?.model ?? '', branch)).find(({ size }) => size === '1/2')?.free ?? 0
  const now = instant(addDays(dayOf(ctx.now), -1), '15:00')
  const borrowers = children.slice(-30)
  const wish = (borrower: string, at: Date, time = '15:00') => ({
    id: randomUUID(),
    model: first?.model ?? '',
    size: '1/2',
    branch,
    borrower,
    months: 2,
    day: opening(addDays(dayOf(at), 2)),
    time,
  })
  const held: { loan: string; applicant: string }[] = []
  for (const { person, applicant } of borrowers) {
    if (held.length >= free) break
    const time = TIMES[held.length % TIMES.length]
    const asked = await ask(as({ ...ctx, now }, applicant), wish(person.id, now, time))
    if (asked.loan) held.push({ loan: asked.loan, applicant })
  }
  const child = known.children[1] ?? ''
  const waits = await ask(as({ ...ctx, now: new Date(now.getTime() + 60_000) }, known.parent), wish(child, now))
  if (waits.refusal) throw new Error(`The child of the demo: ${waits.refusal}`)
  const other = borrowers.at(-1)
  if (other)
    await ask(as({ ...ctx, now: new Date(now.getTime() + 120_000) }, other.applicant), wish(other.person.id, now))
  const [gone] = held
  if (gone) await stepBack(as(ctx, gone.applicant), gone.loan)
}

/** One gift is thanked for, another waits for an answer. */
async function give(ctx: Context, { parent, officer }: Known) {
  const gift = { id: randomUUID(), name: '송하나', family: 'keyboard', what: '디지털 피아노 88건반', bought_year: 2021 }
  await donate(as(ctx, parent), { ...gift, story: '아이가 자라서 더 쓰지 않아요. 소리는 잘 나요.' })
  await decideDonation(as(ctx, officer), gift.id, true, '')
  await donate(as(ctx, parent), {
    ...gift,
    id: randomUUID(),
    name: null,
    family: 'string',
    what: '통기타',
    bought_year: 2018,
    story: '줄을 갈아야 해요.',
  })
}
