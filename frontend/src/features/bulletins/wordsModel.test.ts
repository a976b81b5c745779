import { describe, expect, it } from 'vitest'
import { block, bulletinDetail } from '@/mocks/bulletins'
import { conflictRows, faultsOf, merged, moved, patchOf, touchedParts, withWords, wordsOf, type IssueWords } from './wordsModel'

const issue = bulletinDetail()
const base = wordsOf(issue)

function changed(change: (words: IssueWords) => void): IssueWords {
  const words = wordsOf(issue)
  change(words)
  return words
}

const text = (words: string) => changed((form) => {
  form.blocks.stays_text!.text = words
})

describe('the words of an issue', () => {
  it('send only what was changed', () => {
    expect(patchOf(issue, base, wordsOf(issue))).toEqual({})
    const form = changed((words) => {
      words.title = '另一个标题 '
      words.order = ['cards', 'stays_text', 'stays']
      words.blocks.stays!.is_hidden = true
      words.blocks.stays!.heading = ''
      words.cards['0190-pick-1'] = { words: '改过的话', is_hidden: true }
    })
    expect(touchedParts(base, form)).toEqual(['title', 'order', 'block stays', 'card 0190-pick-1'])
    expect(patchOf(issue, base, form)).toEqual({
      title: '另一个标题',
      order: ['cards', 'stays_text', 'stays'],
      blocks: [{ key: 'stays', heading: null, is_hidden: true }],
      card_words: [{ pick_id: '0190-pick-1', words: '改过的话', is_hidden: true }],
    })
  })

  it('go back to those that the system wrote', () => {
    const edited = bulletinDetail({ blocks: [block({ text: '改过', is_edited: true })] })
    const form = wordsOf(edited)
    form.blocks.stays_text!.text = block().generated_text ?? ''
    expect(patchOf(edited, wordsOf(edited), form)).toEqual({ blocks: [{ key: 'stays_text', text: null }] })
    expect(withWords(edited, form).blocks[0]?.is_edited).toBe(false)
    expect(withWords(issue, text('别的')).blocks[0]).toMatchObject({ text: '别的', is_edited: true })
  })

  it('are not saved without a title, nor with a part that was emptied rather than hidden', () => {
    const empty = changed((form) => {
      form.title = ' '
      form.blocks.stays_text!.text = ''
    })
    expect(faultsOf(issue, empty)).toEqual(['title', 'block stays_text'])
    empty.blocks.stays_text!.is_hidden = true
    expect(faultsOf(issue, empty)).toEqual(['title'])
  })

  it('meet those of somebody who was faster', () => {
    const mine = text('我写的')
    const elsewhere = changed((form) => {
      form.title = '别人改的标题'
    })
    expect(conflictRows(base, mine, elsewhere, String)).toEqual([])
    expect(merged(base, mine, elsewhere)).toMatchObject({ title: '别人改的标题', blocks: { stays_text: { text: '我写的' } } })
    expect(conflictRows(base, mine, text('别人写的'), (part) => part)).toEqual([{ label: 'block stays_text', now: '驻外情况\n别人写的', mine: '驻外情况\n我写的' }])
    expect(conflictRows(base, mine, text('我写的'), String)).toEqual([])
  })

  it('keep their place until they are moved, and take in what is new', () => {
    expect(moved(['a', 'b', 'c'], 'b', -1)).toEqual(['b', 'a', 'c'])
    expect(moved(['a', 'b', 'c'], 'c', 1)).toEqual(['a', 'b', 'c'])
    const mine = changed((form) => {
      form.order = ['cards', 'stays_text', 'stays']
    })
    const theirs = wordsOf(bulletinDetail({ blocks: [...issue.blocks, block({ key: 'new' })] }))
    expect(merged(base, mine, theirs).order).toEqual(['cards', 'stays_text', 'stays', 'new'])
  })
})
