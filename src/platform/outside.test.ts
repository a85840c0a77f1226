import { createServer } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fetchFile, isInside } from './outside.ts'

let base = ''
const server = createServer((request, response) => {
  if (request.url === '/moved') return response.writeHead(302, { location: encodeURI('/강좌.csv') }).end()
  if (request.url === '/round') return response.writeHead(302, { location: '/round' }).end()
  if (request.url === '/huge') return response.writeHead(200).end(Buffer.alloc(21 * 1024 * 1024))
  if (request.url === '/list?format=json')
    return response.writeHead(200, { 'content-type': 'application/json' }).end('[]')
  if (decodeURI(request.url ?? '') === '/강좌.csv') return response.writeHead(200).end('강좌명')
  return response.writeHead(404).end()
})
beforeAll(() => new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready)))
beforeAll(() => {
  const at = server.address()
  base = `http://127.0.0.1:${typeof at === 'object' ? at?.port : 0}`
})
afterAll(() => void server.close())

test('a file is fetched where it is, also where it moved to, with the name it has there', async () => {
  expect(await fetchFile(`${base}/moved`, { inside: true })).toEqual({
    name: '강좌.csv',
    bytes: Buffer.from('강좌명'),
  })
  expect(await fetchFile(`${base}/list?format=json`, { inside: true })).toMatchObject({ name: 'list.json' })
})

test('what is missing, endless or larger than a list can be is not taken in', async () => {
  expect(await fetchFile(`${base}/none`, { inside: true })).toBe('unreachable')
  expect(await fetchFile(`${base}/round`, { inside: true })).toBe('unreachable')
  expect(await fetchFile(`${base}/huge`, { inside: true })).toBe('too-large')
  expect(await fetchFile('file:///etc/passwd', { inside: true })).toBe('unreachable')
})

test('nobody reaches this machine or the network behind it with an address of their own', async () => {
  expect(await fetchFile(`${base}/강좌.csv`)).toBe('inside')
  expect(await fetchFile(base.replace('127.0.0.1', 'localhost'))).toBe('inside')
  expect(await fetchFile(base.replace('127.0.0.1', '[::ffff:127.0.0.1]'))).toBe('inside')
  for (const address of [
    '10.1.2.3',
    '172.20.0.1',
    '192.168.0.1',
    '169.254.169.254',
    '::1',
    'fd00::1',
    '::ffff:10.0.0.1',
  ])
    expect(isInside(address)).toBe(true)
  for (const address of ['8.8.8.8', '172.32.0.1', '2001:4860:4860::8888']) expect(isInside(address)).toBe(false)
})
