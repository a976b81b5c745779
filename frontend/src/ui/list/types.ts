import type { Ref } from 'vue'
import type { ListAccess, ListQuery, ListRow } from '@/lib/listAccess'
import type { Field, FieldOf } from '@/ui/fields'
import type { MenuItem, PickerNode } from '@/ui/types'

export interface Column<Row> extends Field<Row> {
  /** The name under which the list may be sorted by it. */
  sort?: string
  /** Not shown until somebody chooses it. */
  hidden?: boolean
}

export interface Option {
  value: string
  label: string
}

interface FilterBase {
  /** The name under which the operation takes it; a range has `.gte` and `.lte` behind it. */
  name: string
  label: string
  /** Stands beside the search from the start; the others wait under "add a filter". */
  quick?: boolean
}

export interface ChoiceFilter extends FilterBase {
  kind: 'choice'
  /** One of the options, or several (sent with commas between them). */
  several?: boolean
  /** Identifiers of the contract, whose words stand under `words`; or words that come from elsewhere. */
  options: readonly string[] | (() => Readonly<Ref<readonly Option[]>>)
  words?: string
}

export interface TreeFilter extends FilterBase {
  kind: 'tree'
  nodes: () => Readonly<Ref<readonly PickerNode[]>>
}

/** A record found by typing, such as a company among thousands. */
export interface RecordFilter extends FilterBase {
  kind: 'record'
  find: (words: string) => Promise<readonly Option[]>
  nameOf: (id: string) => Promise<string>
}

interface PlainFilter<K extends string> extends FilterBase {
  kind: K
}

export type Filter =
  | ChoiceFilter
  | TreeFilter
  | RecordFilter
  | PlainFilter<'dates'>
  | PlainFilter<'money'>
  | PlainFilter<'text'>
  | PlainFilter<'yes_no'>
  /** On a day or before: sent as `.lte` alone. */
  | PlainFilter<'since'>

/** A row as a thing of its own, on a phone or on the board: keys of columns. */
export interface Card<Key extends string = string> {
  tag?: Key
  lines: readonly (readonly Key[])[]
}

export interface View {
  key: string
  label: string
  query: ListQuery
}

/** A list as data. `defineList` checks it against the contract's types. */
export interface ListDescription<Row extends ListRow> {
  /** Whose words it uses: `title`, `find`, `empty` and `empty_start` of this locale file, and the name of its address. */
  name: string
  access: ListAccess<Row>
  columns: readonly Column<Row>[]
  /** How a row is called; it is what one clicks. */
  title: (row: Row) => string
  /** The route that shows one row. */
  detail?: string
  card: Card
  filters: readonly Filter[]
  /** The order without anybody's choice, as the operation writes it; nothing where it is the operation's own affair. */
  sort?: string
  search?: boolean
  /** Views that come with the product; the first shows everything. */
  views?: readonly View[]
  /** What stands in the address as what the operation takes, where the two differ. */
  ask?: (query: ListQuery) => ListQuery
}

/** The rows that are marked for doing something with all of them. */
export interface Picks<Row extends ListRow> {
  has: (row: Row) => boolean
  /** Why a row cannot be marked; empty where it can. */
  reason: (row: Row) => string
  /** `onto`: everything from the row that was marked last up to this one. */
  toggle: (row: Row, onto?: boolean) => void
  all: Readonly<Ref<boolean>>
  toggleAll: () => void
}

/** What a row's own menu offers. */
export type RowMenu<Row> = (row: Row) => MenuItem[]

type Bases<Query, End extends string> = { [K in keyof Query & string]: K extends `${infer Base}.${End}` ? Base : never }[keyof Query & string]
type NameOf<F, Query> = F extends { kind: 'dates' | 'money' } ? Bases<Query, 'gte'> : F extends { kind: 'since' } ? Bases<Query, 'lte'> : keyof Query & string
type FilterOf<Query> = { [K in Filter['kind']]: Omit<Extract<Filter, { kind: K }>, 'name' | 'kind'> & { kind: K; name: NameOf<{ kind: K }, Query> } }[Filter['kind']]
type ColumnOf<Row> = FieldOf<Row> & Pick<Column<Row>, 'sort' | 'hidden'>

export interface TypedList<Row extends ListRow, Query> extends Omit<ListDescription<Row>, 'columns' | 'filters' | 'views'> {
  columns: readonly ColumnOf<Row>[]
  filters: readonly FilterOf<Query>[]
  views?: readonly (Omit<View, 'query'> & { query: Partial<Record<keyof Query & string, string>> })[]
}

/** Says what a list is, checked against the row's and the query's types of the contract. */
export function defineList<Row extends ListRow, Query>(list: TypedList<Row, Query>): ListDescription<Row> {
  return list as unknown as ListDescription<Row>
}
