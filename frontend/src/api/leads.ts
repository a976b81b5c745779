import { useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { body, client, done } from './client'
import { isApiError } from './problem'
import { queryClient } from './queries'
import { refreshTimelines } from './timelines'
import type { LeadDetail, LeadHint, LeadIn, LeadPatch, LeadReport } from './types'

const record = '/api/v1/leads/{id}'
const list = '/api/v1/leads'
const firstReport = 'first-report'
/** Board, funnel, stalls, forecast and the leaders' tables: whatever is counted of leads. */
export const leadCounts = 'lead-counts'

/** An archived one too. */
export function getLead(id: string): Promise<LeadDetail> {
  return body(client.GET(record, { params: { path: { id }, query: { archived: true } } }))
}

/** A lead, asked for only where its id is known. */
export function useLead(id: MaybeRefOrGetter<string | null>) {
  return useQuery({
    queryKey: [record, computed(() => toValue(id))],
    queryFn: () => getLead(toValue(id) ?? ''),
    enabled: () => toValue(id) !== null,
    placeholderData: undefined,
  })
}

/** The receipt, with the lead or the claim; the same `client_ref` again gives the same answer. */
export async function reportLead(input: LeadIn): Promise<LeadReport> {
  const report = await body(client.POST(list, { body: input }))
  void queryClient.invalidateQueries({ queryKey: ['/api/v1/lead-claims'] })
  void queryClient.invalidateQueries({ queryKey: ['/api/v1/companies'] })
  return refreshed(report)
}

/** 412 where somebody has changed it since `version`. */
export async function updateLead(id: string, version: number, patch: LeadPatch): Promise<LeadDetail> {
  const headers = { 'If-Match': `"${String(version)}"` }
  return refreshed(await body(client.PATCH(record, { params: { path: { id } }, body: patch, headers })))
}

export async function archiveLead(id: string, version: number): Promise<void> {
  const headers = { 'If-Match': `"${String(version)}"` }
  await done(client.DELETE(record, { params: { path: { id } }, headers }))
  await refreshLeads()
}

export async function restoreLead(id: string): Promise<LeadDetail> {
  return refreshed(await body(client.POST('/api/v1/leads/{id}/restore', { params: { path: { id } } })))
}

/** Companies that may be the one meant, with whether somebody has them in hand. `paused`: asked too often, for a while nothing is told. */
export function useLeadHints(known: MaybeRefOrGetter<{ name: string; credit_code: string }>) {
  const asked = computed(() => {
    const { name, credit_code: code } = toValue(known)
    return { ...(name.length >= 2 ? { name: name.slice(0, 200) } : {}), ...(code === '' ? {} : { credit_code: code.slice(0, 40) }) }
  })
  const enabled = computed(() => Object.keys(asked.value).length > 0)
  const found = useQuery({
    queryKey: ['lead-hints', asked],
    queryFn: async ({ signal }) => (await body(client.GET('/api/v1/lead-hints', { params: { query: asked.value }, signal }))).items,
    enabled,
    // Another company's state must never stand beside this one's name.
    placeholderData: undefined,
    retry: false,
  })
  return {
    hints: computed<LeadHint[]>(() => (enabled.value ? (found.data.value ?? []) : [])),
    paused: computed(() => enabled.value && isApiError(found.error.value, 'rate_limited')),
  }
}

/** Who was first: every entry, the earliest first. */
export function useFirstReport(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: [firstReport, computed(() => toValue(id))],
    queryFn: async ({ signal }) => (await body(client.GET('/api/v1/leads/{id}/first-report', { params: { path: { id: toValue(id) } }, signal }))).items,
    placeholderData: undefined,
  })
}

/** The receipt with this check code, as the server keeps it. */
export function useReceipt(code: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['lead-receipt', computed(() => toValue(code))],
    queryFn: ({ signal }) => body(client.GET('/api/v1/lead-receipts/{check_code}', { params: { path: { check_code: toValue(code) } }, signal })),
    enabled: () => toValue(code) !== '',
    placeholderData: undefined,
  })
}

/** 项目建议书, kept with the lead under its tag. */
export async function uploadProposal(lead: string, file: File): Promise<void> {
  const form = new FormData()
  form.append('subject_type', 'lead')
  form.append('subject_id', lead)
  form.append('tags', '项目建议书')
  form.append('file', file, file.name)
  const parts = { file: '', subject_type: 'lead' as const, subject_id: lead }
  await body(client.POST('/api/v1/files', { body: parts, bodySerializer: () => form }))
  void queryClient.invalidateQueries({ queryKey: ['files'] })
  refreshTimelines()
}

/** After a write. Who goes on at once must have the lead as it is now, with its version: the promise waits for the open one and what hangs on it. */
export async function refreshLeads(): Promise<void> {
  void queryClient.invalidateQueries({ queryKey: [list] })
  refreshTimelines()
  void queryClient.invalidateQueries({ queryKey: [firstReport] })
  // What is missing, what is due and what is owed follow from the lead itself.
  for (const name of ['lead-hints', leadCounts, '/api/v1/obligations']) void queryClient.invalidateQueries({ queryKey: [name] })
  await Promise.all([record, 'lead-part'].map((name) => queryClient.invalidateQueries({ queryKey: [name] })))
}

async function refreshed<T>(result: T): Promise<T> {
  await refreshLeads()
  return result
}
