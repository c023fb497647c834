import { fen, yuan } from '#shared/model/money'
import type { CashierOrderRow } from './cashier-order-store'

/** What a payer sees at the sandbox cashier; no order: what to do then. `back` is a path of ours. */
export function cashierPage(order: CashierOrderRow | undefined, back: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>收银台</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/sandbox/cashier.css">
<script src="/sandbox/cashier.js" defer></script>
</head>
<body>
<main>
${order ? bill(order) : '<h1>没有这笔订单</h1>\n<p>请回到办税页面，再点一次缴税。</p>'}
<a class="back" href="${escapeHtml(back)}">${order?.state === 'unpaid' ? '先不付，回去' : '回去'}</a>
</main>
</body>
</html>
`
}

function bill({ id, amount, description, state }: CashierOrderRow): string {
  return `<p class="payee">收款方 国库</p>
<h1>¥<span class="amount">${yuan(fen(amount))}</span></h1>
<p class="what">${escapeHtml(description)}</p>
<p class="sandbox">这是沙盒，不会真的扣钱。</p>
<p class="said" role="status">${state === 'paid' ? '已付款' : ''}</p>
${state === 'unpaid' ? `<button type="button" class="pay" data-order="${escapeHtml(id)}">付款</button>` : ''}`
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark)

/** The way back if it stays here, else the first page: an address from outside must lead nobody away. Read as a browser would read it. */
export function localPath(asked: unknown): string {
  const here = 'http://here.invalid'
  if (typeof asked !== 'string' || !asked.startsWith('/') || !URL.canParse(asked, here)) {
    return '/'
  }
  const url = new URL(asked, here)
  // A path like /.//elsewhere would only become //elsewhere when it is written out again.
  return url.origin === here && !url.pathname.startsWith('//') ? url.pathname + url.search + url.hash : '/'
}
