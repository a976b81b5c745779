import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

/** SHA-256 in hexadecimal; the browser's own is missing on plain http. */
export function digest(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes))
}
