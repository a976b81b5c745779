import { http, HttpResponse } from 'msw'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { problem } from '@/mocks/problem'
import { server } from '@/mocks/server'
import { visit } from '@/mocks/visits'
import type { Visit } from '../types'
import { fieldsOfVisit, inputOfVisit, type VisitFields } from '../visitFields'
import { lineToServer } from './line'
import { AwayError, RefusedError } from './machine'
import { standingOf } from './revision'

const taken = { id: '0190-visit', number: null, outcome: null }
const inputOf = (changes: Partial<VisitFields>) => inputOfVisit({ ...fieldsOfVisit(visit()), ...changes })
const revision = { input: inputOf({ summary: '新的' }), sent: [inputOf({ summary: '旧的' })], seen: null }

/** The server with its record; what it was asked, in turn. */
function serving(first: Visit, between: (asked: number) => Partial<Visit> | undefined) {
  let now = first
  const asked: { match: string | null; body: unknown }[] = []
  server.use(
    http.get('*/api/v1/visits/:id', () => HttpResponse.json(now)),
    http.patch('*/api/v1/visits/:id', async ({ request }) => {
      const changed = between(asked.length)
      if (changed) now = { ...now, ...changed, version: now.version + 1 }
      const body = (await request.json()) as Partial<Visit>
      const match = request.headers.get('If-Match')
      asked.push({ match, body })
      if (match !== `"${String(now.version)}"`) return problem(412, 'precondition_failed', '刚刚有人改过')
      now = { ...now, ...body, version: now.version + 1 }
      return HttpResponse.json(now)
    }),
  )
  return { asked, record: () => now }
}

describe('the line to the server', () => {
  beforeEach(() => {
    setActivePinia(createPinia())
  })

  it('sends only what differs, under the version that it knows', async () => {
    const first = visit({ version: 3, summary: '旧的', place: '别人写的地点' })
    const { asked, record } = serving(first, () => undefined)
    expect(await lineToServer().revise('visit', taken, revision, standingOf(first))).toEqual({ summary: '新的' })
    expect(asked).toEqual([{ match: '"3"', body: { summary: '新的' } }])
    expect(record()).toMatchObject({ summary: '新的', place: '别人写的地点' })
  })

  it('goes on over what others change elsewhere meanwhile', async () => {
    const first = visit({ version: 3, summary: '旧的' })
    const { asked, record } = serving(first, (turn) => (turn === 0 ? { outcome: '别人刚补的' } : undefined))
    await lineToServer().revise('visit', taken, revision, standingOf(first))
    expect(asked).toEqual([{ match: '"3"', body: { summary: '新的' } }, { match: '"4"', body: { summary: '新的' } }])
    expect(record()).toMatchObject({ summary: '新的', outcome: '别人刚补的' })
  })

  it('stops where they change the same, and tells what stands there', async () => {
    const first = visit({ version: 3, summary: '旧的' })
    const { asked, record } = serving(first, (turn) => (turn === 0 ? { summary: '别人的摘要' } : undefined))
    const error: unknown = await lineToServer()
      .revise('visit', taken, revision, standingOf(first))
      .catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(RefusedError)
    expect((error as RefusedError).refusal.clash).toMatchObject({ fields: ['summary'], now: { version: 4, form: { summary: '别人的摘要' } } })
    expect(asked).toHaveLength(1)
    expect(record().summary).toBe('别人的摘要')
  })

  it('tells a refusal from a line that is gone', async () => {
    server.use(http.patch('*/api/v1/visits/:id', () => problem(422, 'invalid', '', [{ field: 'summary', code: 'length', message: '最多 4000 个字' }])))
    const now = standingOf(visit({ version: 3, summary: '旧的' }))
    await expect(lineToServer().revise('visit', taken, revision, now)).rejects.toThrow('最多 4000 个字')
    server.use(http.patch('*/api/v1/visits/:id', () => HttpResponse.error()))
    await expect(lineToServer().revise('visit', taken, revision, now)).rejects.toThrow(AwayError)
  })
})
