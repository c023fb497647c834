/** Fen rounded to ten thousand yuan → `86` or `1,250`, to be followed by 万元. */
export const inWan = (price: number): string => String(Math.round(price / 1_000_000)).replace(/\B(?=(\d{3})+$)/g, ',')
