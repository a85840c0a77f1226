/** Naru from the command line: `npm run naru -- COMMAND`. Start a district, take in open data, turn keys. */
import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { importCourses } from '#modules/catalogue/index.ts'
import { differenceIn, lineOfEntry, readRecord, retireSigningKey, verify } from '#modules/enrolment/index.ts'
import { invite } from '#modules/people/index.ts'
import { importDongs, importFacilities } from '#modules/places/index.ts'
import { ConfigError, documented } from '#platform/config.ts'
import type { Context } from '#platform/context.ts'
import { FolderInUse } from '#platform/database.ts'
import type { Report } from '#platform/intake.ts'
import { newCode, newKey } from '#platform/vault.ts'
import { seedDemo } from '../seeds/demo.ts'
import { build } from './build.ts'
import { contextFor, type House } from './entrance.ts'
import { rotate } from './rotate.ts'

const USAGE = `
배움나루 명령 / Naru commands

  npm run naru -- district add NAME --title 이름 [--title-en NAME] [--phone 02-…] [--admin 전자우편]
      새 구를 엽니다. --admin에게 줄 초대 주소를 알려 줍니다. / Start a new, empty district and invite its first administrator.
  npm run naru -- district list
  npm run naru -- district host NAME learn.example.go.kr
      구의 누리집 주소를 더합니다. / Give a district a host of its own.
  npm run naru -- import courses FILE --district NAME [--source 출처] [--apply-here] [--dry-run]
      강좌 표준 파일을 가져옵니다. --apply-here면 신청을 이 누리집에서 받습니다. / Take in courses; with --apply-here people apply here.
  npm run naru -- import facilities FILE --district NAME [--source 출처] [--dry-run]
  npm run naru -- import dongs FILE.geojson --district NAME [--dry-run]
      공공데이터 파일을 가져옵니다. / Take in open data.
  npm run naru -- migrate      모든 구의 데이터베이스를 새 판에 맞춥니다. / Bring every district up to date.
  npm run naru -- seed demo    체험용 내용을 채웁니다. / Fill in the demonstration.
  npm run naru -- key new      민감정보를 봉인할 열쇠를 만듭니다. / Make a key.
  npm run naru -- key rotate   옛 열쇠로 봉인한 것을 새 열쇠로 다시 봉인합니다. / Seal again with the current key.
  npm run naru -- key retire-signing --district NAME
      이수증 배지에 서명하던 열쇠를 거둡니다. 이미 서명한 것은 계속 확인됩니다. / End the key that signs badges; what it signed still verifies.
  npm run naru -- verify FILE  추첨 기록으로 다시 추첨해 같은지 확인합니다. / Draw again from the record of a draw and say where it differs.
  npm run naru -- config       환경 변수 표를 보여 줍니다. / Show the table of settings.
`

class Misuse extends Error {}

const say = (line: string) => console.log(line)

const { values, positionals } = readArguments()

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        district: { type: 'string' },
        title: { type: 'string' },
        'title-en': { type: 'string' },
        phone: { type: 'string' },
        admin: { type: 'string' },
        source: { type: 'string' },
        'apply-here': { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
      },
    })
  } catch (error) {
    console.error(`${(error as Error).message}\n${USAGE}`)
    process.exit(2)
  }
}

const need = (value: string | undefined, name: string): string => {
  if (!value) throw new Misuse(`${name} 값이 빠졌습니다. / ${name} is missing.`)
  return value
}

async function districtNamed(house: House, name: string | undefined, what = '--district'): Promise<Context> {
  const district = await house.districts.named(need(name, what))
  if (!district) throw new Misuse(`'${name}' 구가 없습니다. / There is no district '${name}'.`)
  return contextFor(house, district)
}

function fileNamed(path: string | undefined) {
  const file = need(path, 'FILE')
  if (!existsSync(file)) throw new Misuse(`${file} 파일이 없습니다. / There is no file ${file}.`)
  return { file, name: basename(file), source: values.source ?? 'standard' }
}

const dryRun = () => ({ dryRun: values['dry-run'] })

type Command = (house: House, words: string[]) => Promise<void>

