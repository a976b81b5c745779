import { useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { body, client, done } from './client'
import { queryClient } from './queries'
import { refreshRecord } from './records'
import { refreshTimelines } from './timelines'
import type { CompanyBrief, CompanyDetail, CompanyHint, CompanyIn, CompanyPatch } from './types'

const record = '/api/v1/companies/{id}'
const list = '/api/v1/companies'

/** The filter "of this company": found by typing, since a county knows thousands. */
export function companyFilter(label: string) {
  return { kind: 'record' as const, name: 'company_id' as const, label, find: findCompanies, nameOf: companyName }
}

/** Companies under the words, for choosing one. */
export async function findCompanies(words: string) {
  const q = words.trim()
  const page = await body(client.GET(list, { params: { query: { limit: 20, ...(q === '' ? {} : { q }) } } }))
  return page.items.map((company) => ({ value: company.id, label: company.name }))
}

export async function companyName(id: string): Promise<string> {
  return (await getCompany(id)).name
}

/** Archived ones too. */
export function getCompany(id: string): Promise<CompanyDetail> {
  return body(client.GET(record, { params: { path: { id }, query: { archived: true } } }))
}

export async function createCompany(input: CompanyIn): Promise<CompanyDetail> {
  return refreshed(await body(client.POST(list, { body: input })))
}

/** 412 where somebody has changed it since `version`. */
export async function updateCompany(id: string, version: number, patch: CompanyPatch): Promise<CompanyDetail> {
  const headers = { 'If-Match': `"${String(version)}"` }
  return refreshed(await body(client.PATCH(record, { params: { path: { id } }, body: patch, headers })))
}

export async function archiveCompany(id: string, version: number): Promise<void> {
  const headers = { 'If-Match': `"${String(version)}"` }
  await done(client.DELETE(record, { params: { path: { id } }, headers }))
  refreshed(null)
}

export async function restoreCompany(id: string): Promise<CompanyDetail> {
  return refreshed(await body(client.POST('/api/v1/companies/{id}/restore', { params: { path: { id } } })))
}

/** Companies that may be the one meant, the likeliest first; none while too little is known. */
export function useCompanyHints(known: MaybeRefOrGetter<{ name: string; credit_code: string }>) {
  const asked = computed(() => {
    const { name, credit_code: code } = toValue(known)
    return { ...(name.length >= 2 ? { name: name.slice(0, 200) } : {}), ...(code === '' ? {} : { credit_code: code.slice(0, 40) }) }
  })
  const enabled = computed(() => Object.keys(asked.value).length > 0)
  const found = useQuery({
    queryKey: ['company-hints', asked],
    queryFn: async ({ signal }) => (await body(client.GET('/api/v1/company-hints', { params: { query: asked.value }, signal }))).items,
    enabled,
  })
  return computed<CompanyHint[]>(() => (enabled.value ? (found.data.value ?? []) : []))
}

/** Where a company is, in a few words. */
export function placeOf(company: Pick<CompanyBrief, 'province' | 'city'>): string {
  return [company.province, company.city].filter(Boolean).join(' ')
}

export function refreshCompanies(): void {
  refreshRecord(record, list)
  refreshTimelines()
  void queryClient.invalidateQueries({ queryKey: ['company-hints'] })
  void queryClient.invalidateQueries({ queryKey: ['company-pairs'] })
}

function refreshed<T>(result: T): T {
  refreshCompanies()
  return result
}
