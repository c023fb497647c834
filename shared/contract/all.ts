import type { Route } from '#shared/contract/route'
import * as assessments from '#shared/contract/assessments'
import * as assessmentsDesk from '#shared/contract/assessments-desk'
import * as cases from '#shared/contract/cases'
import * as certificates from '#shared/contract/certificates'
import * as estimates from '#shared/contract/estimates'
import * as existingHome from '#shared/contract/existing-home'
import * as existingHomeDesk from '#shared/contract/existing-home-desk'
import * as law from '#shared/contract/law'
import * as messages from '#shared/contract/messages'
import * as messagesDesk from '#shared/contract/messages-desk'
import * as myHomes from '#shared/contract/my-homes'
import * as payments from '#shared/contract/payments'
import * as session from '#shared/contract/session'
import * as staff from '#shared/contract/staff'

/** Every route there is, by name. Pages import their own routes, not this list. */
export const allRoutes = {
  ...session, ...myHomes, ...existingHome, ...existingHomeDesk, ...assessments, ...assessmentsDesk, ...estimates,
  ...law, ...cases, ...messages, ...messagesDesk, ...certificates, ...staff, ...payments,
} as unknown as Record<string, Route>
