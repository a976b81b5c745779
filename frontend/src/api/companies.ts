import { body, client } from './client'

/** The filter "of this company": found by typing, since a county knows thousands. */
export function companyFilter(label: string) {
  return { kind: 'record' as const, name: 'company_id' as const, label, find: findCompanies, nameOf: companyName }
}

async function findCompanies(words: string) {
  const q = words.trim()
  const page = await body(client.GET('/api/v1/companies', { params: { query: { limit: 20, ...(q === '' ? {} : { q }) } } }))
  return page.items.map((company) => ({ value: company.id, label: company.name }))
}

async function companyName(id: string): Promise<string> {
  return (await body(client.GET('/api/v1/companies/{id}', { params: { path: { id } } }))).name
}
