/** Ten letters and digits, in two groups or not; the server takes letters that look like digits for them. */
export function isCheckCode(typed: string): boolean {
  return /^[0-9A-Za-z]{10}$/.test(typed.replace(/[\s\-–—－]/g, ''))
}
