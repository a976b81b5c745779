import { useInfiniteQuery, useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { dataUrl } from '@/lib/compress'
import { body, client, done, getAddress, getJson } from './client'
import { docx, download, xlsx } from './download'
import { queryClient } from './queries'
import { refreshRecord } from './records'
import type { Bulletin, BulletinDetail, BulletinIn, BulletinPatch, CountedRecords } from './types'

const list = '/api/v1/bulletins'
const record = '/api/v1/bulletins/{id}'
const reads = '/api/v1/bulletins/{id}/reads'
const picks = '/api/v1/bulletin-picks'

function match(version: number) {
  return { 'If-Match': `"${String(version)}"` }
}

/** 409 `already_there` where an issue of that period is in work or published, `month_not_closed` where its month still runs. */
export async function createBulletin(input: BulletinIn): Promise<Bulletin> {
  return refreshed(await body(client.POST(list, { body: input })))
}

export function fetchBulletin(id: string): Promise<BulletinDetail> {
  return getJson<BulletinDetail>(`${list}/${encodeURIComponent(id)}`)
}

/** 412 where somebody has changed it since `version`. */
export async function updateBulletin(id: string, version: number, patch: BulletinPatch): Promise<Bulletin> {
  return refreshed(await body(client.PATCH(record, { params: { path: { id } }, body: patch, headers: match(version) })))
}

/** Numbers and cards anew; words that were edited stay. */
export async function refreshBulletin(id: string, version: number): Promise<Bulletin> {
  return refreshed(await body(client.POST('/api/v1/bulletins/{id}/refresh', { params: { path: { id } }, headers: match(version) })))
}

/** 拟稿 → 审核 */
export async function submitBulletin(id: string, version: number): Promise<Bulletin> {
  return refreshed(await body(client.POST('/api/v1/bulletins/{id}/submit', { params: { path: { id } }, headers: match(version) })))
}

export async function returnBulletin(id: string, version: number, comment: string): Promise<Bulletin> {
  return refreshed(await body(client.POST('/api/v1/bulletins/{id}/return', { params: { path: { id } }, body: { comment }, headers: match(version) })))
}

/** 审核. 409 `same_person` for whoever drafted it. */
export async function reviewBulletin(id: string, version: number): Promise<Bulletin> {
  return refreshed(await body(client.POST('/api/v1/bulletins/{id}/review', { params: { path: { id } }, headers: match(version) })))
}

/** 签发: it gets its number and never changes again. */
export async function publishBulletin(id: string, version: number): Promise<Bulletin> {
  return refreshed(await body(client.POST('/api/v1/bulletins/{id}/publish', { params: { path: { id } }, headers: match(version) })))
}

/** A new draft that names the published one. */
export async function correctBulletin(id: string, reason: string): Promise<Bulletin> {
  return refreshed(await body(client.POST('/api/v1/bulletins/{id}/correct', { params: { path: { id } }, body: { reason } })))
}

/** A draft only. */
export async function archiveBulletin(id: string, version: number): Promise<void> {
  await done(client.DELETE(record, { params: { path: { id } }, headers: match(version) }))
  void queryClient.invalidateQueries({ queryKey: [list] })
  void queryClient.invalidateQueries({ queryKey: [picks] })
}

/** The receipt of whoever asks; said again it changes nothing. */
export async function readBulletin(id: string): Promise<void> {
  await done(client.POST('/api/v1/bulletins/{id}/read', { params: { path: { id } } }))
  refreshed(null)
}

/** Who has read it and who has not, those who have not first. */
export function useBulletinReads(id: MaybeRefOrGetter<string>) {
  return useInfiniteQuery({
    queryKey: [reads, computed(() => toValue(id))],
    queryFn: ({ pageParam, signal }) => {
      const query = { limit: 50, ...(pageParam === '' ? {} : { cursor: pageParam }) }
      return body(client.GET(reads, { params: { path: { id: toValue(id) }, query }, signal }))
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.next_cursor ?? undefined,
    placeholderData: undefined,
  })
}

/** The records behind a number of an issue, from the address that the number itself names. */
export function useBulletinRecords(address: MaybeRefOrGetter<string>) {
  return useInfiniteQuery({
    queryKey: ['bulletin-records', computed(() => toValue(address))],
    queryFn: ({ pageParam, signal }) => getJson<CountedRecords>(pageParam === '' ? toValue(address) : nextPage(toValue(address), pageParam), signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next_cursor ?? undefined,
    placeholderData: undefined,
  })
}

function nextPage(address: string, cursor: string): string {
  return `${address}${address.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(cursor)}`
}

/** A card's picture as an address that the page may show: the server gives it only to whoever shows a token. */
export function useCardPicture(address: MaybeRefOrGetter<string>) {
  return useQuery({ queryKey: ['files', 'card', computed(() => toValue(address))], queryFn: ({ signal }) => picture(toValue(address), signal), placeholderData: undefined, staleTime: 300_000 })
}

/** The same outside of a page's part. */
export function cardPicture(address: string): Promise<string> {
  return queryClient.query({ queryKey: ['files', 'card', address], queryFn: ({ signal }) => picture(address, signal), staleTime: 300_000 })
}

async function picture(address: string, signal: AbortSignal): Promise<string> {
  const response = await getAddress(address, '*/*', signal)
  return dataUrl(new Blob([await response.arrayBuffer()], { type: response.headers.get('Content-Type') ?? 'image/jpeg' }))
}

/** The issue as a file: the same address, asked for in another form. */
export function saveBulletin(id: string, kind: 'word' | 'excel', name: string): Promise<void> {
  const address = `${list}/${encodeURIComponent(id)}`
  return kind === 'word' ? download(address, docx, `${name}.docx`) : download(address, xlsx, `${name}.xlsx`)
}

function refreshed<T>(result: T): T {
  refreshRecord(record, list)
  void queryClient.invalidateQueries({ queryKey: [reads] })
  void queryClient.invalidateQueries({ queryKey: [picks] })
  return result
}
