import { predictHall, waitOfPlace } from '../../engines/halls/predict-hall'
import { hallsNow } from '../../platform/halls/halls-now'
import type { HallsLook } from '../../platform/halls/halls-now'
import type { World } from '../../world'

const ENGINE = { predictHall, waitOfPlace }

/** All halls, a few seconds old at most, with what the engine makes of them. */
export const lookAtHalls = (world: World): Promise<HallsLook> => hallsNow(world, ENGINE)

/** Who says how things stand in the halls. */
export const SOURCE = '各办税服务厅的叫号机'
