import { HttpResponse } from 'msw'
import type { Problem } from '@/api/types'

type Answer = ReturnType<typeof HttpResponse.json>

export function problem(status: number, code: string, detail: string, errors: Problem['errors'] = []): Answer {
  const body = { type: 'about:blank', title: code, status, code, detail, errors, request_id: 'request-1' }
  return HttpResponse.json(body, { status, headers: { 'Content-Type': 'application/problem+json' } })
}
