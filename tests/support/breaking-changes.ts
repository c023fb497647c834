export type Json = { [key: string]: unknown }

/** What a client built against `before` would miss or be refused in `now`: paths, methods, reply fields gone; inputs newly required. */
export function breakingChanges(before: Json, now: Json): string[] {
  const found: string[] = []
  for (const [path, methods] of Object.entries(at(before, 'paths'))) {
    const newMethods = at(now, 'paths')[path] as Json | undefined
    if (!newMethods) {
      found.push(`${path} is gone`)
      continue
    }
    for (const [method, operation] of Object.entries(methods as Json)) {
      const newOperation = newMethods[method] as Json | undefined
      if (!newOperation) {
        found.push(`${path} ${method} is gone`)
        continue
      }
      found.push(...ofOperation(`${path} ${method}`, operation as Json, newOperation))
    }
  }
  return found.sort()
}

function ofOperation(name: string, before: Json, now: Json): string[] {
  const reply = ['responses', '200', 'content', 'application/json', 'schema']
  const body = ['requestBody', 'content', 'application/json', 'schema']
  const parameterNames = (operation: Json): string[] =>
    ((operation['parameters'] ?? []) as { name: string; required: boolean }[]).filter((parameter) => parameter.required).map((parameter) => parameter.name)
  return [
    ...lostFields(at(before, ...reply), at(now, ...reply)).map((field) => `${name}: reply lost ${field}`),
    ...newlyRequired(at(before, ...body), at(now, ...body)).map((field) => `${name}: body now needs ${field}`),
    ...parameterNames(now)
      .filter((parameter) => !parameterNames(before).includes(parameter))
      .map((parameter) => `${name}: now needs ${parameter}`),
  ]
}

function lostFields(before: Json, now: Json, path = ''): string[] {
  const properties = at(before, 'properties')
  const mine = Object.entries(properties).flatMap(([field, schema]) => {
    const newSchema = at(now, 'properties')[field] as Json | undefined
    const where = path === '' ? field : `${path}.${field}`
    return newSchema ? lostFields(schema as Json, newSchema, where) : [where]
  })
  return before['items'] ? [...mine, ...lostFields(before['items'] as Json, at(now, 'items'), `${path}[]`)] : mine
}

function newlyRequired(before: Json, now: Json): string[] {
  const old = (before['required'] ?? []) as string[]
  return ((now['required'] ?? []) as string[]).filter((field) => !old.includes(field))
}

/** The object at a path, or an empty one. */
function at(json: Json, ...keys: string[]): Json {
  return keys.reduce<Json>((inner, key) => (inner[key] ?? {}) as Json, json)
}
