import { answerKind } from '../dataset/answer-kind.ts'
import { formatCount } from '../figures.ts'
import { say } from '../messages/say.ts'
import type { Language } from '../text.ts'
import { burdenModel } from './flow-burden-model.ts'
import { printMinutes, printShare } from './flow-numbers.ts'
import type { FlowMinutes, TimedFlow } from './flow.ts'
import { listed } from './flow-parts.ts'

/** A figure with its words, and perhaps what more there is to say of it. */
export type MinutesFact = { readonly label: string; readonly value: string; readonly more: string | null }

/** A route in the list of those that are taken most. */
export type RouteRow = {
  readonly blocks: string
  readonly share: string
  readonly median: string
  readonly longest: string
}

/** The three figures of a questionnaire's minutes, each with its words. */
export function minutesFacts(flow: TimedFlow, language: Language): readonly MinutesFact[] {
  const { all, longest } = flow.minutes
  const blocks = listed(numbersOf(longest.blocks, flow), language)
  return [
    { label: say(language, 'minutes-median'), value: printMinutes(all.median, language), more: null },
    { label: say(language, 'minutes-p90'), value: printMinutes(all.p90, language), more: null },
    {
      label: say(language, longest.exact ? 'minutes-longest' : 'minutes-longest-found'),
      value: printMinutes(longest.minutes, language),
      more: say(language, 'minutes-longest-through', { blocks, pages: longest.pages }),
    },
  ]
}

/** The numbers by which readers know blocks. */
function numbersOf(blocks: readonly string[], { annex }: TimedFlow): readonly string[] {
  const numbers = new Map(annex.blocks.map(({ id, number }) => [id, number]))
  return blocks.map((id) => numbers.get(id) ?? id)
}

/** What the minutes are and are not, one sentence each. */
export function minutesNotes(minutes: FlowMinutes, language: Language): readonly string[] {
  const { of, respondents, madeUp, longest } = minutes
  const kind = answerKind(minutes)
  const wave = kind === 'real' ? 'minutes-of-wave' : (`minutes-of-wave-${kind}` as const)
  const source = of === 'chance' ? 'minutes-of-chance' : wave
  return [
    say(language, source, { n: formatCount(respondents, language), made: formatCount(madeUp, language) }),
    ...(longest.atMost === null
      ? []
      : [say(language, 'minutes-longest-at-most', { minutes: printMinutes(longest.atMost, language) })]),
    say(language, 'minutes-how', { reading: burdenModel.readingSpeed, typing: burdenModel.typingSpeed }),
  ]
}

/** The routes that are taken most, one line each, and the share of all others. */
export function routeRows(flow: TimedFlow, language: Language): readonly RouteRow[] {
  const { groups, others } = flow.minutes
  const rows = groups.map(({ blocks, share, minutes }) => ({
    blocks: numbersOf(blocks, flow).join(' · '),
    share: printShare(share, language),
    median: printMinutes(minutes.median, language),
    longest: printMinutes(minutes.longest, language),
  }))
  const rest = {
    blocks: say(language, 'minutes-route-others'),
    share: printShare(others, language),
    median: '',
    longest: '',
  }
  return others > 0.0005 ? [...rows, rest] : rows
}

/** What stands above the list of routes. */
export const routesTitle = ({ of }: FlowMinutes, language: Language): string =>
  say(language, of === 'chance' ? 'minutes-routes-chance' : 'minutes-routes')

/** The minutes of a questionnaire as lines of text. */
export function minutesLines(flow: TimedFlow, language: Language): readonly string[] {
  const { minutes } = flow
  const facts = minutesFacts(flow, language)
  const width = Math.max(...facts.map(({ label }) => label.length))
  const rows = routeRows(flow, language)
  const heads = {
    blocks: say(language, 'minutes-route'),
    share: say(language, 'minutes-route-share'),
    median: say(language, 'minutes-route-median'),
    longest: say(language, 'minutes-route-longest'),
  }
  const table = [heads, ...rows]
  const wide = (column: keyof typeof heads): number => Math.max(...table.map((row) => row[column].length))
  return [
    say(language, 'minutes-title'),
    ...facts.map(({ label, value, more }) => `  ${label.padEnd(width)}  ${value}${more === null ? '' : `  (${more})`}`),
    ...minutesNotes(minutes, language).map((sentence) => `  ${sentence}`),
    '',
    routesTitle(minutes, language),
    ...table.map((row) =>
      `  ${row.blocks.padEnd(wide('blocks'))}  ${row.share.padStart(wide('share'))}  ${row.median.padStart(wide('median'))}  ${row.longest.padStart(wide('longest'))}`.trimEnd(),
    ),
  ]
}
