import type { MaybeRefOrGetter } from 'vue'
import { body, client } from './client'
import { match, useLeadFact, useLeadPart, written } from './leadParts'
import type { LeadDetail, ProjectDetail, SigningIn, StageIn, VerdictIn } from './types'

const at = (id: string) => ({ path: { id } })

/** 409 `requirements_missing` names what is missing of every stage on the way. */
export function changeStage(id: string, input: StageIn): Promise<LeadDetail> {
  return written(body(client.POST('/api/v1/leads/{id}/stage', { params: at(id), body: input })))
}

export function reopenLead(id: string, reason: string | null): Promise<LeadDetail> {
  return written(body(client.POST('/api/v1/leads/{id}/reopening', { params: at(id), body: reason === null ? {} : { reason } })))
}

/** 403 `same_person` where the asker reported it. */
export function giveVerdict(id: string, input: VerdictIn): Promise<LeadDetail> {
  return written(body(client.POST('/api/v1/leads/{id}/verdict', { params: at(id), body: input })))
}

/** Word back to whoever found it. */
export function feedBack(id: string, words: string): Promise<LeadDetail> {
  return written(body(client.POST('/api/v1/leads/{id}/feedback', { params: at(id), body: { words } })))
}

/** The project that it became; of a lead that is signed already, the one that exists. */
export function signLead(id: string, input: SigningIn): Promise<ProjectDetail> {
  return written(body(client.POST('/api/v1/leads/{id}/signing', { params: at(id), body: input })))
}

/** 409 while something hangs on the project. */
export function undoSigning(id: string, reason: string): Promise<LeadDetail> {
  return written(body(client.POST('/api/v1/leads/{id}/signing/undo', { params: at(id), body: { reason } })))
}

/** How long it was in which stage, the latest first. */
export function useStageLog(lead: MaybeRefOrGetter<string>) {
  return useLeadFact('stage-log', lead, async (id, signal) => (await body(client.GET('/api/v1/leads/{id}/stage-log', { params: at(id), signal }))).items)
}

/** What each stage ahead requires. */
export function useRequirements(lead: MaybeRefOrGetter<string>) {
  return useLeadFact('requirements', lead, async (id, signal) => (await body(client.GET('/api/v1/leads/{id}/requirements', { params: at(id), signal }))).items)
}

/** Owner, verdict, word back, progress: until when each is waited for. */
export function useClocks(lead: MaybeRefOrGetter<string>) {
  return useLeadFact('clocks', lead, async (id, signal) => (await body(client.GET('/api/v1/leads/{id}/clocks', { params: at(id), signal }))).items)
}

/** What was changed of it, field by field, the latest first. */
export function useChanges(lead: MaybeRefOrGetter<string>) {
  return useLeadPart('/api/v1/leads/{id}/changes', lead)
}

/** Puts the value that a field had before a change back; 412 where the lead has been changed since `version`. */
export function revertField(id: string, version: number, change: string, field: string): Promise<LeadDetail> {
  return written(body(client.POST('/api/v1/leads/{id}/reversion', { params: at(id), headers: match(version), body: { change_id: change, field } })))
}
