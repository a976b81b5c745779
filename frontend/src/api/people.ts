import { body, client } from './client'
import { fetchPage, type ListPath, type QueryOf, type RowOf } from './paths'
import { useSession } from './session'

interface Person {
  id: string
  name?: string | null
}

const most = 20

/**
 * People found by typing a name; `name` is the person's alone, `label` has the unit that tells namesakes apart. Whoever keeps accounts
 * finds them there.
 */
export async function findPeople(words: string) {
  const q = words.trim()
  if (!useSession().may('search:read')) return findAccounts(q)
  if (q === '') return []
  const { items } = await body(client.GET('/api/v1/search', { params: { query: { q, types: 'user', limit: most } } }))
  return items.map((person) => ({ value: person.id, name: person.label, label: named(person.label, person.about) }))
}

async function findAccounts(q: string) {
  const { items } = await body(client.GET('/api/v1/users', { params: { query: { ...(q === '' ? {} : { q }), limit: most } } }))
  return items.map((person) => ({ value: person.id, name: person.name, label: named(person.name, person.organization?.name) }))
}

function named(name: string, unit: string | null | undefined): string {
  return unit ? `${name}（${unit}）` : name
}

/**
 * The filter of a list by a person, who is found by typing a name. Accounts are not everybody's to read: the name of the one who stands
 * in the address is taken from a row that names them.
 */
export function personFilter<P extends ListPath, N extends keyof QueryOf<P> & string>(
  path: P,
  name: N,
  label: string,
  named: (row: RowOf<P>, id: string) => Person | null | undefined,
) {
  return {
    kind: 'record' as const,
    name,
    label,
    find: findPeople,
    nameOf: async (id: string) => {
      const { items } = await fetchPage<RowOf<P>>(path, { [name]: id }, null, 1)
      return items[0] === undefined ? '' : (named(items[0], id)?.name ?? '')
    },
  }
}

/** The filter "with this person". */
export function participantFilter(label: string) {
  return personFilter('/api/v1/visits', 'participant_id', label, (visit, id) => visit.participants.find((one) => one.id === id))
}
