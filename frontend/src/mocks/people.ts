import { http, HttpResponse } from 'msw'
import type { Deputy, DeputyIn, Handover, OpenItemsOf, OrganizationMove, Page, Recording } from '@/api/types'
import { user } from './fixtures'

// Invented people: none of them exists.

const chen = { id: '0190-someone', name: '陈示例' }
const fang = { id: '0190-center', name: '方示例' }

export function grant(changes: Partial<Deputy> = {}): Deputy {
  return {
    id: '0190-grant-1',
    principal: fang,
    deputy: chen,
    kind: 'deputy',
    from_on: '2024-11-10',
    to_on: '2024-11-20',
    reason: '外出学习',
    state: 'active',
    ended_at: null,
    created_by: fang,
    version: 1,
    created_at: '2024-11-10T00:00:00Z',
    updated_at: '2024-11-10T00:00:00Z',
    can: { end: true },
    ...changes,
  }
}

export function recording(changes: Partial<Recording> = {}): Recording {
  return {
    id: '0190-recording-1',
    organization: { id: '0190-outpost', name: '驻示例储能组' },
    subject_type: 'company',
    subject_id: '0190-company-1',
    label: '示例光学股份有限公司',
    status: 'pending',
    recorded_by: fang,
    recorded_at: '2024-11-10T00:00:00Z',
    answered_by: null,
    answered_at: null,
    answer: null,
    version: 1,
    can: { confirm: true, dispute: true },
    ...changes,
  }
}

export function openItems(rows: number[] = []): OpenItemsOf {
  const names = ['leads.owner_id', 'leads.lead_leader_id', 'projects.sponsor_id', 'townspeople.contact_leader_id', 'lead_blockers.solver_id', 'lead_plan_steps.owner_id']
  return { user: chen, items: names.map((relation, index) => ({ relation, rows: rows[index] ?? 0 })) }
}

export function move(changes: Partial<OrganizationMove> = {}): OrganizationMove {
  return { id: '0190-move-1', parent: { id: '0190-county', name: '示例县' }, from_on: '2024-05-01', reason: '机构改革', created_by: fang, created_at: '2024-05-02T00:00:00Z', ...changes }
}

export const peopleHandlers = [
  http.get('*/api/v1/deputies', () => HttpResponse.json<Page<Deputy>>({ items: [grant()], next_cursor: null, total: 1 })),
  http.post('*/api/v1/deputies', async ({ request }) => {
    const input = (await request.json()) as DeputyIn
    return HttpResponse.json<Deputy>(grant({ deputy: { id: input.deputy_id, name: '陈示例' }, to_on: input.to_on }), { status: 201 })
  }),
  http.get('*/api/v1/recordings', () => HttpResponse.json<Page<Recording>>({ items: [recording()], next_cursor: null, total: 1 })),
  http.get('*/api/v1/handovers', () => HttpResponse.json<Page<Handover>>({ items: [], next_cursor: null, total: 0 })),
  http.get('*/api/v1/users/:id/open-items', () => HttpResponse.json<OpenItemsOf>(openItems())),
  http.get('*/api/v1/users/:id', () => HttpResponse.json(user())),
]
