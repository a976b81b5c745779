import type { PolicyPromise, PromiseIn, PromisePatch } from '@/api/types'
import { readMoney, typedMoney } from '@/lib/money'
import { dayOf } from '../acts/checks'

export const promiseKinds: PolicyPromise['kind'][] = ['policy', 'land', 'money', 'other']

/** A promise as it is typed. */
export interface PromiseFields {
  kind: string
  content: string
  amount: string
  land_mu: string
  organization_id: string
  due_on: string
}

const sentAs: Record<keyof PromiseFields, keyof PromiseIn> = {
  kind: 'kind',
  content: 'content',
  amount: 'amount_yuan',
  land_mu: 'land_mu',
  organization_id: 'organization_id',
  due_on: 'due_on',
}

export function promiseFieldsOf(row: PolicyPromise | null): PromiseFields {
  return {
    kind: row?.kind ?? 'policy',
    content: row?.content ?? '',
    amount: row && row.amount_yuan !== null ? typedMoney(row.amount_yuan) : '',
    land_mu: row && row.land_mu !== null ? String(row.land_mu) : '',
    organization_id: row?.organization?.id ?? '',
    due_on: row?.due_on ?? '',
  }
}

export function promiseOf(fields: PromiseFields): PromiseIn {
  return {
    kind: fields.kind as PromiseIn['kind'],
    content: fields.content.trim(),
    amount_yuan: readMoney(fields.amount),
    land_mu: readMu(fields.land_mu),
    organization_id: fields.organization_id || null,
    due_on: dayOf(fields.due_on),
  }
}

/** Only what was touched: what a promise says waits for its review anew, who keeps it does not. */
export function promisePatchOf(fields: PromiseFields, touched: ReadonlySet<string>): PromisePatch {
  const sent = promiseOf(fields)
  const names = (Object.keys(sentAs) as (keyof PromiseFields)[]).filter((field) => touched.has(field)).map((field) => sentAs[field])
  return Object.fromEntries(names.map((name) => [name, sent[name]]))
}

export function readMu(typed: string): number | null {
  const digits = typed.replace(/[\s,，]/g, '').replace(/亩$/, '')
  return /^\d{1,7}$/.test(digits) ? Number(digits) : null
}
