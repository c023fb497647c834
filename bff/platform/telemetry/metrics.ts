import { Counter, Gauge, Histogram, Registry } from 'prom-client'

export interface Metrics {
  registry: Registry
  requests: Histogram<'route' | 'status'>
  /** a reply or a failure that its route did not declare */
  undeclared: Counter<'route' | 'what'>
  outboxWaiting: Gauge
  outboxOldest: Gauge
  outboxSetAside: Counter<'kind' | 'state'>
}

/** Labels are route patterns and codes, never URLs or ids. */
export function createMetrics(): Metrics {
  const registry = new Registry()
  const registers = [registry]
  return {
    registry,
    requests: new Histogram({
      name: 'yst_request_seconds',
      help: 'time to answer, by route pattern and status',
      labelNames: ['route', 'status'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.3, 1, 3, 10],
      registers,
    }),
    undeclared: new Counter({ name: 'yst_undeclared_total', help: 'replies or failures a route did not declare', labelNames: ['route', 'what'], registers }),
    outboxWaiting: new Gauge({ name: 'yst_outbox_waiting', help: 'messages not yet delivered', registers }),
    outboxOldest: new Gauge({ name: 'yst_outbox_oldest_seconds', help: 'for how long the oldest waiting message has been due', registers }),
    outboxSetAside: new Counter({ name: 'yst_outbox_set_aside_total', help: 'messages refused or given up', labelNames: ['kind', 'state'], registers }),
  }
}
