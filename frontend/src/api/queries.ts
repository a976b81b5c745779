import { QueryClient, keepPreviousData } from '@tanstack/vue-query'
import { isApiError } from './problem'

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      placeholderData: keepPreviousData,
      // Requests go out whatever the browser thinks of the network: an intranet is often "offline" to it.
      networkMode: 'always',
      retry: (count, error) => count < 2 && (!isApiError(error) || error.status === 0 || error.status === 503),
    },
    mutations: { networkMode: 'always', retry: false },
  },
})

// A write invalidates what it has changed. What stands already is asked for anew then; but a first answer that is still on its way, read
// before the write, would be waited for and kept as if it were new: it is given up, so that it too is asked for anew.
queryClient.getQueryCache().subscribe((event) => {
  if (event.type !== 'updated' || event.action.type !== 'invalidate') return
  const { query } = event
  if (query.state.data === undefined && query.state.fetchStatus !== 'idle') void query.cancel({ revert: true })
})
