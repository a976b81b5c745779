import { http, HttpResponse } from 'msw'
import type {
  AllStageRequirements,
  Clock,
  LeadBlocker,
  LeadInstruction,
  LeadPlanStep,
  LeadProgressRecord,
  LeadStageRequirements,
  Obligation,
  PolicyPromise,
  RequirementItem,
  StageLogEntry,
  StageRequirements,
} from '@/api/types'

// What hangs on a lead. Invented people and units: none of them exists.

const stamps = { version: 1, created_at: '2024-11-02T00:00:00Z', updated_at: '2024-11-02T00:00:00Z', created_by: { id: '0190-someone', name: '陈示例' } }
const lead_id = '0190-lead-1'

export function item(changes: Partial<RequirementItem> = {}): RequirementItem {
  return { code: 'lead_leader', label: '明确领衔领导', is_met: false, field: 'lead_leader_id', ...changes }
}

export function clock(changes: Partial<Clock> = {}): Clock {
  return { kind: 'progress', state: 'running', from_on: '2024-10-31', due_on: '2024-11-14', done_on: null, days_left: 2, ...changes }
}

export function logEntry(changes: Partial<StageLogEntry> = {}): StageLogEntry {
  return {
    id: '0190-log-1',
    from_stage: 'effective',
    to_stage: 'negotiating',
    on: '2024-09-01',
    at: '2024-09-01T01:00:00Z',
    by: { id: '0190-someone', name: '陈示例' },
    reason: null,
    basis: 'product',
    is_backward: false,
    days: 72,
    ...changes,
  }
}

export function blocker(changes: Partial<LeadBlocker> = {}): LeadBlocker {
  return {
    id: '0190-blocker-1',
    lead_id,
    cause: '用地',
    description: '缺 60 亩指标',
    solver_organization: { id: '0190-land', name: '县示例局' },
    solver: null,
    opened_on: '2024-10-01',
    ended_on: null,
    outcome: null,
    ...stamps,
    can: { update: true, end: true, reopen: false },
    ...changes,
  }
}

export function progressRecord(changes: Partial<LeadProgressRecord> = {}): LeadProgressRecord {
  return {
    id: '0190-progress-1',
    lead_id,
    on: '2024-10-31',
    summary: '到企业谈用地',
    next_step: '发选址方案',
    next_step_on: '2024-11-20',
    client_ref: null,
    visit_id: null,
    archived_at: null,
    ...stamps,
    can: { update: true, archive: true },
    ...changes,
  }
}

export function planStep(changes: Partial<LeadPlanStep> = {}): LeadPlanStep {
  return {
    id: '0190-step-1',
    lead_id,
    position: 1,
    title: '完成红线图',
    owner: { id: '0190-someone', name: '陈示例' },
    organization: { id: '0190-outpost', name: '驻示例组' },
    due_on: '2024-11-10',
    done_on: null,
    result: null,
    archived_at: null,
    ...stamps,
    can: { update: true, finish: true, archive: true },
    ...changes,
  }
}

export function instruction(changes: Partial<LeadInstruction> = {}): LeadInstruction {
  return {
    id: '0190-instruction-1',
    lead_id,
    leader: { id: '0190-leader', name: '李示例' },
    recorded_by: null,
    organization: { id: '0190-outpost', name: '驻示例组' },
    words: '月底前把地落实',
    due_on: '2024-11-10',
    answer: null,
    answered_by: null,
    answered_at: null,
    closed_by: null,
    closed_at: null,
    ...stamps,
    can: { answer: true, close: false },
    ...changes,
  }
}

export function promise(changes: Partial<PolicyPromise> = {}): PolicyPromise {
  return {
    id: '0190-promise-1',
    kind: 'land',
    content: '供地 60 亩',
    amount_yuan: null,
    land_mu: 60,
    organization: null,
    due_on: null,
    review_result: 'pending',
    review_number: null,
    reviewed_on: null,
    status: 'open',
    outcome: null,
    ended_on: null,
    is_overdue: false,
    lead: { id: lead_id, name: '示例光学基膜二期' },
    project: null,
    ...stamps,
    can: { update: true, change_content: true, review: true, end: true },
    ...changes,
  }
}

