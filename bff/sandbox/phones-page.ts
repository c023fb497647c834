import type { DemoPerson } from './city/demo-people'
import { DEMO_PASSWORD } from './hire-clerks'

interface Pair {
  left: DemoPerson
  right: DemoPerson
}

interface Page {
  people: readonly DemoPerson[]
  pair: Pair
  clerks: readonly DemoPerson[]
  quietHours: { from: number; to: number } | undefined
}

/** Where a demo clerk works. */
export const deskOf = ({ id, role }: Pick<DemoPerson, 'id' | 'role'>): string => `/?as=${id}#/desk/pages/${role === 'outlet' ? 'outlet' : 'queue'}/index`

/** Two phones side by side, each with a demo person in it; below them the way to the clerks' desk. */
export function phonesPage({ people, pair: { left, right }, clerks, quietHours }: Page): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>渝税通 · 两部手机</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/sandbox/phones.css">
<script src="/sandbox/phones.js" defer></script>
</head>
<body>
<header>
<h1>渝税通 · 两部手机</h1>
<p>您可以同时当两个人。人和房子都是编的，随便点。</p>
<p>${quietOf(quietHours)}</p>
</header>
<main>
${phone('left', '第一部手机', people, left)}
${phone('right', '第二部手机', people, right)}
</main>
<footer>
<h2>税务人员的工作台</h2>
<p>系统拿不准的申报在这里等人核对。密码都是 <b>${DEMO_PASSWORD}</b></p>
<ul>
${clerks.map(({ id, name, purpose, role }) => `<li><a href="${deskOf({ id, role })}" target="_blank" rel="noopener">${name}</a>，${purpose}</li>`).join('\n')}
</ul>
</footer>
</body>
</html>
`
}

const quietOf = (hours: Page['quietHours']): string =>
  hours ? `${hours.from} 点到次日 ${hours.to} 点不打扰：这段时间的提醒留到早上。` : '真的用起来，夜里不打扰人；这里白天黑夜都马上提醒，好让您看见。'

function phone(side: keyof Pair, label: string, people: readonly DemoPerson[], chosen: DemoPerson): string {
  return `<section class="phone" data-side="${side}">
<div class="device">
<label for="${side}">${label}，您是谁？</label>
<select id="${side}" class="person">
${people.map((person) => option(person, person.id === chosen.id)).join('\n')}
</select>
<p class="purpose">${chosen.purpose}</p>
<p class="note">要认身份时，填 <b class="name">${chosen.name}</b>，身份证号 <b class="id-number">${chosen.idNumber}</b></p>
<p class="note">要填联系方式时，手机 <b class="tel">${chosen.phone}</b>，邮箱 <b class="email">${chosen.email}</b></p>
<div class="frame"><iframe title="${label}" src="/?as=${chosen.id}#/"></iframe></div>
<button type="button" class="again">重开这部手机</button>
</div>
<div class="got">
<h2>这部手机收到的</h2>
<label for="${side}-switch">微信订阅消息</label>
<select id="${side}-switch" class="switch">
<option value="accept">同意</option>
<option value="reject">拒绝</option>
<option value="off">总开关关着</option>
</select>
<p class="empty">还没有。微信、短信、邮件和信来了，会列在这里。</p>
<ol class="list" aria-live="polite"></ol>
</div>
</section>`
}

const option = ({ id, name, purpose, idNumber, phone: tel, email }: DemoPerson, selected: boolean): string =>
  `<option value="${id}" data-name="${name}" data-purpose="${purpose}" data-id-number="${idNumber}" data-tel="${tel}" data-email="${email}"${selected ? ' selected' : ''}>${name}：${purpose}</option>`
