import { http, HttpResponse } from 'msw'
import type { ContractFile, Page } from '@/api/types'
import { problem } from './problem'

const mine = { update: true, archive: true, restore: false }

export function file(changes: Partial<ContractFile> = {}): ContractFile {
  return {
    id: '0190-file-1',
    subject_type: 'company',
    subject_id: '0190-company-1',
    name: '投资协议.pdf',
    media_type: 'application/pdf',
    size_bytes: 1_240_000,
    sha256: '00',
    tags: ['协议'],
    same_as: [],
    created_by: { id: '0190-center', name: '方示例' },
    archived_at: null,
    version: 1,
    created_at: '2024-10-31T01:05:00Z',
    updated_at: '2024-10-31T01:05:00Z',
    can: mine,
    ...changes,
  }
}

/** What the server keeps during one test. */
export let files: ContractFile[] = []

export function keepFiles(kept: ContractFile[]): void {
  files = kept
}

function replaced(id: unknown, changes: Partial<ContractFile>): ContractFile | undefined {
  files = files.map((one) => (one.id === id ? { ...one, ...changes, version: one.version + 1 } : one))
  return files.find((one) => one.id === id)
}

export const fileHandlers = [
  http.get('*/api/v1/files', ({ request }) => {
    const asked = new URL(request.url).searchParams
    const tag = asked.get('tag')
    const found = files.filter((one) => (asked.has('archived') || one.archived_at === null) && (tag === null || one.tags.includes(tag)))
    return HttpResponse.json<Page<ContractFile>>({ items: found, next_cursor: null, total: found.length })
  }),
  http.get('*/api/v1/files/:id', ({ params }) => {
    const found = files.find((one) => one.id === params.id)
    return found ? HttpResponse.json<ContractFile>(found) : problem(404, 'not_found', '没有这一条')
  }),
  http.patch('*/api/v1/files/:id', async ({ request, params }) => {
    const before = files.find((one) => one.id === params.id)
    if (before && request.headers.get('If-Match') !== `"${String(before.version)}"`) return problem(412, 'stale_version', '刚被别人改过')
    return HttpResponse.json(replaced(params.id, (await request.json()) as Partial<ContractFile>))
  }),
  http.delete('*/api/v1/files/:id', ({ params }) => {
    replaced(params.id, { archived_at: '2024-11-01T00:00:00Z', can: { update: false, archive: false, restore: true } })
    return new HttpResponse(null, { status: 204 })
  }),
  http.post('*/api/v1/files/:id/restore', ({ params }) => HttpResponse.json(replaced(params.id, { archived_at: null, can: mine }))),
]
