// Runs before the first paint so that a dark screen never flashes white. A file of its own because the
// content security policy allows no inline script.
;(function () {
  var wish = null
  var language = null
  try {
    wish = localStorage.getItem('zhaoyin.theme')
    language = localStorage.getItem('zhaoyin.language')
  } catch {
    // Storage may be switched off; the system's wish then decides.
  }
  var dark = wish === 'dark' || (wish !== 'light' && window.matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.setAttribute('data-theme', dark ? 'dark' : 'light')
  if (language === 'en') document.documentElement.lang = 'en'
})()
