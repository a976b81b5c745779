import { useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { dataUrl } from '@/lib/compress'
import { body, client, getAddress } from './client'
import type { FileSubject } from './types'

export interface ShownPicture {
  id: string
  name: string
  url: string
}

const most = 9

/** The pictures among a record's files, as addresses that a page may show: the server gives them only to whoever shows a token. */
export function usePictures(subject: FileSubject, id: MaybeRefOrGetter<string>, enabled: MaybeRefOrGetter<boolean>) {
  return useQuery({
    queryKey: ['files', 'pictures', subject, computed(() => toValue(id))],
    queryFn: async ({ signal }): Promise<ShownPicture[]> => {
      const { items } = await body(client.GET('/api/v1/files', { params: { query: { subject_type: subject, subject_id: toValue(id), limit: 50 } }, signal }))
      const pictures = items.filter((file) => /^image\/(jpeg|png|webp|gif)$/.test(file.media_type)).slice(0, most)
      return Promise.all(
        pictures.map(async (file) => {
          const response = await getAddress(`/api/v1/files/${encodeURIComponent(file.id)}/content`, '*/*', signal)
          return { id: file.id, name: file.name, url: await dataUrl(new Blob([await response.arrayBuffer()], { type: file.media_type })) }
        }),
      )
    },
    enabled: () => toValue(enabled),
    placeholderData: undefined,
    staleTime: 300_000,
  })
}
