import { existsSync } from 'node:fs'
import { defineConfig } from '@playwright/test'

// Debian's Chromium without the windows of a desktop, where it is installed: the same engine, and a third less work.
const shell = '/usr/bin/chromium-headless-shell'

// Runs against a server that is already up: E2E_BASE_URL, its accounts in E2E_ACCOUNTS (a JSON file or the JSON itself).
export default defineConfig({
  testDir: 'e2e',
  // One county, one database: the tests of a project build on each other's data and must not meet. The projects each have a server of their
  // own and run beside each other (scripts/e2e.sh): together they leave no core idle.
  workers: 1,
  projects: [
    // An empty county, into which the ledger comes through the screens.
    { name: 'empty', outputDir: 'test-results/empty', testMatch: /\/[1-46d-k]-[^/]+\.spec\.ts$/ },
    // Every route, walked through; the ledger of county.xlsx is in.
    { name: 'walks', use: { contextOptions: { reducedMotion: 'reduce' } }, outputDir: 'test-results/walks', testMatch: /\/5-[^/]+\.spec\.ts$/ },
    // Daily life, in the same ledger.
    { name: 'county', outputDir: 'test-results/county', testMatch: /\/[7-9abcl-rt-z]-[^/]+\.spec\.ts$/ },
    // A month from beginning to end in a county that has nothing else; once on each database.
    { name: 'month', outputDir: `test-results/month-${process.env.SERVER_DATABASE ?? 'sqlite'}`, testMatch: /\/s-[^/]+\.spec\.ts$/ },
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
    // What it keeps would be fetched again for every test; those about it allow it.
    serviceWorkers: 'block',
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.E2E_CHROMIUM ?? (existsSync(shell) ? shell : '/usr/bin/chromium'),
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
