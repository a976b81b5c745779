import type { MaybeRefOrGetter } from 'vue'
import { body, client } from './client'
import { match, useLeadPart, written } from './leadParts'
import type { PolicyPromise, PromiseEndIn, PromiseIn, PromisePatch, PromiseReviewIn } from './types'

const at = (id: string) => ({ path: { id } })

/** 政策承诺 of one lead. */
export function usePromises(lead: MaybeRefOrGetter<string>) {
  return useLeadPart('/api/v1/leads/{id}/promises', lead)
}

export function addPromise(lead: string, input: PromiseIn): Promise<PolicyPromise> {
  return written(body(client.POST('/api/v1/leads/{id}/promises', { params: at(lead), body: input })))
}

/** What it says waits for its review anew; 409 once the review has passed. */
export function updatePromise(id: string, version: number, patch: PromisePatch): Promise<PolicyPromise> {
  return written(body(client.PATCH('/api/v1/promises/{id}', { params: at(id), body: patch, headers: match(version) })))
}

/** 公平竞争审查: what came of it, with the number of its paper. */
export function reviewPromise(id: string, input: PromiseReviewIn): Promise<PolicyPromise> {
  return written(body(client.POST('/api/v1/promises/{id}/review', { params: at(id), body: input })))
}

export function endPromise(id: string, input: PromiseEndIn): Promise<PolicyPromise> {
  return written(body(client.POST('/api/v1/promises/{id}/end', { params: at(id), body: input })))
}
