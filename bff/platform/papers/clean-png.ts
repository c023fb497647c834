import { isViewable } from './picture-size'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** No picture without these. */
const NEEDED: readonly string[] = ['IHDR', 'PLTE', 'IDAT', 'IEND']
/** Chunks that are more than words, and tell nothing of the one who made the picture. */
const SHOWN: readonly string[] = [...NEEDED, 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'pHYs', 'bKGD']

/**
 * A PNG without texts, times, Exif and whatever else a program hung on it: only what draws the picture stays.
 * @returns undefined for anything that is no whole PNG, or too large to look at
 */
export function cleanPng(bytes: Buffer): Buffer | undefined {
  if (!bytes.subarray(0, 8).equals(SIGNATURE)) {
    return undefined
  }
  const kept: Buffer[] = [SIGNATURE]
  let seen = ''
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + bytes.readUInt32BE(at)
    const kind = bytes.toString('latin1', at + 4, at + 8)
    if (end > bytes.length || (seen === '') !== (kind === 'IHDR')) {
      return undefined
    }
    if (kind === 'IHDR' && !isHeaderViewable(bytes.subarray(at, end))) {
      return undefined
    }
    seen = seen === 'IDAT' ? seen : kind
    // A capital letter in front says that nobody can draw the picture without knowing what it is.
    if (/^[A-Z]/.test(kind) && !NEEDED.includes(kind)) {
      return undefined
    }
    if (SHOWN.includes(kind)) {
      kept.push(bytes.subarray(at, end))
    }
    if (kind === 'IEND') {
      return seen === 'IDAT' ? Buffer.concat(kept) : undefined
    }
    at = end
  }
  return undefined
}

const isHeaderViewable = (header: Buffer): boolean => header.length === 25 && isViewable(header.readUInt32BE(8), header.readUInt32BE(12))
