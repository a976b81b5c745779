import { body, client } from './client'
import { refreshList } from './lists'
import type { Deputy, DeputyIn } from './types'

const path = '/api/v1/deputies'

export async function giveDeputy(input: DeputyIn): Promise<Deputy> {
  return refreshed(await body(client.POST(path, { body: input })))
}

/** Sessions that act by it end at once. */
export async function endDeputy(id: string): Promise<Deputy> {
  return refreshed(await body(client.POST('/api/v1/deputies/{id}/end', { params: { path: { id } } })))
}

function refreshed<T>(result: T): T {
  refreshList(path)
  return result
}
