/** A browser's name for people: Chrome · Android. Undefined when it says nothing we know. Guesses only, and only to be shown. */
export function deviceName(agent: string): string | undefined {
  const first = (names: [RegExp, string][]) => names.find(([sign]) => sign.test(agent))?.[1]
  const browser = first([
    [/Whale\//, 'Whale'],
    [/SamsungBrowser\//, 'Samsung Internet'],
    [/Edg\//, 'Edge'],
    [/Firefox\//, 'Firefox'],
    [/Chrome\//, 'Chrome'],
    [/Safari\//, 'Safari'],
  ])
  const system = first([
    [/iPhone|iPad/, 'iOS'],
    [/Android/, 'Android'],
    [/Windows/, 'Windows'],
    [/Mac OS X/, 'macOS'],
    [/Linux/, 'Linux'],
  ])
  return [browser, system].filter(Boolean).join(' · ') || undefined
}
