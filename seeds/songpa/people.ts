/** The personas of the demo: invented people at whose door one button stands. */
import { randomUUID } from 'node:crypto'
import { addChild, addPersona, openOwnSignIn, proven, showPersona } from '#modules/people/index.ts'
import { dayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'

export type Personas = {
  parent: string
  children: [string, string]
  senior: string
  teen: string
  teacher: string
  clerk: string
  officer: string
  engineer: string
}

/** Add them. `facilities` gives the facility whose name begins with a word. */
export async function personas(ctx: Context, facilityOf: (name: string) => string): Promise<Personas> {
  const year = Number(dayOf(ctx.now).slice(0, 4))
  const mail = (name: string) => `${name}@demo.naru.kr`

  const parent = await addPersona(ctx, {
    name: '송하나',
    born_on: `${year - 41}-05-14`,
    dong: '가락1동',
    phone: '010-0000-1001',
    email: mail('hana'),
    label: { ko: '학부모 송하나', en: 'Hana, a parent' },
    about: { ko: '초등학생 둘과 중학생 하나를 키워요', en: 'Has two children in primary and one in middle school' },
  })
  const children = [
    await child(ctx, parent, { name: '이서준', born_on: `${year - 11}-03-09`, grade: 'e5', school: '가락초등학교' }),
    await child(ctx, parent, { name: '이서아', born_on: `${year - 8}-07-21`, grade: 'e2', school: '가락초등학교' }),
  ] satisfies [string, string]

  const senior = await addPersona(ctx, {
    name: '박순임',
    born_on: `${year - 72}-02-02`,
    dong: '오금동',
    email: mail('sunim'),
    label: { ko: '어르신 박순임', en: 'Sunim, a senior' },
    about: { ko: '스마트폰을 배우고 있어요', en: 'Is learning to use a smartphone' },
  })

  const teen = await child(ctx, parent, {
    name: '이도현',
    born_on: `${year - 13}-10-30`,
    grade: 'm1',
    school: '문정중학교',
  })
  await proven(ctx, parent, teen, 'paper')
  const refused = await openOwnSignIn(ctx, parent, teen, { sign_in_name: 'dohyun', password: randomUUID() })
  if (refused) throw new Error(`The teenager of the demo: ${refused}`)
  await showPersona(
    ctx,
    teen,
    { ko: '중학생 이도현', en: 'Dohyun, a teenager' },
    { ko: '보호자의 동의를 받아 직접 로그인해요', en: 'Signs in alone, with his guardian’s consent' },
  )

  const teacher = await addPersona(ctx, {
    name: '한지우',
    born_on: `${year - 34}-08-18`,
    email: mail('jiwoo'),
    label: { ko: '강사 한지우', en: 'Jiwoo, an instructor' },
    about: { ko: '가락 미래교육센터에서 가르치고 출석을 불러요', en: 'Teaches at Garak centre and calls the roll' },
    roles: [{ role: 'institution', facility: facilityOf('가락') }],
  })
  const clerk = await addPersona(ctx, {
    name: '오하람',
    born_on: `${year - 29}-11-03`,
    email: mail('haram'),
    label: { ko: '창구 직원 오하람', en: 'Haram, a branch clerk' },
    about: { ko: '오금 시니어배움터에서 전화와 방문 신청을 받아요', en: 'Takes applications by phone and at the desk' },
    roles: [{ role: 'branch', facility: facilityOf('오금 시니어') }],
  })
  const officer = await addPersona(ctx, {
    name: '정유진',
    born_on: `${year - 38}-04-25`,
    email: mail('yujin'),
    label: { ko: '구청 담당자 정유진', en: 'Yujin, a district officer' },
    about: { ko: '강좌를 열고 파일을 가져와요', en: 'Publishes programmes and imports files' },
    roles: [{ role: 'officer' }],
  })
  await addPersona(ctx, {
    name: '최민호',
    born_on: `${year - 47}-01-17`,
    email: mail('minho'),
    label: { ko: '구 관리자 최민호', en: 'Minho, the district admin' },
    about: { ko: '직원의 역할을 정해요', en: 'Gives staff their roles' },
    roles: [{ role: 'district_admin' }],
  })
  const engineer = await addPersona(ctx, {
    name: '윤태식',
    born_on: `${year - 66}-06-11`,
    dong: '문정1동',
    email: mail('taesik'),
    label: { ko: '인물도서 윤태식', en: 'Taesik, a Human Book' },
    about: { ko: '로봇을 만들던 이야기를 이웃에게 들려줘요', en: 'Tells neighbours about a life with robots' },
  })
  return { parent, children, senior, teen, teacher, clerk, officer, engineer }
}

async function child(
  ctx: Context,
  parent: string,
  form: { name: string; born_on: string; grade: string; school: string },
): Promise<string> {
  const added = await addChild(ctx, parent, { ...form, dong: '가락1동', relationship: 'mother' })
  if ('refusal' in added) throw new Error(`A child of the demo: ${added.refusal}`)
  return added.id
}
