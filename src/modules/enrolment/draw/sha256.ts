/** SHA-256 (FIPS 180-4), the same in every browser and on the server, and at once: a draw asks for it a hundred thousand times. */

const K = new Int32Array(64)
const START = new Int32Array(8)

// The constants are the first 32 bits of the fractional parts of the cube and square roots of the first primes.
// Roots are taken in whole numbers, so that no floating point can differ.
const root = (prime: number, power: 2n | 3n): number => {
  const wanted = BigInt(prime) << (32n * power)
  let low = 0n
  let high = 1n << 40n
  while (high - low > 1n) {
    const middle = (low + high) >> 1n
    if (middle ** power <= wanted) low = middle
    else high = middle
  }
  return Number(BigInt.asIntN(32, low))
}

const isPrime = (n: number) => {
  for (let by = 2; by * by <= n; by += 1) if (n % by === 0) return false
  return true
}
for (let n = 2, at = 0; at < 64; n += 1) {
  if (!isPrime(n)) continue
  K[at] = root(n, 3n)
  if (at < 8) START[at] = root(n, 2n)
  at += 1
}

const words = new Int32Array(64)
const utf8 = new TextEncoder()

/** @returns the hash of a text in UTF-8, as 64 hexadecimal digits in lower case. */
export const sha256 = (text: string): string => {
  const state = Int32Array.from(START)
  const bytes = utf8.encode(text)
  const whole = bytes.length - (bytes.length % 64)
  for (let at = 0; at < whole; at += 64) compress(state, bytes, at)
  // What is left, one bit, zeros, and the length in bits.
  const tail = new Uint8Array(bytes.length - whole < 56 ? 64 : 128)
  tail.set(bytes.subarray(whole))
  tail[bytes.length - whole] = 0x80
  const length = new DataView(tail.buffer)
  length.setUint32(tail.length - 8, Math.floor(bytes.length / 0x2000_0000))
  length.setUint32(tail.length - 4, (bytes.length << 3) >>> 0)
  for (let at = 0; at < tail.length; at += 64) compress(state, tail, at)
  let hex = ''
  for (const word of state) hex += (word >>> 0).toString(16).padStart(8, '0')
  return hex
}

const at = (list: Int32Array | Uint8Array, index: number): number => list[index] as number

function compress(state: Int32Array, bytes: Uint8Array, from: number) {
  for (let t = 0; t < 16; t += 1) {
    const i = from + t * 4
    words[t] = (at(bytes, i) << 24) | (at(bytes, i + 1) << 16) | (at(bytes, i + 2) << 8) | at(bytes, i + 3)
  }
  for (let t = 16; t < 64; t += 1) {
    const [early, late] = [at(words, t - 15), at(words, t - 2)]
    const s0 = ((early >>> 7) | (early << 25)) ^ ((early >>> 18) | (early << 14)) ^ (early >>> 3)
    const s1 = ((late >>> 17) | (late << 15)) ^ ((late >>> 19) | (late << 13)) ^ (late >>> 10)
    words[t] = (at(words, t - 16) + s0 + at(words, t - 7) + s1) | 0
  }
  let [a, b, c, d] = [at(state, 0), at(state, 1), at(state, 2), at(state, 3)]
  let [e, f, g, h] = [at(state, 4), at(state, 5), at(state, 6), at(state, 7)]
  for (let t = 0; t < 64; t += 1) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7))
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + at(K, t) + at(words, t)) | 0
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10))
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + t1) | 0
    d = c
    c = b
    b = a
    a = (t1 + t2) | 0
  }
  const next = [a, b, c, d, e, f, g, h]
  for (let word = 0; word < 8; word += 1) state[word] = (at(state, word) + (next[word] as number)) | 0
}
