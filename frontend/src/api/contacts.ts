import { useQuery } from '@tanstack/vue-query'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { body, client, done } from './client'
import { queryClient } from './queries'
import type { Contact, ContactIn, ContactPatch } from './types'

const key = 'contacts'

/** The contacts of a company by name, at most 200; archived ones too where that is asked. */
export function useContacts(company: MaybeRefOrGetter<string>, archived: MaybeRefOrGetter<boolean>) {
  return useQuery({
    queryKey: [key, company, archived],
    queryFn: async ({ signal }) => {
      const query = { company_id: toValue(company), limit: 200, ...(toValue(archived) ? { archived: true } : {}) }
      return (await body(client.GET('/api/v1/contacts', { params: { query }, signal }))).items
    },
    // Another company's people must never stand under this one's name.
    placeholderData: (before, query) => (query?.queryKey[1] === toValue(company) ? before : undefined),
  })
}

/** Contacts of a company under the words, for choosing one. */
export async function findContacts(company: string, words: string) {
  const q = words.trim()
  const { items } = await body(client.GET('/api/v1/contacts', { params: { query: { company_id: company, limit: 20, ...(q === '' ? {} : { q }) } } }))
  return items.map((contact) => ({ value: contact.id, label: contact.title ? `${contact.name}（${contact.title}）` : contact.name }))
}

export function getContact(id: string): Promise<Contact> {
  return body(client.GET('/api/v1/contacts/{id}', { params: { path: { id }, query: { archived: true } } }))
}

export async function createContact(company: string, input: ContactIn): Promise<Contact> {
  return refreshed(await body(client.POST('/api/v1/companies/{id}/contacts', { params: { path: { id: company } }, body: input })))
}

/** 412 where somebody has changed it since `version`. */
export async function updateContact(id: string, version: number, patch: ContactPatch): Promise<Contact> {
  const headers = { 'If-Match': `"${String(version)}"` }
  return refreshed(await body(client.PATCH('/api/v1/contacts/{id}', { params: { path: { id } }, body: patch, headers })))
}

export async function archiveContact(id: string, version: number): Promise<void> {
  const headers = { 'If-Match': `"${String(version)}"` }
  await done(client.DELETE('/api/v1/contacts/{id}', { params: { path: { id } }, headers }))
  refreshed(null)
}

export async function restoreContact(id: string): Promise<Contact> {
  return refreshed(await body(client.POST('/api/v1/contacts/{id}/restore', { params: { path: { id } } })))
}

/** The whole number, for a reason that is kept; the 21st within an hour is 429. Nothing of it stays in a cache. */
export async function revealPhone(id: string, reason: string): Promise<string> {
  return (await body(client.POST('/api/v1/contacts/{id}/reveal', { params: { path: { id } }, body: { reason } }))).phone
}

function refreshed<T>(result: T): T {
  void queryClient.invalidateQueries({ queryKey: [key] })
  void queryClient.invalidateQueries({ queryKey: ['/api/v1/companies/{id}'] })
  return result
}
