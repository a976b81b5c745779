import { ref } from 'vue'

/** A newer version of the application lies ready; it takes over when the person agrees. */
export const newer = ref<ServiceWorker | null>(null)

/** The worker that lets the application open without a line. There is none on plain http: the page then has to stay open. */
export function watchVersion(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator) || !window.isSecureContext) return
  const start = () => void navigator.serviceWorker.register('/sw.js').then(follow, () => undefined)
  if (document.readyState === 'complete') start()
  else window.addEventListener('load', start)
}

// Where workers are blocked a browser may answer with nothing instead of refusing.
function follow(registration: ServiceWorkerRegistration | undefined): void {
  if (!registration) return
  const ready = (): void => {
    // The first one ever takes over by itself: there is nothing that it could sweep away.
    if (registration.waiting && navigator.serviceWorker.controller) newer.value = registration.waiting
  }
  ready()
  registration.addEventListener('updatefound', () => {
    const coming = registration.installing
    coming?.addEventListener('statechange', () => {
      if (coming.state === 'installed') ready()
    })
  })
  setInterval(() => void registration.update().catch(() => undefined), 3_600_000)
}

export function takeOver(): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    window.location.reload()
  })
  newer.value?.postMessage('take over')
}
