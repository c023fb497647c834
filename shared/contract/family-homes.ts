import * as v from 'valibot'
import { route } from '#shared/contract/route'
import { ConsentId, FamilyConsent, FamilyCount, MaskedHome } from '#shared/model/family'
import { Home } from '#shared/model/home'
import { asOf } from '#shared/model/look-up'

/** The family count (住房套次) for deed tax in Chongqing. Own homes whole; the spouse's only with consent, and masked. */
export const readFamilyHomes = route({
  method: 'GET',
  path: '/my/family-homes',
  auth: 'verified',
  summary: '家庭住房套数：自己的、孩子的，配偶同意了才算配偶的',
  reply: {
    count: FamilyCount,
    own: v.array(Home),
    others: v.array(MaskedHome),
    /** as civil affairs has it; absent: it does not know the reader */
    family: v.optional(v.object({ spouse: v.optional(v.string()), minors: v.number() })),
    /** the newest with the spouse of today */
    consent: v.optional(FamilyConsent),
    ...asOf,
  },
  errors: ['core.unavailable'],
})

/** Asks the spouse of today. While a request is open or holds, the same one is answered. */
export const askFamilyConsent = route({
  method: 'POST',
  path: '/my/family-consents',
  auth: 'verified',
  once: true,
  summary: '请配偶同意把两人的房子一起算',
  reply: { consent: FamilyConsent },
  errors: ['consent.wrong_person', 'core.unavailable'],
})

/** Those I asked for and those I was asked for, the newest first. */
export const listFamilyConsents = route({
  method: 'GET',
  path: '/my/family-consents',
  auth: 'verified',
  summary: '我请人同意的，和请我同意的',
  query: { after: v.optional(ConsentId) },
  reply: { items: v.array(FamilyConsent), next: v.optional(ConsentId) },
})

export const answerFamilyConsent = route({
  method: 'POST',
  path: '/my/family-consents/:consentId/answer',
  auth: 'verified',
  once: true,
  summary: '同意或不同意',
  params: { consentId: ConsentId },
  body: { answer: v.picklist(['agreed', 'refused']) },
  reply: { consent: FamilyConsent },
  errors: ['object.not_found', 'consent.wrong_person', 'consent.over', 'core.unavailable'],
})

/** Whoever agreed takes it back, at any time. */
export const revokeFamilyConsent = route({
  method: 'POST',
  path: '/my/family-consents/:consentId/revocation',
  auth: 'verified',
  once: true,
  summary: '收回同意',
  params: { consentId: ConsentId },
  reply: { consent: FamilyConsent },
  errors: ['object.not_found', 'consent.wrong_person', 'consent.over'],
})
