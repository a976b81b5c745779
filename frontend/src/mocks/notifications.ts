import { http, HttpResponse } from 'msw'
import type { Notification, NotificationPreferences, NotificationPreferencesIn, Page } from '@/api/types'
import { problem } from './problem'

export function notice(changes: Partial<Notification> = {}): Notification {
  return {
    id: '0190-notice-1',
    kind: 'import_previewed',
    text: '台账“示例台账.xlsx”已检查完，请核对后确认写入',
    parameters: { file: '示例台账.xlsx', reason: '' },
    subject_type: 'import',
    subject_id: '0190-import',
    created_at: '2024-11-12T01:00:00Z',
    read_at: null,
    ...changes,
  }
}

export function preferences(changes: Partial<NotificationPreferences> = {}): NotificationPreferences {
  return {
    has_mail: true,
    email_masked: null,
    items: [
      { kind: 'import_failed', label: '台账导入失败', in_app: true, digest: true },
      { kind: 'roles_changed', label: '我的角色变更', in_app: true, digest: false },
    ],
    ...changes,
  }
}

/** What the server keeps during one test. */
export let notices: Notification[] = []
let wanted = preferences()

export function keepNotices(kept: Notification[], wants = preferences()): void {
  notices = kept
  wanted = wants
}

function read(id: unknown): void {
  notices = notices.map((one) => (id === undefined || one.id === id ? { ...one, read_at: one.read_at ?? '2024-11-12T02:00:00Z' } : one))
}

export const notificationHandlers = [
  http.get('*/api/v1/notifications', ({ request }) => {
    const asked = new URL(request.url).searchParams
    const found = notices.filter((one) => !(asked.get('unread') === 'true' && one.read_at !== null) && (asked.get('kind') ?? one.kind) === one.kind)
    return HttpResponse.json<Page<Notification>>({ items: found.slice(0, Number(asked.get('limit') ?? 20)), next_cursor: null, ...(asked.has('total') ? { total: found.length } : {}) })
  }),
  http.post('*/api/v1/notifications/read-all', () => {
    const count = notices.filter((one) => one.read_at === null).length
    read(undefined)
    return HttpResponse.json({ read: count })
  }),
  http.post('*/api/v1/notifications/:id/read', ({ params }) => {
    read(params.id)
    return HttpResponse.json(notices.find((one) => one.id === params.id))
  }),
  http.get('*/api/v1/notification-preferences', () => HttpResponse.json<NotificationPreferences>(wanted)),
  http.put('*/api/v1/notification-preferences', async ({ request }) => {
    const sent = (await request.json()) as NotificationPreferencesIn
    if (sent.email === 'nobody@example.invalid') return problem(422, 'invalid', '有不合要求的内容', [{ field: 'email', code: 'email', message: '邮箱地址格式不对' }])
    const items = wanted.items.map((one) => ({ ...one, ...sent.items?.find((other) => other.kind === one.kind) }))
    const email = sent.email === undefined ? wanted.email_masked : sent.email && `${sent.email.slice(0, 1)}***@${sent.email.split('@')[1] ?? ''}`
    wanted = { ...wanted, items, email_masked: email }
    return HttpResponse.json<NotificationPreferences>(wanted)
  }),
]
