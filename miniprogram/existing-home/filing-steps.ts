import type { Moment } from '#shared/model/case'
import type { Filing, FilingParty } from '#shared/model/filing'
import { noteOfCase, stateOfCase, titleOfMoment } from '../text/case-words'
import { sides } from '../text/cases'
import { holderText } from '../text/existing-home'
import { before, when } from '../text/format'
import type { Step } from '../ui/step'

/** How a party is called: 您, or its side and masked name. */
export const nameOf = ({ you, side, name }: Pick<FilingParty, 'you' | 'side' | 'name'>): string => (you ? sides.you : name === '' ? sides[side] : `${sides[side]} ${name}`)

/** The timeline of a filing: what happened, who holds it now and until when, what comes. */
export function stepsOf(filing: Filing, now: number): Step[] {
  const done: Step[] = filing.moments.map((moment, at) => ({
    key: `${at} ${moment.kind}`, when: 'done', title: titleOfMoment('existingHomeSale', moment, whoDid(filing, moment)), time: when(moment.at, now),
  }))
  const holder = holderOf(filing, now)
  return [...done, ...(holder ? [{ key: 'now', when: 'now' as const, ...holder }] : []), ...comingOf(filing)]
}

/** 您 where the reader is all there is on that side; else the side. */
function whoDid({ parties }: Filing, { by }: Moment): string | undefined {
  const side = parties.filter((party) => party.side === by)
  return by && (side.length === 1 && side[0]?.you ? sides.you : sides[by])
}

type Holder = Pick<Step, 'title' | 'note'>

function holderOf(filing: Filing, now: number): Holder | undefined {
  const { state, todo } = filing
  if (todo === 'invite' && has(filing, 'invited')) {
    return { title: stateOfCase(filing), note: holderText.renew }
  }
  if (filing.dispute && todo === undefined) {
    return { title: holderText.disputed, note: holderText.answerBy(before(filing.dispute.answerBy, now)) }
  }
  if (todo !== undefined) {
    return { title: stateOfCase(filing), note: noteOfCase({ ...filing, kind: 'existingHomeSale' }) }
  }
  switch (state) {
    case 'collecting':
      return collecting(filing, now)
    case 'inReview':
      return { title: holderText.inReview, note: holderText.inReviewNote }
    case 'returned':
      return { title: holderText.returned }
    case 'paying':
      return paying(filing)
    case 'done':
      return has(filing, 'transferred') ? undefined : { title: holderText.handing, note: holderText.handingNote }
    default:
      return undefined
  }
}

const has = ({ moments }: Filing, kind: Moment['kind']): boolean => moments.some((moment) => moment.kind === kind)

const WAITS: Partial<Record<FilingParty['progress'], string>> = {
  absent: holderText.accept, invited: holderText.accept, joined: holderText.confirm, confirmed: holderText.sign, signed: holderText.pay,
}

/** Who is furthest back holds the filing: each who has the same to do. */
function collecting({ parties, invitations }: Filing, now: number): Holder | undefined {
  const order: FilingParty['progress'][] = ['absent', 'invited', 'joined', 'confirmed']
  const others = parties.filter(({ you, progress }) => !you && order.includes(progress))
  const [last] = others.map(({ progress }) => progress).sort((a, b) => order.indexOf(a) - order.indexOf(b))
  if (last === undefined) {
    return undefined
  }
  const holders = others.filter(({ progress }) => WAITS[progress] === WAITS[last])
  const open = invitations.find((each) => holders.some(({ position }) => position === each.position))
  return {
    title: holderText.waits(holders.map(nameOf).join('、'), WAITS[last] ?? ''),
    ...(open && Date.parse(open.expiresAt) > now ? { note: holderText.until(before(open.expiresAt, now)) } : {}),
  }
}

function paying({ parties }: Filing): Holder {
  const owing = parties.filter(({ you, progress }) => !you && progress !== 'paid')
  return owing.length === 0
    ? { title: holderText.treasury, note: holderText.treasuryNote }
    : { title: holderText.waits(owing.map(nameOf).join('、'), holderText.pay) }
}

function comingOf({ state }: Filing): Step[] {
  const titles: Partial<Record<Filing['state'], string[]>> = {
    collecting: [holderText.nextTax, holderText.nextCertificate],
    inReview: [holderText.nextTax, holderText.nextCertificate],
    returned: [holderText.nextTax, holderText.nextCertificate],
    paying: [holderText.nextCertificate, holderText.nextTransfer],
  }
  return (titles[state] ?? []).map((title) => ({ key: title, when: 'next', title }))
}

/** Only who opened it, and only while nobody has paid. */
export const mayWithdraw = ({ state, opened, moments }: Pick<Filing, 'state' | 'opened' | 'moments'>): boolean =>
  opened && ['collecting', 'inReview', 'returned', 'paying'].includes(state) && !moments.some(({ kind }) => kind === 'paid')
