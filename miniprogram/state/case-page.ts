import type { CaseKind, CaseLine, CaseTodo } from '#shared/model/case'

type Path = `/${string}`
type Pages = Partial<Record<string, Path>>

/** Where a case of each kind is shown. */
const PAGES: Record<CaseKind, Path> = {
  registerCorrection: '/my-homes/pages/case/index',
  existingHomeSale: '/existing-home/pages/filing/index',
  priceDispute: '/price/pages/answer/index',
  proxyInvoice: '/invoices/pages/request/index',
  redLetter: '/invoices/pages/red/index',
  quotaRaise: '/supply/pages/request/index',
  paperOrder: '/supply/pages/request/index',
  controlAppeal: '/supply/pages/request/index',
}

/** Where the reader does at once what it waits for; anything else is done on the case's own page. */
const ACTS: Partial<Record<CaseTodo, Path>> = {
  confirm: '/existing-home/pages/facts/index',
  sign: '/existing-home/pages/tax-sheet/index',
  pay: '/existing-home/pages/notice/index',
}

/** The page of a case; undefined for a kind this version does not know. */
export function casePage(kind: CaseKind, id: string): Path | undefined {
  const page = (PAGES as Pages)[kind]
  return page && `${page}?id=${id}`
}

/** Where the reader acts on a case: one tap instead of two. */
export function actPage({ kind, id, todo }: Pick<CaseLine, 'kind' | 'id' | 'todo'>): Path | undefined {
  const page = todo && kind === 'existingHomeSale' ? (ACTS as Pages)[todo] : undefined
  return page ? `${page}?id=${id}` : casePage(kind, id)
}
