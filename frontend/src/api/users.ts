import { useInfiniteQuery, useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { body, client, done } from './client'
import { queryClient } from './queries'
import type { ActivationLink, Role, User, UserIn, UserPatch, UserStatus } from './types'

const key = 'users'

export interface UserFilter {
  q?: string
  organization_id?: string
  role?: Role
  status?: UserStatus
  archived?: boolean
}

export function useUsers(filter: MaybeRefOrGetter<UserFilter>) {
  return useInfiniteQuery({
    queryKey: [key, filter],
    queryFn: ({ pageParam, signal }) =>
      body(
        client.GET('/api/v1/users', {
          params: { query: { ...toValue(filter), limit: 50, total: true, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next_cursor ?? undefined,
  })
}

/** The people of one unit, by name: who they are and what they do, nothing of their accounts. */
export function useOrganizationPeople(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: [key, 'of', computed(() => toValue(id))],
    queryFn: async ({ signal }) => {
      const people = await body(client.GET('/api/v1/organizations/{id}/people', { params: { path: { id: toValue(id) } }, signal }))
      return people.items
    },
    // The people of one unit must never stand under another one's name.
    placeholderData: undefined,
  })
}

export function getUser(id: string): Promise<User> {
  return body(client.GET('/api/v1/users/{id}', { params: { path: { id } } }))
}

export async function createUser(input: UserIn): Promise<User> {
  return refreshed(await body(client.POST('/api/v1/users', { body: input })))
}

export async function updateUser(id: string, version: number, patch: UserPatch): Promise<User> {
  const headers = { 'If-Match': `"${String(version)}"` }
  return refreshed(await body(client.PATCH('/api/v1/users/{id}', { params: { path: { id } }, body: patch, headers })))
}

/** `inspectorUntil`: the last day of an inspector's term, which that role needs. */
export async function grantRoles(id: string, roles: Role[], inspectorUntil: string | null): Promise<User> {
  return refreshed(await body(client.PUT('/api/v1/users/{id}/roles', { params: { path: { id } }, body: { roles, inspector_to_on: inspectorUntil } })))
}

export async function lockUser(id: string, reason: string): Promise<User> {
  return refreshed(await body(client.POST('/api/v1/users/{id}/lock', { params: { path: { id } }, body: { reason } })))
}

export async function unlockUser(id: string): Promise<User> {
  return refreshed(await body(client.POST('/api/v1/users/{id}/unlock', { params: { path: { id } } })))
}

export async function archiveUser(id: string): Promise<void> {
  await done(client.DELETE('/api/v1/users/{id}', { params: { path: { id } } }))
  refreshed(null)
}

export async function restoreUser(id: string): Promise<User> {
  return refreshed(await body(client.POST('/api/v1/users/{id}/restore', { params: { path: { id } } })))
}

export async function makeActivationLink(id: string): Promise<ActivationLink> {
  return refreshed(await body(client.POST('/api/v1/users/{id}/activation', { params: { path: { id } } })))
}

function refreshed<T>(result: T): T {
  void queryClient.invalidateQueries({ queryKey: [key] })
  return result
}
