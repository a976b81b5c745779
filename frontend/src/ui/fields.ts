// How one value of a record is called and shown: the same description serves as a column, on a card and as a fact.

export type Tone = 'plain' | 'do' | 'good' | 'warn' | 'late'

/** Another record in a word, as the contract gives references. */
export interface RefLike {
  id: string
  name?: string | null
}

/** What a value of each kind is. Money is whole yuan, dates are `YYYY-MM-DD`, instants are UTC. */
export interface Kinds {
  text: string
  /** A word of a dictionary, as the county writes it. */
  tag: string
  /** An identifier of the contract, whose words stand in the locale files under `words` and the identifier. */
  choice: string
  ref: RefLike
  refs: readonly RefLike[]
  texts: readonly string[]
  choices: readonly string[]
  date: string
  instant: string
  money: number
  number: number
  yes_no: boolean
}

export type Kind = keyof Kinds

export interface Field<Row> {
  kind: Kind
  key: string
  /** Key of its name in the locale files. */
  label: string
  /** Where the value is not simply the row's own under `key`. */
  value?: (row: Row) => unknown
  /** `choice`, `choices`: what stands before the identifier in the locale files, such as `leads.stage_`. */
  words?: string
  /** `choice`: how each identifier looks as a tag. Without it, a plain word. */
  tones?: Partial<Record<string, Tone>>
  /** Any kind: how this row's value stands out, such as an overdue date. */
  tone?: (row: Row) => Tone | undefined
  /** `ref`, `refs`: the name of the route that shows such a record by its `id`. */
  link?: string
  /** `number`: key of the unit's name. */
  unit?: string
  /** A few quiet words after the value. */
  note?: (row: Row) => string
  /** Among the tags of a page: the name stands before the value, which says too little alone. */
  named?: boolean
  /** Among facts: left out where there is nothing to say. */
  whenSet?: boolean
  /** Among facts: the entry of the glossary that explains the name. */
  term?: string
}

type KeyFor<Row, Kind> = { [K in keyof Row & string]-?: [NonNullable<Row[K]>] extends [Kind] ? K : never }[keyof Row & string]
type Extra = { words?: never } | { words: string }

/** A field whose key and kind agree with the record's type. */
export type FieldOf<Row> = {
  [K in Kind]: Omit<Field<Row>, 'kind' | 'key' | 'value' | 'words'> & { kind: K } & (K extends 'choice' | 'choices' ? { words: string } : Extra) &
    ({ key: KeyFor<Row, Kinds[K]>; value?: never } | { key: string; value: (row: Row) => Kinds[K] | null | undefined })
}[Kind]

export function valueOf<Row>(field: Field<Row>, row: Row): unknown {
  const value = field.value ? field.value(row) : (row as Record<string, unknown>)[field.key]
  return value ?? null
}

export function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}
