/** A call that waits for its turn, with how to tell what came of it. */
type Waiting<In, Out> = {
  readonly given: In
  readonly resolve: (found: Out) => void
  readonly reject: (error: unknown) => void
}

/** The most calls that are made as one. */
const most = 100

/**
 * A function that makes the calls that come at the same moment as one: for a database elsewhere, being spoken to costs
 * more than what is asked. When something is in the way of it, all are made apart: none fails because of another.
 *
 * @param make what comes of several calls, in their order; it may be made a second time
 * @example const double = callsTogether((all: readonly number[]) => Promise.resolve(all.map((one) => 2 * one)))
 * await Promise.all([double(1), double(2)]) // → [2, 4]
 */
export function callsTogether<In, Out>(
  make: (all: readonly In[]) => Promise<readonly Out[]>,
): (one: In) => Promise<Out> {
  let waiting: Waiting<In, Out>[] = []

  const makeAll = async (group: readonly Waiting<In, Out>[]): Promise<void> => {
    try {
      const found = await make(group.map(({ given }) => given))
      for (const [index, out] of found.entries()) group[index]?.resolve(out)
    } catch (error) {
      if (group.length === 1) for (const { reject } of group) reject(error)
      else await Promise.all(group.map((one) => makeAll([one])))
    }
  }
  const makeWaiting = (): void => {
    const all = waiting
    waiting = []
    for (let at = 0; at < all.length; at += most) void makeAll(all.slice(at, at + most))
  }
  return (given) =>
    new Promise((resolve, reject) => {
      waiting.push({ given, resolve, reject })
      // By then everything that had arrived over the network has come to its call.
      if (waiting.length === 1) setImmediate(makeWaiting)
    })
}
