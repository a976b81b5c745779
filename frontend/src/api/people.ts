import { body, client } from './client'

/** The filter "with this person": found by typing a name. */
export function participantFilter(label: string) {
  return { kind: 'record' as const, name: 'participant_id' as const, label, find: findPeople, nameOf: personName }
}

/** People under the words; `name` is the person's alone, `label` says more of them. */
export async function findPeople(words: string) {
  const q = words.trim()
  if (q === '') return []
  const { items } = await body(client.GET('/api/v1/search', { params: { query: { q, types: 'user', limit: 20 } } }))
  return items.map((person) => ({ value: person.id, name: person.label, label: person.about ? `${person.label}（${person.about}）` : person.label }))
}

/** Accounts are not everybody's to read: the name is taken from a visit the person took part in. */
async function personName(id: string): Promise<string> {
  const { items } = await body(client.GET('/api/v1/visits', { params: { query: { participant_id: id, limit: 1 } } }))
  return items[0]?.participants.find((one) => one.id === id)?.name ?? ''
}
