import type { CollectLine, EngineOutcome, PairLine, Spread } from './collect-measure.ts'
import type { Weights } from './page-weight.ts'

/** What is promised of collecting answers; every figure is printed with whether it holds. */
const bars = {
  share: 1 / 3,
  rate: 300,
  p95: 50,
  /** The number of clients for which the rate and the time are promised. */
  clients: 8,
  firstPage: 25_000,
  page: 6000,
  /** How much slower a page of the large study may seem: two measurements of the same thing differ as much. */
  slower: 1.1,
} as const

const verdict = (holds: boolean): string => (holds ? 'met' : 'NOT MET')
const amount = (value: number, width = 5): string => value.toFixed(0).padStart(width)
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`

const spreadText = ({ p50, p95, p99 }: Spread): string =>
  [p50, p95, p99].map((one) => one.toFixed(1).padStart(6)).join(' ')

function lineText({ clients, rate, bare, posted, shown }: CollectLine): string {
  const share = rate / bare
  const judged = [`at least a third: ${verdict(share >= bars.share)}`]
  if (clients === bars.clients) {
    judged.push(`at least ${bars.rate} pages/s: ${verdict(rate >= bars.rate)}`)
    judged.push(`95 in 100 posts within ${bars.p95} ms: ${verdict(posted.p95 < bars.p95)}`)
  }
  return `  ${amount(clients, 3)} clients ${amount(rate)} pages/s, bare ${amount(bare)}, share ${share.toFixed(2)}; post ${spreadText(posted)} ms, and shown ${spreadText(shown)} ms
              ${judged.join('; ')}`
}

function pairText({ clients, plain, large }: PairLine): string {
  const times = large.shown.p50 / plain.shown.p50
  return `  ${amount(clients, 3)} clients ${amount(plain.rate)} and ${amount(large.rate)} pages/s: ${times.toFixed(2)} × the time of half of the pages; shown ${spreadText(plain.shown)} and ${spreadText(large.shown)} ms
              no slower: ${verdict(times <= bars.slower)}`
}

/**
 * What pages weigh, beside what is promised.
 *
 * @example weightText(weights).split('\n').length // → 3
 */
export function weightText(weights: Weights): string {
  const { first, firstQuestions, median, heaviest, heaviestPage, review, blockingScripts } = weights
  const most = Math.max(first, firstQuestions)
  return `  first page with all it loads ${kilobytes(first)}, first questions with all they load ${kilobytes(firstQuestions)}; at most ${kilobytes(bars.firstPage)}: ${verdict(most <= bars.firstPage)}
  later pages ${kilobytes(median)} in the middle, ${heaviestPage} ${kilobytes(heaviest)}; the review ${kilobytes(review)}; at most ${kilobytes(bars.page)}: ${verdict(Math.max(heaviest, review) <= bars.page)}
  scripts that hold up a page: ${blockingScripts}: ${verdict(blockingScripts === 0)}`
}

/**
 * The outcome of one engine in lines to print. Times are those that half, 95 and 99 in a hundred took at most.
 *
 * @example console.log(collectReport(outcome))
 */
export const collectReport = ({ lines, pairs, roster, weights }: EngineOutcome): string =>
  [
    '  60 questions, whole responses (times: half, 95 and 99 in 100)',
    ...lines.map(lineText),
    '  60 questions, and 120 with a roster of 50 rows filled in: pages in the middle of a response',
    ...pairs.map(pairText),
    `      the page with the roster itself, with one client: posted and the next page shown ${spreadText(roster)} ms`,
    '  60 questions',
    weightText(weights.plain),
    '  120 questions with the roster',
    weightText(weights.large),
  ].join('\n')
