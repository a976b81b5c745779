import { useInfiniteQuery, useQuery } from '@tanstack/vue-query'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { body, client } from './client'
import { queryClient } from './queries'
import type { NotificationPreferences, NotificationPreferencesIn } from './types'

const key = 'notifications'
const wants = 'notification-preferences'
const list = '/api/v1/notifications'
const every = 60_000

export interface NotificationsAsked {
  unread: boolean
  /** Empty for all. */
  kind: string
}

/** How many wait to be read; asked again each minute, but only while somebody may be looking. */
export function useUnreadCount() {
  return useQuery({
    queryKey: [key, 'unread'],
    queryFn: async ({ signal }) => (await body(client.GET(list, { params: { query: { unread: true, limit: 1, total: true } }, signal }))).total ?? 0,
    refetchInterval: every,
    refetchIntervalInBackground: false,
    refetchOnWindowFocus: true,
  })
}

/** The latest few, as they are now. */
export function useLatestNotifications(size: number) {
  return useQuery({
    queryKey: [key, 'latest', size],
    queryFn: async ({ signal }) => (await body(client.GET(list, { params: { query: { limit: size } }, signal }))).items,
    staleTime: 0,
  })
}

/** All of one's own, the latest first, a page at a time. */
export function useNotifications(asked: MaybeRefOrGetter<NotificationsAsked>) {
  return useInfiniteQuery({
    queryKey: [key, 'list', asked],
    queryFn: ({ pageParam, signal }) => {
      const { unread, kind } = toValue(asked)
      const query = { limit: 30, ...(unread ? { unread } : {}), ...(kind === '' ? {} : { kind }), ...(pageParam === '' ? {} : { cursor: pageParam }) }
      return body(client.GET(list, { params: { query }, signal }))
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.next_cursor ?? undefined,
    staleTime: 0,
  })
}

export async function readNotification(id: string): Promise<void> {
  await body(client.POST('/api/v1/notifications/{id}/read', { params: { path: { id } } }))
  await renewed()
}

/** How many were read. */
export async function readAllNotifications(): Promise<number> {
  const { read } = await body(client.POST('/api/v1/notifications/read-all'))
  await renewed()
  return read
}

export function useNotificationPreferences() {
  return useQuery({ queryKey: [wants], queryFn: ({ signal }) => body(client.GET('/api/v1/notification-preferences', { signal })) })
}

/** Kinds left out stay as they are; an address that is left out stays, null forgets it. */
export async function setNotificationPreferences(changes: NotificationPreferencesIn): Promise<NotificationPreferences> {
  const after = await body(client.PUT('/api/v1/notification-preferences', { body: changes }))
  // An answer that is still on its way would tell of them as they were.
  await queryClient.cancelQueries({ queryKey: [wants] })
  queryClient.setQueryData([wants], after)
  return after
}

async function renewed(): Promise<void> {
  await queryClient.cancelQueries({ queryKey: [key] })
  await queryClient.invalidateQueries({ queryKey: [key] })
}
