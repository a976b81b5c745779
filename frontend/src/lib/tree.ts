export interface TreeNode<T> {
  item: T
  children: TreeNode<T>[]
}

interface Branch {
  id: string
  parent_id: string | null
}

/** A flat list with parents as a tree; a row whose parent is not in the list stands at the top. */
export function buildTree<T extends Branch>(items: readonly T[]): TreeNode<T>[] {
  const nodes = new Map<string, TreeNode<T>>()
  for (const item of items) nodes.set(item.id, { item, children: [] })
  const roots: TreeNode<T>[] = []
  for (const node of nodes.values()) {
    const parent = node.item.parent_id === null ? undefined : nodes.get(node.item.parent_id)
    if (parent && parent !== node) parent.children.push(node)
    else roots.push(node)
  }
  return roots
}

export interface FlatNode<T> {
  item: T
  depth: number
  hasChildren: boolean
}

/** The tree in reading order, leaving out what lies under closed nodes. */
export function flattenTree<T extends Branch>(roots: readonly TreeNode<T>[], closed: ReadonlySet<string>): FlatNode<T>[] {
  const rows: FlatNode<T>[] = []
  const walk = (nodes: readonly TreeNode<T>[], depth: number): void => {
    for (const node of nodes) {
      rows.push({ item: node.item, depth, hasChildren: node.children.length > 0 })
      if (!closed.has(node.item.id)) walk(node.children, depth + 1)
    }
  }
  walk(roots, 0)
  return rows
}

/** Keeps what matches and everything above it. */
export function filterTree<T>(roots: readonly TreeNode<T>[], matches: (item: T) => boolean): TreeNode<T>[] {
  const kept: TreeNode<T>[] = []
  for (const node of roots) {
    const children = filterTree(node.children, matches)
    if (children.length > 0 || matches(node.item)) kept.push({ item: node.item, children })
  }
  return kept
}
