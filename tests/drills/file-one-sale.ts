import { setTimeout as sleep } from 'node:timers/promises'
import type { Bill } from '#shared/model/bill'
import type { Filing } from '#shared/model/filing'
import type { Acknowledged, Ledger, PatientClient } from './patient-client'
import { Refused } from './patient-client'
import type { Sale } from './people-and-homes'

interface Scene {
  client: PatientClient
  ledger: Ledger
  sale: Sale
  /** told after every acknowledged command */
  onStep: () => void
}

const PATH = '/existing-home'
/** Longer than the outbox waits after a few failures in a row. */
const DONE_WITHIN_MS = 240_000

/** Two people from the contract to the certificates; every acknowledged step is written into the ledger. */
export async function fileOneSale(scene: Scene): Promise<void> {
  const { client, ledger, sale } = scene
  const filing = await command(scene, { path: `${PATH}/filings`, who: sale.seller, moment: 'opened' }, { unitNumber: sale.unitNumber, deal: { source: 'netSigned', contractNumber: sale.contractNumber } })
  const at = `${PATH}/filings/${filing.id}`
  const { invitations } = await command(scene, { path: `${at}/invitations`, who: sale.seller, moment: 'invited' }, {})
  for (const { code } of invitations) {
    await command(scene, { path: `${PATH}/invitations/${code}/acceptance`, who: sale.buyer, moment: 'accepted' }, {})
  }
  // Both at once: which of the two signs last is left to chance.
  await Promise.all([sale.seller, sale.buyer].map((who) => confirmAndSign(scene, at, who)))
  if ((await client.get<{ filing: Filing }>(at, sale.seller)).filing.state === 'inReview') {
    // A home the price model says nothing of waits for a clerk, and here is none.
    await command(scene, { path: `${at}/withdrawal`, who: sale.seller, moment: 'withdrawn' }, {})
    return
  }
  await Promise.all([sale.seller, sale.buyer].map((who) => pay(scene, at, filing.id, who)))
  await untilHandedOver(scene, at)
  for (const who of [sale.seller, sale.buyer]) {
    const { items } = await client.get<{ items: { number: string }[] }>(`${at}/certificates`, who)
    ledger.certificates.push(...items.map(({ number }) => ({ filingId: filing.id, number })))
  }
}

interface Command {
  path: string
  who: string
  moment: Acknowledged['moment']
}

async function command({ client, ledger, onStep }: Scene, { path, who, moment }: Command, body: object): Promise<Filing> {
  const { reply, key } = await client.post<{ filing: Filing }>(path, who, body)
  ledger.acknowledged.push({ filingId: reply.filing.id, moment, key })
  onStep()
  return reply.filing
}

/** When the other side changed something in between, what was shown is looked at anew, as a person would. */
async function confirmAndSign(scene: Scene, at: string, who: string): Promise<void> {
  for (let left = 5; ; left--) {
    try {
      const { filing } = await scene.client.get<{ filing: Filing }>(at, who)
      if (filing.todo === 'confirm') {
        await command(scene, { path: `${at}/confirmation`, who, moment: 'confirmed' }, { factsSeen: filing.factsSeen })
      }
      const sheet = await scene.client.get<{ filing: Filing; total?: number; undertakings: { id: string; version: number }[] }>(`${at}/tax-sheet`, who)
      const undertakings = sheet.undertakings.map(({ id, version }) => ({ id, version }))
      await command(scene, { path: `${at}/signature`, who, moment: 'signed' }, { factsSeen: sheet.filing.factsSeen, undertakings, ...(sheet.total === undefined ? {} : { totalShown: sheet.total }) })
      return
    } catch (error) {
      // Told by the contract to look again; anything else ends the drill.
      if (!(error instanceof Refused) || error.code !== 'filing.changed' || left === 0) {
        throw error
      }
    }
  }
}

async function pay({ client, ledger, onStep }: Scene, at: string, filingId: string, who: string): Promise<void> {
  const { bill } = await client.get<{ bill: Bill }>(`${at}/notice`, who)
  if (bill.amount === 0) {
    return
  }
  const { reply } = await client.post<{ prepay: { package: string } }>(`${at}/payment`, who, { amountShown: bill.amount })
  onStep()
  const orderId = reply.prepay.package.replace('prepay_id=', '')
  await client.payAtCashier(orderId)
  ledger.payments.push({ filingId, orderId })
  onStep()
}

async function untilHandedOver({ client, sale }: Scene, at: string): Promise<void> {
  for (const end = Date.now() + DONE_WITHIN_MS; ; await sleep(500)) {
    const { filing } = await client.get<{ filing: Filing }>(at, sale.seller)
    if (filing.moments.some(({ kind }) => kind === 'handedOver')) {
      return
    }
    if (Date.now() > end) {
      throw new Error(`still ${filing.state}: ${filing.id}, held for ${filing.rules.filter(({ holds }) => !holds).map(({ rule }) => rule).join() || 'nothing'}`)
    }
  }
}
