import { crc32, deflateSync } from 'node:zlib'

const segment = (marker: number, body: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}

/** An Exif block as a phone writes it: which side is up, and where it stood. */
const exif = (orientation: number): Buffer => {
  const tiff = Buffer.from([0x49, 0x49, 42, 0, 8, 0, 0, 0, 2, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0x25, 0x88, 4, 0, 1, 0, 0, 0, 38, 0, 0, 0, 0, 0, 0, 0])
  return segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, Buffer.from('GPS 29.5630,106.5516 iPhone', 'latin1')]))
}

interface GivenJpeg {
  orientation?: number
  height?: number
  width?: number
  before?: Buffer
  /** between two scans */
  between?: Buffer
  behind?: Buffer
}

const NONE = Buffer.alloc(0)

/** Not a picture to look at, but built like one: JFIF, Exif, tables, two scans with stuffed bytes and restarts. */
export const jpeg = ({ orientation = 6, height = 16, width = 16, before = NONE, between = NONE, behind = NONE }: GivenJpeg = {}): Buffer =>
  Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from('JFIF\0\x01\x02\0\0\x01\0\x01\0\0', 'latin1')),
    exif(orientation),
    before,
    segment(0xc2, Buffer.from([8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0])),
    segment(0xda, Buffer.from([1, 1, 0, 0, 0, 0])),
    Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]),
    between,
    segment(0xda, Buffer.from([1, 1, 0, 1, 5, 0])),
    Buffer.from([0x78, 0xff, 0x00]),
    Buffer.from([0xff, 0xd9]),
    behind,
  ])

export const jpegSegment = segment

const chunk = (kind: string, body: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), body])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(body.length)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}

/** A real grey picture of 2 × 2 points, with a text and an Exif block. */
export const png = ({ size = 2, isBare = false } = {}): Buffer => {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(size, 4)
  header.writeUInt8(8, 8)
  const words = isBare ? [] : [chunk('tEXt', Buffer.from('Author\0渝')), chunk('eXIf', exif(6).subarray(10))]
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    ...words,
    chunk('IDAT', deflateSync(Buffer.alloc(size * (size + 1), 200))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

export const pdf = (bytes = 200): Buffer => Buffer.from(`%PDF-1.4\n${' '.repeat(bytes)}\n%%EOF\n`)
