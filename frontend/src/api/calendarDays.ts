import { useQuery } from '@tanstack/vue-query'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { body, client, done } from './client'
import { queryClient } from './queries'
import type { CalendarDay, CalendarDayIn } from './types'

const key = 'calendar-days'

/** The days of a year that are other than their weekday says. */
export function useCalendarDays(year: MaybeRefOrGetter<number>) {
  return useQuery({
    queryKey: [key, 'year', year],
    queryFn: ({ signal }) => listDays(toValue(year), signal),
    // The holidays of one year must never stand on the days of another.
    placeholderData: undefined,
  })
}

/** The days of a year as they stand this moment. */
export async function listDays(year: number, signal?: AbortSignal): Promise<CalendarDay[]> {
  const items: CalendarDay[] = []
  let cursor: string | undefined
  do {
    const query = { year, limit: 200, ...(cursor ? { cursor } : {}) }
    const page = await body(client.GET('/api/v1/calendar-days', { params: { query }, ...(signal ? { signal } : {}) }))
    items.push(...page.items)
    cursor = page.next_cursor ?? undefined
  } while (cursor)
  return items
}

/** Says what a day is; `before` is what it was, and 412 where somebody has changed that meanwhile. */
export async function setDay(day: string, before: CalendarDay | null, input: CalendarDayIn): Promise<void> {
  await body(client.PUT('/api/v1/calendar-days/{day}', { params: { path: { day } }, body: input, headers: match(before) }))
  refreshed()
}

/** Lets a day be what its weekday says; no package brings it back. */
export async function clearDay(before: CalendarDay): Promise<void> {
  await done(client.DELETE('/api/v1/calendar-days/{day}', { params: { path: { day: before.day } }, headers: match(before) }))
  refreshed()
}

/** The day at whose end so many working days are over. */
export function useDeadline(from: MaybeRefOrGetter<string>, days: MaybeRefOrGetter<number | null>) {
  return useQuery({
    queryKey: [key, 'deadline', from, days],
    queryFn: ({ signal }) =>
      body(client.GET('/api/v1/calendar/deadline', { params: { query: { from: toValue(from), working_days: toValue(days) ?? 0 } }, signal })),
    enabled: () => toValue(from) !== '' && toValue(days) !== null,
    placeholderData: undefined,
  })
}

function match(before: CalendarDay | null): { 'If-Match'?: string } {
  return before ? { 'If-Match': `"${String(before.version)}"` } : {}
}

function refreshed(): void {
  void queryClient.invalidateQueries({ queryKey: [key] })
}
