import { http, HttpResponse } from 'msw'
import type { ActivationLink, Page, Role, User } from '@/api/types'
import { user } from './fixtures'

export const userHandlers = [
  http.get('*/api/v1/users', () => HttpResponse.json<Page<User>>({ items: [user()], next_cursor: null, total: 1 })),
  http.put('*/api/v1/users/:id/roles', async ({ request }) => {
    const { roles } = (await request.json()) as { roles: Role[] }
    return HttpResponse.json<User>(user({ roles }))
  }),
  http.post('*/api/v1/users/:id/activation', () =>
    HttpResponse.json<ActivationLink>({
      name: '陈示例',
      username: 'chenshili',
      code: 'ABCD-EFGH',
      link: '/activate?code=ABCD-EFGH',
      expires_at: '2024-11-20T00:00:00Z',
    }),
  ),
]
