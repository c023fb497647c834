import { isViewable } from './picture-size'

const SOI = 0xd8
const EOI = 0xd9
const SOS = 0xda
const COMMENT = 0xfe
const JFIF = 0xe0
const EXIF = 0xe1
const ADOBE = 0xee
const ORIENTATION = 0x0112
/** A photo has about ten. Each costs whoever opens it a walk over all points. */
const MOST_SCANS = 100

/**
 * A JPEG without what the camera wrote about the one who held it: place, time, device, comments, thumbnails, films behind the picture.
 * Kept of the metadata: JFIF, the colour order (Adobe), and which side is up. Else a page would lie on its side, or in wrong colours.
 * @returns undefined for anything that is no whole JPEG: cut off, without a picture, with lengths that lead nowhere, or too large to look at
 */
export function cleanJpeg(bytes: Buffer): Buffer | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== SOI) {
    return undefined
  }
  const kept: Buffer[] = [bytes.subarray(0, 2)]
  for (let at = 2, scans = 0; ; ) {
    const start = markerAt(bytes, at)
    if (start === undefined) {
      return undefined
    }
    const marker = bytes[start + 1] ?? 0
    if (marker === EOI) {
      // What stands behind the end belongs to no picture a clerk would see.
      return scans > 0 ? Buffer.concat([...kept, bytes.subarray(start, start + 2)]) : undefined
    }
    const end = endOf(bytes, start, marker)
    scans += marker === SOS ? 1 : 0
    if (end === undefined || scans > MOST_SCANS || (isFrame(marker) && !isFrameViewable(bytes.subarray(start, end)))) {
      return undefined
    }
    kept.push(...keep(bytes.subarray(start, end), marker))
    at = end
  }
}

/** Where the next marker begins: 0xff, perhaps more of them, and its code. */
function markerAt(bytes: Buffer, from: number): number | undefined {
  let at = from
  while (bytes[at] === 0xff && bytes[at + 1] === 0xff) {
    at++
  }
  return bytes[at] === 0xff && at + 1 < bytes.length ? at : undefined
}

/** Where a segment ends; of a scan, where the data after it end. */
function endOf(bytes: Buffer, start: number, marker: number): number | undefined {
  if (marker < 0xc0 || marker === SOI || isRestart(marker)) {
    return undefined
  }
  const length = start + 4 <= bytes.length ? bytes.readUInt16BE(start + 2) : 0
  const end = start + 2 + length
  if (length < 2 || end > bytes.length) {
    return undefined
  }
  return marker === SOS ? endOfScan(bytes, end) : end
}

/** In a scan 0xff is data when 0 follows, and a restart is part of it. */
function endOfScan(bytes: Buffer, from: number): number | undefined {
  for (let at = bytes.indexOf(0xff, from); at >= 0 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at + 2)) {
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && !isRestart(next)) {
      return at
    }
  }
  return undefined
}

/** The segments that say how large the picture is. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

const isFrameViewable = (segment: Buffer): boolean => segment.length >= 9 && isViewable(segment.readUInt16BE(7), segment.readUInt16BE(5))

const isRestart = (marker: number): boolean => marker >= 0xd0 && marker <= 0xd7

function keep(segment: Buffer, marker: number): Buffer[] {
  if (marker === EXIF) {
    return uprightOf(segment)
  }
  if (marker === JFIF) {
    return withoutThumbnail(segment)
  }
  if (marker === ADOBE && segment.length === 16 && segment.toString('latin1', 4, 9) === 'Adobe') {
    return [segment]
  }
  return marker === COMMENT || (marker > EXIF && marker <= 0xef) ? [] : [segment]
}

/** A JFIF segment with its version and density only: a small picture in it may be of what the large one has cut away. */
function withoutThumbnail(segment: Buffer): Buffer[] {
  if (segment.length < 18 || segment.toString('latin1', 4, 9) !== 'JFIF\0') {
    return []
  }
  return [Buffer.concat([Buffer.from([0xff, JFIF, 0, 16]), segment.subarray(4, 16), Buffer.from([0, 0])])]
}

/** An Exif segment that says nothing but which side is up. */
function uprightOf(segment: Buffer): Buffer[] {
  const turned = orientationOf(segment)
  if (turned === undefined || turned < 2 || turned > 8) {
    return []
  }
  const tiff = Buffer.from([0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turned, 0, 0, 0, 0, 0, 0])
  return [Buffer.concat([Buffer.from([0xff, EXIF, 0, 8 + tiff.length]), Buffer.from('Exif\0\0', 'latin1'), tiff])]
}

/** Tag 0x0112 of the first directory, whichever way round the numbers are written. */
function orientationOf(segment: Buffer): number | undefined {
  const tiff = segment.subarray(10)
  if (segment.toString('latin1', 4, 10) !== 'Exif\0\0' || tiff.length < 10) {
    return undefined
  }
  const isLittle = tiff.toString('latin1', 0, 2) === 'II'
  const short = (at: number): number => (at + 2 > tiff.length ? 0 : isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const first = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  for (let entry = 0; entry < short(first); entry++) {
    const at = first + 2 + 12 * entry
    if (short(at) === ORIENTATION) {
      return short(at + 8)
    }
  }
  return undefined
}