export function obligation(changes: Partial<Obligation> = {}): Obligation {
  return {
    kind: 'progress',
    subject_type: 'lead',
    subject_id: lead_id,
    lead: { id: lead_id, name: '示例光学基膜二期' },
    company: { id: '0190-company-1', name: '示例光学股份有限公司' },
    organization: { id: '0190-outpost', name: '驻示例组' },
    person: null,
    about: null,
    from_on: '2024-10-20',
    due_on: '2024-11-03',
    is_overdue: true,
    days: -9,
    ...changes,
  }
}

export function stageList(changes: Partial<LeadStageRequirements> = {}): LeadStageRequirements {
  return {
    stage: 'negotiating',
    requirements: ['owner'],
    default: ['owner', 'responsible_organization'],
    always: [],
    from_on: '2024-06-01',
    history: [
      { requirements: ['owner'], from_on: '2024-06-01', reason: '县招商办〔2024〕3 号', changed_by: { id: '0190-center', name: '方示例' }, changed_at: '2024-05-28T02:00:00Z' },
    ],
    version: 1,
    can: { update: true },
    ...changes,
  }
}

export const allRequirements: AllStageRequirements = {
  items: [stageList(), stageList({ stage: 'signed', requirements: ['promises_reviewed'], default: ['promises_reviewed'], always: ['promises_reviewed'], from_on: null, history: [], version: 0 })],
  known: [
    { code: 'owner', label: '明确责任人', field: 'owner_id' },
    { code: 'responsible_organization', label: '明确责任单位', field: 'responsible_organization_id' },
    { code: 'promises_reviewed', label: '对企业的承诺都已通过公平竞争审查', field: null },
  ],
}

const checklist: StageRequirements[] = [
  { stage: 'key_negotiating', is_complete: false, items: [item(), item({ code: 'progress_record', label: '至少一条推进记录', is_met: true, field: null })] },
  { stage: 'signing', is_complete: false, items: [item({ code: 'no_open_blocker', label: '没有未解决的卡点', field: null })] },
]

const page = (items: unknown[]) => HttpResponse.json({ items, next_cursor: null })

export const leadWorkHandlers = [
  http.get('*/api/v1/leads/:id/stage-log', () => page([logEntry(), logEntry({ id: '0190-log-0', from_stage: null, to_stage: 'reported', days: 8 })])),
  http.get('*/api/v1/leads/:id/requirements', () => page(checklist)),
  http.get('*/api/v1/leads/:id/clocks', () => page([clock()])),
  http.get('*/api/v1/leads/:id/followers', () => HttpResponse.json({ is_following: false, items: [] })),
  http.get('*/api/v1/leads/:id/progress-records', () => page([progressRecord()])),
  http.get('*/api/v1/leads/:id/blockers', () => page([blocker()])),
  http.get('*/api/v1/leads/:id/plan-steps', () => page([planStep(), planStep({ id: '0190-step-2', title: '签框架协议', due_on: null })])),
  http.get('*/api/v1/leads/:id/instructions', () => page([instruction()])),
  http.get('*/api/v1/leads/:id/consultations', () => page([])),
  http.get('*/api/v1/leads/:id/comments', () => page([])),
  http.get('*/api/v1/leads/:id/promises', () => page([promise()])),
  http.get('*/api/v1/leads/:id/changes', () => page([])),
  http.get('*/api/v1/obligations', ({ request }) => {
    const asked = new URL(request.url).searchParams
    const all = [obligation(), obligation({ kind: 'verdict', subject_id: '0190-lead-2', due_on: '2024-11-20', is_overdue: false, days: 8 })]
    return page(all.filter((one) => (asked.get('overdue') === 'true' ? one.is_overdue : true) && (asked.get('kind') ?? one.kind).split(',').includes(one.kind)))
  }),
  http.get('*/api/v1/lead-stage-requirements', () => HttpResponse.json<AllStageRequirements>(allRequirements)),
]
