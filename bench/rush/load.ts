/** Browsers that post forms: a process of its own with connections kept open, each sending its next form when the last is answered. */
import { connect, type Socket } from 'node:net'
import { personId } from './town.ts'
import { type Form, tokenOf } from './plan.ts'

export type Order = { ports: number[]; path: string; signedIn: boolean; forms: Form[]; connections: number }
/** What became of a form: who answered, when it was sent and answered in milliseconds, the status, and where it was sent on. */
export type Answer = { form: number; port: number; sent: number; answered: number; status: number; location: string }
export type Result = { answers: Answer[]; seconds: number; lost: number }

const END = Buffer.from('\r\n\r\n')

/** One connection. Resolves a request with status and Location; rejects when the server goes away. */
function open(port: number) {
  let socket: Socket | undefined
  let waiting: { answer(value: { status: number; location: string }): void; fail(why: Error): void } | undefined
  let got = Buffer.alloc(0)

  const take = () => {
    const end = got.indexOf(END)
    if (end < 0) return
    const head = got.toString('latin1', 0, end)
    const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1]
    const chunked = !length && /\r\ntransfer-encoding: chunked/i.test(head)
    const size = chunked ? got.indexOf('0\r\n\r\n', end) + 5 : end + 4 + Number(length ?? 0)
    if (size < end + 4 || got.length < size) return
    got = got.subarray(size)
    const asked = waiting
    waiting = undefined
    asked?.answer({ status: Number(head.slice(9, 12)), location: /\r\nlocation: (\S+)/i.exec(head)?.[1] ?? '' })
  }
  const gone = () => {
    socket = undefined
    waiting?.fail(new Error('gone'))
    waiting = undefined
    got = Buffer.alloc(0)
  }
  return {
    post: (text: string) =>
      new Promise<{ status: number; location: string }>((answer, fail) => {
        waiting = { answer, fail }
        if (!socket) {
          socket = connect(port, '127.0.0.1').setNoDelay()
          socket.on('data', (bytes) => {
            got = got.length > 0 ? Buffer.concat([got, bytes]) : bytes
            take()
          })
          socket.on('error', () => {})
          socket.on('close', gone)
        }
        socket.write(text)
      }),
    close: () => socket?.destroy(),
  }
}

const textOf = ({ path, signedIn }: Order, port: number, { id, person, programme, children }: Form) => {
  const learners = (children ?? [person]).map((one) => `learner=${personId(one)}`).join('&')
  const body = `application=${id}&${learners}${children ? '&together=yes' : ''}`
  const cookie = `${signedIn ? 'naru_session' : 'other_session'}=${tokenOf(person)}`
  return [
    `POST ${path.replace(':id', programme)} HTTP/1.1`,
    `host: localhost:${port}`,
    `origin: http://localhost:${port}`,
    `cookie: ${cookie}; lang=ko`,
    'accept: text/html',
    'accept-language: ko-KR,ko;q=0.9',
    'user-agent: Mozilla/5.0 (Linux; Android 15) rush',
    'content-type: application/x-www-form-urlencoded',
    `content-length: ${body.length}`,
    '',
    body,
  ].join('\r\n')
}

async function run(order: Order): Promise<Result> {
  const { ports, forms, connections } = order
  const answers: Answer[] = []
  let next = 0
  let lost = 0
  const began = performance.now()
  await Promise.all(
    Array.from({ length: connections }, async (_, at) => {
      let port = ports[at % ports.length] ?? 0
      let line = open(port)
      while (next < forms.length) {
        const form = next++
        const sent = performance.now() - began
        for (;;) {
          try {
            const { status, location } = await line.post(textOf(order, port, forms[form] as Form))
            answers.push({ form, port, sent, answered: performance.now() - began, status, location })
            break
          } catch {
            // The server went away in the middle: the same form is sent to the other, as by a person who presses again.
            lost += 1
            port = ports.find((other) => other !== port) ?? port
            line = open(port)
          }
        }
      }
      line.close()
    }),
  )
  return { answers, seconds: (performance.now() - began) / 1000, lost }
}

process.on('message', (order: Order) => {
  void run(order).then((result) => process.send?.(result))
})
process.send?.('ready')
