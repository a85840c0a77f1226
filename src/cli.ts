/** Naru from the command line: `npm run naru -- COMMAND`. Start a district, take in open data, turn keys. */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { ConfigError, documented } from '#platform/config.ts'
import type { Context } from '#platform/context.ts'
import { FolderInUse } from '#platform/database.ts'
import { newKey } from '#platform/vault.ts'
import { invite } from '#modules/people/index.ts'
import { importCourses } from '#modules/catalogue/index.ts'
import { importDongs, importFacilities } from '#modules/places/index.ts'
import { build } from './build.ts'
import { contextFor, type House } from './entrance.ts'
import { rotate } from './rotate.ts'

const USAGE = `
배움나루 명령 / Naru commands

  npm run naru -- district add NAME --title 이름 [--title-en NAME] [--phone 02-…] [--admin 전자우편]
      새 구를 엽니다. --admin에게는 비밀번호를 정하는 주소를 알려 줍니다. / Start a new, empty district.
  npm run naru -- district list
  npm run naru -- district host NAME learn.example.go.kr
      구의 누리집 주소를 더합니다. / Give a district a host of its own.
  npm run naru -- import courses FILE --district NAME [--source 출처] [--dry-run]
  npm run naru -- import facilities FILE --district NAME [--source 출처] [--dry-run]
  npm run naru -- import dongs FILE.geojson --district NAME
      공공데이터 파일을 가져옵니다. / Take in open data.
  npm run naru -- migrate          모든 구의 데이터베이스를 새 판에 맞춥니다. / Bring every district up to date.
  npm run naru -- seed demo        체험용 내용을 채웁니다. / Fill in the demonstration.
  npm run naru -- key new          민감정보를 봉인할 열쇠를 만듭니다. / Make a key.
  npm run naru -- key rotate       옛 열쇠로 봉인한 것을 새 열쇠로 다시 봉인합니다. / Seal again with the current key.
  npm run naru -- config           환경 변수 표를 보여 줍니다. / Show the table of settings.
`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    district: { type: 'string' },
    title: { type: 'string' },
    'title-en': { type: 'string' },
    phone: { type: 'string' },
    admin: { type: 'string' },
    source: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
  },
})

class Misuse extends Error {}

type Command = (house: House, words: string[]) => Promise<void>

const need = (value: string | undefined, name: string): string => {
  if (!value) throw new Misuse(`${name}이(가) 빠졌습니다. / ${name} is missing.`)
  return value
}

async function districtNamed(house: House): Promise<Context> {
  const name = need(values.district, '--district')
  const district = await house.districts.named(name)
  if (!district) throw new Misuse(`'${name}' 구가 없습니다. / There is no district '${name}'.`)
  return contextFor(house, district)
}

const fileOf = (path: string | undefined) => {
  const file = need(path, 'FILE')
  return { bytes: readFileSync(file), name: basename(file) }
}

const commands: Record<string, Command> = {
  async 'district add'(house, [name]) {
    const title = need(values.title, '--title')
    const district = await house.districts.add(need(name, 'NAME'), {
      gu: { ko: title, en: values['title-en'] ?? title },
      title: { ko: `${title} 배움나루`, en: `${values['title-en'] ?? title} Naru` },
      tagline: { ko: '배우고 나누는 우리 동네', en: 'A neighbourhood that learns' },
      contact: { phone: values.phone ?? '', address: { ko: title, en: values['title-en'] ?? title } },
      official: false,
    })
    if (district === 'bad-name') throw new Misuse(`이름은 영문 소문자로 시작해 소문자, 숫자, _만 씁니다: '${name}' / Lower-case letters, digits and _ only.`)
    if (district === 'taken') throw new Misuse(`'${name}' 구는 이미 있습니다. / '${name}' is there already.`)
    const ctx = contextFor(house, district)
    say(`${title}: ${ctx.tools.address(district.name, '/')}`)
    if (values.admin) say(`${values.admin}: ${await invite(ctx, { email: values.admin, role: 'district_admin' })}`)
  },

  async 'district list'(house) {
    for (const district of await house.districts.all()) say(`${district.name}\t${district.settings.title.ko}\t${contextFor(house, district).tools.address(district.name, '/')}`)
  },

  async 'district host'(house, [name, host]) {
    if (!(await house.districts.named(need(name, 'NAME')))) throw new Misuse(`'${name}' 구가 없습니다. / There is no district '${name}'.`)
    await house.districts.addHost(need(name, 'NAME'), need(host, 'HOST'))
    say(`${name} ← ${host}`)
  },

  async 'import courses'(house, [path]) {
    const ctx = await districtNamed(house)
    report(await importCourses(ctx, { ...fileOf(path), source: values.source ?? 'standard' }, { dryRun: values['dry-run'] }))
  },

  async 'import facilities'(house, [path]) {
    const ctx = await districtNamed(house)
    report(await importFacilities(ctx, { ...fileOf(path), source: values.source ?? 'standard' }, { dryRun: values['dry-run'] }))
  },

  async 'import dongs'(house, [path]) {
    report(await importDongs(await districtNamed(house), fileOf(path)))
  },

  async migrate(house) {
    // Building the house has brought every district up to date already.
    for (const district of await house.districts.all()) say(`${district.name} ✓`)
  },

  async 'seed demo'(house) {
    await seedDemo(house)
  },

  async 'key rotate'(house) {
    for (const district of await house.districts.all()) say(`${district.name}: ${await rotate(contextFor(house, district))}`)
  },
}

/** Commands that need no database. */
const simple: Record<string, () => void> = {
  'key new': () => say(newKey(`k${dayOf(new Date()).replaceAll('-', '')}`)),
  config: () => {
    say('| 이름 | 기본값 | 설명 |\n|---|---|---|')
    for (const { name, preset, about } of documented()) say(`| \`${name}\` | ${preset && `\`${preset}\``} | ${about} |`)
  },
}
