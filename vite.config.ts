/** Builds the styles and the islands into dist/assets under hashed names, with dist/manifest.json to find them by. */
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { defineConfig, type Plugin } from 'vite'
import { systemFont } from './src/design/css/font.ts'
import { purge } from './src/design/css/purge.ts'

/** What stands alone in dist, since no style and no script refers to it: the mark of the service, and the fonts of printed papers. */
const alone = (): Plugin => ({
  name: 'naru-alone',
  buildStart() {
    const emit = (originalFileName: string, source: Uint8Array = readFileSync(originalFileName)) =>
      this.emitFile({ type: 'asset', name: path.basename(originalFileName), originalFileName, source })
    emit('src/design/css/mark.svg')
    for (const weight of ['Regular', 'Bold']) {
      const file = `node_modules/krds-uiux/resources/fonts/PretendardGOV-${weight}.subset`
      emit(`${file}.ttf`, systemFont(readFileSync(`${file}.woff`)))
    }
  },
})

export default defineConfig({
  publicDir: false,
  plugins: [alone()],
  css: { postcss: { plugins: [purge(globSync('src/**/*.{ts,tsx}'))] } },
  build: {
    outDir: 'dist',
    assetsDir: 'assets',
    manifest: 'manifest.json',
    modulePreload: false,
    // Small icons of the kit travel inside the style sheet; the content security policy allows img-src data:.
    assetsInlineLimit: 4096,
    rolldownOptions: { input: ['src/design/css/naru.css', ...globSync('src/islands/*.ts')] },
  },
})
