import { promisify } from 'node:util'
import { deserialize, serialize } from 'node:v8'
import { gunzip, gzip } from 'node:zlib'
import type { Model, ModelData } from '../../engines/appraisal/model'
import { dataOf, openModel } from '../../engines/appraisal/open-model'

/** A model as the bytes that every node loads: its plain data, without the functions. */
export const packModel = (model: Model): Promise<Buffer> => promisify(gzip)(serialize(dataOf(model)), { level: 1 })

/** The very model that was packed. */
export async function unpackModel(packed: Buffer): Promise<Model> {
  return openModel(deserialize(await promisify(gunzip)(packed)) as ModelData)
}
