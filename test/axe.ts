import axe, { type AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

/** A fault that axe found: which rule, how grave, and the selectors of the elements. */
export type Finding = { readonly rule: string; readonly impact: string; readonly elements: readonly string[] }

const options = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
}

/**
 * What axe holds against a page by WCAG 2.2 AA and its own good practices; an empty list when it finds nothing.
 * Works on pages whose own scripts are blocked (`withoutItsScripts`), not in a browser with script switched off.
 *
 * @example expect(await axeFindings(page)).toEqual([])
 */
export async function axeFindings(page: Page): Promise<readonly Finding[]> {
  const isThere = await page.evaluate<boolean>(`'axe' in window`)
  if (!isThere) await page.evaluate(axe.source)
  const results = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(options)})`)
  return results.violations.map(({ id, impact, nodes }) => ({
    rule: id,
    impact: impact ?? 'unknown',
    elements: nodes.map((node) => node.target.join(' ')),
  }))
}
