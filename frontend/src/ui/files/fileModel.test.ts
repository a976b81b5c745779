import { describe, expect, it } from 'vitest'
import { areTags, endings, faultOf, iconOf, readTags, splitName } from './fileModel'

const contract = import.meta.glob<string>('../../api/schema.d.ts', { eager: true, import: 'default', query: '?raw' })

describe('a file before it travels', () => {
  it('is of a type that the contract names, and of no other', () => {
    const named = /At most 50 MiB; ([a-z, ]+)\./.exec(Object.values(contract)[0] ?? '')?.[1]?.split(', ') ?? []
    expect(named.length).toBeGreaterThan(15)
    // The contract tells of each type once; two of them have two endings.
    expect([...named, 'jpeg', 'tif'].sort()).toEqual([...endings].sort())
  })

  it('is refused where the server would refuse it anyway', () => {
    const of = (name: string, size: number) => faultOf({ name, size }, 50)
    expect(of('协议.PDF', 10)).toBeNull()
    expect(of('照片.zip', 10)).toBe('wrong_type')
    expect(of('没有扩展名', 10)).toBe('wrong_type')
    expect(of('a.txt', 0)).toBe('empty_file')
    expect(of('a.pdf', 50 * 1024 * 1024)).toBeNull()
    expect(of('a.pdf', 50 * 1024 * 1024 + 1)).toBe('too_large')
    expect(faultOf({ name: 'a.pdf', size: 1024 * 1024 + 1 }, 1)).toBe('too_large')
  })
})

describe('names and tags', () => {
  it('keep the ending apart', () => {
    expect(splitName('投资协议.v2.pdf')).toEqual({ stem: '投资协议.v2', ending: '.pdf' })
    expect(splitName('协议')).toEqual({ stem: '协议', ending: '' })
  })

  it('are read as people write them, each once', () => {
    expect(readTags(' 协议、照片，协议 ,批复、')).toEqual(['协议', '照片', '批复'])
    expect(areTags(readTags('协议、照片'))).toBe(true)
    expect(areTags(['长'.repeat(21)])).toBe(false)
    expect(areTags(['a"b'])).toBe(false)
    expect(areTags(Array.from({ length: 11 }, (_, n) => `标签${String(n)}`))).toBe(false)
  })

  it('have a drawing by what the content is', () => {
    expect(iconOf('image/png')).toBe('image')
    expect(iconOf('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')).toBe('sheet')
    expect(iconOf('text/csv')).toBe('sheet')
    expect(iconOf('application/vnd.ms-powerpoint')).toBe('slides')
    expect(iconOf('application/pdf')).toBe('page')
  })
})
