/** Asks the device for a passkey: to sign in, or to register one. Without scripts, or without passkeys, it stays hidden. */
import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser'

type Task = { options: string; answer: string; ask(options: unknown): Promise<unknown> }

const tasks: Record<string, Task> = {
  'sign-in': {
    options: '/passkeys/options',
    answer: '/passkeys',
    ask: (options) =>
      startAuthentication({ optionsJSON: options as Parameters<typeof startAuthentication>[0]['optionsJSON'] }),
  },
  register: {
    options: '/account/passkeys/options',
    answer: '/account/passkeys',
    ask: (options) =>
      startRegistration({ optionsJSON: options as Parameters<typeof startRegistration>[0]['optionsJSON'] }),
  },
}

const send = async (address: string, body: unknown) => {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(String(answer.status))
  return answer.json() as Promise<unknown>
}

class Passkey extends HTMLElement {
  connectedCallback() {
    if (!browserSupportsWebAuthn()) return
    this.hidden = false
    this.querySelector('button')?.addEventListener('click', () => void this.#press())
  }

  async #press() {
    const task = tasks[this.getAttribute('task') ?? '']
    if (!task) return
    try {
      const response = await task.ask(await send(task.options, {}))
      const { to } = (await send(task.answer, { response, back: this.getAttribute('back') })) as { to: string }
      location.assign(to)
    } catch {
      this.#say(this.getAttribute('failed') ?? '')
    }
  }

  #say(sentence: string) {
    const line = this.querySelector<HTMLElement>('[role=alert]') ?? document.createElement('p')
    line.setAttribute('role', 'alert')
    line.textContent = sentence
    this.append(line)
  }
}

customElements.define('naru-passkey', Passkey)
