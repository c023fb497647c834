import { BadConfig } from '../config'

/** The sandbox gives everybody's sign-in away, so it must not stand where strangers come by. @throws BadConfig */
export function refuseUnsafe(env: Readonly<Record<string, string | undefined>>): void {
  const { NODE_ENV: nodeEnv, SANDBOX: sandbox, HOST: host = '127.0.0.1' } = env
  if (nodeEnv === 'production') {
    throw new BadConfig(['NODE_ENV: 沙盒不能在生产环境里运行'])
  }
  if (sandbox === 'off') {
    throw new BadConfig(['SANDBOX: 已设为 off'])
  }
  if (!isLoopback(host) && sandbox !== 'on') {
    throw new BadConfig([`HOST: ${host} 别的机器也能访问；确实要这样，设 SANDBOX=on`])
  }
}

const isLoopback = (host: string): boolean => /^(localhost|127(\.\d{1,3}){3}|::1|)$/.test(host)
