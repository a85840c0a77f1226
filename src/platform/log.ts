/** Structured logs and counters, each line with the request it belongs to. Names and addresses of people never go here. */
import { pino } from 'pino'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

export type Log = Pick<ReturnType<typeof pino>, 'info' | 'warn' | 'error' | 'debug'>

export const openLog = (level: string): Log => pino({ level, base: null })

/** The figures of one process, for Prometheus. */
export function openMetrics() {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  return {
    registry,
    requests: new Histogram({
      name: 'naru_request_seconds',
      help: 'Time to answer a request.',
      labelNames: ['method', 'status', 'district'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
      registers: [registry],
    }),
    events: new Counter({
      name: 'naru_events_total',
      help: 'What happened, by event.',
      labelNames: ['event'],
      registers: [registry],
    }),
    jobs: new Counter({
      name: 'naru_jobs_total',
      help: 'Jobs done or failed.',
      labelNames: ['job', 'outcome'],
      registers: [registry],
    }),
    districts: new Gauge({ name: 'naru_districts', help: 'Districts served.', registers: [registry] }),
  }
}
export type Metrics = ReturnType<typeof openMetrics>
