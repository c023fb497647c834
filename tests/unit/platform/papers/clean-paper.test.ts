import fc from 'fast-check'
import { cleanPaper } from '../../../../bff/platform/papers/clean-paper'
import { jpeg, jpegSegment, pdf, png } from './given-papers'

const clean = (bytes: Buffer): Buffer | undefined => cleanPaper('image/jpeg', bytes)
const text = (bytes: Buffer | undefined): string => bytes?.toString('latin1') ?? ''

describe('a photo', () => {
  it('loses where it was taken and by what', () => {
    expect(text(jpeg())).toContain('GPS')
    expect(text(clean(jpeg()))).not.toMatch(/GPS|iPhone/)
  })

  it.each([2, 3, 6, 8])('still says that its side %i is up', (orientation) => {
    const kept = clean(jpeg({ orientation })) ?? Buffer.alloc(0)
    const at = kept.indexOf('Exif\0\0')
    expect(kept.subarray(at + 6, at + 10).toString('hex')).toBe('4d4d002a')
    expect(kept.readUInt16BE(at + 6 + 8)).toBe(1)
    expect(kept.readUInt16BE(at + 6 + 10)).toBe(0x0112)
    expect(kept.readUInt16BE(at + 6 + 18)).toBe(orientation)
  })

  it.each([0, 1, 9])('says nothing of a side when it is upright, or the side is none (%i)', (orientation) => {
    expect(text(clean(jpeg({ orientation })))).not.toContain('Exif')
  })

  it('keeps picture, tables, stuffed bytes and restarts to the byte', () => {
    const bare = jpeg({ orientation: 1 })
    const kept = clean(bare)
    expect(kept?.subarray(0, 20)).toEqual(bare.subarray(0, 20))
    const frame = bare.indexOf(Buffer.from([0xff, 0xc2]))
    expect(kept?.subarray(20)).toEqual(bare.subarray(frame))
  })

  it('loses comments and marks of makers, also between two scans, and whatever hangs behind its end', () => {
    const secret = Buffer.from('secret')
    const kept = clean(
      jpeg({
        before: Buffer.concat([jpegSegment(0xfe, secret), jpegSegment(0xed, secret), jpegSegment(0xef, secret)]),
        between: Buffer.concat([jpegSegment(0xe1, secret), jpegSegment(0xfe, secret)]),
        behind: Buffer.concat([secret, jpeg()]),
      }),
    )
    expect(kept).toBeDefined()
    expect(text(kept)).not.toMatch(/secret|GPS/)
  })

  it('keeps the mark that says in which order its colours stand', () => {
    const adobe = jpegSegment(0xee, Buffer.from('Adobe\0\x64\0\0\0\0\x02', 'latin1'))
    expect(clean(jpeg({ before: adobe }))?.includes(adobe)).toBe(true)
    expect(text(clean(jpeg({ before: jpegSegment(0xee, Buffer.from('Adobe and a story')) })))).not.toContain('story')
  })

  it('is refused when it is cut off anywhere', () => {
    const whole = jpeg()
    fc.assert(fc.property(fc.nat(whole.length - 1), (length) => expect(clean(whole.subarray(0, length))).toBeUndefined()))
  })

  it('loses the small pictures of its beginning', () => {
    const small = Buffer.concat([Buffer.from('JFIF\0\x01\x02\0\0\x01\0\x01\x01\x02', 'latin1'), Buffer.from('secret')])
    const before = Buffer.concat([jpegSegment(0xe0, small), jpegSegment(0xe0, Buffer.from('JFXX\0\x10secret', 'latin1'))])
    const kept = clean(jpeg({ orientation: 1, before }))
    expect(text(kept)).not.toMatch(/secret|JFXX/)
    expect(kept?.subarray(20, 38).toString('hex')).toBe('ffe000104a46494600010200000100010000')
  })

  it.each([
    ['too many points', jpeg({ height: 65_535, width: 65_535 })],
    ['no height', jpeg({ height: 0 })],
    ['scans without end', jpeg({ between: Buffer.concat(Array.from({ length: 100 }, () => jpegSegment(0xda, Buffer.from([1, 1, 0, 0, 0, 0])))) })],
  ])('is refused with %s: a few bytes would stop the one who opens it', (_, bytes) => {
    expect(clean(bytes)).toBeUndefined()
  })

  it('may be of fifty million points', () => {
    expect(clean(jpeg({ height: 6000, width: 8000 }))).toBeDefined()
  })

  it('is refused without a picture in it', () => {
    expect(clean(Buffer.from([0xff, 0xd8, 0xff, 0xd9]))).toBeUndefined()
  })

  it('never comes out with Exif of its own, nor does it throw, whatever is changed in it', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.integer({ min: 0, max: 255 }), (at, byte) => {
        const bytes = jpeg()
        bytes[at % bytes.length] = byte
        const kept = clean(bytes)
        expect(kept === undefined || kept.length <= bytes.length).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('comes out the same when it is cleaned again', () => {
    const once = clean(jpeg()) ?? Buffer.alloc(0)
    expect(clean(once)).toEqual(once)
  })
})

describe('a picture in PNG', () => {
  it('loses its words and keeps what draws it', () => {
    const kept = cleanPaper('image/png', png())
    expect(text(kept)).not.toMatch(/Author|GPS|eXIf/)
    expect(kept).toEqual(png({ isBare: true }))
  })

  it('is refused when it is cut off anywhere, or has no picture', () => {
    const whole = png()
    fc.assert(fc.property(fc.nat(whole.length - 1), (length) => expect(cleanPaper('image/png', whole.subarray(0, length))).toBeUndefined()))
    const empty = Buffer.concat([whole.subarray(0, 33), whole.subarray(-12)])
    expect(cleanPaper('image/png', empty)).toBeUndefined()
  })

  it('is refused with too many points, and with a chunk nobody knows', () => {
    const [vast, odd] = [png({ isBare: true }), png({ isBare: true })]
    vast.writeUInt32BE(1_000_000, 16)
    vast.writeUInt32BE(1_000_000, 20)
    expect(cleanPaper('image/png', vast)).toBeUndefined()
    expect(cleanPaper('image/png', Buffer.concat([odd.subarray(0, 33), Buffer.from([0, 0, 0, 1]), Buffer.from('EViL!0000'), odd.subarray(33)]))).toBeUndefined()
  })

  it('loses what hangs behind its end', () => {
    expect(cleanPaper('image/png', Buffer.concat([png({ isBare: true }), Buffer.from('<script>')]))).toEqual(png({ isBare: true }))
  })
})

describe('a PDF', () => {
  it('is kept as it is', () => {
    expect(cleanPaper('application/pdf', pdf())).toEqual(pdf())
  })

  it('is refused when its end is missing, or its beginning', () => {
    expect(cleanPaper('application/pdf', pdf().subarray(0, -6))).toBeUndefined()
    expect(cleanPaper('application/pdf', Buffer.from(`<html>${pdf().toString()}`))).toBeUndefined()
  })
})

it.each([
  ['image/jpeg', png()],
  ['image/png', pdf()],
  ['application/pdf', jpeg()],
  ['image/jpeg', Buffer.from('<svg onload=alert(1)>')],
] as const)('is refused when it is not the %s it is called', (kind, bytes) => {
  expect(cleanPaper(kind, bytes)).toBeUndefined()
})
