/** Everything Naru reads from its environment, checked once at the start. The README's table is made from `settings`. */
import { z } from 'zod'

const number = (low: number, high: number) =>
  z.coerce
    .number({ error: `must be a number from ${low} to ${high}` })
    .int()
    .min(low)
    .max(high)

const settings = z.object({
  PORT: number(0, 65535).default(3000).describe('Port to listen on.'),
  HOST: z.string().default('0.0.0.0').describe('Address to listen on.'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, { error: 'must start with postgres:// or postgresql://' })
    .optional()
    .describe('A PostgreSQL server (15 or newer). Without it Naru uses an embedded database, for trying out.'),
  DATABASE_CONNECTIONS: number(1, 500).default(10).describe('Connections to the PostgreSQL server, per process.'),
  NARU_DATA: z.string().default('.naru').describe("Folder of the embedded database and of a demo's own keys."),
  NARU_MODE: z
    .enum(['demo', 'real'], { error: "must be 'demo' or 'real'" })
    .optional()
    .describe('demo: sign-in by persona and an outbox page. Default: demo when embedded, real with DATABASE_URL.'),
  NARU_DISTRICT: z
    .string()
    .regex(/^[a-z][a-z0-9_]{1,30}$/, { error: 'must be a district name such as songpa' })
    .default('songpa')
    .describe('The district shown on plain localhost.'),
  NARU_URL: z
    .string()
    .regex(/^https?:\/\//, { error: 'must start with http:// or https://' })
    .optional()
    .describe('Public address with {district} where its name goes, e.g. https://{district}.naru.kr; used in letters.'),
  NARU_KEYS: z
    .string()
    .optional()
    .describe('Keys that seal sensitive columns: id:base64[,older-id:base64]. The first seals, all open.'),
  NARU_PROXY: number(0, 5).default(0).describe('How many trusted proxies stand before Naru (for visitor addresses).'),
  NARU_CONTENT_MEGABYTES: number(1, 500)
    .default(50)
    .describe('How large a file of online content may be, in megabytes.'),
  SMTP_URL: z.string().optional().describe('Mail server, e.g. smtps://user:password@mail.example.kr.'),
  MAIL_FROM: z.string().default('배움나루 <naru@localhost>').describe('Sender of letters.'),
  SMS_URL: z.string().optional().describe('Address that takes POST {to, text} as JSON and sends a text message.'),
  SMS_TOKEN: z.string().optional().describe('Bearer token for SMS_URL.'),
  OIDC_PROVIDERS: z
    .string()
    .optional()
    .describe(
      'Sign-in providers as JSON: [{"name":"kakao","label":"카카오","issuer":"https://…","id":"…","secret":"…"}].',
    ),
  BEACON_URL: z
    .string()
    .regex(/^https?:\/\//, { error: 'must start with http:// or https://' })
    .optional()
    .describe(
      'A drand chain for draws, e.g. https://api.drand.sh/52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971. Without it a sealed secret alone decides.',
    ),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info').describe('How much to log.'),
})

const provider = z.object({
  name: z.string().regex(/^[a-z]+$/),
  label: z.string().min(1),
  issuer: z.string().min(8),
  id: z.string().min(1),
  secret: z.string().min(1),
  /** What to ask for. Kakao: `openid profile_nickname account_email`. */
  scope: z.string().optional(),
  /** It checks who people are (본인확인), so a guardian may prove themselves there. */
  identity: z.boolean().optional(),
  /** Some providers publish no discovery document or no id token: Naver, for one. */
  endpoints: z.object({ authorize: z.string(), token: z.string(), userinfo: z.string() }).optional(),
})
export type Provider = z.infer<typeof provider>

export type Config = Omit<z.infer<typeof settings>, 'NARU_MODE' | 'OIDC_PROVIDERS'> & {
  demo: boolean
  providers: Provider[]
}

export class ConfigError extends Error {}

/** What the environment may say, for the table in the README and `npm run naru -- config`. */
export const documented = () =>
  Object.entries(settings.shape).map(([name, schema]) => {
    const preset = schema.safeParse(undefined).data
    return { name, preset: preset === undefined ? '' : String(preset), about: schema.description ?? '' }
  })

/** Read the environment, or throw a ConfigError whose message says in one line each what to change. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const read = settings.safeParse(given)
  if (!read.success)
    throw new ConfigError(read.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`).join('\n'))

  const { NARU_MODE, OIDC_PROVIDERS, ...rest } = read.data
  const demo = NARU_MODE ? NARU_MODE === 'demo' : !rest.DATABASE_URL
  const contradiction = contradicts({ ...rest, demo }, env.NODE_ENV)
  if (contradiction) throw new ConfigError(contradiction)
  return { ...rest, demo, providers: readProviders(OIDC_PROVIDERS) }
}

function contradicts(config: Omit<Config, 'providers'>, nodeEnv: string | undefined): string | undefined {
  const local =
    !config.DATABASE_URL ||
    /@?(localhost|127\.0\.0\.1|\[::1\]|%2F)|^postgres(ql)?:\/\/\/|[?&]host=\//.test(config.DATABASE_URL)
  if (config.demo && (nodeEnv === 'production' || !local))
    return 'NARU_MODE=demo lets anyone sign in as anyone: it does not start with NODE_ENV=production or with a database on another machine.'
  if (!config.demo && !config.DATABASE_URL)
    return 'NARU_MODE=real needs DATABASE_URL: the embedded database is for trying out.'
  if (!config.demo && !config.NARU_KEYS)
    return 'NARU_KEYS is missing: sensitive columns cannot be sealed. Make one with: npm run naru -- key new'
  if (!config.demo && !config.NARU_URL)
    return 'NARU_URL is missing: letters would not know where to send people, e.g. https://{district}.naru.kr.'
}

function readProviders(text: string | undefined): Provider[] {
  if (!text) return []
  try {
    return z.array(provider).parse(JSON.parse(text))
  } catch (error) {
    throw new ConfigError(`OIDC_PROVIDERS is not a list of providers: ${(error as Error).message}`)
  }
}
