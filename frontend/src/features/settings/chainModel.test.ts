import { describe, expect, it } from 'vitest'
import { chain } from '@/mocks/settings'
import { adopt, droppedFrom, faultsOf, fieldsOf, inputOf, patchOf, rowOf, withLink } from './chainModel'

describe('a chain as it is typed', () => {
  it('sends only what was changed, and rows that nobody filled in are no links', () => {
    const base = inputOf(fieldsOf(chain()))
    const fields = fieldsOf(chain())
    expect(patchOf(base, inputOf(fields))).toEqual({})
    fields.links = withLink(fields.links)
    expect(patchOf(base, inputOf(fields))).toEqual({})
    fields.links[3]!.name = ' 回收 '
    expect(patchOf(base, inputOf(fields)).links).toEqual([...(base.links ?? []), { name: '回收' }])
    fields.name = '动力电池'
    expect(patchOf(base, inputOf(fields)).name).toBe('动力电池')
  })

  it('says what is wrong with the name and with each link', () => {
    const fields = fieldsOf(chain({ name: '甲、乙' }))
    fields.links[1]!.name = ''
    fields.links[2]!.name = '正极材料'
    fields.links = withLink(fields.links)
    expect(faultsOf(fields)).toEqual({ name: 'wrong', links: { 1: 'required', 2: 'twice' } })
    expect(faultsOf(fieldsOf(chain()))).toEqual({ links: {} })
  })

  it('knows which row a refusal means, though empty rows were not sent', () => {
    const fields = { name: '甲', links: [{ key: 4, id: null, name: '' }, { key: 7, id: null, name: '电芯' }, { key: 5, id: null, name: '电芯' }] }
    expect([rowOf('links[1].name', fields), rowOf('links[0].name', fields), rowOf('links[9].name', fields), rowOf('name', fields)]).toEqual([5, 7, null, null])
  })

  it('tells which links go', () => {
    const fields = fieldsOf(chain())
    fields.links = fields.links.slice(1)
    expect([droppedFrom(chain(), fields), droppedFrom(null, fields)]).toEqual([['正极材料'], []])
  })

  it('takes over what somebody else changed where one has not, and makes a link anew that they removed', () => {
    const base = inputOf(fieldsOf(chain()))
    const theirs = chain({ name: '动力电池', links: [{ id: '0190-link-2', name: '电芯' }], version: 2 })
    const untouched = fieldsOf(chain())
    adopt(untouched, base, theirs)
    expect(inputOf(untouched)).toEqual(inputOf(fieldsOf(theirs)))
    const mine = fieldsOf(chain())
    mine.links[0]!.name = '正极'
    adopt(mine, base, theirs)
    expect(inputOf(mine)).toEqual({ name: '动力电池', links: [{ name: '正极' }, { id: '0190-link-2', name: '电芯' }, { name: '电池包' }] })
  })
})
