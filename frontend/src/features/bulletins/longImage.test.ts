import { describe, expect, it } from 'vitest'
import { block, bulletinDetail, cards, table } from '@/mocks/bulletins'
import { sheetsOf, stripsOf, width, type Mark, type Said, type Strip } from './imageStrips'
import { tableOf } from './imageTable'
import { atomsOf, linesOf, type Measure } from './imageText'

/** A Chinese character is as wide as it is high, a Latin one half as wide. */
const measure: Measure = (text, size) => Array.from(text).reduce((total, char) => total + (/[\u2e80-\uffef]/.test(char) ? size : size / 2), 0)

const said: Said = { numberLater: '签发时编号', head: (column) => column.label, facts: (card) => [card.day], pictures: new Set(['/picture']) }

function texts(strips: readonly Strip[]): Extract<Mark, { kind: 'text' }>[] {
  return strips.flatMap((strip) => strip.marks).filter((mark): mark is Extract<Mark, { kind: 'text' }> => mark.kind === 'text')
}

describe('lines of Chinese text', () => {
  it('break between characters, never inside a number, nor before what closes', () => {
    expect(atomsOf('共 41.5 天，（含）ABC')).toEqual(['共', ' ', '41.5', ' ', '天，', '（含）', 'ABC'])
    expect(linesOf('一二三四五六七八。', 80, 10, measure)).toEqual(['一二三四五六七', '八。'])
    expect(linesOf('一二三四五六 41.5 天', 80, 10, measure)).toEqual(['一二三四五六', '41.5 天'])
    expect(linesOf('一二三四五六七八九', 80, 10, measure, 20)).toEqual(['一二三四五六', '七八九'])
    expect(linesOf('a'.repeat(40), 80, 10, measure)).toEqual(['a'.repeat(16), 'a'.repeat(16), 'a'.repeat(8)])
  })
})

describe('the long picture', () => {
  it('fits ten columns into its width, numbers unbroken', () => {
    const labels = ['序号', '组别', '片区', '驻外人数', '本月天数', '累计天数', '拜访企业', '有效线索', '签约', '情况']
    const row = ['1', '驻示例样板组', '示例片区', '12', '41.5', '1,205.5', '38', '6', '0', '在示例市走访光学膜企业三家，接洽储能项目一个，下月请来县里看地']
    const layout = tableOf(
      { columns: labels.map((label) => ({ key: label, label, unit: null })), rows: [{ organization: null, cells: row.map((text) => ({ text, records_url: null, now: null })) }] },
      labels.map((label, at) => (at > 2 && at < 9 ? `${label}\n天` : label)),
      968,
      measure,
    )
    expect(layout.widths.reduce((total, one) => total + one, 0)).toBeCloseTo(968, 3)
    expect(layout.numeric).toEqual([true, false, false, true, true, true, true, true, true, false])
    expect(layout.head[8]).toEqual(['签约', '天'])
    expect(layout.rows[0]?.[5]).toEqual(['1,205.5'])
    expect(layout.rows[0]?.[9]?.length).toBeGreaterThan(1)
  })

  it('says all that is printed inside its margins', () => {
    const pictured = { ...cards, cards: cards.cards.map((card) => ({ ...card, file: { id: 'f', name: '门头.jpg', content_type: 'image/jpeg', url: '/picture' } })) }
    const strips = stripsOf(bulletinDetail({ blocks: [block(), block({ key: 'gone', heading: '不印的', is_hidden: true }), table, pictured] }), said, measure)
    const all = texts(strips).map((mark) => mark.text).join('')
    for (const words of ['2024年10月驻外招商工作通报', '签发时编号', '2024-10-31', '一、驻外情况', '驻样板组', '未外出', '1. 拜访示例光学', '愿意来看地。', '驻示例组 · 县示例局']) expect(all).toContain(words)
    expect(all).not.toContain('不印的')
    expect(strips.flatMap((strip) => strip.marks).filter((mark) => mark.kind === 'picture')).toHaveLength(1)
    for (const mark of texts(strips)) {
      const wide = measure(mark.text, mark.size)
      const left = mark.align === 'center' ? mark.x - wide / 2 : mark.align === 'right' ? mark.x - wide : mark.x
      expect(left, mark.text).toBeGreaterThanOrEqual(56)
      expect(left + wide, mark.text).toBeLessThanOrEqual(width - 56 + 1)
    }
  })

  it('is cut between lines where it would be too long for a browser', () => {
    const strips: Strip[] = Array.from({ length: 10 }, () => ({ height: 100, marks: [] }))
    expect(sheetsOf(strips, 350).map((sheet) => sheet.length)).toEqual([3, 3, 3, 1])
    expect(sheetsOf([{ height: 900, marks: [] }], 350)).toHaveLength(1)
  })
})
