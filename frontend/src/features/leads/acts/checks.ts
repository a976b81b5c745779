import { readDate } from '@/lib/dates'

type Say = (key: string, values?: Record<string, unknown>) => string

/** How long words are, as people count them. */
export function lengthOf(words: string): number {
  return Array.from(words.trim()).length
}

/** What is wrong with words of at least `least` and at most `most` characters. */
export function wrongWords(words: string, least: number, most: number, t: Say): string {
  const length = lengthOf(words)
  return length < least || length > most ? t('lead_work.words_length', { least, most }) : ''
}

/** What is wrong with a day that may be left empty. */
export function wrongDay(typed: string, t: Say): string {
  return typed.trim() === '' || readDate(typed) !== null ? '' : t('list.date_wrong')
}

/** What is wrong with a day that is needed. */
export function wrongNeededDay(typed: string, t: Say): string {
  return readDate(typed) === null ? t('list.date_wrong') : ''
}

/** A day as it is sent: null where none was typed. */
export function dayOf(typed: string): string | null {
  return readDate(typed)
}

/** Words as they are sent: null where none were typed. */
export function wordsOf(typed: string): string | null {
  return typed.trim() || null
}

export interface Named {
  id: string
  name: string
}

/** A reference of the contract as a field holds it. */
export function named(one: { id: string; name?: string | null } | null): Named | null {
  return one && { id: one.id, name: one.name ?? '' }
}
