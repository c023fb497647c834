const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** Chunks that are more than words, and tell nothing of the one who made the picture. */
const SHOWN: readonly string[] = ['tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'pHYs', 'bKGD']

/**
 * A PNG without texts, times, Exif and whatever else a program hung on it: only what draws the picture stays.
 * @returns undefined for anything that is no whole PNG
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
    seen = seen === 'IDAT' ? seen : kind
    // A capital letter in front: no picture without it.
    if (/^[A-Z]/.test(kind) || SHOWN.includes(kind)) {
      kept.push(bytes.subarray(at, end))
    }
    if (kind === 'IEND') {
      return seen === 'IDAT' ? Buffer.concat(kept) : undefined
    }
    at = end
  }
  return undefined
}
