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
