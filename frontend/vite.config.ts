import { fileURLToPath, URL } from 'node:url'
import vue from '@vitejs/plugin-vue'
import vueI18n from '@intlify/unplugin-vue-i18n/vite'
import components from 'unplugin-vue-components/vite'
import { ElementPlusResolver } from 'unplugin-vue-components/resolvers'
import { defineConfig } from 'vitest/config'

const locales = fileURLToPath(new URL('./src/locales/**/*.json', import.meta.url))

export default defineConfig({
  plugins: [
    vue(),
    vueI18n({ include: [locales], runtimeOnly: true, strictMessage: true }),
    components({ dts: 'src/components.d.ts', dirs: [], resolvers: [ElementPlusResolver({ importStyle: 'css' })] }),
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
  },
})
