/**
 * The certificate as an Open Badges 3.0 credential: signed as a JWT by the district's own key, so that anybody can verify it without asking us.
 * 1EdTech Open Badges 3.0, §8.2 (JSON Web Token proof format); W3C Verifiable Credentials 2.0.
 */
import { createHash } from 'node:crypto'
import {
  calculateJwkThumbprint,
  decodeProtectedHeader,
  errors,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
  jwtVerify,
  SignJWT,
} from 'jose'
import { addressOf, type Context, record, together } from '#platform/context.ts'
import { addSigningKey, endSigningKey, type SigningKey, signingKeys } from './store/keys.ts'
import type { Certificate } from './teaching.ts'
import { words } from './words/certificate.ts'

const ALGORITHM = 'ES256'
const SEALED = 'signing_keys.secret'

/** The key that signs now, made when the first credential needs one. */
async function keyToSign(ctx: Context): Promise<SigningKey> {
  const standing = async () => (await signingKeys(ctx.db)).find(({ ended_at }) => !ended_at)
  const known = await standing()
  if (known) return known
  const pair = await generateKeyPair(ALGORITHM, { extractable: true })
  const open = await exportJWK(pair.publicKey)
  const id = await calculateJwkThumbprint(open)
  await addSigningKey(ctx.db, {
    id,
    public: JSON.stringify(open),
    secret: ctx.tools.vault.seal(JSON.stringify(await exportJWK(pair.privateKey)), SEALED),
    made_at: ctx.now,
  })
  const made = await standing()
  if (!made) throw new Error('A signing key was made and is not there.')
  if (made.id === id) await record(ctx, 'enrolment.signing-key-made', id)
  return made
}

/** End the key that signs now; the next credential makes a new one. What the old one signed still verifies. The id of the old one. */
export const retireSigningKey = (ctx: Context): Promise<string | undefined> =>
  together(ctx, async (ctx) => {
    const ended = await endSigningKey(ctx.db, ctx.now)
    if (ended) await record(ctx, 'enrolment.signing-key-ended', ended.id)
    return ended?.id
  })

/** The district as a decentralised identifier: did:web with its host, and its port where it has one. */
export const issuerOf = (ctx: Context): string => `did:web:${encodeURIComponent(new URL(addressOf(ctx, '/')).host)}`

const publicKeys = async (ctx: Context): Promise<JWK[]> =>
  (await signingKeys(ctx.db)).map((key) => ({ ...key.public, kid: key.id, alg: ALGORITHM, use: 'sig' }))

/** The public keys as verifiers of JWTs read them. */
export const keySet = async (ctx: Context) => ({ keys: await publicKeys(ctx) })

/** The same keys as verifiers of credentials read them: the document behind the issuer's identifier. */
export async function didDocument(ctx: Context) {
  const id = issuerOf(ctx)
  const methods = (await publicKeys(ctx)).map((key) => ({
    id: `${id}#${key.kid}`,
    type: 'JsonWebKey',
    controller: id,
    publicKeyJwk: key,
  }))
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/jwk/v1'],
    id,
    verificationMethod: methods,
    assertionMethod: methods.map((method) => method.id),
  }
}

/** Say whose it is without saying the name: a hash which whoever knows the name can make again. */
const identityHash = (name: string, salt: string) =>
  `sha256$${createHash('sha256')
    .update(name + salt)
    .digest('hex')}`

/** What is certified, as a credential. Nothing of it is secret: the name stands in it only as a hash. */
function credentialOf(ctx: Context, certificate: Certificate) {
  const { code, title, issued_at, starts_on, ends_on, name, attended, counted } = certificate
  const w = words.ko.badge
  const address = addressOf(ctx, `/certificates/${code}`)
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
    id: address,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: title,
    issuer: {
      id: issuerOf(ctx),
      type: ['Profile'],
      name: certificate.issuer,
      url: addressOf(ctx, '/'),
    },
    validFrom: issued_at.toISOString(),
    credentialSubject: {
      type: ['AchievementSubject'],
      ...(name && {
        identifier: [
          {
            type: 'IdentityObject',
            identityType: 'name',
            hashed: true,
            salt: certificate.id,
            identityHash: identityHash(name, certificate.id),
          },
        ],
      }),
      ...(starts_on && { activityStartDate: `${starts_on}T00:00:00+09:00` }),
      ...(ends_on && { activityEndDate: `${ends_on}T00:00:00+09:00` }),
      achievement: {
        id: `${address}#achievement`,
        type: ['Achievement'],
        achievementType: 'CertificateOfCompletion',
        name: title,
        description: w.description(title),
        criteria: { narrative: w.criteria(attended, counted) },
        inLanguage: 'ko',
      },
    },
  }
}

/** Sign it. Signed again for each who asks, so that nothing signed need be kept. */
export async function badgeOf(ctx: Context, certificate: Certificate): Promise<string> {
  const key = await keyToSign(ctx)
  const secret = await importJWK(JSON.parse(ctx.tools.vault.open(key.secret, SEALED)) as JWK, ALGORITHM)
  const credential = credentialOf(ctx, certificate)
  return new SignJWT(credential)
    .setProtectedHeader({ alg: ALGORITHM, typ: 'JWT', kid: `${issuerOf(ctx)}#${key.id}` })
    .setIssuer(credential.issuer.id)
    .setJti(credential.id)
    .setNotBefore(certificate.issued_at)
    .setIssuedAt(certificate.issued_at)
    .setSubject(`urn:uuid:${certificate.id}`)
    .sign(secret)
}

/** The address of the certificate a badge is about, when we signed it; else why not. */
export async function readBadge(
  ctx: Context,
  text: string,
): Promise<{ address: string; refusal?: undefined } | { refusal: 'not-ours' | 'tampered' }> {
  try {
    const { kid } = decodeProtectedHeader(text)
    const key = (await signingKeys(ctx.db)).find(({ id }) => kid?.endsWith(`#${id}`))
    if (!key) return { refusal: 'not-ours' }
    const { payload } = await jwtVerify(text, await importJWK(key.public, ALGORITHM), {
      algorithms: [ALGORITHM],
      issuer: issuerOf(ctx),
      currentDate: ctx.now,
    })
    return { address: payload.jti ?? '' }
  } catch (error) {
    if (error instanceof errors.JOSEError || error instanceof TypeError) return { refusal: 'tampered' }
    throw error
  }
}

/** Three parts of base64url with dots between: what a JWT looks like. */
export const looksLikeBadge = (text: string): boolean => /^[\w-]+\.[\w-]+\.[\w-]+$/.test(text.replaceAll(/\s/g, ''))
