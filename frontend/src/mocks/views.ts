import { http, HttpResponse } from 'msw'
import type { ServerView } from '@/api/types'
import { problem } from './problem'

export function view(changes: Partial<ServerView> = {}): ServerView {
  return {
    id: '0190-view-1',
    list: 'leads',
    name: '在谈的',
    query: 'stage=negotiating',
    columns: [],
    owner: { id: '0190-center', name: '方示例' },
    organization: null,
    default_role: null,
    version: 1,
    created_at: '2024-01-02T00:00:00Z',
    updated_at: '2024-01-02T00:00:00Z',
    can: { update: true, archive: true },
    ...changes,
  }
}

/** What the server keeps during one test. */
export let views: ServerView[] = []

export function keepViews(kept: ServerView[]): void {
  views = kept
}

interface Sent {
  list: string
  name: string
  query: string
  columns: string[]
  is_shared: boolean
  default_role: ServerView['default_role']
}

function changed(before: ServerView, sent: Partial<Sent>): ServerView {
  const { is_shared: shared, ...rest } = sent
  const organization = shared === undefined ? before.organization : shared ? { id: '0190-office', name: '县招商中心' } : null
  return { ...before, ...rest, organization, version: before.version + 1 }
}

export const viewHandlers = [
  http.get('*/api/v1/views', ({ request }) => {
    const list = new URL(request.url).searchParams.get('list')
    return HttpResponse.json({ items: views.filter((one) => one.list === list) })
  }),
  http.post('*/api/v1/views', async ({ request }) => {
    const made = changed(view({ id: `0190-view-made-${String(views.length)}`, version: 0 }), (await request.json()) as Sent)
    views = [...views, made]
    return HttpResponse.json<ServerView>(made, { status: 201 })
  }),
  http.patch('*/api/v1/views/:id', async ({ request, params }) => {
    const before = views.find((one) => one.id === params.id)
    if (!before) return problem(404, 'not_found', '没有这个视图')
    const after = changed(before, (await request.json()) as Partial<Sent>)
    views = views.map((one) => (one === before ? after : one))
    return HttpResponse.json<ServerView>(after)
  }),
  http.delete('*/api/v1/views/:id', ({ params }) => {
    views = views.filter((one) => one.id !== params.id)
    return new HttpResponse(null, { status: 204 })
  }),
]
