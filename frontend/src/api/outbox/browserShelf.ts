import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import { memoryShelf, type Placed, type Shelf } from './shelf'
import { tableNames, type Row } from './types'

interface Tables extends DBSchema {
  entries: { key: string; value: Row; indexes: { owner: string } }
  photos: { key: string; value: Row; indexes: { owner: string } }
  things: { key: string; value: Row; indexes: { owner: string } }
}

/** The browser's own store; `lasting` is false where it has none to give, as in some private windows. */
export async function browserShelf(): Promise<{ shelf: Shelf; lasting: boolean }> {
  try {
    return { shelf: over(await open()), lasting: true }
  } catch {
    return { shelf: memoryShelf(), lasting: false }
  }
}

function open(): Promise<IDBPDatabase<Tables>> {
  return openDB<Tables>('zhaoyin', 1, {
    upgrade(database) {
      for (const name of tableNames) database.createObjectStore(name, { keyPath: 'key' }).createIndex('owner', 'owner')
    },
    // A newer version in another tab must not wait for this one.
    blocking: (_now, _next, event) => {
      ;(event.target as IDBDatabase).close()
    },
  })
}

function over(database: IDBPDatabase<Tables>): Shelf {
  return {
    all: (table, owner) => database.getAllFromIndex(table, 'owner', owner),
    get: (table, key) => database.get(table, key),
    change: async (table, key, change, beside) => {
      const transaction = database.transaction([table, 'things'], 'readwrite')
      const store = transaction.objectStore(table)
      const lock = await transaction.objectStore('things').get(beside)
      const next = change(await store.get(key), lock)
      if (next === null) await store.delete(key)
      else if (next) await store.put(next)
      await transaction.done
    },
    remove: async (table, keys) => {
      const transaction = database.transaction(table, 'readwrite')
      for (const key of keys) await transaction.store.delete(key)
      await transaction.done
    },
    clear: async (owner, choose) => {
      const transaction = database.transaction(tableNames, 'readwrite')
      const all: Placed[] = []
      for (const table of tableNames) {
        for (const row of await transaction.objectStore(table).index('owner').getAll(owner)) all.push({ table, row })
      }
      for (const { table, row } of choose(all)) await transaction.objectStore(table).delete(row.key)
      await transaction.done
    },
  }
}
