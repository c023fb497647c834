import Taro from '@tarojs/taro'

/** About where the reader is, as the routes take it: degrees to three decimals, some hundred metres. */
export interface Whereabouts {
  lat: string
  lng: string
}

/** Asked only within a tap. Undefined: the reader would rather not say, or the phone does not know. */
export async function whereAmI(): Promise<Whereabouts | undefined> {
  try {
    const { latitude, longitude } = process.env.TARO_ENV === 'h5' ? await inBrowser() : await inWeChat()
    const [lat, lng] = [latitude.toFixed(3), longitude.toFixed(3)]
    // Elsewhere in the world nothing is near.
    return /^\d{2}\./.test(lat) && /^1\d{2}\./.test(lng) ? { lat, lng } : undefined
  } catch {
    // Refused and not known come to the same: the list by district stands.
    return undefined
  }
}

interface Position {
  latitude: number
  longitude: number
}

const inWeChat = (): Promise<Position> => Taro.getFuzzyLocation({ type: 'wgs84' })

const inBrowser = (): Promise<Position> =>
  new Promise((found, failed) => {
    const options = { enableHighAccuracy: false, timeout: 8000, maximumAge: 300_000 }
    window.navigator.geolocation.getCurrentPosition(({ coords }) => found(coords), failed, options)
  })
