import { http, HttpResponse } from 'msw'
import type { Bulletin, BulletinBlock, BulletinDetail, BulletinPick, Page } from '@/api/types'
import { problem } from './problem'

// Invented teams and companies: none of them exists.

const nothing: Bulletin['can'] = { update: false, refresh: false, submit: false, return: false, review: false, publish: false, correct: false, archive: false, read_receipts: false }

export function bulletin(changes: Partial<Bulletin> = {}): Bulletin {
  return {
    id: '0190-bulletin-1',
    kind: 'monthly',
    title: '2024年10月驻外招商工作通报',
    period_from: '2024-10-01',
    period_to: '2024-10-31',
    year: 2024,
    number: null,
    number_text: null,
    status: 'draft',
    drafted_by: null,
    submitted_by: null,
    submitted_at: null,
    reviewed_by: null,
    reviewed_at: null,
    issued_by: null,
    published_at: null,
    return_comment: null,
    corrects: null,
    correction_reason: null,
    corrected_by: [],
    is_empty: false,
    is_read: true,
    reads: null,
    can: { ...nothing, update: true, refresh: true, submit: true, archive: true },
    version: 3,
    created_at: '2024-11-03T00:00:00Z',
    updated_at: '2024-11-03T00:00:00Z',
    ...changes,
  }
}

export function block(changes: Partial<BulletinBlock> = {}): BulletinBlock {
  const text = '本月驻外共 3 人 41.5 天，按天数由高到低依次为：驻示例组 30 天、驻样板组 11.5 天。'
  return {
    key: 'stays_text',
    kind: 'text',
    heading: '驻外情况',
    is_hidden: false,
    text,
    generated_text: text,
    is_edited: false,
    numbers: [
      { label: '驻外人数', value: 3, unit: '人', records_url: '/api/v1/month-closes/2024-10/figures/people/records', now: null },
      { label: '驻外天数', value: 41.5, unit: '天', records_url: '/api/v1/month-closes/2024-10/figures/days/records', now: 42 },
      { label: '驻示例组', value: 30, unit: '天', records_url: null, now: null },
      { label: '驻样板组', value: 11.5, unit: '天', records_url: null, now: null },
    ],
    unknown_numbers: [],
    columns: [],
    rows: [],
    cards: [],
    ...changes,
  }
}

export const table = block({
  key: 'stays',
  kind: 'table',
  heading: '各组一览',
  text: null,
  generated_text: null,
  numbers: [],
  columns: [
    { key: 'name', label: '组别', unit: null },
    { key: 'days', label: '本月天数', unit: '天' },
    { key: 'note', label: '情况', unit: null },
  ],
  rows: [
    { organization: { id: '0190-outpost', name: '驻示例组' }, cells: [cell('驻示例组'), { text: '30', records_url: '/api/v1/team-numbers/days', now: '31' }, cell('')] },
    { organization: { id: '0190-other', name: '驻样板组' }, cells: [cell('驻样板组'), cell('0'), cell('未外出')] },
  ],
})

function cell(text: string): { text: string; records_url: null; now: null } {
  return { text, records_url: null, now: null }
}

export const cards = block({
  key: 'cards',
  kind: 'cards',
  heading: '推荐内容',
  text: null,
  generated_text: null,
  numbers: [],
  cards: [
    { pick_id: '0190-pick-1', subject_type: 'visit', subject_id: '0190-visit-1', title: '拜访示例光学', day: '2024-10-12', place: '示例市', counterparts: ['李示例（总经理）'], words: '愿意来看地。', generated_words: '愿意来看地。', leaders: [], organizations: ['驻示例组', '县示例局'], file: null, is_hidden: false },
  ],
})

export function bulletinDetail(changes: Partial<BulletinDetail> = {}): BulletinDetail {
  return { ...bulletin(), blocks: [block(), table, cards], as_of: '2024-10-31', snapshot_at: '2024-11-03T01:00:00Z', chat_text: '2024年10月驻外招商工作通报\n本月驻外共 3 人 41.5 天。', audit_head: null, digest: null, ...changes }
}

export function pick(changes: Partial<BulletinPick> = {}): BulletinPick {
  return {
    id: '0190-pick-1',
    subject_type: 'visit',
    subject: { id: '0190-visit-1', code: null, name: '示例光学股份有限公司' },
    day: '2024-10-12',
    recommended_on: '2024-10-12',
    organization: { id: '0190-outpost', name: '驻示例组' },
    words: '愿意来看地。',
    file: null,
    author: { id: '0190-someone', name: '陈示例' },
    used_in: [{ id: '0190-bulletin-1', kind: 'daily', title: '双招双引快报' }],
    version: 1,
    created_at: '2024-10-12T08:00:00Z',
    updated_at: '2024-10-12T08:00:00Z',
    archived_at: null,
    can: { update: true, archive: true },
    ...changes,
  }
}

export const bulletinHandlers = [
  http.get('*/api/v1/bulletins', () => HttpResponse.json<Page<Bulletin>>({ items: [bulletin()], next_cursor: null, total: 1 })),
  http.get('*/api/v1/bulletins/:id', ({ params }) => (params.id === '0190-bulletin-1' ? HttpResponse.json<BulletinDetail>(bulletinDetail()) : problem(404, 'not_found', '没有这一条'))),
  http.get('*/api/v1/bulletins/:id/reads', () => HttpResponse.json({ items: [], next_cursor: null, total: 0 })),
  http.get('*/api/v1/bulletin-picks', () => HttpResponse.json<Page<BulletinPick>>({ items: [], next_cursor: null, total: 0 })),
]
