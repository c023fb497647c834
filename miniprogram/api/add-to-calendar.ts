import Taro from '@tarojs/taro'
import { platform } from './platform'

/** A day to remember, in the phone's calendar; in a browser as a file that any calendar opens. False: the reader would rather not. */
export async function addToCalendar({ title, day, note }: { title: string; day: string; note: string }): Promise<boolean> {
  if (process.env.TARO_ENV === 'h5') {
    return platform.giveFile(`${day}.ics`, 'text/calendar', base64(eventOf({ title, day, note })))
  }
  return Taro.addPhoneCalendar({ title, description: note, startTime: Date.parse(`${day}T01:00:00Z`) / 1000, allDay: true }).then(() => true, () => false)
}

/** One whole day (RFC 5545), with a reminder on the day before. */
function eventOf({ title, day, note }: { title: string; day: string; note: string }): string {
  const date = day.replace(/-/g, '')
  return [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Yushuitong//ZH', 'BEGIN:VEVENT', `UID:${date}-${codeOf(title)}@yushuitong.invalid`, `DTSTAMP:${date}T000000Z`,
    `DTSTART;VALUE=DATE:${date}`, `SUMMARY:${escaped(title)}`, `DESCRIPTION:${escaped(note)}`, 'BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escaped(title)}`, 'TRIGGER:-P1D',
    'END:VALARM', 'END:VEVENT', 'END:VCALENDAR', '',
  ].join('\r\n')
}

const escaped = (text: string): string => text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\n/g, '\\n')

/** The same title on the same day is the same event. */
const codeOf = (text: string): string => Array.from(text).reduce((sum, sign) => (sum * 31 + (sign.codePointAt(0) ?? 0)) % 4_294_967_296, 7).toString(36)

const base64 = (text: string): string => window.btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''))
