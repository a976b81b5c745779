import { setupServer } from 'msw/node'
import { authHandlers } from './auth'
import { figureHandlers } from './figures'
import { ledgerHandlers } from './ledger'
import { organizationHandlers } from './organizations'
import { userHandlers } from './users'

export const server = setupServer(
  ...authHandlers,
  ...figureHandlers,
  ...ledgerHandlers,
  ...organizationHandlers,
  ...userHandlers,
)
