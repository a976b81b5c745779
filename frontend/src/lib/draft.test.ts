import { describe, expect, it } from 'vitest'
import { nextTick, ref } from 'vue'
import { draftNames, forgetDrafts, useDraft } from './draft'

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

  it('are not kept in plain while they are to be sealed, nor is what was kept before', async () => {
    const sealed = ref(false)
    const { form } = useDraft('visit_edit.a', { name: '' }, () => sealed.value)
    form.name = '示例机密公司'
    expect(draftNames()).toEqual(['visit_edit.a'])
    sealed.value = true
    await nextTick()
    expect(draftNames()).toEqual([])
    form.name = '又写一笔'
    expect(draftNames()).toEqual([])
    sessionStorage.setItem('zhaoyin.draft.visit_edit.a', '{"name":"早先的"}')
    expect(useDraft('visit_edit.a', { name: '' }, () => true).form.name).toBe('')
    expect(draftNames()).toEqual([])
  })

  it('of some kinds are forgotten without being open', () => {
    for (const name of ['visit_edit.a', 'visit_edit.b', 'lead_report', 'company.new']) sessionStorage.setItem(`zhaoyin.draft.${name}`, '{}')
    forgetDrafts(['visit_edit', 'lead_report'])
    expect(draftNames()).toEqual(['company.new'])
  })
})
