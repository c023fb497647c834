import { refuseUnsafe } from '../../../bff/sandbox/refuse-unsafe'

it.each([
  [{ NODE_ENV: 'production' }],
  [{ NODE_ENV: 'production', SANDBOX: 'on' }],
  [{ SANDBOX: 'off' }],
  [{ HOST: '0.0.0.0' }],
  [{ HOST: '10.0.0.7', SANDBOX: 'auto' }],
])('does not open the sandbox with %j', (env) => {
  expect(() => refuseUnsafe(env)).toThrow()
})

it.each([[{}], [{ HOST: '127.0.0.1' }], [{ HOST: 'localhost' }], [{ HOST: '::1' }], [{ HOST: '0.0.0.0', SANDBOX: 'on' }]])(
  'opens it with %j',
  (env) => {
    expect(() => refuseUnsafe(env)).not.toThrow()
  },
)
