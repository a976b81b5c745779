import { tableNames, type Row, type TableName } from './types'

/** A row and where it lies. */
export interface Placed {
  table: TableName
  row: Row
}

/** Where rows lie. A change reads and writes in one go, so that two tabs cannot undo each other's. */
export interface Shelf {
  all: (table: TableName, owner: string) => Promise<Row[]>
  get: (table: TableName, key: string) => Promise<Row | undefined>
  /** Null removes the row; undefined leaves it as it is. `lock`: what lies among the things at `beside` in the same moment. */
  change: (table: TableName, key: string, change: (row: Row | undefined, lock: Row | undefined) => Row | null | undefined, beside: string) => Promise<void>
  remove: (table: TableName, keys: readonly string[]) => Promise<void>
  /** Removes what is chosen of all that a person has, in one go. */
  clear: (owner: string, choose: (all: readonly Placed[]) => readonly Placed[]) => Promise<void>
}

/** Where a browser refuses its store: what is written then lasts as long as the page. */
export function memoryShelf(): Shelf {
  const tables: Record<TableName, Map<string, Row>> = { entries: new Map(), photos: new Map(), things: new Map() }
  return {
    all: (table, owner) => Promise.resolve([...tables[table].values()].filter((row) => row.owner === owner)),
    get: (table, key) => Promise.resolve(tables[table].get(key)),
    change: (table, key, change, beside) => {
      const next = change(tables[table].get(key), tables.things.get(beside))
      if (next === null) tables[table].delete(key)
      else if (next) tables[table].set(key, next)
      return Promise.resolve()
    },
    remove: (table, keys) => {
      for (const key of keys) tables[table].delete(key)
      return Promise.resolve()
    },
    clear: (owner, choose) => {
      const all = tableNames.flatMap((table) => [...tables[table].values()].filter((row) => row.owner === owner).map((row) => ({ table, row })))
      for (const { table, row } of choose(all)) tables[table].delete(row.key)
      return Promise.resolve()
    },
  }
}
