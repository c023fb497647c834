import type { CaseKind } from '#shared/model/case'

/** Where a case of each kind is shown. */
const PAGES: Record<CaseKind, `/${string}`> = { registerCorrection: '/my-homes/pages/case/index' }

/** The page of a case; undefined for a kind this version does not know. */
export function casePage(kind: CaseKind, id: string): `/${string}` | undefined {
  const page = (PAGES as Partial<Record<string, `/${string}`>>)[kind]
  return page && `${page}?id=${id}`
}
