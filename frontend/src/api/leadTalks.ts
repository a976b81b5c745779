import type { MaybeRefOrGetter } from 'vue'
import { body, client, done } from './client'
import { match, useLeadFact, useLeadPart, written } from './leadParts'
import type { ConsultationIn, InstructionIn, Lead, LeadComment, LeadConsultation, LeadFollowers, LeadInstruction, LeadRestriction } from './types'

const at = (id: string) => ({ path: { id } })

/** 会商, the latest first. */
export function useConsultations(lead: MaybeRefOrGetter<string>) {
  return useLeadPart('/api/v1/leads/{id}/consultations', lead)
}

export function consult(lead: string, input: ConsultationIn): Promise<LeadConsultation> {
  return written(body(client.POST('/api/v1/leads/{id}/consultations', { params: at(lead), body: input })))
}

/** For the unit named; again, in place of what it answered before. */
export function answerConsultation(id: string, organization: string, answer: string): Promise<LeadConsultation> {
  return written(body(client.POST('/api/v1/lead-consultations/{id}/answer', { params: at(id), body: { answer, organization_id: organization } })))
}

export function closeConsultation(id: string, conclusion: string): Promise<LeadConsultation> {
  return written(body(client.POST('/api/v1/lead-consultations/{id}/closure', { params: at(id), body: { conclusion } })))
}

/** 批示, the latest first. */
export function useInstructions(lead: MaybeRefOrGetter<string>) {
  return useLeadPart('/api/v1/leads/{id}/instructions', lead)
}

/** An assistant's is recorded as the leader's, 代录. */
export function instruct(lead: string, input: InstructionIn): Promise<LeadInstruction> {
  return written(body(client.POST('/api/v1/leads/{id}/instructions', { params: at(lead), body: input })))
}

export function answerInstruction(id: string, answer: string): Promise<LeadInstruction> {
  return written(body(client.POST('/api/v1/lead-instructions/{id}/answer', { params: at(id), body: { answer } })))
}

export function closeInstruction(id: string): Promise<LeadInstruction> {
  return written(body(client.POST('/api/v1/lead-instructions/{id}/closure', { params: at(id) })))
}

/** Comments, the latest first. */
export function useComments(lead: MaybeRefOrGetter<string>) {
  return useLeadPart('/api/v1/leads/{id}/comments', lead)
}

/** 422 names whoever is mentioned and does not see the lead. */
export function comment(lead: string, words: string, mentions: string[]): Promise<LeadComment> {
  return written(body(client.POST('/api/v1/leads/{id}/comments', { params: at(lead), body: { words, mention_ids: mentions } })))
}

export function updateComment(id: string, version: number, words: string): Promise<LeadComment> {
  return written(body(client.PATCH('/api/v1/lead-comments/{id}', { params: at(id), body: { words }, headers: match(version) })))
}

export function archiveComment(id: string, version: number): Promise<void> {
  return written(done(client.DELETE('/api/v1/lead-comments/{id}', { params: at(id), headers: match(version) })))
}

export function useFollowers(lead: MaybeRefOrGetter<string>) {
  return useLeadFact('followers', lead, (id, signal) => body(client.GET('/api/v1/leads/{id}/followers', { params: at(id), signal })))
}

export function follow(lead: string, wanted: boolean): Promise<LeadFollowers> {
  const path = '/api/v1/leads/{id}/following'
  return written(body(wanted ? client.PUT(path, { params: at(lead) }) : client.DELETE(path, { params: at(lead) })))
}

/** 商业秘密: who sees it while it is restricted. */
export function useRestriction(lead: MaybeRefOrGetter<string>) {
  return useLeadFact('restriction', lead, (id, signal) => body(client.GET('/api/v1/leads/{id}/restriction', { params: at(id), signal })))
}

export function restrict(lead: string, version: number, restricted: boolean, readers: string[]): Promise<LeadRestriction> {
  const input = { is_restricted: restricted, reader_ids: readers }
  return written(body(client.PUT('/api/v1/leads/{id}/restriction', { params: at(lead), body: input, headers: match(version) })))
}

export function setTags(lead: string, version: number, tags: string[]): Promise<Lead> {
  return written(body(client.PUT('/api/v1/leads/{id}/tags', { params: at(lead), body: { tags }, headers: match(version) })))
}
