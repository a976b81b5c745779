import type { IconName } from '@/ui/icons'

/** The endings that the server takes. What a file really is, it tells by the content. */
export const endings = 'pdf png jpg jpeg gif webp bmp tif tiff docx xlsx pptx ofd doc xls ppt wps et dps txt csv'.split(' ')

const mostTags = 10
const longestTag = 20
const mebibyte = 1024 * 1024

/** Why a file need not travel at all: a key under `files.`. */
export function faultOf(file: Pick<File, 'name' | 'size'>, largest: number): 'empty_file' | 'too_large' | 'wrong_type' | null {
  if (!endings.includes(splitName(file.name).ending.slice(1).toLowerCase())) return 'wrong_type'
  if (file.size === 0) return 'empty_file'
  return file.size > largest * mebibyte ? 'too_large' : null
}

/** The ending keeps its dot; a name without one has none. */
export function splitName(name: string): { stem: string; ending: string } {
  const at = name.lastIndexOf('.')
  return at < 0 ? { stem: name, ending: '' } : { stem: name.slice(0, at), ending: name.slice(at) }
}

/** Tags as people write them, split by 、 or commas; each once. */
export function readTags(text: string): string[] {
  const tags = text.split(/[、,，]/).map((tag) => tag.trim())
  return [...new Set(tags.filter(Boolean))]
}

/** Whether the server would keep them. */
export function areTags(tags: readonly string[]): boolean {
  return tags.length <= mostTags && tags.every((tag) => Array.from(tag).length <= longestTag && !/["\\]/.test(tag))
}

export function iconOf(mediaType: string): IconName {
  if (mediaType.startsWith('image/')) return 'image'
  if (/excel|spreadsheet|csv/.test(mediaType)) return 'sheet'
  if (/powerpoint|presentation/.test(mediaType)) return 'slides'
  return 'page'
}

/** The route that shows a record that files belong to. */
export function routeOf(subject: string): string {
  return subject.replace('_', '-')
}
