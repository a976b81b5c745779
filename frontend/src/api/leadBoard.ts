import { useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import type { ListQuery } from '@/lib/listAccess'
import { body, client, getJson } from './client'
import { leadCounts, refreshLeads } from './leads'
import { address } from './paths'
import type { BulkAct, LeadBulk, LeadColumn, LeadDetail, LeadMove } from './types'

const board = '/api/v1/lead-board'
/** How many cards a column shows; the list goes on. */
const shown = 20
/** What the list can be asked and the board cannot. */
const ofTheList = ['sort', 'archived']

export const clockKinds = ['owner', 'verdict', 'feedback', 'progress'] as const

function asked(query: ListQuery, overdue: boolean): ListQuery {
  const own = Object.fromEntries(Object.entries(query).filter(([name]) => !ofTheList.includes(name)))
  return { ...own, limit: String(shown), ...(overdue ? { overdue: query.overdue ?? clockKinds.join(',') } : {}) }
}

/** Leads by stage under the filters of the list: of each stage how many, how much, and those changed last. */
export function useLeadBoard(query: MaybeRefOrGetter<ListQuery>) {
  return useColumns(query, false)
}

/**
 * The same for those with an overdue clock alone. A row does not tell whether it is overdue; the first of a column stand among the first
 * of its overdue ones where they are.
 */
export function useOverdueBoard(query: MaybeRefOrGetter<ListQuery>) {
  return useColumns(query, true)
}

function useColumns(query: MaybeRefOrGetter<ListQuery>, overdue: boolean) {
  return useQuery({
    queryKey: [leadCounts, 'board', overdue, computed(() => asked(toValue(query), overdue))],
    queryFn: async ({ signal }) => (await getJson<{ columns: LeadColumn[] }>(address(board, asked(toValue(query), overdue)), signal)).columns,
  })
}

/** What each stage ahead requires of a lead, and what of it is met. */
export function useStagesAhead(id: MaybeRefOrGetter<string>, enabled: MaybeRefOrGetter<boolean>) {
  return useQuery({
    queryKey: [leadCounts, 'ahead', computed(() => toValue(id))],
    queryFn: async ({ signal }) => (await body(client.GET('/api/v1/leads/{id}/requirements', { params: { path: { id: toValue(id) } }, signal }))).items,
    enabled: () => toValue(enabled),
    // Another lead's list must never stand under this one's name, and a minute ago is not now.
    placeholderData: undefined,
    staleTime: 0,
  })
}

/** 409 with a sentence where the way does not lead there, or something is missing. */
export async function moveLead(id: string, move: LeadMove): Promise<LeadDetail> {
  return refreshed(await body(client.POST('/api/v1/leads/{id}/stage', { params: { path: { id } }, body: move })))
}

/** One act on up to 200 leads, each with its own result. */
export async function changeLeads(ids: string[], act: BulkAct): Promise<LeadBulk> {
  return refreshed(await body(client.POST('/api/v1/leads/bulk', { body: { ids, act } })))
}

/** Puts back those that nobody has touched since. */
export async function undoBulk(id: string): Promise<LeadBulk> {
  return refreshed(await body(client.POST('/api/v1/lead-bulks/{id}/undo', { params: { path: { id } } })))
}

async function refreshed<T>(result: T): Promise<T> {
  await refreshLeads()
  return result
}
