import { http, HttpResponse } from 'msw'
import type { ActivationLookup, Session } from '@/api/types'
import { session } from './fixtures'
import { problem } from './problem'

export const goodPassword = 'Right-pass-1'

export const authHandlers = [
  http.post('*/api/v1/auth/login', async ({ request }) => {
    const { password } = (await request.json()) as { password: string }
    if (password !== goodPassword) return problem(401, 'invalid_credentials', '登录名或密码不对')
    return HttpResponse.json<Session>(session())
  }),
  http.post('*/api/v1/auth/refresh', () => problem(401, 'unauthenticated', '请登录')),
  http.post('*/api/v1/auth/logout', () => new HttpResponse(null, { status: 204 })),
  http.post('*/api/v1/auth/activation-lookups', () =>
    HttpResponse.json<ActivationLookup>({
      name: '陈示例',
      username: 'chenshili',
      organization_name: '驻示例组',
      expires_at: '2024-11-20T00:00:00Z',
    }),
  ),
]
