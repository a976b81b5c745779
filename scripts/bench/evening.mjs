// The last evening of a month: 300 people send visits within a minute, each at times of their own and over connections of their own, as
// phones do; every fourth visit is sent a second time with the same reference, as after a broken line. Every one is looked for afterwards.
//   node scripts/bench/evening.mjs http://127.0.0.1:8080/api/v1    (BENCH_TOKEN and BENCH_IDS name files: a token, ids of companies)
// Prints: RESULT requests-a-second p99-in-ms refused written lost
import { randomInt, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'

const base = process.argv[2]
const people = 300
const visits = 5
const minute = 60_000
const token = readFileSync(process.env.BENCH_TOKEN, 'utf8').trim()
const companies = readFileSync(process.env.BENCH_IDS, 'utf8').trim().split('\n')
const took = []
const references = new Map()
let refused = 0

function ask(method, path, body) {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${token}`, ...(body ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) } : {}) }
    const one = request(`${base}${path}`, { method, agent: false, headers }, (response) => {
      const pieces = []
      response.on('data', (piece) => pieces.push(piece))
      response.on('end', () => resolve({ status: response.statusCode, text: Buffer.concat(pieces).toString() }))
    })
    one.on('error', reject)
    one.end(body)
  })
}

async function send(reference, body, expected) {
  const begin = performance.now()
  const { status, text } = await ask('POST', '/visits', body)
  took.push(performance.now() - begin)
  if (status === expected) references.set(reference, JSON.parse(text).id)
  else refused += 1
}

async function person(me, day) {
  const times = Array.from({ length: visits }, () => randomInt(minute)).sort((one, other) => one - other)
  const begin = performance.now()
  for (const [number, time] of times.entries()) {
    await pause(Math.max(0, time - (performance.now() - begin)))
    const reference = randomUUID()
    const body = JSON.stringify({
      client_ref: reference,
      visited_on: day,
      direction: 'out',
      company_id: companies[randomInt(companies.length)],
      participant_ids: [me],
      counterparts: [{ name: '某某', post: '总经理' }],
      place: '上海',
      summary: '介绍开发区配套，对方有意设第二基地',
      follow_up: '送图纸',
      follow_up_on: day,
    })
    await send(reference, body, 201)
    if (number % 4 === 3) await send(reference, body, 200)
  }
}

const me = JSON.parse((await ask('GET', '/me')).text).id
const day = new Date().toISOString().slice(0, 10)
const begin = performance.now()
await Promise.all(Array.from({ length: people }, () => person(me, day)))
const seconds = (performance.now() - begin) / 1000
let lost = people * visits - references.size
for (const id of references.values()) {
  if ((await ask('GET', `/visits/${id}`)).status !== 200) lost += 1
}
took.sort((one, other) => one - other)
const p99 = took[Math.floor(took.length * 0.99)]
console.log(`RESULT ${(took.length / seconds).toFixed(0)} ${p99.toFixed(1)} ${refused} ${references.size} ${lost}`)
