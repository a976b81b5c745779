import type { FieldError, Problem } from './types'

/** What the server refused, or that it could not be reached (status 0). */
export class ApiError extends Error {
  readonly status: number
  readonly code: string
  readonly fields: readonly FieldError[]
  readonly requestId: string | null
  readonly retryAfter: number | null
  /** With 412: the row as it is now. */
  readonly current: unknown

  constructor(status: number, problem: Partial<Problem>, retryAfter: number | null = null) {
    super(problem.detail ?? problem.title ?? '')
    this.name = 'ApiError'
    this.status = status
    this.code = problem.code ?? (status === 0 ? 'network' : 'unknown')
    this.fields = problem.errors ?? []
    this.requestId = problem.request_id ?? null
    this.retryAfter = retryAfter
    this.current = problem.current ?? null
  }

  /** The words for one field; the server names nested fields with a leading path. */
  field(name: string): string {
    const found = this.fields.find((error) => error.field === name || error.field.endsWith(`.${name}`))
    return found?.message ?? ''
  }
}

export async function problemOf(response: Response): Promise<ApiError> {
  const retryAfter = Number(response.headers.get('Retry-After') ?? NaN)
  const body: unknown = await response.json().catch(() => null)
  return problemFrom(response.status, body, Number.isNaN(retryAfter) ? null : retryAfter)
}

export function problemFrom(status: number, body: unknown, retryAfter: number | null = null): ApiError {
  const problem = typeof body === 'object' && body !== null ? (body as Partial<Problem>) : {}
  return new ApiError(status, problem, retryAfter)
}

export function isApiError(error: unknown, code?: string): error is ApiError {
  return error instanceof ApiError && (code === undefined || error.code === code)
}
