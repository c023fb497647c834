import { plain } from '../text/tax-formula'

/** `+0.9%`, `−2.6%` from what was paid to what it became. */
export const changeOf = (before: number, after: number): string =>
  signed(Math.round(Math.abs(after / before - 1) * 1000), after > before, 1)

/** `+1.90%` of 1_019_000 ppm, as exact as one can redo it with. */
export const changeOfPpm = (ppm: number): string => signed(Math.round(Math.abs(ppm - 1_000_000) / 100), ppm > 1_000_000, 2)

/** `count` tenths or hundredths of a per cent. */
const signed = (count: number, up: boolean, digits: 1 | 2): string =>
  `${count === 0 ? '' : up ? '+' : '−'}${(count / 10 ** digits).toFixed(digits)}%`

/** `879,123` from fen; the fen stand where one looks closer. */
export const wholeYuan = (amount: number): string => plain(Math.round(amount / 100) * 100)
