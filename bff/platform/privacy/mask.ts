/** `周**`: the first character and always two stars, so that the length of a name says nothing. */
export function maskName(name: string): string {
  const [first = ''] = Array.from(name.trim())
  return first === '' ? '' : `${first}**`
}

/** `9999**********0021`: four and four; shorter than 12 characters shows nothing. */
export const maskIdNumber = (idNumber: string): string => maskMiddle(idNumber, 4, 4, 12)

/** `138****2206`; shorter than 11 digits shows nothing. */
export const maskPhone = (phone: string): string => maskMiddle(phone, 3, 4, 11)

function maskMiddle(text: string, head: number, tail: number, least: number): string {
  const characters = Array.from(text)
  if (characters.length < least) {
    return '*'.repeat(characters.length)
  }
  return characters.slice(0, head).join('') + '*'.repeat(characters.length - head - tail) + characters.slice(-tail).join('')
}
