// The unified social credit code as the server checks it: GB 32100-2015, and the organization code of GB 11714 within.

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const length = 18

/**
 * - `empty`, `short`: nothing to say yet
 * - `invalid`: not 18 characters of the alphabet, or a wrong check character; the server refuses it
 * - `organization`: right as a whole, but characters 9–17 are no organization code: worth a look only
 */
export type CreditCodeState = 'empty' | 'short' | 'invalid' | 'organization' | 'good'

/** Narrow capitals without blanks around, as the server keeps it. */
export function foldCreditCode(typed: string): string {
  const narrow = Array.from(typed, (one) => {
    const code = one.codePointAt(0) ?? 0
    return code >= 0xff01 && code <= 0xff5e ? String.fromCodePoint(code - 0xfee0) : one === '\u3000' ? ' ' : one
  })
  return narrow.join('').trim().toUpperCase()
}

export function checkCreditCode(typed: string): CreditCodeState {
  const code = foldCreditCode(typed)
  if (code === '') return 'empty'
  const values = Array.from(code, (one) => alphabet.indexOf(one))
  if (values.length > length || values.includes(-1)) return 'invalid'
  if (values.length < length) return 'short'
  let weight = 1
  let sum = 0
  for (const value of values.slice(0, length - 1)) {
    sum += value * weight
    weight = (weight * 3) % 31
  }
  if ((31 - (sum % 31)) % 31 !== values[length - 1]) return 'invalid'
  return checkOf(code.slice(8, 16)) === code.charAt(16) ? 'good' : 'organization'
}

/** The check character of an organization code's first eight characters. */
function checkOf(eight: string): string {
  const weights = [3, 7, 9, 10, 5, 8, 4, 2]
  const sum = Array.from(eight).reduce((total, one, at) => total + parseInt(one, 36) * (weights[at] ?? 0), 0)
  const rest = 11 - (sum % 11)
  return rest === 10 ? 'X' : rest === 11 ? '0' : String(rest)
}
