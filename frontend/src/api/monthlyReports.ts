import { useQuery } from '@tanstack/vue-query'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { body, client, getJson } from './client'
import { docx, download, xlsx } from './download'
import { queryClient } from './queries'
import type { MonthlyReport, NumberRecords, ReportComment, ReportCommentIn, ReportIn, ReportPatch } from './types'

const list = '/api/v1/monthly-reports'
const record = '/api/v1/monthly-reports/{id}'
const records = 'number-records'

/** The records behind one number of a report or of a team, from the address that the number itself names. */
export function useNumberRecords(address: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: [records, address],
    queryFn: ({ signal }) => getJson<NumberRecords>(toValue(address), signal),
    // Another number's records must never stand under this one's name, not even for a moment.
    placeholderData: undefined,
  })
}

/** Opened by the centre, of a month for which the team has none. */
export async function openReport(input: ReportIn): Promise<MonthlyReport> {
  return refreshed(await body(client.POST(list, { body: input })))
}

/** 412 where somebody has changed it since `version`. */
export async function updateReport(id: string, version: number, patch: ReportPatch): Promise<MonthlyReport> {
  return refreshed(await body(client.PATCH(record, { params: { path: { id } }, body: patch, headers: ifMatch(version) })))
}

/** 409 while a comment waits for its answer. */
export async function submitReport(id: string, version: number): Promise<MonthlyReport> {
  return refreshed(await body(client.POST('/api/v1/monthly-reports/{id}/submission', { params: { path: { id } }, headers: ifMatch(version) })))
}

/** 409 where the centre has begun to look at it. */
export async function withdrawReport(id: string): Promise<MonthlyReport> {
  return refreshed(await body(client.POST('/api/v1/monthly-reports/{id}/withdrawal', { params: { path: { id } } })))
}

export async function reviewReport(id: string): Promise<MonthlyReport> {
  return refreshed(await body(client.POST('/api/v1/monthly-reports/{id}/review', { params: { path: { id } } })))
}

export async function returnReport(id: string, version: number, comments: ReportCommentIn[]): Promise<MonthlyReport> {
  return refreshed(
    await body(client.POST('/api/v1/monthly-reports/{id}/return', { params: { path: { id } }, body: { comments }, headers: ifMatch(version) })),
  )
}

export async function acceptReport(id: string, version: number): Promise<MonthlyReport> {
  return refreshed(await body(client.POST('/api/v1/monthly-reports/{id}/acceptance', { params: { path: { id } }, headers: ifMatch(version) })))
}

export async function commentOn(id: string, input: ReportCommentIn): Promise<ReportComment> {
  return refreshed(await body(client.POST('/api/v1/monthly-reports/{id}/comments', { params: { path: { id } }, body: input })))
}

export async function answerComment(id: string, answer: string): Promise<ReportComment> {
  return refreshed(await body(client.POST('/api/v1/monthly-report-comments/{id}/answer', { params: { path: { id } }, body: { answer } })))
}

export async function resolveComment(id: string): Promise<ReportComment> {
  return refreshed(await body(client.POST('/api/v1/monthly-report-comments/{id}/resolution', { params: { path: { id } } })))
}

/** The report as a file: the same address, asked for in another form. */
export function saveReport(id: string, kind: 'word' | 'excel', name: string): Promise<void> {
  const address = `${list}/${encodeURIComponent(id)}`
  return kind === 'word' ? download(address, docx, `${name}.docx`) : download(address, xlsx, `${name}.xlsx`)
}

function ifMatch(version: number): Record<string, string> {
  return { 'If-Match': `"${String(version)}"` }
}

/** Whoever goes on after a write has the report as it is now. */
async function refreshed<T>(result: T): Promise<T> {
  await Promise.all([queryClient.invalidateQueries({ queryKey: [record] }), queryClient.invalidateQueries({ queryKey: [list] })])
  void queryClient.invalidateQueries({ queryKey: [records] })
  void queryClient.invalidateQueries({ queryKey: ['teams'] })
  return result
}
