// Reads PostgreSQL's log of one request (log_statement = all) and writes the statements with their values in place, as a script for
// pgbench. Statements that also stand in the log of a while without requests (the second file) are the server's own work and left out.
//   node statements.mjs REQUEST_LOG QUIET_LOG
import { readFileSync } from 'node:fs'

function statements(file) {
  const found = []
  // An entry begins with its time; what follows until the next one belongs to it.
  for (const entry of readFileSync(file, 'utf8').split(/^(?=\d{4}-\d\d-\d\d )/m)) {
    const [, kind, text] = /^\S+ \S+ \S+ \[\d+\] (?:\S+ )?(LOG|DETAIL): {2}([^]*)$/.exec(entry) ?? []
    const executed = /^execute \S+: ([^]*)$/.exec(text ?? '')
    if (kind === 'LOG' && executed) found.push({ sql: executed[1].trim(), values: new Map() })
    const given = /^(?:[Pp]arameters): ([^]*)$/.exec(text ?? '')
    if (kind === 'DETAIL' && given && found.length > 0) {
      for (const [, at, value] of given[1].matchAll(/\$(\d+) = (NULL|'(?:[^']|'')*')/g)) found.at(-1).values.set(at, value)
    }
  }
  return found
}

const [request, quiet] = process.argv.slice(2)
const own = new Set(statements(quiet).map(({ sql }) => sql))
for (const { sql, values } of statements(request)) {
  if (own.has(sql)) continue
  console.log(`${sql.replaceAll(/\s+/g, ' ').replaceAll(/\$(\d+)/g, (whole, at) => values.get(at) ?? whole)};`)
}
