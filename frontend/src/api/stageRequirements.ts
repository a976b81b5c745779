import { useQuery } from '@tanstack/vue-query'
import { body, client } from './client'
import { refreshLeadParts } from './leadParts'
import { queryClient } from './queries'
import type { AllStageRequirements, LeadStageRequirements, StageRequirementsIn } from './types'

const path = '/api/v1/lead-stage-requirements'

/** What every stage requires of a lead today, and what it may require. */
export function useStageRequirements() {
  return useQuery({ queryKey: [path], queryFn: ({ signal }) => getStageRequirements(signal) })
}

export function getStageRequirements(signal?: AbortSignal): Promise<AllStageRequirements> {
  return body(client.GET(path, signal ? { signal } : {}))
}

/** From a day on; 412 where somebody has changed it since `version`. */
export async function setStageRequirements(stage: string, version: number, input: StageRequirementsIn): Promise<LeadStageRequirements> {
  const headers = { 'If-Match': `"${String(version)}"` }
  const answer = await body(client.PUT('/api/v1/lead-stage-requirements/{stage}', { params: { path: { stage } }, body: input, headers }))
  void queryClient.invalidateQueries({ queryKey: [path] })
  void refreshLeadParts()
  return answer
}
