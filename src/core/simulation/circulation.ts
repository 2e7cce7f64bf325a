/** A way along which a whole number of people goes from one node to another, within bounds. */
export type Way = {
  readonly from: number
  readonly to: number
  readonly low: number
  readonly high: number
  flow: number
}

/** How much may still be sent along a way without making it worse; backwards is less of it. */
const room = ({ flow, low, high }: Way, backwards: boolean): number =>
  Math.max(0, backwards ? (flow > low ? flow - low : 0) : high - flow)

type Step = { readonly way: Way; readonly backwards: boolean }

/** The shortest path with room from one node to another, without a given way; `null` when there is none. */
function pathBetween(ways: readonly Way[], from: number, to: number, without: Way): readonly Step[] | null {
  const reached = new Map<number, Step | null>([[from, null]])
  const queue = [from]
  for (const node of queue) {
    if (node === to) break
    for (const way of ways) {
      const backwards = way.to === node
      const next = backwards ? way.from : way.to
      if ((!backwards && way.from !== node) || way === without) continue
      if (reached.has(next) || room(way, backwards) === 0) continue
      reached.set(next, { way, backwards })
      queue.push(next)
    }
  }
  if (!reached.has(to)) return null
  const steps: Step[] = []
  for (let node = to; node !== from;) {
    const step = reached.get(node)
    if (step === undefined || step === null) return null
    steps.push(step)
    node = step.backwards ? step.way.to : step.way.from
  }
  return steps
}

/** Brings one way within its bounds by sending people round a circle, as far as the others allow it. */
function mend(ways: readonly Way[], way: Way): void {
  for (;;) {
    const missing = way.flow < way.low ? way.low - way.flow : way.flow - way.high
    if (missing <= 0) return
    const [from, to] = way.flow < way.low ? [way.to, way.from] : [way.from, way.to]
    const path = pathBetween(ways, from, to, way)
    if (path === null) return
    const amount = Math.min(missing, ...path.map((step) => room(step.way, step.backwards)))
    way.flow += way.flow < way.low ? amount : -amount
    for (const step of path) step.way.flow += step.backwards ? -amount : amount
  }
}

/**
 * Changes a circulation (as much goes into each node as comes out) as little as is needed to bring every way within its
 * bounds, and returns the ways for which that is impossible given those before them. When it can be done for all at once,
 * it is: what stands in the way is always a set of nodes that cannot take or give enough.
 *
 * @example mendCirculation([{ from: 0, to: 1, low: 3, high: 5, flow: 0 }, { from: 1, to: 0, low: 0, high: 9, flow: 0 }]) // → []
 */
export function mendCirculation(ways: readonly Way[]): readonly Way[] {
  for (const way of ways) mend(ways, way)
  return ways.filter(({ flow, low, high }) => flow < low || flow > high)
}
