import { describe, expect, it } from 'vitest'
import { useDraft } from './draft'

describe('drafts', () => {
  it('survive a reload and are forgotten once sent', () => {
    const first = useDraft('unit', { name: '' })
    first.form.name = '东湖镇'
    expect(first.dirty.value).toBe(true)

    const again = useDraft('unit', { name: '' })
    expect(again.form.name).toBe('东湖镇')
    expect(again.restored).toBe(true)

    again.discard()
    again.form.name = 'late keystroke'
    expect(useDraft('unit', { name: '' }).form.name).toBe('')
  })
})
