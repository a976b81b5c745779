import { useQuery } from '@tanstack/vue-query'
import { body, client } from './client'
import { queryClient } from './queries'
import type { Setting, SettingIn } from './types'

const key = 'settings'

/** Every rule of the county, with the values that it had, has and will have. */
export function useSettings() {
  return useQuery({ queryKey: [key], queryFn: ({ signal }) => listSettings(signal) })
}

/** A rule as it stands this moment: the contract gives them all at once. */
export async function getSetting(name: string): Promise<Setting | null> {
  return (await listSettings()).find((one) => one.key === name) ?? null
}

/** 412 where somebody has changed it since `version`. */
export async function setSetting(name: string, version: number, input: SettingIn): Promise<Setting> {
  const headers = { 'If-Match': `"${String(version)}"` }
  const setting = await body(client.PUT('/api/v1/settings/{key}', { params: { path: { key: name } }, body: input, headers }))
  void queryClient.invalidateQueries({ queryKey: [key] })
  return setting
}

/** Takes back a value whose day has not come; 412 where somebody has changed the rule since `version`. */
export async function withdrawSettingValue(name: string, version: number, day: string): Promise<void> {
  const headers = { 'If-Match': `"${String(version)}"` }
  await body(client.DELETE('/api/v1/settings/{key}/values/{from_on}', { params: { path: { key: name, from_on: day } }, headers }))
  void queryClient.invalidateQueries({ queryKey: [key] })
}

async function listSettings(signal?: AbortSignal): Promise<Setting[]> {
  return (await body(client.GET('/api/v1/settings', signal ? { signal } : {}))).items
}
