/** Copies text; the old command is for plain http, where browsers hide the clipboard interface. */
export async function copyText(text: string): Promise<boolean> {
  if (window.isSecureContext) {
    try {
      await navigator.clipboard.writeText(text)
      return true
    } catch {
      // Permission refused: try the old way.
    }
  }
  const area = document.createElement('textarea')
  area.value = text
  area.setAttribute('readonly', '')
  area.className = 'visually-hidden'
  const holder = document.querySelector('[role="dialog"]') ?? document.body
  holder.appendChild(area)
  area.select()
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way on plain http
  const done = document.execCommand('copy')
  area.remove()
  return done
}
