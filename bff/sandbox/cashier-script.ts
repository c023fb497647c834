/** Runs in the browser as it stands: plain script, no build. Pays the order, then goes back where the payer came from. */
export const cashierScript = `'use strict'
const pay = document.querySelector('.pay')
const said = document.querySelector('.said')
const back = document.querySelector('.back')
if (pay) {
  pay.addEventListener('click', () => {
    pay.disabled = true
    pay.textContent = '正在付款'
    fetch('/sandbox/cashier/orders/' + encodeURIComponent(pay.dataset.order) + '/payment', { method: 'POST' })
      .then((response) => {
        if (!response.ok) {
          throw new Error(String(response.status))
        }
        said.textContent = '已付款，正在回去'
        pay.remove()
        // What was paid must not come up again when the payer goes back once more.
        location.replace(back.href)
      })
      .catch(() => {
        said.textContent = '没有付成，请再点一次'
        pay.disabled = false
        pay.textContent = '付款'
      })
  })
}
`
