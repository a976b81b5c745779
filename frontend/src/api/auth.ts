import { body, client, done, plainClient } from './client'
import type { ActivationLookup, Session } from './types'

export function login(username: string, password: string): Promise<Session> {
  return body(plainClient.POST('/api/v1/auth/login', { body: { username, password } }))
}

export function refresh(): Promise<Session> {
  return body(plainClient.POST('/api/v1/auth/refresh'))
}

export function logout(): Promise<void> {
  return done(plainClient.POST('/api/v1/auth/logout'))
}

/** Lets the session act by a grant; null for oneself again. */
export function act(grantId: string | null): Promise<Session> {
  return body(client.POST('/api/v1/auth/acting', { body: { grant_id: grantId } }))
}

export function changePassword(currentPassword: string, newPassword: string): Promise<Session> {
  return body(
    client.POST('/api/v1/auth/password', { body: { current_password: currentPassword, new_password: newPassword } }),
  )
}

export function lookUpActivation(code: string): Promise<ActivationLookup> {
  return body(plainClient.POST('/api/v1/auth/activation-lookups', { body: { code } }))
}

export function activate(code: string, newPassword: string): Promise<Session> {
  return body(plainClient.POST('/api/v1/auth/activations', { body: { code, new_password: newPassword } }))
}
