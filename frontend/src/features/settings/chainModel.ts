import type { Chain, ChainIn, ChainPatch } from '@/api/types'
import type { ConflictRow } from '@/ui/types'
import { isWord, sameWord } from './wordModel'

/** A link as it is typed; without an id a new one. `key` tells rows of the form apart. */
export interface LinkFields {
  key: number
  id: string | null
  name: string
}

export interface ChainFields {
  name: string
  links: LinkFields[]
}

/** The most links of a chain. */
export const mostLinks = 50

export function fieldsOf(chain: Chain | null): ChainFields {
  return { name: chain?.name ?? '', links: (chain?.links ?? []).map((link, index) => ({ key: index, id: link.id, name: link.name })) }
}

export function withLink(links: readonly LinkFields[]): LinkFields[] {
  const key = Math.max(-1, ...links.map((link) => link.key)) + 1
  return [...links, { key, id: null, name: '' }]
}

/** Rows that nobody filled in are no links. */
function filled(fields: ChainFields): LinkFields[] {
  return fields.links.filter((link) => link.id !== null || link.name.trim() !== '')
}

/** The field of the server's refusal, such as `links[1].name`, as a row of the form: what was not sent does not count. */
export function rowOf(field: string, fields: ChainFields): number | null {
  const at = /^links\[(\d+)\]/.exec(field)?.[1]
  return at === undefined ? null : (filled(fields)[Number(at)]?.key ?? null)
}

export function inputOf(fields: ChainFields): ChainIn {
  const links = filled(fields).map((link) => ({ ...(link.id === null ? {} : { id: link.id }), name: link.name.trim() }))
  return { name: fields.name.trim(), links }
}

/** Only what was changed: a chain that gets another name leaves its links alone, and the other way round. */
export function patchOf(base: ChainIn, mine: ChainIn): ChainPatch {
  return {
    ...(base.name === mine.name ? {} : { name: mine.name }),
    ...(JSON.stringify(base.links) === JSON.stringify(mine.links) ? {} : { links: mine.links ?? [] }),
  }
}

export type Fault = 'required' | 'wrong' | 'twice'

/** What is wrong with the fields: under `name`, and under the key of a link. */
export function faultsOf(fields: ChainFields): { name?: Fault; links: Record<number, Fault> } {
  const links: Record<number, Fault> = {}
  const before: string[] = []
  for (const link of filled(fields)) {
    if (link.name.trim() === '') links[link.key] = 'required'
    else if (!isWord(link.name)) links[link.key] = 'wrong'
    else if (before.some((name) => sameWord(name, link.name))) links[link.key] = 'twice'
    before.push(link.name)
  }
  const name: Fault | undefined = fields.name.trim() === '' ? 'required' : isWord(fields.name) ? undefined : 'wrong'
  return { ...(name === undefined ? {} : { name }), links }
}

/** Links that exist and are not in the form any more. */
export function droppedFrom(chain: Chain | null, fields: ChainFields): string[] {
  return (chain?.links ?? []).filter((link) => !fields.links.some((kept) => kept.id === link.id)).map((link) => link.name)
}

/**
 * After somebody else's change: what one has not touched becomes what they made of it. A link of mine that is gone by now would be
 * refused, so that its name stands as a new one.
 */
export function adopt(fields: ChainFields, base: ChainIn, theirs: Chain): void {
  const mine = patchOf(base, inputOf(fields))
  const now = fieldsOf(theirs)
  if (mine.name === undefined) fields.name = now.name
  if (mine.links === undefined) fields.links = now.links
  for (const link of fields.links) if (link.id !== null && !theirs.links.some((one) => one.id === link.id)) link.id = null
}

export function inWords(links: readonly { name: string }[]): string {
  return links.map((link) => link.name.trim()).filter(Boolean).join(' → ')
}

export function conflictRows(fields: ChainFields, theirs: Chain, t: (key: string) => string): ConflictRow[] {
  return [
    { label: t('chains.name'), now: theirs.name, mine: fields.name.trim() },
    { label: t('chains.links'), now: inWords(theirs.links), mine: inWords(fields.links) },
  ]
}
