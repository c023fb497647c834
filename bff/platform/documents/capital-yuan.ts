import type { Fen } from '#shared/model/money'

const DIGITS = '零壹贰叁肆伍陆柒捌玖'
const PLACES = ['', '拾', '佰', '仟']
const GROUPS = ['', '万', '亿']

/**
 * An amount in capital numerals, as on receipts: `柒仟叁佰柒拾元整`. Zeros in a row are one 零, also before 角 and 分 where the place above is empty.
 * @throws RangeError when it is negative, or a trillion yuan and more
 * @law 支付结算办法 附一 正确填写票据和结算凭证的基本规定 一、二、四
 */
export function capitalYuan(amount: Fen): string {
  if (amount < 0 || amount >= 1e14) {
    throw new RangeError(`no capital form of: ${amount}`)
  }
  const whole = Math.floor(amount / 100)
  const [jiao, cent] = [Math.floor(amount / 10) % 10, amount % 10]
  const yuan = whole > 0 ? `${integer(whole)}元` : ''
  if (jiao === 0 && cent === 0) {
    return `${yuan || '零元'}整`
  }
  const gap = whole > 0 && (jiao === 0 || whole % 10 === 0) ? '零' : ''
  return `${yuan}${gap}${jiao > 0 ? `${DIGITS[jiao]}角` : ''}${cent > 0 ? `${DIGITS[cent]}分` : '整'}`
}

function integer(whole: number): string {
  const digits = Array.from(String(whole), Number)
  let text = ''
  let gap = false
  digits.forEach((digit, at) => {
    const place = digits.length - 1 - at
    if (digit > 0) {
      text += `${gap ? '零' : ''}${DIGITS[digit]}${PLACES[place % 4]}`
    }
    gap = digit === 0
    // A group that is empty altogether (一亿零三) has no 万.
    if (place % 4 === 0 && digits.slice(Math.max(0, at - 3), at + 1).some((one) => one > 0)) {
      text += GROUPS[place / 4]
    }
  })
  return text
}
