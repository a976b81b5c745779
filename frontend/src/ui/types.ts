export interface Trouble {
  message: string
  status: number
  requestId: string | null
}

export interface PickerNode {
  id: string
  parent_id: string | null
  label: string
  note?: string
}

export interface MenuItem {
  key: string
  label: string
  /** Why it cannot be done now; such an item stays visible. */
  reason?: string
  danger?: boolean
}

export interface ConflictRow {
  label: string
  now: string
  mine: string
}

/** A record behind a number. */
export interface CountedRecord {
  type: string
  id?: string | null
  code?: string | null
  label?: string | null
  date?: string | null
  group?: string | null
  weight: number
}
