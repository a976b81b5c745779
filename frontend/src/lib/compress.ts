// Photos as phones take them are too large for a village's line. What comes out of the canvas is the picture alone: where and when it
// was taken, which cameras write beside it, stays behind.

const longest = 1600
const quality = 0.8

export interface Picture {
  bytes: Uint8Array
  width: number
  height: number
}

/** The size in which a picture is sent: never larger than it is. */
export function fitted(width: number, height: number, most = longest): { width: number; height: number } {
  const scale = Math.min(1, most / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

/** A JPEG of at most 1600 pixels; fails where the browser cannot read the file as a picture. */
export async function compress(file: Blob): Promise<Picture> {
  const image = await loaded(await dataUrl(file))
  const { width, height } = fitted(image.naturalWidth, image.naturalHeight)
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d')
  if (!context || image.naturalWidth === 0) throw new Error('no picture')
  // What was transparent would turn black.
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, height)
  context.drawImage(image, 0, 0, width, height)
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/jpeg', quality)
  })
  if (!blob) throw new Error('no picture')
  return { bytes: new Uint8Array(await blob.arrayBuffer()), width, height }
}

/** As an address that a page may show: those of blobs are not allowed to it. */
export function dataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => {
      resolve(reader.result as string)
    })
    reader.addEventListener('error', () => {
      reject(reader.error ?? new Error('unreadable'))
    })
    reader.readAsDataURL(blob)
  })
}

/** A picture that can be drawn; fails where the browser cannot read it. */
export function loaded(url: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image()
    image.addEventListener('load', () => {
      resolve(image)
    })
    image.addEventListener('error', () => {
      reject(new Error('no picture'))
    })
    image.src = url
  })
}

/** The name under which it is sent: what comes out is a JPEG, whatever went in. */
export function jpegName(name: string, order: number): string {
  const base = name.replace(/\.[^.]*$/, '').trim()
  return `${base === '' || base === 'image' ? `照片${String(order)}` : base}.jpg`
}
