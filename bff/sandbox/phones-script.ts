/** Runs in the browser as it stands: plain script, no build. Choosing a person starts that phone anew; the address keeps the pair. */
export const phonesScript = `'use strict'
document.querySelectorAll('.phone').forEach((phone) => {
  const side = phone.dataset.side
  const select = phone.querySelector('select')
  const frame = phone.querySelector('iframe')
  const start = () => {
    const chosen = select.selectedOptions[0]
    phone.querySelector('.name').textContent = chosen.dataset.name
    phone.querySelector('.purpose').textContent = chosen.dataset.purpose
    phone.querySelector('.id-number').textContent = chosen.dataset.idNumber
    // A frame that only changes its #part would not start anew.
    frame.src = 'about:blank'
    setTimeout(() => {
      frame.src = '/?as=' + encodeURIComponent(select.value) + '#/'
    }, 0)
  }
  select.addEventListener('change', () => {
    const address = new URL(location.href)
    address.searchParams.set(side, select.value)
    history.replaceState(null, '', address)
    start()
  })
  phone.querySelector('.again').addEventListener('click', start)
  // A browser that goes back restores the choice, not the frame.
  if (!frame.getAttribute('src').startsWith('/?as=' + select.value + '#')) {
    start()
  }
})
`
