import type { Route } from '#shared/contract/route'
import * as assessments from '#shared/contract/assessments'
import * as assessmentsDesk from '#shared/contract/assessments-desk'
import * as businesses from '#shared/contract/businesses'
import * as cases from '#shared/contract/cases'
import * as certificates from '#shared/contract/certificates'
import * as estimates from '#shared/contract/estimates'
import * as existingHome from '#shared/contract/existing-home'
import * as existingHomeDesk from '#shared/contract/existing-home-desk'
import * as familyHomes from '#shared/contract/family-homes'
import * as guide from '#shared/contract/guide'
import * as halls from '#shared/contract/halls'
import * as hallsDesk from '#shared/contract/halls-desk'
import * as invitations from '#shared/contract/invitations'
import * as invoiceFolder from '#shared/contract/invoice-folder'
import * as invoices from '#shared/contract/invoices'
import * as invoicesDesk from '#shared/contract/invoices-desk'
import * as law from '#shared/contract/law'
import * as lookUps from '#shared/contract/look-ups'
import * as messages from '#shared/contract/messages'
import * as messagesDesk from '#shared/contract/messages-desk'
import * as myHomes from '#shared/contract/my-homes'
import * as myProfile from '#shared/contract/my-profile'
import * as myRecords from '#shared/contract/my-records'
import * as outlets from '#shared/contract/outlets'
import * as outletsDesk from '#shared/contract/outlets-desk'
import * as passes from '#shared/contract/passes'
import * as payments from '#shared/contract/payments'
import * as redLetters from '#shared/contract/red-letters'
import * as search from '#shared/contract/search'
import * as session from '#shared/contract/session'
import * as staff from '#shared/contract/staff'
import * as statements from '#shared/contract/statements'
import * as supplyDesk from '#shared/contract/supply-desk'
import * as turn from '#shared/contract/turn'

/** Every route there is, by name. Pages import their own routes, not this list. */
export const allRoutes = {
  ...session, ...myHomes, ...existingHome, ...invitations, ...existingHomeDesk, ...assessments, ...assessmentsDesk, ...estimates,
  ...law, ...cases, ...messages, ...messagesDesk, ...certificates, ...staff, ...payments, ...invoices, ...invoicesDesk, ...invoiceFolder,
  ...redLetters, ...businesses, ...supplyDesk, ...outlets, ...outletsDesk,
  ...halls, ...hallsDesk, ...guide, ...passes, ...search, ...lookUps, ...myRecords, ...familyHomes, ...myProfile, ...statements, ...turn,
} as unknown as Record<string, Route>
