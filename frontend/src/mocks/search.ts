import { http, HttpResponse } from 'msw'
import type { SearchHit } from '@/api/types'
import { leads } from './leads'

export function hit(changes: Partial<SearchHit> = {}): SearchHit {
  return { subject_type: 'lead', id: '0190-lead-1', label: '示例光学基膜二期', code: null, about: null, state: null, highlights: [], ...changes }
}

const others = [
  hit({ subject_type: 'project', id: '0190-project-1', label: '示例储能电站', code: 'XM202400001', about: '示例能源有限公司', state: 'active' }),
  hit({ subject_type: 'company', id: '0190-company-1', label: '示例储能股份有限公司', about: '浙江省' }),
  hit({ subject_type: 'user', id: '0190-someone', label: '储示例', about: '驻示例组' }),
  hit({ subject_type: 'organization', id: '0190-outpost', label: '驻示例储能组', about: '示例片区' }),
]

/** By the words within the label, marked where they stand. */
export const searchHandlers = [
  http.get('*/api/v1/search', ({ request }) => {
    const words = new URL(request.url).searchParams.get('q') ?? ''
    const known = [
      ...leads.map((one) => hit({ id: one.id, label: one.name ?? one.company.name, code: one.code, about: one.company.name, state: one.stage })),
      ...others,
    ]
    const found = known.filter((one) => one.label.includes(words) || one.code === words)
    const items = found.map((one) => {
      const start = one.label.indexOf(words)
      return { ...one, highlights: start < 0 ? [] : [{ start, length: words.length }] }
    })
    return HttpResponse.json<{ items: SearchHit[] }>({ items })
  }),
]
