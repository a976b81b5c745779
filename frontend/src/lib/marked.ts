/** A stretch of a text, counted in characters (Unicode scalar values, not UTF-16 units) from 0. */
export interface Stretch {
  start: number
  length: number
}

export interface Piece {
  text: string
  marked: boolean
}

/** A text in pieces, those within the stretches marked; the stretches stand in order and do not overlap. */
export function pieces(text: string, stretches: readonly Stretch[]): Piece[] {
  const characters = Array.from(text)
  const cut: Piece[] = []
  let done = 0
  for (const { start, length } of stretches) {
    cut.push({ text: characters.slice(done, start).join(''), marked: false })
    cut.push({ text: characters.slice(Math.max(start, done), start + length).join(''), marked: true })
    done = Math.max(done, start + length)
  }
  cut.push({ text: characters.slice(done).join(''), marked: false })
  return cut.filter((piece) => piece.text !== '')
}
