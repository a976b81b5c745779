import { useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { body, client } from './client'
import { refreshLeads } from './leads'
import { refreshList } from './lists'
import type { LeadTransfer, TransferDecisionIn, TransferIn } from './types'

const list = '/api/v1/lead-transfers'

/** The transfers of one lead, the latest first, at most 200. */
export function useTransfersOf(lead: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: [list, 'of', computed(() => toValue(lead))],
    queryFn: async ({ signal }) => (await body(client.GET(list, { params: { query: { lead_id: toValue(lead), limit: 200 } }, signal }))).items,
    placeholderData: undefined,
  })
}

/** 409 while another one waits, or while the finder is protected and another unit asks. */
export async function askTransfer(lead: string, input: TransferIn): Promise<LeadTransfer> {
  return refreshed(await body(client.POST('/api/v1/leads/{id}/transfers', { params: { path: { id: lead } }, body: input })))
}

export async function decideTransfer(id: string, input: TransferDecisionIn): Promise<LeadTransfer> {
  return refreshed(await body(client.POST('/api/v1/lead-transfers/{id}/decision', { params: { path: { id } }, body: input })))
}

async function refreshed<T>(result: T): Promise<T> {
  refreshList(list)
  await refreshLeads()
  return result
}
