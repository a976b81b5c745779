// One tab at a time. The Web Locks API would do, but it exists only on HTTPS, and an intranet may have plain http.
const lease = 8_000
const settle = 40

export async function withTabLock<T>(name: string, work: () => Promise<T>): Promise<T> {
  const locks = navigator.locks as LockManager | null | undefined
  if (locks) return locks.request(name, work)
  const key = `zhaoyin.lock.${name}`
  const mine = `${String(Date.now())}.${String(Math.random())}`
  await acquire(key, mine)
  try {
    return await work()
  } finally {
    if (read(key)?.endsWith(mine)) remove(key)
  }
}

async function acquire(key: string, mine: string): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const held = read(key)
    const until = Number(held?.split('|')[0] ?? 0)
    if (held === null || until < Date.now()) {
      if (!write(key, `${String(Date.now() + lease)}|${mine}`)) return
      await pause(settle)
      if (read(key)?.endsWith(mine)) return
    }
    await pause(settle + Math.random() * settle)
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function write(key: string, value: string): boolean {
  try {
    localStorage.setItem(key, value)
    return true
  } catch {
    return false
  }
}

function remove(key: string): void {
  try {
    localStorage.removeItem(key)
  } catch {
    // Nothing was written then.
  }
}
