import { showClock } from '#platform/clock.ts'

/** The official clock, ticking. It starts from the server's time and never trusts the device's own hour, only its pace. */
class Clock extends HTMLElement {
  #timer = 0

  connectedCallback() {
    const time = this.querySelector('time')
    const start = Date.parse(time?.dateTime ?? '')
    if (!time || Number.isNaN(start)) return
    const [navigation] = performance.getEntriesByType('navigation')
    // The server wrote its time just before the answer began to arrive.
    const arrived =
      performance.timeOrigin + (navigation instanceof PerformanceNavigationTiming ? navigation.responseStart : 0)
    const offset = start - arrived
    const lang = document.documentElement.lang === 'en' ? 'en' : 'ko'
    const tick = () => {
      const now = new Date(Date.now() + offset)
      time.dateTime = now.toISOString()
      time.textContent = showClock(now, lang)
      this.#timer = window.setTimeout(tick, 1000 - now.getMilliseconds())
    }
    tick()
  }

  disconnectedCallback() {
    clearTimeout(this.#timer)
  }
}

customElements.define('naru-clock', Clock)
