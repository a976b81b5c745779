import type { RouteLocationRaw } from 'vue-router'
import type { RecordAccess } from '@/lib/recordAccess'
import type { Field, FieldOf, Tone } from '@/ui/fields'
import type { IconName } from '@/ui/icons'

export interface FactGroup<Row> {
  /** Key of its heading; the first group may do without. */
  label?: string
  facts: readonly Field<Row>[]
}

/** A detail page as data. `defineDetail` checks it against the contract's types. */
export interface DetailDescription<Row extends { id: string }> {
  /** The name of its own route, and of the route of its list. */
  route: string
  list: string
  /** Key of the list's name. */
  listTitle: string
  access: RecordAccess<Row>
  title: (record: Row) => string
  /** Stand beside the title: stage, state, warnings. */
  tags: readonly Field<Row>[]
  groups: readonly FactGroup<Row>[]
}

export interface TypedDetail<Row extends { id: string }> extends Omit<DetailDescription<Row>, 'tags' | 'groups'> {
  tags: readonly FieldOf<Row>[]
  groups: readonly { label?: string; facts: readonly FieldOf<Row>[] }[]
}

export function defineDetail<Row extends { id: string }>(detail: TypedDetail<Row>): DetailDescription<Row> {
  return detail
}

/** Something that happened, or is planned, in the words it is told with. */
export interface TimelineItem {
  id: string
  icon: IconName
  /** What it was, in a word. */
  kind: string
  /** A date, a month (`YYYY-MM`) or an instant. */
  at: string
  text?: string
  /** Further lines under it. */
  more?: readonly string[]
  who?: string
  /** The record it belongs to, where that is another one, with the route that shows it. */
  record?: { name: string; route: string; to: RouteLocationRaw }
  tone?: Tone
  /** It has not happened yet. */
  planned?: boolean
}
