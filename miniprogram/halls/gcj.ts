import type { Place } from './best-hall'

const EARTH = 6_378_245
const FLATTENING = 0.006_693_421_622_965_943
const { PI, sin, sqrt, abs } = Math

/** GPS degrees (WGS-84) → degrees of the maps drawn in China (GCJ-02), which lie some hundred metres aside. Good to a few metres; by the formula that is publicly known. */
export function toChineseMap({ lat, lng }: Place): Place {
  const [x, y] = [lng - 105, lat - 35]
  const waves = (20 * sin(6 * x * PI) + 20 * sin(2 * x * PI)) * TWO_THIRDS
  const north = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * sqrt(abs(x)) + waves
    + (20 * sin(y * PI) + 40 * sin((y / 3) * PI)) * TWO_THIRDS + (160 * sin((y / 12) * PI) + 320 * sin((y / 30) * PI)) * TWO_THIRDS
  const east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * sqrt(abs(x)) + waves
    + (20 * sin(x * PI) + 40 * sin((x / 3) * PI)) * TWO_THIRDS + (150 * sin((x / 12) * PI) + 300 * sin((x / 30) * PI)) * TWO_THIRDS
  const angle = (lat / 180) * PI
  const bulge = 1 - FLATTENING * sin(angle) ** 2
  return {
    lat: lat + (north * 180) / (((EARTH * (1 - FLATTENING)) / (bulge * sqrt(bulge))) * PI),
    lng: lng + (east * 180) / ((EARTH / sqrt(bulge)) * Math.cos(angle) * PI),
  }
}

const TWO_THIRDS = 2 / 3
