import { defineConfig } from '@playwright/test'
import base from './playwright.config'

// Pictures for looking at, not tests: `make screenshots`.
export default defineConfig({
  ...base,
  testMatch: 'screenshots.ts',
  outputDir: 'test-results/screenshots',
  timeout: 600_000,
  projects: [
    { name: 'pc', use: { viewport: { width: 1366, height: 768 } } },
    { name: 'phone', use: { viewport: { width: 390, height: 844 }, hasTouch: true } },
    { name: 'dark', use: { viewport: { width: 1366, height: 768 }, colorScheme: 'dark' } },
  ],
})
