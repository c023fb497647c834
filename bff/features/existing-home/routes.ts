import * as api from '#shared/contract/existing-home'
import * as invitations from '#shared/contract/invitations'
import { on } from '../../http/use-case'
import { acceptInvitation } from './accept-invitation'
import { confirmFacts } from './confirm-facts'
import { declineInvitation } from './decline-invitation'
import { inviteParties } from './invite-parties'
import { listCertificates } from './list-certificates'
import { listInvitations } from './list-invitations'
import { listSellable } from './list-sellable'
import { openFiling } from './open-filing'
import { payBill } from './pay-bill'
import { readFiling } from './read-filing'
import { readInvitation } from './read-invitation'
import { readNotice } from './read-notice'
import { readTaxSheet } from './read-tax-sheet'
import { reopenFiling } from './reopen-filing'
import { signFiling } from './sign-filing'
import { withdrawFiling } from './withdraw-filing'

export const routes = [
  on(api.listSellable, listSellable),
  on(api.openFiling, openFiling),
  on(api.readFiling, readFiling),
  on(api.inviteParties, inviteParties),
  on(invitations.listInvitations, listInvitations),
  on(invitations.readInvitation, readInvitation),
  on(api.acceptInvitation, acceptInvitation),
  on(api.declineInvitation, declineInvitation),
  on(api.confirmFacts, confirmFacts),
  on(api.readTaxSheet, readTaxSheet),
  on(api.signFiling, signFiling),
  on(api.withdrawFiling, withdrawFiling),
  on(api.reopenFiling, reopenFiling),
  on(api.readNotice, readNotice),
  on(api.payBill, payBill),
  on(api.listCertificates, listCertificates),
]
