import type { MaybeRefOrGetter, Ref } from 'vue'

// What a list on the screen needs of the application, without knowing where rows come from: `api/lists.ts` gives it for an
// operation of the contract, a feature may give its own for rows it builds itself.

/** Filters, search and sort under the names that the operation gives them. They stand in the address as they are sent. */
export type ListQuery = Record<string, string>

export interface ListRow {
  id: string
}

export interface ListSource<Row> {
  rows: Readonly<Ref<readonly Row[]>>
  /** How many there are in all; null where it was not counted. */
  total: Readonly<Ref<number | null>>
  /** Nothing to show yet. */
  pending: Readonly<Ref<boolean>>
  /** Rows of another question still stand while the asked ones are on their way. */
  outdated: Readonly<Ref<boolean>>
  error: Readonly<Ref<unknown>>
  /** Where the next page begins; null at the end. */
  cursor: Readonly<Ref<string | null>>
  loadingMore: Readonly<Ref<boolean>>
  more: () => void
  retry: () => void
}

/** How a list is looked at, under a name. */
export interface ViewFields {
  name: string
  query: ListQuery
  columns: string[] | null
  /** Seen by one's unit and those below it. */
  shared: boolean
  /** What people of this role see first of the list. */
  defaultRole: string | null
}

export interface SavedView extends ViewFields {
  id: string
  version: number
  /** One's own to change, or a role's default for whoever may set it. */
  mine: boolean
  owner: string
}

/** How one person likes one list: kept for them, not for the machine's next user. */
export interface ListHabits {
  /** The columns chosen, in their order; null for the list's own choice. */
  columns: Ref<string[] | null>
  views: Readonly<Ref<readonly SavedView[]>>
  /** The views are known, or cannot be had. */
  settled: Readonly<Ref<boolean>>
  /** What opens where the address says nothing: the default of the person's role. */
  first: Readonly<Ref<SavedView | null>>
  /** Views can be saved at all. */
  saves: boolean
  /** The roles whose default the person may set. */
  roles: readonly string[]
  saveView: (view: ViewFields) => Promise<void>
  changeView: (view: SavedView, changes: Partial<ViewFields>) => Promise<void>
  removeView: (view: SavedView) => Promise<void>
  /** Views that an earlier release kept in this browser: offered once for saving. */
  left: Readonly<Ref<readonly Pick<ViewFields, 'name' | 'query' | 'columns'>[]>>
  takeLeft: () => Promise<void>
  dropLeft: () => void
}

export interface ListTrail {
  /** The address of the list as it stood, filters included. */
  address: string
  query: ListQuery
  ids: string[]
  total: number | null
  cursor: string | null
}

export type ExportKind = 'excel' | 'csv' | 'word'

export interface ListAccess<Row extends ListRow> {
  use: (query: MaybeRefOrGetter<ListQuery>, pageSize?: number) => ListSource<Row>
  habits: () => ListHabits
  /** Keeps the list one comes from, for going on from row to row. */
  leaveTrail: (trail: ListTrail) => void
  /** The id of the row that was opened last from the list as it stood at this address. */
  lastOpened: (address: string) => string | null
  /** The list as a file: the same rows in the same order. Not there where the operation gives no files. */
  save?: (query: ListQuery, kind: ExportKind, name: string) => Promise<void>
  /** Which files it gives; Excel and CSV where nothing else is said. */
  kinds?: readonly ExportKind[]
  /** The application's day, for "this month" and the like. */
  today: () => string
}
