import { setupServer } from 'msw/node'
import type { HttpHandler } from 'msw'

// Every file beside this one may offer handlers: `export const leadHandlers = [http.get(…)]`.
const files = import.meta.glob<Record<string, unknown>>(['./*.ts', '!./*.test.ts', '!./server.ts', '!./setup.ts', '!./render.ts'], { eager: true })

const handlers = Object.values(files)
  .flatMap((file) => Object.entries(file))
  .filter(([name]) => name.endsWith('Handlers'))
  .flatMap(([, list]) => list as HttpHandler[])

export const server = setupServer(...handlers)
