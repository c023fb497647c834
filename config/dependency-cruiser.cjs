const path = require('node:path')

const LAYERS = 'api|ui|text|state'
/** Erased before anything runs: such an import ties shapes, not behaviour. */
const NOT_TYPES = { dependencyTypesNot: ['type-only'] }

const OUTSIDE = ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown']

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })
/** From `from`, of our own files, only these. */
const only = (name, comment, from, allowed, to = {}) => rule(name, comment, from, { path: '^(bff|shared|miniprogram|tests|config)/', pathNot: allowed, ...to })

const circles = [
  rule('no-circular', 'Whoever needs the other back shows that a third file is missing.', {}, { circular: true, viaOnly: NOT_TYPES }),
]

const tests = [
  rule('nothing-imports-tests', 'tests → everything; nothing → tests.', { pathNot: '^tests/' }, { path: '^tests/' }),
]

const miniprogram = [
  only('miniprogram-speaks-contract', 'The mini-program knows the BFF only by shared/contract.', { path: '^miniprogram/' }, ['^miniprogram/', '^shared/']),
  rule('errands-of-pages-apart', 'An errand never imports another; what two share is a widget of ui/ or a text.', { path: '^miniprogram/([^/]+)/', pathNot: `^miniprogram/(${LAYERS})/` }, { path: '^miniprogram/[^/]+/', pathNot: [`^miniprogram/(${LAYERS})/`, '^miniprogram/$1/'] }),
  rule('layers-below-errands', 'api, ui, text and state know no errand.', { path: `^miniprogram/(${LAYERS})/` }, { path: '^miniprogram/[^/]+/', pathNot: `^miniprogram/(${LAYERS})/` }),
  only('ui-is-dumb', 'ui → text only.', { path: '^miniprogram/ui/' }, ['^miniprogram/(ui|text)/']),
  only('text-is-words', 'text → shared only.', { path: '^miniprogram/text/' }, ['^miniprogram/text/', '^shared/']),
]

const bff = [
  only('bff-in-its-house', 'bff → bff and shared.', { path: '^bff/' }, ['^bff/', '^shared/']),
  rule('production-without-sandbox', 'Nothing in production knows the sandbox.', { path: '^bff/', pathNot: '^bff/(sandbox|commands)/' }, { path: '^bff/sandbox/' }),
  only('app-mounts', 'app → http, features (their routes), platform/jobs.', { path: '^bff/app\\.ts$' }, ['^bff/http/', '^bff/features/[^/]+/[a-z-]*routes\\.ts$', '^bff/platform/jobs/', '^bff/world\\.ts$', '^shared/']),
  rule('errands-of-bff-apart', 'An errand never imports another: a rule both need moves to engines/law, a table to its platform module.', { path: '^bff/features/([^/]+)/' }, { path: '^bff/features/', pathNot: '^bff/features/$1/' }),
  only('errands-stand-on', 'features → http, platform, engines, adapters, world, shared.', { path: '^bff/features/' }, ['^bff/features/', '^bff/(http|platform|engines|adapters)/', '^bff/world\\.ts$', '^shared/']),
  rule('errands-see-http-as-types', 'features → http (types), but for `on`, `onSnapshot`, requirePerson, requireStaff, the sessions that sign-in opens and who an address is counted as.', { path: '^bff/features/' }, { path: '^bff/http/', pathNot: '^bff/http/(use-case|snapshots|require-person|require-staff|session-store|staff-session-store|rate-limit)\\.ts$', ...NOT_TYPES }),
  only('http-stands-on', 'http → platform/{db,telemetry,privacy,made-once}, world (type), shared.', { path: '^bff/http/' }, ['^bff/http/', '^bff/platform/((db|telemetry|privacy)/|made-once\\.ts$)', '^bff/world\\.ts$', '^shared/']),
  only('platform-stands-on', 'platform → adapters, engines (types), shared. Handlers of errands are passed in.', { path: '^bff/platform/' }, ['^bff/(platform|adapters|engines)/', '^bff/(world|config)\\.ts$', '^shared/']),
  rule('platform-sees-engines-as-types', 'platform → engines (types).', { path: '^bff/platform/' }, { path: '^bff/engines/', ...NOT_TYPES }),
  rule('world-as-type', 'Only a composition root makes a world.', { path: '^bff/(features|http|platform|adapters|app\\.ts)' }, { path: '^bff/world\\.ts$', ...NOT_TYPES }),
  only('adapters-stand-on', 'adapters → platform/{db,telemetry}, config, shared; never engines, never features.', { path: '^bff/adapters/' }, ['^bff/adapters/', '^bff/platform/(db|telemetry)/', '^bff/config\\.ts$', '^shared/']),
  only('engines-are-pure', 'An engine → itself, shared/failure, types of shared/model; no other engine.', { path: '^bff/engines/([^/]+)/' }, ['^bff/engines/$1/', '^shared/failure\\.ts$', '^shared/model/']),
  rule('engines-see-models-as-types', 'engines → shared/model (types).', { path: '^bff/engines/' }, { path: '^shared/model/', ...NOT_TYPES }),
  rule('engines-without-outside', 'An engine has no node:, no clock, no I/O and no library.', { path: '^bff/engines/' }, { dependencyTypes: OUTSIDE }),
]

const shared = [
  only('shared-alone', 'shared → shared.', { path: '^shared/' }, ['^shared/']),
  only('model-below-contract', 'contract → model → valibot.', { path: '^shared/model/' }, ['^shared/model/', '^shared/failure\\.ts$']),
  rule('shared-speaks-valibot', 'Both sides carry what shared needs: valibot and nothing else.', { path: '^shared/' }, { dependencyTypes: OUTSIDE, pathNot: 'node_modules/valibot/' }),
]

const everywhere = [
  rule('resolves', 'An import must lead somewhere.', {}, { couldNotResolve: true }),
]

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [...circles, ...tests, ...miniprogram, ...bff, ...shared, ...everywhere],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^dist/', '^tests/contract/fixtures/', '\\.(scss|css|png|svg)$'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: path.join(__dirname, '../tsconfig.json') },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'], extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts'] },
  },
}
