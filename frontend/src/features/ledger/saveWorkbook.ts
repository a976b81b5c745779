import { download, xlsx } from '@/api/download'
import { isApiError } from '@/api/problem'
import { i18n } from '@/locales'
import { say } from '@/ui/toast'

export async function saveWorkbook(address: string, name: string): Promise<void> {
  try {
    await download(address, xlsx, `${name}.xlsx`)
  } catch (error) {
    say(isApiError(error) && error.message ? error.message : i18n.global.t('ledger.download_failed'), 'error')
  }
}
