import { http, HttpResponse } from 'msw'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { noteActivity } from '@/lib/activity'
import { session as answer } from '@/mocks/fixtures'
import { problem } from '@/mocks/problem'
import { server } from '@/mocks/server'
import { body, client } from './client'
import { useSession } from './session'

const empty = { items: [], next_cursor: null, total: 0 }

function listUsers(): Promise<unknown> {
  return body(client.GET('/api/v1/users'))
}

beforeEach(() => setActivePinia(createPinia()))
afterEach(() => vi.useRealTimers())

describe('the session', () => {
  it('is restored from the cookie on load, once', async () => {
    let asked = 0
    server.use(
      http.post('*/api/v1/auth/refresh', () => {
        asked += 1
        return HttpResponse.json(answer())
      }),
    )
    const session = useSession()
    await Promise.all([session.restore(), session.restore()])
    expect(session.me?.username).toBe('center')
    expect(asked).toBe(1)
  })

  it('renews a token that has run out and sends the request again', async () => {
    const session = useSession()
    session.watchIdle()
    session.begin(answer())
    const seen: string[] = []
    server.use(
      http.get('*/api/v1/users', ({ request }) => {
        seen.push(request.headers.get('Authorization') ?? '')
        return seen.length === 1 ? problem(401, 'unauthenticated', '') : HttpResponse.json(empty)
      }),
      http.post('*/api/v1/auth/refresh', () => HttpResponse.json(answer({ access_token: 'token-2' }))),
    )
    await expect(listUsers()).resolves.toEqual(empty)
    expect(seen).toEqual(['Bearer token-1', 'Bearer token-2'])
  })

  it('ends when it cannot be renewed', async () => {
    const session = useSession()
    session.watchIdle()
    session.begin(answer())
    server.use(http.get('*/api/v1/users', () => problem(401, 'unauthenticated', '请登录')))
    await expect(listUsers()).rejects.toThrow()
    expect(session.signedIn).toBe(false)
    expect(session.endReason).toBe('expired')
  })

  it('ends by itself when nobody has done anything for half an hour', () => {
    vi.useFakeTimers()
    const session = useSession()
    session.watchIdle()
    session.begin(answer({ expires_in: 7200 }))
    vi.advanceTimersByTime(20 * 60_000)
    noteActivity()
    vi.advanceTimersByTime(29 * 60_000)
    expect(session.signedIn).toBe(true)
    vi.advanceTimersByTime(2 * 60_000)
    expect(session.signedIn).toBe(false)
    expect(session.endReason).toBe('idle')
  })

  it('asks for a new password when the server says the old one has expired', async () => {
    const session = useSession()
    session.watchIdle()
    session.begin(answer())
    server.use(http.get('*/api/v1/users', () => problem(403, 'password_expired', '密码已到期')))
    await expect(listUsers()).rejects.toThrow('密码已到期')
    expect(session.mustChangePassword).toBe(true)
  })
})
