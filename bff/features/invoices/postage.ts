import type { Day } from '#shared/model/day'
import { fen } from '#shared/model/money'
import type { Fen } from '#shared/model/money'
import type { DeliveryWay } from '#shared/model/invoice'

/** What the post takes from the one who gets the paper, newest first. No tariff is published; the office pays, as many do. */
const POSTAGE: readonly { from: string; amount: Fen }[] = [{ from: '2026-01-01', amount: fen(0) }]

export const postageOf = ({ how }: DeliveryWay, day: Day): Fen => (how === 'post' ? (POSTAGE.find(({ from }) => from <= day)?.amount ?? fen(0)) : fen(0))
