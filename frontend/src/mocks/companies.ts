import { http, HttpResponse } from 'msw'
import type { CompanyDetail, CompanyHint, CompanyIn, Contact, Page } from '@/api/types'
import { problem } from './problem'

// Invented companies and people: none of them exists.

const stamps = { version: 1, archived_at: null, created_at: '2024-01-02T00:00:00Z', updated_at: '2024-11-02T00:00:00Z' }

export function contact(changes: Partial<Contact> = {}): Contact {
  return {
    id: '0190-contact-1',
    company: { id: '0190-company-1', name: '示例光学股份有限公司' },
    name: '李示例',
    title: '副总经理',
    phone_masked: '138****5678',
    note: null,
    can: { update: true, archive: true, restore: false, reveal: true },
    ...stamps,
    ...changes,
  }
}

export function companyDetail(changes: Partial<CompanyDetail> = {}): CompanyDetail {
  return {
    id: '0190-company-1',
    name: '示例光学股份有限公司',
    credit_code: '914403001922038216',
    province: '浙江省',
    city: '宁波市',
    industry: '制造业',
    chain: '新型显示',
    chain_link: '光学膜',
    stock_code: null,
    parent: null,
    tags: ['链主'],
    needs_completion: false,
    merged_into: null,
    contacts: [contact()],
    ties: { open_leads: 1, leads: 2, projects: 1, visits: 3, last_visited_on: '2024-10-12' },
    parents: [],
    subsidiaries: [],
    can: { update: true, archive: true, restore: false, merge: true },
    ...stamps,
    ...changes,
  }
}

export function hint(changes: Partial<CompanyHint> = {}): CompanyHint {
  return { id: '0190-company-1', name: '示例光学股份有限公司', credit_code: '914403001922038216', province: '浙江省', city: '宁波市', needs_completion: false, likeness: 'same_name', ...changes }
}

export const companyHandlers = [
  http.get('*/api/v1/companies', () => HttpResponse.json<Page<CompanyDetail>>({ items: [companyDetail()], next_cursor: null, total: 1 })),
  http.get('*/api/v1/companies/:id', ({ params }) => (params.id === '0190-company-1' ? HttpResponse.json(companyDetail()) : problem(404, 'not_found', '没有这一条'))),
  http.post('*/api/v1/companies', async ({ request }) => {
    const input = (await request.json()) as CompanyIn
    if (input.name === '示例光学股份有限公司') return problem(409, 'name_taken', '县里已有这家企业（可能已归档或已合并）')
    return HttpResponse.json<CompanyDetail>(companyDetail({ id: '0190-company-new', name: input.name }), { status: 201 })
  }),
  http.get('*/api/v1/company-hints', ({ request }) => {
    const name = new URL(request.url).searchParams.get('name') ?? ''
    return HttpResponse.json({ items: name.includes('示例光学') ? [hint()] : [] })
  }),
  http.get('*/api/v1/contacts', () => HttpResponse.json<Page<Contact>>({ items: [contact()], next_cursor: null })),
  http.post('*/api/v1/contacts/:id/reveal', () => HttpResponse.json({ phone: '13812345678' })),
]
