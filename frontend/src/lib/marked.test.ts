import { describe, expect, it } from 'vitest'
import { pieces } from './marked'

function shown(text: string, stretches: [number, number][]): string {
  return pieces(text, stretches.map(([start, length]) => ({ start, length })))
    .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
    .join('')
}

describe('marked texts', () => {
  it('are cut where the stretches begin and end', () => {
    expect(shown('宁波长阳科技', [[2, 2]])).toBe('宁波[长阳]科技')
    expect(shown('宁波长阳科技', [[0, 2], [4, 2]])).toBe('[宁波]长阳[科技]')
    expect(shown('宁波', [])).toBe('宁波')
    expect(shown('', [])).toBe('')
  })

  it('count characters as the server does, not halves of them', () => {
    expect(shown('𠮷利汽车', [[2, 2]])).toBe('𠮷利[汽车]')
  })

  it('never repeat a character, whatever the stretches are', () => {
    expect(shown('长阳科技', [[0, 3], [1, 3], [9, 2]])).toBe('[长阳科][技]')
  })
})
