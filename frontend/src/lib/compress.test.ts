import { afterEach, describe, expect, it, vi } from 'vitest'
import { compress, fitted, jpegName } from './compress'
import { digest } from './digest'

afterEach(() => vi.restoreAllMocks())

describe('photos', () => {
  it('are made no longer than 1600 pixels, keep their shape, and are never enlarged', () => {
    expect(fitted(4000, 3000)).toEqual({ width: 1600, height: 1200 })
    expect(fitted(3000, 4000)).toEqual({ width: 1200, height: 1600 })
    expect(fitted(800, 600)).toEqual({ width: 800, height: 600 })
    expect(fitted(10_000, 2)).toEqual({ width: 1600, height: 1 })
  })

  it('are drawn anew as JPEG, so that nothing of the file beside the picture goes along', async () => {
    const drawn: unknown[] = []
    vi.stubGlobal(
      'Image',
      class {
        naturalWidth = 3200
        naturalHeight = 2400
        private told: () => void = () => undefined
        addEventListener(name: string, told: () => void): void {
          if (name === 'load') this.told = told
        }
        set src(_: string) {
          this.told()
        }
      },
    )
    const made = { width: 0, height: 0, getContext: () => ({ fillRect: () => undefined, drawImage: (...all: unknown[]) => drawn.push(all.slice(3)) }), toBlob: (done: (blob: Blob) => void, type: string) => done(new Blob(['small'], { type })) }
    vi.spyOn(document, 'createElement').mockReturnValue(made as unknown as HTMLCanvasElement)
    const picture = await compress(new Blob(['a large one with GPS inside']))
    expect(new TextDecoder().decode(picture.bytes)).toBe('small')
    expect([picture.width, picture.height]).toEqual([1600, 1200])
    expect(drawn).toEqual([[1600, 1200]])
    vi.unstubAllGlobals()
  })

  it('have a name that fits what they are, and a digest that the server can compare', () => {
    expect(jpegName('门头.HEIC', 1)).toBe('门头.jpg')
    expect(jpegName('image.jpg', 2)).toBe('照片2.jpg')
    expect(digest(new TextEncoder().encode('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })
})
