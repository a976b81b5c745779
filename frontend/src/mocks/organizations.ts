import { http, HttpResponse } from 'msw'
import type { Organization, Page } from '@/api/types'
import { organization, root } from './fixtures'

export const organizationHandlers = [
  http.get('*/api/v1/organizations', () =>
    HttpResponse.json<Page<Organization>>({ items: [root, organization()], next_cursor: null, total: 2 }),
  ),
]
