import { useQuery } from '@tanstack/vue-query'
import { computed, toValue } from 'vue'
import type { PickFields, PicksAccess, RecordPick } from '@/lib/picksAccess'
import { body, client, done } from './client'
import { usePictures } from './pictures'
import { queryClient } from './queries'
import { useSession } from './session'
import type { FileSubject, PickSubject } from './types'

const list = '/api/v1/bulletin-picks'
const one = '/api/v1/bulletin-picks/{id}'

/** The kinds of record that have files of their own, of which one may be a picture to print. */
const withFiles: readonly PickSubject[] = ['visit', 'lead', 'project']

/** Everything that 推荐快报 needs on the page of one kind of record. */
export function picksOf(subject: PickSubject): PicksAccess {
  const session = useSession()
  return {
    reads: session.may('bulletins:read'),
    writes: session.may('visits:write'),
    center: session.may('bulletins:write'),
    use: (id) => {
      const found = useQuery({
        queryKey: [list, 'of', subject, computed(() => toValue(id))],
        queryFn: async ({ signal }) => {
          const { items } = await body(client.GET(list, { params: { query: { subject_type: subject, subject_id: toValue(id), limit: 1 } }, signal }))
          return items[0] ?? null
        },
        enabled: session.may('bulletins:read'),
        // Another record's recommendation must never stand under this one's name.
        placeholderData: undefined,
      })
      return { pick: found.data }
    },
    pictures: (id) => {
      const found = usePictures(subject as FileSubject, id, withFiles.includes(subject) && session.may('files:read'))
      return { pictures: computed(() => found.data.value ?? []), pending: found.isLoading }
    },
    recommend: async (id, fields) => {
      await body(client.POST(list, { body: { subject_type: subject, subject_id: id, ...sent(fields) } }))
      refreshed(subject)
    },
    change: async (pick, version, fields) => {
      await body(client.PATCH(one, { params: { path: { id: pick.id } }, body: sent(fields), headers: match(version) }))
      refreshed(subject)
    },
    withdraw: async (pick: RecordPick) => {
      await done(client.DELETE(one, { params: { path: { id: pick.id } }, headers: match(pick.version) }))
      refreshed(subject)
    },
  }
}

function match(version: number): Record<string, string> {
  return { 'If-Match': `"${String(version)}"` }
}

function sent({ words, file_id: file }: PickFields): { words: string | null; file_id: string | null } {
  return { words: words.trim() || null, file_id: file || null }
}

/** A visit says itself that it is recommended. */
function refreshed(subject: PickSubject): void {
  void queryClient.invalidateQueries({ queryKey: [list] })
  if (subject === 'visit') for (const key of ['/api/v1/visits/{id}', '/api/v1/visits']) void queryClient.invalidateQueries({ queryKey: [key] })
}
