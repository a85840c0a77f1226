import type { Web } from '#platform/http.ts'

/** Answer with a paper of an applicant as a file to keep, never as a page of this site. */
export function handOut(c: Web, { name, type, bytes }: { name: string; type: string; bytes: Buffer }): Response {
  c.header('Content-Type', type)
  c.header('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
  c.header('Cache-Control', 'private, no-store')
  return c.body(new Uint8Array(bytes))
}
