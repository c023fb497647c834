import { toJsonSchema } from '@valibot/to-json-schema'
import type { Route } from '#shared/contract/route'
import { allRoutes } from '#shared/contract/all'
import { statusOf } from '#shared/failure'
import { API_PREFIX } from './serve'

type Json = Record<string, unknown>

/** OpenAPI 3.1 document of every route, generated from the contract. */
export function openapi(): Json {
  const paths: Record<string, Json> = {}
  for (const [name, route] of Object.entries(allRoutes)) {
    const path = route.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(name, route) }
  }
  return {
    openapi: '3.1.0',
    info: { title: '渝税通', version: '1' },
    servers: [{ url: API_PREFIX }],
    paths,
    components: {
      securitySchemes: { session: { type: 'http', scheme: 'bearer' } },
      schemas: { Failure: FAILURE },
    },
  }
}

const FAILURE: Json = {
  type: 'object',
  required: ['code', 'message', 'traceId'],
  properties: {
    code: { type: 'string' },
    message: { type: 'string' },
    traceId: { type: 'string' },
    fields: { type: 'object', additionalProperties: { type: 'string' } },
  },
}

function operation(name: string, route: Route): Json {
  const keyed = route.once === true
  return {
    operationId: name,
    summary: route.summary,
    'x-auth': route.auth,
    'x-once': route.once,
    security: route.auth === 'anonymous' ? [] : [{ session: [] }],
    parameters: [
      ...parameters('path', schemaOf(route.params, 'input')),
      ...parameters('query', schemaOf(route.query, 'input')),
      ...(keyed ? [{ name: 'Idempotency-Key', in: 'header', required: true, schema: { type: 'string', format: 'uuid' } }] : []),
    ],
    ...(Object.keys(route.body.entries).length > 0
      ? { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(route.body, 'input') } } } }
      : {}),
    responses: {
      '200': { description: 'OK', content: { 'application/json': { schema: schemaOf(route.reply, 'output') } } },
      ...failureResponses(route),
    },
  }
}

function failureResponses(route: Route): Json {
  const byStatus = new Map<number, string[]>()
  for (const code of route.errors) {
    byStatus.set(statusOf(code), [...(byStatus.get(statusOf(code)) ?? []), code])
  }
  const content = { 'application/json': { schema: { $ref: '#/components/schemas/Failure' } } }
  return Object.fromEntries([...byStatus].map(([status, codes]) => [String(status), { description: codes.join(', '), content }]))
}

function parameters(where: 'path' | 'query', schema: Json): Json[] {
  const required = (schema['required'] ?? []) as string[]
  return Object.entries((schema['properties'] ?? {}) as Json).map(([name, inner]) => ({ name, in: where, required: required.includes(name), schema: inner }))
}

function schemaOf(schema: Route['params'] | Route['reply'], typeMode: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = toJsonSchema(schema, { typeMode, errorMode: 'ignore' }) as Json
  return rest
}
