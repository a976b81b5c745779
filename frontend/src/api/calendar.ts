import { useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { body, client, done } from './client'
import { queryClient } from './queries'
import type { CalendarLinkIn, CalendarLinkMade } from './types'

const calendar = '/api/v1/calendar'
const links = '/api/v1/calendar/links'

export interface CalendarAsked {
  from: string
  to: string
  /** Of this unit and those below it; empty for all that one may see. */
  organization: string
}

/** Visits, receptions, trips and events of some days, at most a hundred. */
export function useCalendar(asked: MaybeRefOrGetter<CalendarAsked>) {
  return useQuery({
    queryKey: [calendar, computed(() => toValue(asked))],
    queryFn: ({ signal }) => {
      const { from, to, organization } = toValue(asked)
      return body(client.GET(calendar, { params: { query: { from, to, ...(organization === '' ? {} : { organization_id: organization }) } }, signal }))
    },
    // Another month's entries must never stand under this one's days.
    placeholderData: undefined,
  })
}

/** One's own secret addresses, without their secrets; revoked ones too. */
export function useCalendarLinks() {
  return useQuery({
    queryKey: [links],
    queryFn: async ({ signal }) => (await body(client.GET(links, { signal }))).items,
  })
}

/** The secret is told in this answer alone. */
export async function makeCalendarLink(input: CalendarLinkIn): Promise<CalendarLinkMade> {
  const made = await body(client.POST(links, { body: input }))
  void queryClient.invalidateQueries({ queryKey: [links] })
  return made
}

export async function revokeCalendarLink(id: string): Promise<void> {
  await done(client.DELETE('/api/v1/calendar/links/{id}', { params: { path: { id } } }))
  void queryClient.invalidateQueries({ queryKey: [links] })
}
