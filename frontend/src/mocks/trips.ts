import type { BriefCompany, CalendarItem, Trip, TripStayDraft, TripVisitDraft } from '@/api/types'

export function trip(changes: Partial<Trip> = {}): Trip {
  return {
    id: 'trip',
    code: 'WC-2024-007',
    leader: { id: 'leader', name: '孙示例' },
    organization: { id: 'unit', name: '示例局' },
    start_on: '2024-10-08',
    end_on: '2024-10-10',
    destination: '示例市',
    status: 'planned',
    purpose: null,
    plan: null,
    members: [],
    stops: [],
    companies: [],
    report: null,
    visits_count: 0,
    archived_at: null,
    version: 1,
    created_at: '2024-09-20T00:00:00Z',
    created_by: null,
    updated_at: '2024-09-20T00:00:00Z',
    can: { update: true, archive: true, restore: false, report: true },
    ...changes,
  }
}

export function briefCompany(changes: Partial<BriefCompany> = {}): BriefCompany {
  return {
    company: { id: 'company', name: '示例膜材有限公司' },
    planned_on: null,
    note: null,
    credit_code: null,
    province: null,
    city: null,
    industry: null,
    chain: null,
    chain_link: null,
    stock_code: null,
    tags: [],
    contacts: [],
    visits: [],
    leads: [],
    our_promises: [],
    their_promises: [],
    follow_ups: [],
    in_touch: [],
    ...changes,
  }
}

export function visitDraftOf(changes: Partial<TripVisitDraft['visit']> = {}): TripVisitDraft {
  return {
    company: { id: 'company', name: '示例膜材有限公司' },
    note: null,
    participants: [{ id: 'leader', name: '孙示例' }],
    visit: { visited_on: '2024-10-09', direction: 'out', company_id: 'company', participant_ids: ['leader'], trip_id: 'trip', ...changes },
  }
}

export function stayDraftOf(overlaps: TripStayDraft['overlaps'] = []): TripStayDraft {
  return {
    user: { id: 'envoy', name: '陈示例' },
    stay: { user_id: 'envoy', start_on: '2024-10-08', end_on: '2024-10-10', status: 'stationed', period: 'full_day', note: null, trip_id: 'trip', overlap_accepted: false },
    overlaps,
  }
}

export function entry(changes: Partial<CalendarItem> = {}): CalendarItem {
  return {
    kind: 'visit',
    id: 'entry',
    title: '示例膜材有限公司',
    start_on: '2024-10-09',
    end_on: '2024-10-09',
    place: null,
    organization: null,
    people: [],
    company: null,
    trip: null,
    updated_at: '2024-10-09T00:00:00Z',
    ...changes,
  }
}
