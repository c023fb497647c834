/**
 * Runs in the browser as it stands: plain script, no build. Choosing a person starts that phone anew; the address keeps the pair. What came to each phone is
 * asked for again and again; what is told there is put in as text, never as markup.
 */
export const phonesScript = `'use strict'
const EVERY_MS = 2000
const CHANNELS = { wechat: '微信', service: '服务号', sms: '短信', mail: '邮件', letter: '信' }
const clock = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit', second: '2-digit' })
const element = (name, className, text) => {
  const made = document.createElement(name)
  made.className = className
  made.textContent = text
  return made
}
document.querySelectorAll('.phone').forEach((phone) => {
  const side = phone.dataset.side
  const select = phone.querySelector('.person')
  const answer = phone.querySelector('.switch')
  const list = phone.querySelector('.list')
  const frame = phone.querySelector('iframe')
  const place = () => '/sandbox/people/' + encodeURIComponent(select.value)
  let shown = ''
  const open = (page) => {
    // A frame that only changes its #part would not start anew.
    frame.src = 'about:blank'
    setTimeout(() => {
      frame.src = '/?as=' + encodeURIComponent(select.value) + '#/' + page
    }, 0)
  }
  const entry = ({ channel, at, title, text, page }) => {
    const item = element('li', 'entry ' + channel, '')
    const head = element('p', 'from', '')
    head.append(element('b', '', CHANNELS[channel]), element('time', '', clock.format(new Date(at))))
    item.append(head)
    if (channel !== 'sms') {
      item.append(element('p', 'title', title))
    }
    item.append(element('p', 'text', text))
    if (page) {
      const button = element('button', 'open', '点开')
      button.type = 'button'
      button.addEventListener('click', () => open(page))
      item.append(button)
    }
    return item
  }
  const look = async () => {
    const asked = select.value
    const response = await fetch(place() + '/received')
    const text = await response.text()
    // Another person may have been chosen, or the answer be the same as before.
    if (!response.ok || asked !== select.value || text === shown) {
      return
    }
    shown = text
    const { answer: now, items } = JSON.parse(text)
    answer.value = now
    phone.querySelector('.empty').hidden = items.length > 0
    list.replaceChildren(...items.map(entry))
  }
  // A server that is being started anew is asked again.
  const lookOn = () => look().catch(() => {}).then(() => setTimeout(lookOn, EVERY_MS))
  const start = () => {
    const chosen = select.selectedOptions[0]
    phone.querySelector('.name').textContent = chosen.dataset.name
    phone.querySelector('.purpose').textContent = chosen.dataset.purpose
    phone.querySelector('.id-number').textContent = chosen.dataset.idNumber
    phone.querySelector('.tel').textContent = chosen.dataset.tel
    phone.querySelector('.email').textContent = chosen.dataset.email
    open('')
    // The other one's list and switch are still to be seen.
    shown = ''
    look().catch(() => {})
  }
  select.addEventListener('change', () => {
    const address = new URL(location.href)
    address.searchParams.set(side, select.value)
    history.replaceState(null, '', address)
    start()
  })
  answer.addEventListener('change', () => {
    const body = JSON.stringify({ answer: answer.value })
    fetch(place() + '/wechat-switch', { method: 'PUT', headers: { 'content-type': 'application/json' }, body }).catch(() => {
      shown = ''
    })
  })
  phone.querySelector('.again').addEventListener('click', start)
  // A browser that goes back restores the choice, not the frame.
  if (!frame.getAttribute('src').startsWith('/?as=' + select.value + '#')) {
    start()
  }
  lookOn()
})
`
