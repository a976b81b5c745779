import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath, URL } from 'node:url'
import vue from '@vitejs/plugin-vue'
import vueI18n from '@intlify/unplugin-vue-i18n/vite'
import components from 'unplugin-vue-components/vite'
import { ElementPlusResolver } from 'unplugin-vue-components/resolvers'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

const locales = fileURLToPath(new URL('./src/locales/**/*.json', import.meta.url))

// Pages that open without a line, and what stands around them; everything else comes when it is asked for, and stays then.
const offline = [/index\.html$/, /visits\/VisitFormPage\.vue$/, /outbox\/OutboxPage\.vue$/, /leads\/ReportPage\.vue$/, /auth\/SignInPage\.vue$/, /app\/(ShellLayout|DraftLayout|KeptView|PinGate|ForbiddenPage)\.vue$/, /api\/outbox\//, /lib\/digest\.ts$/, /locales\/(chinese|english)\.ts$/]
const beside = ['/index.html', '/theme.js', '/favicon.svg', '/manifest.webmanifest', '/icon-192.png']

/** Writes into the service worker which files it keeps; a build with other files is another worker. */
function serviceWorker(): Plugin {
  return {
    name: 'service-worker',
    apply: 'build',
    async writeBundle({ dir }, bundle) {
      const files = new Set(beside)
      const take = (name: string): void => {
        const chunk = bundle[name]
        if (files.has(`/${name}`) || chunk?.type !== 'chunk') return
        files.add(`/${name}`)
        for (const style of chunk.viteMetadata?.importedCss ?? []) files.add(`/${style}`)
        chunk.imports.forEach(take)
      }
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === 'chunk' && (chunk.isEntry || offline.some((page) => page.test(chunk.facadeModuleId ?? '')))) take(chunk.fileName)
      }
      const path = `${dir ?? 'dist'}/sw.js`
      const list = [...files].sort()
      const page = await readFile(`${dir ?? 'dist'}/index.html`, 'utf8')
      const build = createHash('sha256').update(JSON.stringify([list, page])).digest('hex').slice(0, 12)
      const worker = await readFile(path, 'utf8')
      await writeFile(path, worker.replace('%BUILD%', build).replace("['%FILES%']", JSON.stringify(list)))
    },
  }
}

export default defineConfig({
  plugins: [
    vue(),
    vueI18n({ include: [locales], runtimeOnly: true, strictMessage: true }),
    components({ dts: 'src/components.d.ts', dirs: [], resolvers: [ElementPlusResolver({ importStyle: 'css' })] }),
    serviceWorker(),
  ],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  build: {
    // Intranet PCs run Chromium as old as 86.
    target: 'chrome86',
    cssTarget: 'chrome86',
    manifest: true,
    // Assets stay files: the content security policy allows data: only for images.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
  preview: { proxy: { '/api': 'http://127.0.0.1:8080' } },
  test: {
    environment: 'happy-dom',
    environmentOptions: { happyDOM: { url: 'http://zhaoyin.test/' } },
    setupFiles: ['src/mocks/setup.ts'],
    include: ['src/**/*.test.ts'],
    css: false,
    server: { deps: { inline: ['element-plus'] } },
    maxWorkers: 2,
    // A world of its own for each file took most of the time; src/mocks/setup.ts lets none leave anything to the next.
    isolate: false,
    unstubGlobals: true,
    // Beside a compiler on two cores a page may need longer than the usual five seconds; how fast it is, the budgets and Lighthouse say.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
