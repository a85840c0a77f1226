/** The architecture, held by tests: who may import whom, and what each room never holds. */
import { globSync, readFileSync } from 'node:fs'
import { posix as path } from 'node:path'
import { expect, test } from 'vitest'
import { house } from '../src/house.ts'

const place = (file: string) => {
  const [, module, room] = file.match(/^src\/modules\/(\w+)\/([\w-]+)/) ?? []
  return { module, room }
}

/** Where an import leads, as a path from the root: '#modules/people/index.ts' and '../people/index.ts' are one door. */
const lead = (file: string, from: string) =>
  from.startsWith('#') ? from.replace('#', 'src/') : from.startsWith('.') ? path.join(path.dirname(file), from) : from

const files = globSync('src/**/*.{ts,tsx}')
  .filter((file) => !file.includes('.test.'))
  .map((file) => {
    const text = readFileSync(file, 'utf8')
    const imports = [...text.matchAll(/\b(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) =>
      lead(file, match[1] ?? ''),
    )
    return { file, text, imports, ...place(file) }
  })

const never = (law: string, breach: (file: (typeof files)[number]) => unknown) =>
  test(law, () => expect(files.map((file) => [file.file, breach(file)]).filter(([, why]) => why)).toEqual([]))

test('the plan has no circles: a module names only modules above it, and every module is in the plan', () => {
  const names = Object.keys(house)
  for (const [name, others] of Object.entries(house))
    for (const other of others) expect(names.indexOf(other), `${name} names ${other}`).toBeLessThan(names.indexOf(name))
  const built = new Set(files.map((file) => file.module).filter(Boolean))
  expect([...built].filter((name) => !house[name ?? ''])).toEqual([])
})

never('modules meet only at front doors the plan allows', ({ module, imports }) =>
  imports.find((to) => {
    const other = place(to)
    return (
      module &&
      other.module &&
      other.module !== module &&
      !(house[module]?.includes(other.module) && other.room === 'index')
    )
  }),
)

never(
  'outside the modules, too, they are entered by their front doors; islands by what a browser can run',
  ({ file, module, imports }) =>
    imports.find(
      (to) =>
        !module &&
        place(to).module &&
        !['index', 'routes', ...(file.startsWith('src/islands/') ? ['draw', 'words'] : [])].includes(
          place(to).room ?? '',
        ),
    ),
)

never('the draw is pure and whole in itself: a browser runs it as it is', ({ room, imports, text }) =>
  room === 'draw'
    ? (imports.find((to) => place(to).room !== 'draw') ??
      text.match(/new Date\(\)|Date\.now|Math\.(random|log|exp|pow)|process\.|\bawait\b/)?.[0])
    : undefined,
)

never('the platform and the design know no module', ({ file, imports }) =>
  /^src\/(platform|design)\//.test(file) ? imports.find((to) => place(to).module) : undefined,
)

never('rules are pure', ({ room, imports, text }) =>
  room === 'rules'
    ? (imports.find((to) => place(to).module && place(to).room !== 'rules' && place(to).room !== 'index') ??
      text.match(/new Date\(\)|Date\.now|Math\.random|process\.|\bawait\b/)?.[0])
    : undefined,
)

never('only stores speak to tables', ({ module, room, text }) =>
  module && room !== 'store'
    ? text.match(/\b(selectFrom|insertInto|updateTable|deleteFrom|mergeInto)\(|\bsql`/)?.[0]
    : undefined,
)

const SPOKEN =
  /\b(?:selectFrom|insertInto|updateTable|deleteFrom|mergeInto|innerJoin|leftJoin|rightJoin|fullJoin|using)\(\s*\[?\s*'(\w+)/g

never('stores name the tables they speak of', ({ text }) => {
  const all = (pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1] ?? '')
  const named = all(/\bTables<([^>]*)>/g).flatMap((tables) => tables.match(/\w+/g) ?? [])
  const known = new Set([...named, ...all(/\bwith(?:Recursive)?\(\s*'(\w+)/g), ...all(/\.as\(\s*'(\w+)'/g)])
  return named.length > 0 ? all(SPOKEN).find((table) => !known.has(table)) : undefined
})

never('pages only show', ({ room, imports }) =>
  room === 'pages' ? imports.find((to) => ['store', 'actions', 'routes'].includes(place(to).room ?? '')) : undefined,
)

never('nobody asks the clock in passing: time is an argument', ({ file, text }) =>
  ['src/build.ts'].includes(file) || file.startsWith('src/islands/')
    ? undefined
    : text.match(/new Date\(\)|Date\.now\(/)?.[0],
)

never('no English word where a Korean sentence belongs: pages take their sentences from words', ({ room, text }) =>
  room === 'pages' ? text.match(/>\s*[가-힣][^<{]*</)?.[0] : undefined,
)
