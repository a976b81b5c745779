// Breaking Chinese text into lines: between any two characters, but never inside a word or a number, nor before what closes.

/** How wide a text is in a font of this size. */
export type Measure = (text: string, size: number, bold?: boolean) => number

const opening = '“‘（《〈【「『([{'
const closing = '，。、；：！？”’）》〉】」』…—%％℃,.;:!?)]}'

/** What stays together: a word or number with what closes behind it, a character with what opens before it. */
export function atomsOf(text: string): string[] {
  const found = text.match(/[A-Za-z0-9][A-Za-z0-9.,\-/%]*|\s+|[^\sA-Za-z0-9]/gu) ?? []
  const atoms: string[] = []
  for (const one of found) {
    const last = atoms[atoms.length - 1]
    const joins = last !== undefined && !/^\s/.test(one) && (closing.includes(one) || opening.includes(last.charAt(last.length - 1)))
    if (joins) atoms[atoms.length - 1] = last + one
    else atoms.push(one)
  }
  return atoms
}

/** The lines of one paragraph; `indent`: how far its first line begins to the right. */
export function linesOf(text: string, width: number, size: number, measure: Measure, indent = 0): string[] {
  const lines: string[] = []
  let line = ''
  const room = () => width - (lines.length === 0 ? indent : 0)
  for (const atom of atomsOf(text.trim()).flatMap((one) => cut(one, width - indent, size, measure))) {
    if (line !== '' && measure(line + atom, size) > room()) {
      lines.push(line.trimEnd())
      line = /^\s/.test(atom) ? '' : atom
    } else line += atom
  }
  if (line.trim() !== '') lines.push(line.trimEnd())
  return lines
}

/** Something that is wider than a line by itself, such as a long address, breaks where it has to. */
function cut(atom: string, width: number, size: number, measure: Measure): string[] {
  if (measure(atom, size) <= width) return [atom]
  const pieces: string[] = []
  let piece = ''
  for (const char of atom) {
    if (piece !== '' && measure(piece + char, size) > width) {
      pieces.push(piece)
      piece = char
    } else piece += char
  }
  return [...pieces, piece]
}