const commands: Record<string, Command> = {
  async 'district add'(house, [name]) {
    const ko = need(values.title, '--title')
    const en = values['title-en'] ?? ko
    const district = await house.districts.add(need(name, 'NAME'), {
      gu: { ko, en },
      title: { ko: `${ko} 배움나루`, en: `${en} Naru` },
      tagline: { ko: '배우고 나누는 우리 동네', en: 'A neighbourhood that learns' },
      contact: { phone: values.phone ?? '', address: { ko, en } },
      official: false,
    })
    if (district === 'bad-name')
      throw new Misuse(
        `'${name}': 영문 소문자로 시작해 소문자, 숫자, _만 씁니다. / Lower-case letters, digits and _ only.`,
      )
    if (district === 'taken') throw new Misuse(`'${name}' 구는 이미 있습니다. / '${name}' is there already.`)
    const ctx = contextFor(house, district)
    say(`${ko}: ${ctx.tools.address(district.name, '/')}`)
    if (values.admin) say(`${values.admin}: ${await invite(ctx, { email: values.admin, role: 'district_admin' })}`)
  },

  async 'district list'(house) {
    for (const { name, settings } of await house.districts.all()) say(`${name}\t${settings.title.ko}`)
  },

  async 'district host'(house, [name, host]) {
    await districtNamed(house, name, 'NAME')
    await house.districts.addHost(need(name, 'NAME'), need(host, 'HOST'))
    say(`${name} ← ${host}`)
  },

  async 'import courses'(house, [path]) {
    const applyAt = values['apply-here'] ? 'here' : 'source'
    show(await importCourses(await districtNamed(house, values.district), { ...fileNamed(path), applyAt }, dryRun()))
  },

  async 'import facilities'(house, [path]) {
    show(await importFacilities(await districtNamed(house, values.district), fileNamed(path), dryRun()))
  },

  async 'import dongs'(house, [path]) {
    const given = fileNamed(path)
    show(
      await importDongs(
        await districtNamed(house, values.district),
        { ...given, file: readFileSync(given.file) },
        dryRun(),
      ),
    )
  },

  async migrate(house) {
    // Putting the house together has brought every district up to date.
    for (const { name } of await house.districts.all()) say(`${name} ✓`)
  },

  'seed demo': seedDemo,

  async 'key rotate'(house) {
    for (const district of await house.districts.all())
      say(`${district.name}: ${await rotate(contextFor(house, district))}`)
  },

  async 'key retire-signing'(house) {
    const ended = await retireSigningKey(await districtNamed(house, values.district))
    say(ended ?? '서명하는 열쇠가 아직 없습니다. / There is no key that signs yet.')
  },
}

/** Commands that need no database. */
const simple: Record<string, (words: string[]) => void> = {
  verify: verifyDraw,

  'key new': () => say(newKey(`k${newCode()}`)),
  config: () => {
    say('| Name | Default | What |\n|---|---|---|')
    for (const { name, preset, about } of documented()) say(`| \`${name}\` | ${preset && `\`${preset}\``} | ${about} |`)
  },
}

/** More than this nobody reads. */
const MOST_DIFFERENCES = 50

/** Draw again from a downloaded record. Ends with 1 where it differs, and says on which line of the file. */
function verifyDraw([path]: string[]) {
  const text = readFileSync(fileNamed(path).file, 'utf8')
  const read = readRecord(text)
  if ('unreadable' in read) {
    const { path: at, line } = read.unreadable
    say(
      `✗ 추첨 기록을 읽을 수 없습니다. / The record cannot be read.${at && ` ${at}`}${line ? ` (${line}행 / line ${line})` : ''}`,
    )
    process.exitCode = 1
    return
  }
  const { title, entries, list, promise } = read.record
  const differences = verify(read.record)
  for (const one of differences.slice(0, MOST_DIFFERENCES)) {
    const line = one.number === undefined ? undefined : lineOfEntry(text, one.number)
    say(`✗ ${line ? `${line}행 / line ${line}: ` : ''}${differenceIn(one, 'ko')} / ${differenceIn(one, 'en')}`)
  }
  const more = differences.length - MOST_DIFFERENCES
  if (more > 0) say(`… ${more}`)
  if (differences.length > 0) process.exitCode = 1
  else
    say(`✓ ${title}: ${entries.length}명을 다시 추첨했고 모두 같습니다. / ${entries.length} entries drawn again, all the same.
  이 두 지문이 추첨 화면에 공개된 것과 같은지 견주어 보세요. / Compare these two hashes with those on the page of the draw.
  비밀의 지문 / hash of the secret  ${promise.commitment}
  명단의 지문 / hash of the list    ${list.hash}`)
}

function show(outcome: { report: Report } | { refused: string }) {
  if ('refused' in outcome)
    throw new Misuse(`파일을 가져올 수 없습니다. / The file cannot be taken in: ${JSON.stringify(outcome)}`)
  const { counts, refused } = outcome.report
  say(
    `${values['dry-run'] ? '(연습 / dry run) ' : ''}새로 ${counts.added} · 바뀜 ${counts.changed} · 그대로 ${counts.unchanged} · 사라짐 ${counts.gone} · 거절 ${counts.refused} · 참고 ${counts.notes}`,
  )
  for (const { row, column, value, reason } of refused) say(`  ${row}행 ${column} «${value}»: ${reason}`)
}

async function run(): Promise<void> {
  const [name, words] = [positionals.slice(0, 2).join(' '), positionals.slice(2)]
  const [first = ''] = positionals
  const known = commands[name] ?? commands[first]
  const plain = simple[name] ?? simple[first]
  if (plain) return plain(positionals.slice(1))
  if (!known) throw new Misuse(USAGE)
  const house = await build({ LOG_LEVEL: 'warn', ...process.env })
  try {
    await known(house, words)
  } finally {
    await house.districts.close()
  }
}

try {
  await run()
} catch (error) {
  if (!(error instanceof Misuse || error instanceof ConfigError || error instanceof FolderInUse)) throw error
  console.error(error.message)
  process.exitCode = 2
}
