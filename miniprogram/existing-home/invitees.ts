import type { Filing } from '#shared/model/filing'
import { nameOf } from './filing-steps'

/** Somebody who has not accepted yet, and the card that brings them here. */
export interface Invitee {
  code: string
  /** how they are called: 买方 谭** */
  who: string
  expiresAt: string
  page: `/${string}`
}

export const invitees = ({ invitations, parties }: Pick<Filing, 'invitations' | 'parties'>): Invitee[] =>
  invitations.flatMap(({ position, code, expiresAt }) => {
    const party = parties.find((one) => one.position === position)
    return party ? [{ code, who: nameOf(party), expiresAt, page: `/existing-home/pages/invitation/index?code=${code}` as const }] : []
  })

/** The card a share button sends, by the button's id; from WeChat's own menu the first. */
export const cardFor = (all: readonly Invitee[], buttonId: string | undefined): `/${string}` | undefined => (all.find(({ code }) => code === buttonId) ?? all[0])?.page

export const isOver = ({ expiresAt }: Pick<Invitee, 'expiresAt'>, now: number): boolean => Date.parse(expiresAt) <= now
