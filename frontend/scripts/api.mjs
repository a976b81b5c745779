// Writes src/api/schema.d.ts from the committed specification; with --check only says whether it would change.
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import openapiTS, { astToString } from 'openapi-typescript'

const spec = new URL('../../openapi/openapi.json', import.meta.url)
const target = fileURLToPath(new URL('../src/api/schema.d.ts', import.meta.url))

const banner = '// Generated from openapi/openapi.json by `npm run api:generate`. Not edited by hand.\n'
const generated = banner + astToString(await openapiTS(spec))

if (process.argv.includes('--check')) {
  const committed = await readFile(target, 'utf8').catch(() => '')
  if (committed !== generated) {
    console.error('src/api/schema.d.ts differs from openapi/openapi.json: run `npm run api:generate`')
    process.exit(1)
  }
  console.log('src/api/schema.d.ts matches openapi/openapi.json')
} else {
  await writeFile(target, generated)
  console.log('src/api/schema.d.ts written')
}
