import { fileNameFrom } from '@/lib/fileName'
import { getAddress } from './client'

export const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
export const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
export const csv = 'text/csv'

/** Fetches a file with the person's token and hands it to the browser's own download. */
export async function download(address: string, accept: string, fallbackName: string): Promise<void> {
  const response = await getAddress(address, accept)
  handOver(await response.blob(), fileNameFrom(response.headers.get('Content-Disposition'), fallbackName))
}

/** Bytes that are here already, such as a picture drawn in the page. */
export function handOver(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  document.body.appendChild(link)
  link.click()
  link.remove()
  setTimeout(() => {
    URL.revokeObjectURL(url)
  }, 10_000)
}
