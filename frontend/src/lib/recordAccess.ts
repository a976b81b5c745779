import type { MaybeRefOrGetter, Ref } from 'vue'

// What a detail page needs of the application; `api/records.ts` gives it for an operation of the contract.

export interface RecordSource<Row> {
  record: Readonly<Ref<Row | undefined>>
  pending: Readonly<Ref<boolean>>
  error: Readonly<Ref<unknown>>
  retry: () => void
}

/** Where a record stands in the list one came from. All null where one came from elsewhere. */
export interface Neighbours {
  /** The list's address as one left it, filters included. */
  address: Readonly<Ref<string | null>>
  position: Readonly<Ref<number | null>>
  total: Readonly<Ref<number | null>>
  previous: Readonly<Ref<string | null>>
  next: Readonly<Ref<string | null>>
}

export interface RecordAccess<Row> {
  use: (id: MaybeRefOrGetter<string>) => RecordSource<Row>
  neighbours: (id: MaybeRefOrGetter<string>) => Neighbours
  /** Keeps it among what the person looked at last. */
  visited: (route: string, id: string, title: string) => void
}
