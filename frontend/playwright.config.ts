import { defineConfig } from '@playwright/test'

// Runs against a server that is already up: E2E_BASE_URL, its accounts in E2E_ACCOUNTS (a JSON file or the JSON itself).
export default defineConfig({
  testDir: 'e2e',
  // One county, one database: the tests of a project build on each other's data and must not meet. The two projects each have a server of
  // their own (scripts/e2e.sh) and run beside each other.
  workers: 1,
  projects: [
    // The first days: an empty county, into which the ledger comes through the screens.
    { name: 'empty', outputDir: 'test-results/empty', testMatch: /\/[1-6]-[^/]+\.spec\.ts$/ },
    // Daily life: the ledger of county.xlsx is in.
    { name: 'county', outputDir: 'test-results/county', testMatch: /\/[7-9a-z]-[^/]+\.spec\.ts$/ },
  ],
  fullyParallel: false,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    baseURL: process.env.E2E_BASE_URL ?? 'http://127.0.0.1:8080',
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.E2E_CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
})
