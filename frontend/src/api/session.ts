import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { lastActivity, noteActivity } from '@/lib/activity'
import { withTabLock } from '@/lib/tabLock'
import * as auth from './auth'
import { isApiError } from './problem'
import { queryClient } from './queries'
import { connection, onAuthorization, setAccessToken } from './transport'
import type { Me, Session } from './types'
import { forgetUploads } from './uploads'

export type EndReason = 'signed_out' | 'idle' | 'expired'

const idleLimit = 30 * 60_000
const check = 15_000

/** What one person was shown, and what is on its way in that name. */
function forgetTheRest(): void {
  queryClient.clear()
  forgetUploads()
}

/** Who is signed in. The token itself stays with the transport. */
export const useSession = defineStore('session', () => {
  const me = ref<Me | null>(null)
  const endReason = ref<EndReason | null>(null)
  const passwordExpired = ref(false)
  let restoring: Promise<void> | null = null
  let renewing: Promise<boolean> | null = null
  let renewAfter = 0
  let renewedAt = 0

  const signedIn = computed(() => me.value !== null)
  const mustChangePassword = computed(() => me.value !== null && (me.value.password_change_required || passwordExpired.value))
  const permissions = computed(() => new Set<string>(me.value?.permissions ?? []))

  const may = (permission: string): boolean => permissions.value.has(permission)

  function begin(session: Session): void {
    // A machine shared by two people must not show one the other's lists.
    // Nor may one who acts for another find the lists of the own unit.
    const sameEyes = me.value?.acting_for?.grant_id === session.user.acting_for?.grant_id
    if (me.value?.id !== session.user.id || !sameEyes) forgetTheRest()
    noteActivity()
    setAccessToken(session.access_token)
    me.value = session.user
    endReason.value = null
    passwordExpired.value = false
    renewedAt = Date.now()
    renewAfter = renewedAt + session.expires_in * 1000 * 0.7
  }

  function end(reason: EndReason): void {
    setAccessToken(null)
    me.value = null
    endReason.value = reason
    forgetTheRest()
  }

  /** Once a page load: the cookie may still hold a session. Where nobody answered, the next one asks again. */
  function restore(): Promise<void> {
    restoring ??= renew().then(() => {
      if (connection.value === 'unreachable') restoring = null
    })
    return restoring
  }

  function renew(): Promise<boolean> {
    renewing ??= withTabLock('refresh', auth.refresh)
      .then((session) => {
        begin(session)
        return true
      })
      .catch((error: unknown) => {
        if (isApiError(error) && (error.status === 401 || error.status === 403) && me.value !== null) end('expired')
        return false
      })
      .finally(() => {
        renewing = null
      })
    return renewing
  }

  /** Acts for somebody by a grant, or for oneself again (null). */
  async function act(grantId: string | null): Promise<void> {
    begin(await auth.act(grantId))
  }

  async function signOut(): Promise<void> {
    await auth.logout().catch(() => undefined)
    end('signed_out')
  }

  /** The session is renewed only after the person did something, so that an unattended screen ends by itself. */
  function watchIdle(): void {
    onAuthorization({
      renew: () => (Date.now() - lastActivity() < idleLimit ? renew() : Promise.resolve(false)),
      refused(code) {
        if (code === 'password_expired') passwordExpired.value = true
        else if (me.value !== null) end('expired')
      },
    })
    setInterval(() => {
      if (me.value === null) return
      const now = Date.now()
      const active = lastActivity()
      if (now - active > idleLimit) end('idle')
      else if (now > renewAfter && active > renewedAt) void renew()
    }, check)
  }

  return { me, endReason, passwordExpired, signedIn, mustChangePassword, may, begin, end, restore, act, signOut, watchIdle }
})
