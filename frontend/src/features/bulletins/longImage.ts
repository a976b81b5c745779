import { cardPicture } from '@/api/bulletins'
import { handOver } from '@/api/download'
import type { BulletinCard, BulletinDetail } from '@/api/types'
import { loaded } from '@/lib/compress'
import { cardsOf, fileNameOf } from './bulletinModel'
import { sheetsOf, stripsOf, width, type Colour, type Mark, type Said, type Strip } from './imageStrips'
import type { Measure } from './imageText'

// The paper as one long picture for a chat: white whatever the page's colours are, drawn here and sent nowhere.

type Say = (key: string, values?: Record<string, unknown>) => string

const fonts = "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', sans-serif"
const colours: Record<Colour, string> = { ink: '#1d2733', quiet: '#4a5869', red: '#b42318', line: '#c9d1da', ground: '#f5f7fa' }
/** Longer than this some browsers draw nothing. */
const longest = 15_000

/** Draws the issue and hands it to the browser's own download; a very long one comes as several pictures. */
export async function saveLongImage(issue: BulletinDetail, t: Say): Promise<void> {
  const sheets = await longImages(issue, t)
  sheets.forEach((blob, index) => {
    handOver(blob, `${fileNameOf(issue)}${sheets.length > 1 ? `-${String(index + 1)}` : ''}.png`)
  })
}

export async function longImages(issue: BulletinDetail, t: Say): Promise<Blob[]> {
  const pictures = await picturesOf(cardsOf(issue))
  const context = document.createElement('canvas').getContext('2d')
  if (!context) throw new Error('no canvas')
  const strips = stripsOf(issue, saidBy(t, new Set(pictures.keys())), measuring(context))
  const blobs: Blob[] = []
  for (const sheet of sheetsOf(strips, longest)) blobs.push(await drawn(sheet, pictures))
  return blobs
}

function saidBy(t: Say, pictures: ReadonlySet<string>): Said {
  return {
    numberLater: t('bulletins.number_later'),
    head: (column) => [column.label, column.unit].filter(Boolean).join('\n'),
    facts: (card) => factsOf(card, t),
    pictures,
  }
}

function factsOf(card: BulletinCard, t: Say): string[] {
  const when = [card.day, card.place].filter(Boolean).join(' · ')
  const fact = (key: string, values: readonly string[]) => (values.length > 0 ? [`${t(key)} ${values.join(t('list.and'))}`] : [])
  return [when, ...fact('bulletins.card_counterparts', card.counterparts), ...fact('bulletins.card_leaders', card.leaders)]
}

/** One that cannot be had leaves its card without it. */
async function picturesOf(cards: readonly BulletinCard[]): Promise<Map<string, HTMLImageElement>> {
  const addresses = [...new Set(cards.flatMap((card) => (card.file ? [card.file.url] : [])))]
  const found = new Map<string, HTMLImageElement>()
  for (const address of addresses) {
    try {
      found.set(address, await loaded(await cardPicture(address)))
    } catch {
      continue
    }
  }
  return found
}

function fontOf(size: number, bold = false): string {
  return `${bold ? 'bold ' : ''}${String(size)}px ${fonts}`
}

function measuring(context: CanvasRenderingContext2D): Measure {
  return (text, size, bold) => {
    context.font = fontOf(size, bold)
    return context.measureText(text).width
  }
}

async function drawn(strips: readonly Strip[], pictures: ReadonlyMap<string, HTMLImageElement>): Promise<Blob> {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = Math.ceil(strips.reduce((total, strip) => total + strip.height, 0))
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.textBaseline = 'middle'
  let top = 0
  for (const strip of strips) {
    for (const mark of strip.marks) draw(context, mark, top, pictures)
    top += strip.height
  }
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png')
  })
  if (!blob) throw new Error('no picture')
  return blob
}

function draw(context: CanvasRenderingContext2D, mark: Mark, top: number, pictures: ReadonlyMap<string, HTMLImageElement>): void {
  if (mark.kind === 'picture') {
    const image = pictures.get(mark.address)
    if (image) cover(context, image, { ...mark, y: mark.y + top })
    return
  }
  if (mark.kind === 'box') {
    context.lineWidth = 1
    context.fillStyle = context.strokeStyle = colours[mark.colour]
    if (mark.filled) context.fillRect(mark.x, mark.y + top, mark.width, mark.height)
    else context.strokeRect(mark.x + 0.5, mark.y + top + 0.5, mark.width, mark.height)
    return
  }
  context.font = fontOf(mark.size, mark.bold)
  context.fillStyle = colours[mark.colour ?? 'ink']
  context.textAlign = mark.align ?? 'left'
  context.fillText(mark.text, mark.x, mark.y + top)
}

/** Fills the place and cuts what is too much, without stretching. */
function cover(context: CanvasRenderingContext2D, image: HTMLImageElement, place: { x: number; y: number; width: number; height: number }): void {
  const scale = Math.max(place.width / image.naturalWidth, place.height / image.naturalHeight)
  const [wide, high] = [place.width / scale, place.height / scale]
  context.drawImage(image, (image.naturalWidth - wide) / 2, (image.naturalHeight - high) / 2, wide, high, place.x, place.y, place.width, place.height)
}
