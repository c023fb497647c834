import type { PaperKind } from '#shared/model/paper'
import { cleanJpeg } from './clean-jpeg'
import { cleanPng } from './clean-png'

/** What may follow the end mark of a PDF by its own rules. */
const PDF_TAIL = 1024

/**
 * The bytes of a paper as they are kept: pictures without what a camera says of its owner, a PDF as it is.
 * @returns undefined when they are not what `kind` says, or not whole
 */
export function cleanPaper(kind: PaperKind, bytes: Buffer): Buffer | undefined {
  switch (kind) {
    case 'image/jpeg':
      return cleanJpeg(bytes)
    case 'image/png':
      return cleanPng(bytes)
    case 'application/pdf':
      return isPdf(bytes) ? bytes : undefined
  }
}

const isPdf = (bytes: Buffer): boolean => bytes.toString('latin1', 0, 5) === '%PDF-' && bytes.subarray(-PDF_TAIL).includes('%%EOF')
