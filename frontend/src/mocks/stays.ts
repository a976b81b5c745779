import type { Stay } from '@/api/types'

export function stay(changes: Partial<Stay> = {}): Stay {
  return {
    id: 'stay',
    user: { id: 'person', name: '陈示例' },
    start_on: '2024-10-02',
    end_on: '2024-10-03',
    status: 'stationed',
    period: 'full_day',
    claim: 'claimed',
    days: 2,
    note: null,
    trip: null,
    entered_by: null,
    decided_by: null,
    decided_at: null,
    dispute_reason: null,
    late_entry: false,
    overlaps_count: 0,
    version: 1,
    archived_at: null,
    created_at: '2024-01-02T00:00:00Z',
    updated_at: '2024-01-02T00:00:00Z',
    can: { update: false, archive: false, confirm: false, dispute: false, restore: false },
    ...changes,
  }
}
