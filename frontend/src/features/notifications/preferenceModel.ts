import type { NotificationPreference, NotificationPreferences } from '@/api/types'

export function changed(one: NotificationPreference, way: 'in_app' | 'digest', on: boolean): NotificationPreference {
  return { ...one, [way]: on }
}

/** Why a daily mail that is wanted does not come: a key under `notifications.`; nothing where it comes, or nobody wants one. */
export function mailNote({ has_mail: hasMail, email_masked: email, items }: NotificationPreferences): 'no_mail' | 'no_address' | null {
  if (!hasMail) return 'no_mail'
  return email === null && items.some((one) => one.digest) ? 'no_address' : null
}

/** What may be an address; the server looks more closely. */
export function looksLikeMail(text: string): boolean {
  return text.length <= 200 && /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(text)
}
