/** Builds the styles and the islands into dist/assets under hashed names, with dist/manifest.json to find them by. */
import { globSync, readFileSync } from 'node:fs'
import { defineConfig, type Plugin } from 'vite'
import { purge } from './src/design/css/purge.ts'

/** The mark of the service stands alone in dist, since no style and no script refers to it. */
const mark = (): Plugin => ({
  name: 'naru-mark',
  buildStart() {
    const originalFileName = 'src/design/css/mark.svg'
    this.emitFile({ type: 'asset', name: 'mark.svg', originalFileName, source: readFileSync(originalFileName) })
  },
})

export default defineConfig({
  publicDir: false,
  plugins: [mark()],
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
