import * as v from 'valibot'
import { Instant } from '#shared/model/day'
import { PaperId } from '#shared/model/ids'

/** Bytes a paper may have: a photo of a page, or a short PDF. */
export const PAPER_BYTES = 2_000_000

export const PaperKind = v.picklist(['image/jpeg', 'image/png', 'application/pdf'])
export type PaperKind = v.InferOutput<typeof PaperKind>

/** A paper that somebody hands in: a photo or a PDF. `size` in bytes. */
export const Paper = v.object({ id: PaperId, kind: PaperKind, size: v.pipe(v.number(), v.integer()), at: Instant })
export type Paper = v.InferOutput<typeof Paper>

/** The bytes in base64, as a page reads them from the phone. */
export const PaperContent = v.pipe(v.string(), v.minLength(4), v.maxLength(Math.ceil(PAPER_BYTES / 3) * 4), v.regex(/^[A-Za-z0-9+/]+={0,2}$/))
