import { organizationNodes } from '@/api/organizations'

/** What a unit is called, by its id. */
export function useNodeName(): (id: unknown) => string {
  const nodes = organizationNodes()
  return (id) => nodes.value.find((node) => node.id === id)?.label ?? ''
}
