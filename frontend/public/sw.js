// Keeps the application's own files, so that it opens without a line. Nothing of the API is ever kept. The build writes in what belongs to it.
const build = '%BUILD%'
const files = ['%FILES%']
const name = `zhaoyin-${build}`
const patience = 4000

self.addEventListener('install', (event) => {
  event.waitUntil(self.caches.open(name).then((cache) => cache.addAll(files.map((file) => new self.Request(file, { cache: 'reload' })))))
})

self.addEventListener('activate', (event) => {
  event.waitUntil(
    self.caches
      .keys()
      .then((names) => Promise.all(names.filter((one) => one.startsWith('zhaoyin-') && one !== name).map((one) => self.caches.delete(one))))
      .then(() => self.clients.claim()),
  )
})

// A new version waits until the person agrees: what is being typed must not be swept away.
self.addEventListener('message', (event) => {
  if (event.data === 'take over') self.skipWaiting()
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin || url.pathname.startsWith('/api/')) return
  if (request.mode === 'navigate') event.respondWith(page(request))
  else if (url.pathname.startsWith('/assets/') || files.includes(url.pathname)) event.respondWith(kept(request))
})

/** The newest page while there is a line; the kept one where there is none, or none worth waiting for. */
async function page(request) {
  const fresh = self.fetch(request)
  const late = new Promise((resolve) => setTimeout(resolve, patience)).then(() => self.caches.match('/index.html'))
  try {
    return (await Promise.race([fresh, late])) || (await fresh)
  } catch {
    return (await self.caches.match('/index.html')) || self.Response.error()
  }
}

/** Their names change with their contents: what was fetched once is right for ever. */
async function kept(request) {
  const found = await self.caches.match(request)
  if (found) return found
  const answer = await self.fetch(request)
  if (answer.ok && new URL(request.url).pathname.startsWith('/assets/')) {
    const cache = await self.caches.open(name)
    await cache.put(request, answer.clone())
  }
  return answer
}
