import { describe, expect, it } from 'vitest'
import { block, bulletin, cards, table } from '@/mocks/bulletins'
import { actsOf } from './actModel'
import { differing, fileNameOf, headingsOf, isNumeric, isUnread, paragraphsOf, periodOf, piecesOf, printed, stepsOf } from './bulletinModel'

const told = (text: string, numbers = block().numbers, edited = false) => piecesOf(text, numbers, edited).flatMap((piece) => (piece.number ? [[piece.text, piece.number.label]] : []))
const of = (label: string, value: number, unit = '天') => ({ label, value, unit, records_url: '/x', now: null })

describe('an issue', () => {
  it('says whose turn it is and who did each step', () => {
    const by = (name: string) => ({ id: name, name })
    const states = (status: 'draft' | 'in_review' | 'reviewed' | 'published') => stepsOf(bulletin({ status })).map((step) => step.state)
    expect(states('draft')).toEqual(['now', 'ahead', 'ahead'])
    expect(states('in_review')).toEqual(['done', 'now', 'ahead'])
    expect(states('reviewed')).toEqual(['done', 'done', 'now'])
    expect(states('published')).toEqual(['done', 'done', 'done'])
    expect(stepsOf(bulletin())[0]?.who).toBeNull()
    const issued = bulletin({ status: 'published', drafted_by: by('方示例'), submitted_by: by('陈示例'), reviewed_by: by('李示例'), issued_by: by('李示例') })
    expect(stepsOf(issued).map((step) => step.who)).toEqual(['方示例、陈示例', '李示例', '李示例'])
  })

  it('offers the step that leads on first', () => {
    const can = { ...bulletin().can, update: false, refresh: false, submit: false, archive: false }
    expect(actsOf(bulletin().can)).toEqual({ main: 'submit', beside: ['refresh'], others: ['archive'] })
    expect(actsOf({ ...can, review: true, return: true })).toEqual({ main: 'review', beside: ['return'], others: [] })
    expect(actsOf({ ...can, publish: true, return: true })).toEqual({ main: 'publish', beside: ['return'], others: [] })
    expect(actsOf({ ...can, correct: true })).toEqual({ main: null, beside: [], others: ['correct'] })
  })

  it('is called by a name that a file may have, and is unread only once it is issued', () => {
    expect(fileNameOf({ title: '周通报 10/12:13', number_text: '2024年第3期' })).toBe('周通报 10-12-13 2024年第3期')
    expect(periodOf({ period_from: '2024-10-12', period_to: '2024-10-12' })).toBe('2024-10-12')
    expect([isUnread({ status: 'draft', is_read: false }), isUnread({ status: 'published', is_read: false }), isUnread({ status: 'published', is_read: true })]).toEqual([false, true, false])
  })
})

describe('what is printed', () => {
  it('leaves out what is hidden and what has nothing to say', () => {
    const hidden = { ...cards, key: 'other', cards: cards.cards.map((card) => ({ ...card, is_hidden: true })) }
    const all = [block(), block({ key: 'gone', is_hidden: true }), block({ key: 'empty', text: ' ' }), table, { ...table, key: 'none', rows: [] }, cards, hidden]
    expect(printed(all).map((one) => one.key)).toEqual(['stays_text', 'stays', 'cards'])
  })

  it('numbers headings as official papers do', () => {
    const headings = headingsOf([block({ key: 'a', heading: '驻外情况' }), block({ key: 'b', heading: null }), block({ key: 'c', heading: '二、走访' })])
    expect([...headings]).toEqual([['a', '一、驻外情况'], ['c', '二、走访']])
    expect(headingsOf([block({ key: 'a', heading: '推荐内容' })]).get('a')).toBe('推荐内容')
    expect(paragraphsOf('甲\n\n乙\n ')).toEqual(['甲', '乙'])
  })
})

describe('the numbers of a text', () => {
  it('are found where they stand, in their order', () => {
    expect(told(block().text ?? '')).toEqual([['3', '驻外人数'], ['41.5', '驻外天数'], ['30', '驻示例组'], ['11.5', '驻样板组']])
    expect(piecesOf(block().text ?? '', block().numbers, false).map((piece) => piece.text).join('')).toBe(block().text)
  })

  it('are not looked for among dates and numbers of issues', () => {
    expect(told('2024年第3期，10月3日起，共3人', [of('人数', 3, '人')])).toEqual([['3', '人数']])
    expect(told('1,200天、12.5天、5天', [of('甲', 5), of('乙', 1200)])).toEqual([['1,200', '乙'], ['5', '甲']])
  })

  it('are taken by their unit where two are alike, and left alone where the words were edited', () => {
    const alike = [of('天数', 3), of('人数', 3, '人')]
    expect(told('共3人3天', alike)).toEqual([['3', '人数'], ['3', '天数']])
    expect(told('共3人3天', alike, true)).toEqual([])
    expect(told('只有5人', [of('人数', 5, '人')], true)).toEqual([['5', '人数']])
  })

  it('tell what is another now', () => {
    const { numbers } = block()
    expect(differing(numbers).map((one) => one.label)).toEqual(['驻外天数'])
    expect(differing(numbers, numbers)).toEqual([])
    expect(['12', '1,200.5', '−3', '45%', '', '未外出', '3人'].map(isNumeric)).toEqual([true, true, true, true, false, false, false])
  })
})
