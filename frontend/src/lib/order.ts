/** The list with one of its things at another place. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.filter((_, index) => index !== from)
  const thing = list[from]
  if (thing === undefined) return [...list]
  const place = Math.min(Math.max(to, 0), rest.length)
  return [...rest.slice(0, place), thing, ...rest.slice(place)]
}

/** Puts things into an order of their ids. What the order does not know, such as a thing that somebody just added, keeps its place at the end. */
export function inOrder<T extends { id: string }>(list: readonly T[], ids: readonly string[] | null): T[] {
  if (ids === null) return [...list]
  const place = new Map(ids.map((id, index) => [id, index]))
  const end = ids.length
  return [...list].sort((a, b) => (place.get(a.id) ?? end) - (place.get(b.id) ?? end))
}
