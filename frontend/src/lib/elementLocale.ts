import zhCn from 'element-plus/es/locale/lang/zh-cn'
import en from 'element-plus/es/locale/lang/en'

/** Element Plus's own few words in the language of the page. */
export function elementLocale(language: string): typeof en {
  return language === 'en' ? en : zhCn
}
