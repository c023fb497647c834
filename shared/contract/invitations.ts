import * as v from 'valibot'
import { route } from '#shared/contract/route'
import { CaseId } from '#shared/model/ids'
import { Invitation, InvitationCode } from '#shared/model/invitation'

/** Invitations that name the caller: the net-signed contract or the register says who the other party is. */
export const listInvitations = route({
  method: 'GET',
  path: '/existing-home/invitations',
  auth: 'verified',
  summary: '请我一起申报的邀请',
  reply: { items: v.array(v.object({ code: InvitationCode, ...Invitation.entries })) },
})

/** What somebody with an invitation sees before accepting: masked, the price rounded to ten thousand yuan. */
export const readInvitation = route({
  method: 'GET',
  path: '/existing-home/invitations/:code',
  auth: 'verified',
  summary: '看一份邀请',
  params: { code: InvitationCode },
  reply: {
    ...Invitation.entries,
    /** the filing, when the caller has accepted already */
    filingId: v.optional(CaseId),
  },
  errors: ['object.not_found', 'invitation.expired', 'invitation.used'],
})
