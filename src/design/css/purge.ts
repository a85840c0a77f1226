/**
 * Makes the official kit's 540 KB of styles small: drops what no page of ours names, its dark theme which we do not offer,
 * and says its high-contrast colours once instead of once a component.
 */
import type { AtRule, ChildNode, Declaration, Plugin, Root, Rule } from 'postcss'
import { defaultOptions, PurgeCSS, standardizeSafelist } from 'purgecss'

const LIGHT = '--krds-light-color-'
const DARK = '--krds-high-contrast-color-'

const usedIn = (value: string) => [...value.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name]) => name ?? '')

/** Custom properties that some real property reaches, through however many others. */
const reachable = (root: Root): Set<string> => {
  const says = new Map<string, Set<string>>()
  const reached = new Set<string>()
  root.walkDecls((line) => {
    if (!line.prop.startsWith('--')) for (const name of usedIn(line.value)) reached.add(name)
    else says.set(line.prop, new Set([...(says.get(line.prop) ?? []), ...usedIn(line.value)]))
  })
  // A set grows while it is walked, which is the whole search.
  for (const name of reached) for (const next of says.get(name) ?? []) reached.add(next)
  return reached
}

const isEmpty = (node: ChildNode) => (node.type === 'rule' || node.type === 'atrule') && node.nodes?.length === 0

const sweep = (root: Root) => {
  root.walkComments((comment) => void comment.remove())
  let left = true
  while (left) {
    left = false
    root.walk((node) => {
      if (!isEmpty(node)) return
      left = true
      node.remove()
    })
  }
}

const dropTheme = (root: Root) => root.walkRules(/data-krds-mode="?theme/, (rule: Rule) => void rule.remove())

/** The kit repeats every component's colours for high contrast; turning the light tokens over says the same in one place. */
const dropRepeats = (root: Root) =>
  root.walkRules(/data-krds-mode="?high-contrast/, (rule: Rule) => {
    rule.walkDecls(/^--/, (line: Declaration) => void line.remove())
  })

/** Fills `@naru-high-contrast;` with a line for every light token in use, pointing to its high-contrast twin. */
const turnOver = (root: Root, known: Set<string>) =>
  root.walkAtRules('naru-high-contrast', (at: AtRule) => {
    for (const prop of known)
      if (prop.startsWith(LIGHT))
        at.before({ ...(at.source ? { source: at.source } : {}), prop, value: `var(${prop.replace(LIGHT, DARK)})` })
    at.remove()
  })

/** The kit was published with a folder named twice in some addresses of its icons. */
const mendAddresses = (root: Root) =>
  root.walkDecls((line) => {
    if (line.value.includes('img/img/')) line.value = line.value.replaceAll('img/img/', 'img/')
  })

/** The kit hides every legend and rule; ours are read by everybody. Its hiding is `!important`, so no later word could undo it. */
const showLegends = (root: Root) =>
  root.walkRules(/^\.blind/, (rule: Rule) => {
    rule.selectors = rule.selectors.filter((selector) => selector !== 'legend' && selector !== 'hr')
  })

/** The kit shrinks every box and button to a hidden point, `!important` too; ours lie over their pictures to be pressed. */
const showControls = (root: Root) =>
  root.walkDecls('clip', ({ parent }) => {
    const selectors = parent?.type === 'rule' ? parent.selectors : []
    if (selectors.length > 0 && selectors.every((selector) => /^input\[type=.?(radio|checkbox).?\]$/.test(selector)))
      parent?.remove()
  })

/** Our own styles are all meant; the purge would take their rules for plain `:focus-visible` for unused. */
const isOurs = (node: ChildNode) => node.type === 'atrule' && node.name === 'layer' && node.params === 'naru'

/** The PostCSS plugin. It runs after imports are joined and before addresses are rewritten, so dropped icons are not built. */
export const purge = (files: string[]): Plugin => ({
  postcssPlugin: 'naru-purge',
  async Once(root) {
    mendAddresses(root)
    showLegends(root)
    showControls(root)
    dropTheme(root)
    dropRepeats(root)
    const ours = root.nodes.filter(isOurs)
    for (const layer of ours) layer.remove()
    const purger = new PurgeCSS()
    purger.options = { ...defaultOptions, safelist: standardizeSafelist([]) }
    purger.walkThroughCSS(root, await purger.extractSelectorsFromFiles(files, []))
    root.append(ours)
    turnOver(root, reachable(root))
    const used = reachable(root)
    root.walkDecls(/^--/, (line) => void (used.has(line.prop) || line.remove()))
    sweep(root)
  },
})
