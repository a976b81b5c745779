/** The same without some of its fields. */
export function without<T extends object, K extends keyof T & string>(value: T, fields: readonly K[]): Omit<T, K> {
  const dropped: readonly string[] = fields
  return Object.fromEntries(Object.entries(value).filter(([name]) => !dropped.includes(name))) as Omit<T, K>
}
