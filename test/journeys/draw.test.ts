/** The promise of the draw: everyone the same chance, families together, and a result anybody can repeat. */
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { drawDue } from '#modules/enrolment/index.ts'
import { at, offered } from '../catalogue.ts'
import { world, type World } from '../world.ts'
import { adult, broken, child, facility, worker } from './folk.ts'

/** Enter the draw as residents do: by the button on the programme's page. */
async function enter(gu: World, course: string, who: string, learner = who): Promise<string> {
  await gu.as(who)
  const page = await gu.page(`/programmes/${course}/application?learner=${learner}`)
  const application = /name="application" value="([^"]+)"/.exec(page)?.[1] ?? ''
  const answer = await gu.post(`/programmes/${course}/application`, { application, learner })
  return answer.headers.get('location') ?? ''
}

const subjects = (gu: World, person: string) =>
  gu.letters
    .filter((letter) => letter.to === `${person}@example.kr`)
    .map((letter) => letter.subject.replace(/^\[.*?\] /, ''))

/** The stand-alone verifier: its exit code and what it says. */
async function verifier(file: string): Promise<{ code: number; said: string }> {
  const cli = join(import.meta.dirname, '../../src/cli.ts')
  try {
    const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', cli, 'verify', file])
    return { code: 0, said: stdout }
  } catch (error) {
    const { code, stdout } = error as { code: number; stdout: string }
    return { code, said: stdout }
  }
}

test('nine want four seats, brother and sister only together: it is drawn by itself, everyone is told, and anyone can draw again', async () => {
  const gu = await world()
  const center = await facility(gu, '가락미래교육센터')
  const course = await offered(gu, '한강 카약 교실', {
    method: 'lottery',
    facility: center,
    capacity: 4,
    waitlist: 3,
    closes_at: at('2026-03-06T18:00'),
    draws_at: at('2026-03-07T10:00'),
  })
  await gu.settle()

  const mother = await adult(gu, '김하늘')
  const bada = await child(gu, mother, '김바다', { born_on: '2016-04-01' })
  const gureum = await child(gu, mother, '김구름', { born_on: '2018-05-01' })
  expect(await gu.page(`/programmes/${course}`)).toContain('미리 봉인한 비밀의 지문')
  const application = await enter(gu, course, mother, bada)
  await enter(gu, course, mother, gureum)
  const singles: string[] = []
  for (let number = 1; number <= 7; number += 1) singles.push(await adult(gu, `이웃 ${number}`))
  let mine = ''
  for (const single of singles) mine = await enter(gu, course, single)
  expect(await gu.page(mine)).toContain('추첨번호 9번으로 신청했어요')

  await gu.as(mother)
  expect(await gu.page(application)).toContain('가족이 함께 되도록 묶기')
  await gu.post(`/draws/${course}/family`, { together: 'yes' })
  expect(await gu.page(application)).toContain('가족을 함께 묶어 두었어요')
  expect(await gu.page('/me')).toContain('추첨대기')
  await gu.settle()
  gu.letters.length = 0

  // The officer freezes the list; the rest Naru does by itself when the time has come.
  await gu.as(await worker(gu, '최창구', 'branch', center))
  gu.clock.now = at('2026-03-06T18:30')
  const desk = `/office/programmes/${course}/draw`
  expect(await gu.page(desk)).toContain('명단 확정하기')
  await gu.post(`${desk}/frozen`)
  expect(await gu.page(desk)).toContain('최창구')
  expect((await gu.post(`${desk}/drawn`)).status).toBe(422)
  gu.clock.now = at('2026-03-07T10:00')
  await drawDue(gu.ctx())
  await gu.settle()

  expect(await broken(gu)).toEqual([])
  const rows = await gu.db.selectFrom('applications').selectAll().where('programme', '=', course).execute()
  expect(rows.filter((row) => row.admitted_at)).toHaveLength(4)
  expect(rows.filter((row) => row.waitlisted_at)).toHaveLength(3)
  const [one, other] = rows.filter(({ learner }) => [bada, gureum].includes(learner))
  expect(Boolean(one?.admitted_at)).toBe(Boolean(other?.admitted_at))
  for (const single of singles) {
    const row = rows.find(({ learner }) => learner === single)
    const result = row?.admitted_at ? '당첨' : row?.reserve ? `예비 ${row.reserve}번` : '추첨 결과'
    expect(subjects(gu, single)).toEqual([`${result}: 한강 카약 교실`])
  }

  await gu.as()
  const page = await gu.page(`/draws/${course}?number=9`)
  expect(page).toContain('9번은')
  expect(page).not.toMatch(/이웃 \d|김하늘|김바다/)
  const folder = mkdtempSync(join(tmpdir(), 'naru-draw-'))
  try {
    const file = join(folder, 'record.json')
    const record = await gu.page(`/draws/${course}/record.json`)
    expect(record).not.toMatch(/이웃|김/)
    writeFileSync(file, record)
    expect(await verifier(file)).toMatchObject({
      code: 0,
      said: expect.stringContaining('9명을 다시 추첨했고 모두 같습니다'),
    })
    // Somebody improves their chances afterwards: the verifier names the number and the line.
    const line = record.split('\n').findIndex((text) => text.includes('"number":9,')) + 1
    writeFileSync(file, record.replace('{"number":9,"lots":1', '{"number":9,"lots":3'))
    const found = await verifier(file)
    expect(found.code).toBe(1)
    expect(found.said).toContain(`${line}행`)
    expect(found.said).toContain('추첨번호 9번')
  } finally {
    rmSync(folder, { recursive: true })
  }
})
