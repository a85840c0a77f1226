/** Finds or unpacks the Chromium of the browser tests, and starts it. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { chromium } from 'playwright-core'
import { systemFont } from '../../src/design/css/font.ts'

const ROOT = path.join(import.meta.dirname, '../..')
const CACHE = path.join(ROOT, 'node_modules/.cache')
const PACKED = path.join(ROOT, 'node_modules/@sparticuz/chromium/bin')
const KOREAN = path.join(ROOT, 'node_modules/krds-uiux/resources/fonts/PretendardGOV-Regular.subset.woff')

/** A headless Chromium that draws the same on every machine. Playwright ends it together with the process. */
export async function launch() {
  const { executablePath, env } = findChromium()
  return chromium.launch({
    executablePath,
    env: { ...process.env, ...env },
    // It sees only our own pages, and a sandbox cannot be had as root or in most containers.
    chromiumSandbox: false,
    args: ['--disable-background-networking', '--disable-gpu', '--font-render-hinting=none'],
  })
}

/** The Chromium named by CHROMIUM_PATH, else the one npm brought (Linux on x64), else the system's. */
function findChromium(): { executablePath: string; env: Record<string, string> } {
  const named = process.env['CHROMIUM_PATH']
  if (named) return { executablePath: named, env: {} }
  if (process.platform === 'linux' && process.arch === 'x64') return unpackedChromium()
  const system = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((file) =>
    existsSync(file),
  )
  if (system) return { executablePath: system, env: {} }
  throw new Error('no Chromium for the browser tests: install one and name it in CHROMIUM_PATH')
}

/**
 * npm brings Chromium compressed, with the few libraries and the font that a bare Linux lacks. Unpacked once, beside the
 * packages: aside first and then renamed, so that two workers starting together never run half a browser.
 */
function unpackedChromium() {
  const { version }: { version: string } = JSON.parse(readFileSync(path.join(PACKED, '../package.json'), 'utf8'))
  const home = path.join(CACHE, `chromium-${version}`)
  if (!existsSync(home)) unpack(home)
  return {
    executablePath: path.join(home, 'chromium'),
    env: {
      LD_LIBRARY_PATH: path.join(home, 'al2023/lib'),
      FONTCONFIG_FILE: path.join(home, 'fonts.conf'),
      XDG_CACHE_HOME: home,
    },
  }
}

function unpack(home: string) {
  mkdirSync(CACHE, { recursive: true })
  const draft = mkdtempSync(`${home}-`)
  // The package unpacks into the temporary folder, whichever that is: a process of its own can have its own.
  execFileSync(process.execPath, ['--input-type=module', '-e', UNPACK, PACKED], {
    cwd: ROOT,
    env: { ...process.env, TMPDIR: draft },
  })
  // Without a Korean letter to draw, axe takes Korean text for icons and never looks at its contrast.
  writeFileSync(path.join(draft, 'fonts/korean.ttf'), systemFont(readFileSync(KOREAN)))
  writeFileSync(path.join(draft, 'fonts.conf'), FONT_SETTINGS)
  try {
    renameSync(draft, home)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    if (!existsSync(home)) throw error
  }
}

const UNPACK = `
  import { inflate } from '@sparticuz/chromium'
  await Promise.all(['chromium.br', 'al2023.tar.br', 'fonts.tar.br'].map((file) => inflate(process.argv[1] + '/' + file)))
`

/** Only the fonts npm brought: a line breaks at the same word on every machine. */
const FONT_SETTINGS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fonts-cache</cachedir>
</fontconfig>
`
