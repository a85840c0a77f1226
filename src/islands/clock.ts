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
    const format = new Intl.DateTimeFormat(document.documentElement.lang === 'en' ? 'en-GB' : 'ko-KR', {
      timeZone: 'Asia/Seoul',
      month: 'numeric',
      day: 'numeric',
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    })
    const tick = () => {
      const now = Date.now() + offset
      time.dateTime = new Date(now).toISOString()
      time.textContent = format.format(now)
      this.#timer = window.setTimeout(tick, 1000 - (now % 1000))
    }
    tick()
  }

  disconnectedCallback() {
    clearTimeout(this.#timer)
  }
}

customElements.define('naru-clock', Clock)
