export type PasswordRule = 'long_enough' | 'mixed' | 'not_the_name'

/** The rules a person can be shown while typing; the server knows more (common and used passwords) and has the last word. */
export function checkPassword(password: string, names: readonly string[]): Record<PasswordRule, boolean> {
  return {
    long_enough: Array.from(password).length >= 10,
    mixed: countClasses(password) >= 3,
    not_the_name: password !== '' && !containsName(password, names),
  }
}

function countClasses(password: string): number {
  const classes = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z\d]/]
  return classes.filter((pattern) => pattern.test(password)).length
}

function containsName(password: string, names: readonly string[]): boolean {
  const folded = password.toLowerCase()
  return names.some((name) => name.trim().length >= 2 && folded.includes(name.trim().toLowerCase()))
}
