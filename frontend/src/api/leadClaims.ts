import { body, client } from './client'
import { refreshLeads } from './leads'
import { refreshRecord } from './records'
import type { ClaimDecisionIn, LeadClaimDetail } from './types'

const record = '/api/v1/lead-claims/{id}'
const list = '/api/v1/lead-claims'

/** 409 where it is decided already, or the finder is still protected. */
export async function decideClaim(id: string, input: ClaimDecisionIn): Promise<LeadClaimDetail> {
  const claim = await body(client.POST('/api/v1/lead-claims/{id}/decision', { params: { path: { id } }, body: input }))
  refreshClaims()
  await refreshLeads()
  return claim
}

export function refreshClaims(): void {
  refreshRecord(record, list)
}
