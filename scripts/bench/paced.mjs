// Asks at an even pace over 32 connections, whether or not the answers keep up: a request's time is counted from the moment at which it
// was due, so that waiting for a free connection is part of it. (wrk's connections ask again as soon as they are answered: its p99 is
// that of a server driven as fast as it goes.)
//   node scripts/bench/paced.mjs http://127.0.0.1:8080/api/v1 report|PATH RATE SECONDS    (BENCH_TOKEN names a file with a token)
// Prints: RESULT requests-a-second p99-in-ms refused
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'

const [base, what, rate, seconds] = [process.argv[2], process.argv[3], Number(process.argv[4]), Number(process.argv[5])]
const token = readFileSync(process.env.BENCH_TOKEN, 'utf8').trim()
const agent = new Agent({ keepAlive: true, maxSockets: 32 })
const took = []
let refused = 0

/** A lead on a company that nobody knows yet. */
function report() {
  const reference = randomUUID()
  const body = {
    company_name: `压测${reference}装备制造有限公司`,
    source_type: '驻外招商组',
    method: '走访招商',
    expected_investment_yuan: 120000000,
    land_need_mu: 50,
    project_overview: '年产新型装备一万台套',
  }
  return ask('POST', '/leads', 201, { 'content-type': 'application/json', 'idempotency-key': reference }, JSON.stringify(body))
}

/** Resolves once the whole answer is there. */
function ask(method, path, expected, headers = {}, body = '') {
  return new Promise((resolve, reject) => {
    const length = body ? { 'content-length': Buffer.byteLength(body) } : {}
    const one = request(`${base}${path}`, { method, agent, headers: { authorization: `Bearer ${token}`, ...headers, ...length } }, (response) => {
      if (response.statusCode !== expected) refused += 1
      response.resume().on('end', resolve)
    })
    one.on('error', reject)
    one.end(body)
  })
}

const begin = performance.now()
const running = []
const due = (number) => begin + (number * 1000) / rate
async function send(number) {
  await (what === 'report' ? report() : ask('GET', what, 200))
  took.push(performance.now() - due(number))
}
await new Promise((resolve) => {
  const clock = setInterval(() => {
    while (running.length < rate * seconds && due(running.length) <= performance.now()) running.push(send(running.length))
    if (running.length < rate * seconds) return
    clearInterval(clock)
    resolve()
  }, 1)
})
await Promise.all(running)
const reached = took.length / ((performance.now() - begin) / 1000)
agent.destroy()
// The first second warms up.
took.splice(0, rate)
took.sort((one, other) => one - other)
console.log(`RESULT ${reached.toFixed(0)} ${took[Math.floor(took.length * 0.99)].toFixed(1)} ${refused}`)
