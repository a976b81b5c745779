import { readFileSync } from 'node:fs'
import { inflateRawSync } from 'node:zlib'

// What a Word file says, read from the file itself.

/** One file of a zip archive, found by the directory at the archive's end. */
function unzipped(archive: Buffer, wanted: string): string {
  const end = archive.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  if (end < 0) throw new Error('this is no zip archive')
  for (let at = archive.readUInt32LE(end + 16); archive.readUInt32LE(at) === 0x02014b50; ) {
    const after = at + 46 + archive.readUInt16LE(at + 28)
    if (archive.toString('utf8', at + 46, after) === wanted) {
      const own = archive.readUInt32LE(at + 42)
      const from = own + 30 + archive.readUInt16LE(own + 26) + archive.readUInt16LE(own + 28)
      const bytes = archive.subarray(from, from + archive.readUInt32LE(at + 20))
      return (archive.readUInt16LE(at + 10) === 0 ? bytes : inflateRawSync(bytes)).toString('utf8')
    }
    at = after + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
  }
  throw new Error(`the archive has no ${wanted}`)
}

const signs: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

function words(xml: string): string {
  return xml.replace(/<[^>]+>/g, '').replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => signs[name] ?? '').trim()
}

/** Its paragraphs outside of tables, and the rows of its tables cell by cell. */
export function readWord(path: string): { lines: string[]; rows: string[][] } {
  const xml = unzipped(readFileSync(path), 'word/document.xml')
  const rows = xml.match(/<w:tr[ >].*?<\/w:tr>/gs) ?? []
  return {
    lines: xml.replace(/<w:tbl>.*?<\/w:tbl>/gs, '').split('</w:p>').map(words).filter((line) => line !== ''),
    rows: rows.map((row) => row.split('</w:tc>').slice(0, -1).map(words)),
  }
}
