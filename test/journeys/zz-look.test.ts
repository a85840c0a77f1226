import { randomUUID } from 'node:crypto'
import { test } from 'vitest'
import { violations, visit, htmlFaults, served } from '../browser/browser.ts'
import { apply, cancel, mark } from '#modules/enrolment/index.ts'
import { adult, child, facility, person, programme, worker } from './folk.ts'
import { world } from '../world.ts'

test('look', { timeout: 300_000 }, async () => {
  const gu = await world({ now: '2026-03-15T10:00:00+09:00' })
  const center = await facility(gu, '가락미래교육센터')
  const mother = await adult(gu, '김하늘', { dong: undefined as never })
  const bada = await child(gu, mother, '김바다', { born_on: '2016-04-01', grade: 'e4' })
  const cloud = await child(gu, mother, '김구름', { born_on: '2018-05-01', grade: 'e2' })
  const open = await programme(gu, {
    facility: center,
    title: '처음 만나는 파이썬: 게임을 만들며 배우는 코딩',
    grades: ['e2', 'e3', 'e4'],
    fee: 30000,
    starts_on: '2026-03-20',
    channels: ['online'],
  })
  const soon = await programme(gu, { facility: center, title: '한지 공예 교실', starts_on: '2026-03-16' })
  const today = await programme(gu, {
    facility: center,
    title: '주말 첼로 첫걸음',
    starts_on: '2026-03-15',
    closes_at: new Date('2026-03-15T12:00:00+09:00'),
  })
  const full = await programme(gu, {
    facility: center,
    title: '드론 조종 입문',
    capacity: 1,
    starts_on: '2026-03-25',
    grades: ['e4', 'e5'],
  })
  const other = await person(gu, '먼저온이')
  const apply1 = (who: string, learner: string, p: string) =>
    apply(gu.ctx({ id: who }), { id: randomUUID(), programme: p, learner })
  await apply1(other, other, soon)
  const old = await apply1(mother, cloud, soon)
  await gu.db.updateTable('programmes').set({ grades: [] }).where('id', '=', full).execute()
  await apply1(other, other, full)
  await gu.db
    .updateTable('programmes')
    .set({ grades: ['e4', 'e5'] })
    .where('id', '=', full)
    .execute()
  await apply1(mother, bada, soon)
  await apply1(mother, cloud, today)
  const wait = await apply1(mother, bada, full)
  const gone = await apply1(mother, mother, today)
  if (gone?.application) await cancel(gu.ctx({ id: mother }), gone.application.id)
  for (let i = 0; i < 6; i++) {
    const p = await person(gu, `배우는이${i}`, { born_on: '2016-01-01', grade: 'e3' })
    await apply1(p, p, soon)
  }
  const session = await gu.db
    .selectFrom('sessions')
    .selectAll()
    .where('programme', '=', soon)
    .orderBy('number')
    .executeTakeFirstOrThrow()
  const officer = await worker(gu, '박주무', 'officer')
  await mark(gu.ctx({ id: officer }), session, {}, 'present')
  await gu.settle()
  const base = await served((request) => {
    const headers = new Headers(request.headers)
    headers.set('host', gu.host)
    const url = new URL(request.url)
    return gu.web.request(`http://${gu.host}${url.pathname}${url.search}`, { method: request.method, headers })
  })
  const cases: [string, string, string][] = [
    ['who', mother, `/programmes/${open}/application?learner=`],
    ['check', mother, `/programmes/${open}/application?learner=${bada}`],
    ['checkqueue', mother, `/programmes/${full}/application?learner=${bada}`],
    ['refused', mother, `/programmes/${today}/application`],
    ['done', mother, `/me/applications/${old?.application?.id}?just=done`],
    ['waiting', mother, `/me/applications/${wait?.application?.id}`],
    ['cancel', mother, `/me/applications/${old?.application?.id}/cancellation`],
    ['me', mother, '/me'],
    ['notices', mother, '/notices'],
    ['applicants', officer, `/office/programmes/${soon}/applicants`],
    ['applicant', officer, `/office/programmes/${soon}/applicants/${old?.application?.id}`],
    ['entry', officer, `/office/programmes/${soon}/applicants/entry?words=김`],
    ['export', officer, `/office/programmes/${soon}/applicants/export`],
    ['attendance', officer, `/office/programmes/${soon}/attendance`],
    ['fill', officer, `/office/programmes/${soon}/attendance/${session.id}?saved=3`],
    ['print', officer, `/office/programmes/${soon}/attendance/print`],
    ['desk', officer, '/office/attendance'],
  ]
  const only = process.env['ONLY']?.split(',')
  for (const [name, who, path] of cases) {
    if (only && !only.includes(name)) continue
    await gu.as(who)
    const cookies = Object.fromEntries(gu.cookies)
    for (const width of [360, 1280] as const) {
      const page = await visit(base + path, { width, cookies })
      await page.screenshot({ path: `/tmp/enrol-shots/${name}-${width}.png`, fullPage: true })
      const bad = await violations(page)
      if (bad.length) console.log(name, width, 'AXE', bad)
      if (name === 'print' && width === 1280) {
        await page.emulateMedia({ media: 'print' })
        await page.screenshot({ path: `/tmp/enrol-shots/print-paper.png`, fullPage: true })
      }
      const faults = await htmlFaults(await (await gu.get(path)).text())
      if (faults.length && width === 360) console.log(name, 'HTML', faults)
      await page.context().close()
    }
  }
})
