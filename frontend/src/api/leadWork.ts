import type { MaybeRefOrGetter } from 'vue'
import { body, client, done } from './client'
import { match, useLeadPart, written } from './leadParts'
import type { BlockerIn, BlockerPatch, LeadBlocker, LeadPlanStep, LeadProgressRecord, PlanStepIn, PlanStepPatch, ProgressIn, ProgressPatch } from './types'

const at = (id: string) => ({ path: { id } })

/** 推进记录, the latest first. */
export function useProgress(lead: MaybeRefOrGetter<string>) {
  return useLeadPart('/api/v1/leads/{id}/progress-records', lead)
}

/** The same `client_ref` again gives the record that it made. */
export function addProgress(lead: string, input: ProgressIn): Promise<LeadProgressRecord> {
  return written(body(client.POST('/api/v1/leads/{id}/progress-records', { params: at(lead), body: input })))
}

export function updateProgress(id: string, version: number, patch: ProgressPatch): Promise<LeadProgressRecord> {
  return written(body(client.PATCH('/api/v1/lead-progress-records/{id}', { params: at(id), body: patch, headers: match(version) })))
}

export function archiveProgress(id: string, version: number): Promise<void> {
  return written(done(client.DELETE('/api/v1/lead-progress-records/{id}', { params: at(id), headers: match(version) })))
}

/** 卡点, open and ended ones. */
export function useBlockers(lead: MaybeRefOrGetter<string>) {
  return useLeadPart('/api/v1/leads/{id}/blockers', lead)
}

export function addBlocker(lead: string, input: BlockerIn): Promise<LeadBlocker> {
  return written(body(client.POST('/api/v1/leads/{id}/blockers', { params: at(lead), body: input })))
}

export function updateBlocker(id: string, version: number, patch: BlockerPatch): Promise<LeadBlocker> {
  return written(body(client.PATCH('/api/v1/lead-blockers/{id}', { params: at(id), body: patch, headers: match(version) })))
}

export function endBlocker(id: string, on: string, outcome: string): Promise<LeadBlocker> {
  return written(body(client.POST('/api/v1/lead-blockers/{id}/end', { params: at(id), body: { on, outcome } })))
}

export function reopenBlocker(id: string, reason: string): Promise<LeadBlocker> {
  return written(body(client.POST('/api/v1/lead-blockers/{id}/reopening', { params: at(id), body: { reason } })))
}

/** 一企一策, in the order of the steps. */
export function usePlan(lead: MaybeRefOrGetter<string>) {
  return useLeadPart('/api/v1/leads/{id}/plan-steps', lead)
}

export function addStep(lead: string, input: PlanStepIn): Promise<LeadPlanStep> {
  return written(body(client.POST('/api/v1/leads/{id}/plan-steps', { params: at(lead), body: input })))
}

export function updateStep(id: string, version: number, patch: PlanStepPatch): Promise<LeadPlanStep> {
  return written(body(client.PATCH('/api/v1/lead-plan-steps/{id}', { params: at(id), body: patch, headers: match(version) })))
}

export function archiveStep(id: string, version: number): Promise<void> {
  return written(done(client.DELETE('/api/v1/lead-plan-steps/{id}', { params: at(id), headers: match(version) })))
}

/** Every live step once, in the order that is wanted. */
export async function orderSteps(lead: string, ids: string[]): Promise<void> {
  await written(body(client.PUT('/api/v1/leads/{id}/plan-steps/order', { params: at(lead), body: { ids } })))
}
