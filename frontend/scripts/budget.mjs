// Adds up what a browser fetches before a route can be used, compressed as the server sends it, and holds it to the budget.
import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'

const dist = new URL('../dist/', import.meta.url)
const manifest = JSON.parse(await readFile(new URL('.vite/manifest.json', dist), 'utf8'))

// Whoever signs in waits for the first two; every other page may bring its own parts.
const budgets = { auth: 150 }
const routes = Object.keys(manifest)
  .map((page) => /^src\/features\/(\w+)\/(\w+)Page\.vue$/.exec(page))
  .filter((match) => match !== null && manifest[match[0]].isDynamicEntry)
  .map(([page, feature, name]) => ({ name, page, budget: budgets[feature] ?? 240 }))

function collect(key, files) {
  const chunk = manifest[key]
  if (!chunk) throw new Error(`${key} is not in the build: run npm run build first`)
  if (files.has(chunk.file)) return files
  files.add(chunk.file)
  for (const style of chunk.css ?? []) files.add(style)
  for (const imported of chunk.imports ?? []) collect(imported, files)
  return files
}

async function size(file) {
  return gzipSync(await readFile(new URL(file, dist)), { level: 6 }).length
}

let over = false
console.log('route               JS kB gz   budget   CSS kB gz')
for (const { name, page, budget } of routes) {
  const files = collect(page, collect('index.html', new Set()))
  let scripts = 0
  let styles = 0
  for (const file of files) {
    if (file.endsWith('.js')) scripts += await size(file)
    else styles += await size(file)
  }
  const kilobytes = scripts / 1000
  const fits = kilobytes <= budget
  over ||= !fits
  console.log(
    `${name.padEnd(18)} ${kilobytes.toFixed(1).padStart(8)} ${String(budget).padStart(8)} ${(styles / 1000).toFixed(1).padStart(10)}  ${fits ? 'ok' : 'TOO BIG'}`,
  )
}
process.exit(over ? 1 : 0)
