// Makes a checkout ready to run: packages, Node 24, built assets. Runs by itself before `npm start` and `npm test`.
// Plain JavaScript that Node 20 runs with nothing installed. Says nothing when there is nothing to do.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const root = path.dirname(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname))
const at = (...names) => path.join(root, ...names)
const NODE_NEEDED = 24

if (!packagesAreThere()) installPackages()
const node = nodeToRun()
buildAssets()

/** Does npm's own record of node_modules agree with the lock file? Packages for other machines may be absent. */
function packagesAreThere() {
  if (!existsSync(at('node_modules/.package-lock.json'))) return false
  const there = packagesIn('node_modules/.package-lock.json')
  return Object.entries(packagesIn('package-lock.json')).every(
    ([name, asked]) =>
      name === '' || there[name]?.version === asked.version || (asked.optional === true && there[name] === undefined),
  )
}

function packagesIn(file) {
  return JSON.parse(readFileSync(at(file), 'utf8')).packages
}

function installPackages() {
  say('installing the packages named in package-lock.json (a minute, the first time only) …')
  // Development packages build the assets and an optional one is Node 24: wanted whatever NODE_ENV and npm's settings say.
  run(...npm(), 'ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error')
}

/** The npm that started us, run by the Node that ran it: `node` on the PATH may vanish while npm replaces node_modules. */
function npm() {
  const { npm_execpath: script, npm_node_execpath: runner } = process.env
  return script && runner && existsSync(runner) && /\.c?js$/.test(script) ? [runner, script] : ['npm']
}

/** Node 24: the one npm installed for Linux, or the one already here. */
function nodeToRun() {
  linkNode()
  const ours = at('node_modules/.bin/node')
  if (existsSync(ours)) return ours
  if (Number.parseInt(process.versions.node) >= NODE_NEEDED) return process.execPath
  return stop(
    `Naru needs Node ${NODE_NEEDED} and this is Node ${process.versions.node}. ` +
      `npm brings a Node ${NODE_NEEDED} for Linux on x64 and arm64 only, and none came to this ${process.platform} ${process.arch}: ` +
      `please install Node ${NODE_NEEDED} from https://nodejs.org and try again.`,
  )
}

/**
 * npm 10 links node_modules/.bin/node to the Node package of this machine and then takes the link away again,
 * together with the package of the other kind of machine, which owns a command of the same name. So we put it back.
 */
function linkNode() {
  const folder = `node-${process.platform}-${process.arch}`
  if (!existsSync(at('node_modules', folder, 'bin/node')) || existsSync(at('node_modules/.bin/node'))) return
  mkdirSync(at('node_modules/.bin'), { recursive: true })
  symlinkSync(`../${folder}/bin/node`, at('node_modules/.bin/node'))
}

/** Builds dist/ again when anything that decides its content has changed. Dates lie after a checkout, so content is compared. */
function buildAssets() {
  if (!existsSync(at('vite.config.ts'))) return
  const stamp = at('dist/.naru-stamp')
  const now = hashOfSources()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return
  say('building styles and scripts …')
  run(node, at('node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn')
  mkdirSync(at('dist'), { recursive: true })
  writeFileSync(stamp, now)
}

/** The styles are purged of every name that appears nowhere in the source, so any source may decide what stays. */
function hashOfSources() {
  const sources = filesUnder('src').filter((file) => !file.includes('.test.'))
  const hash = createHash('sha256')
  for (const file of ['vite.config.ts', 'package-lock.json', ...sources])
    hash.update(`${file}\0`).update(readFileSync(at(file)))
  return hash.digest('hex')
}

function filesUnder(folder) {
  return readdirSync(at(folder), { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`]))
    .toSorted((a, b) => (a < b ? -1 : 1))
}

function run(command, ...args) {
  // Everything goes to stderr, so that what a command prints for machines stays clean.
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2] })
  if (error || status !== 0)
    stop(`this did not work: ${[command, ...args].join(' ')}${error ? ` (${error.message})` : ''}`)
}

function say(line) {
  console.error(`naru: ${line}`)
}

function stop(line) {
  say(line)
  process.exit(1)
}
