import { useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { body, client, done } from './client'
import { queryClient } from './queries'
import { refreshRecord } from './records'
import type { ActivationSlips, MoveIn, Organization, OrganizationIn, OrganizationMove, OrganizationPatch } from './types'

const key = 'organizations'

/** All of them: a county has about ninety, so the tree is built here and not page by page. */
export function useOrganizations(archived: MaybeRefOrGetter<boolean> = false, enabled: MaybeRefOrGetter<boolean> = true) {
  return useQuery({
    queryKey: [key, { archived }],
    queryFn: ({ signal }) => listAll(toValue(archived), signal),
    enabled,
  })
}

/** The tree for choosing one in a list's filter. */
export function organizationNodes(enabled: MaybeRefOrGetter<boolean> = true) {
  const { data } = useOrganizations(false, enabled)
  return computed(() =>
    (data.value ?? []).map((one) => ({ id: one.id, parent_id: one.parent_id ?? null, label: one.name ?? '', note: one.zone ?? '' })),
  )
}

async function listAll(archived: boolean, signal: AbortSignal): Promise<Organization[]> {
  const items: Organization[] = []
  let cursor: string | undefined
  do {
    const query = { limit: 200, ...(archived ? { archived } : {}), ...(cursor ? { cursor } : {}) }
    const page = await body(client.GET('/api/v1/organizations', { params: { query }, signal }))
    items.push(...page.items)
    cursor = page.next_cursor ?? undefined
  } while (cursor)
  return items
}

export function getOrganization(id: string): Promise<Organization> {
  return body(client.GET('/api/v1/organizations/{id}', { params: { path: { id } } }))
}

export async function createOrganization(input: OrganizationIn): Promise<Organization> {
  return refreshed(await body(client.POST('/api/v1/organizations', { body: input })))
}

export async function updateOrganization(id: string, version: number, patch: OrganizationPatch): Promise<Organization> {
  const headers = { 'If-Match': `"${String(version)}"` }
  return refreshed(
    await body(client.PATCH('/api/v1/organizations/{id}', { params: { path: { id } }, body: patch, headers })),
  )
}

export async function archiveOrganization(id: string): Promise<void> {
  await done(client.DELETE('/api/v1/organizations/{id}', { params: { path: { id } } }))
  refreshed(null)
}

export async function restoreOrganization(id: string): Promise<Organization> {
  return refreshed(await body(client.POST('/api/v1/organizations/{id}/restore', { params: { path: { id } } })))
}

/** Where a unit hung from which day on, the latest first. */
export function useMoves(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: [key, 'moves', computed(() => toValue(id))],
    queryFn: async ({ signal }) => {
      const moves = await body(client.GET('/api/v1/organizations/{id}/moves', { params: { path: { id: toValue(id) } }, signal }))
      return moves.items
    },
    // One unit's history must never stand under another one's name.
    placeholderData: undefined,
  })
}

export async function moveOrganization(id: string, input: MoveIn): Promise<OrganizationMove[]> {
  const moves = await body(client.POST('/api/v1/organizations/{id}/moves', { params: { path: { id } }, body: input }))
  return refreshed(moves.items)
}

export function makeActivationSlips(id: string): Promise<ActivationSlips> {
  return body(client.POST('/api/v1/organizations/{id}/activation-slips', { params: { path: { id } } }))
}

function refreshed<T>(result: T): T {
  void queryClient.invalidateQueries({ queryKey: [key] })
  refreshRecord('/api/v1/organizations/{id}', '/api/v1/organizations')
  return result
}
