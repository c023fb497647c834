import { fen } from '#shared/model/money'
import type { Fen } from '#shared/model/money'
import { fraction } from '../../engines/law/fraction'

/**
 * What a red letter over so much of the rest takes of the amount without VAT and of the VAT: by share of what is left of both, so that the last one takes the
 * remainder and all of them together are the original to the fen, none of them below zero.
 * @param gross at most `left.gross`
 */
export function splitRed(left: { gross: Fen; net: Fen }, gross: Fen): { net: Fen; tax: Fen } {
  const net = fraction(left.net, gross, left.gross)
  return { net, tax: fen(gross - net) }
}

/** The part of the taxes paid that goes back: what is due to all reversed so far less what went back before, so that the whole goes back with the whole. */
export const refundShare = (paid: Fen, { gross, before, now }: { gross: Fen; before: Fen; now: Fen }): Fen =>
  fen(fraction(paid, before + now, gross) - fraction(paid, before, gross))
