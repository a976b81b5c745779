import { csv, download, xlsx } from '@/api/download'
import { isApiError } from '@/api/problem'
import { i18n } from '@/locales'
import { say } from '@/ui/toast'

/** The screen as a file: the same address, asked for in another form. */
export async function saveFile(address: string, kind: 'excel' | 'csv', name: string): Promise<void> {
  const { t } = i18n.global
  try {
    if (kind === 'csv') await download(address, csv, `${name}.csv`)
    else await download(address, xlsx, `${name}.xlsx`)
  } catch (error) {
    say(isApiError(error) && error.message ? error.message : t('figures.export_failed'), 'error')
  }
}
