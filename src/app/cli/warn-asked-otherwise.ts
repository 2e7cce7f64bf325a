import type { AskedPart } from '../../core/questionnaire/asked-marks.ts'
import type { Origin } from '../wave-files.ts'
import type { Terminal } from './terminal.ts'

/** Tells that the files of a study do not say what was asked when the answers of a wave were given, and what to do. */
export function warnAskedOtherwise(
  parts: readonly AskedPart[],
  origin: Origin,
  of: { readonly study: string; readonly wave: string },
  terminal: Terminal,
): void {
  for (const part of parts) terminal.tell(`answers-other-${part}`, of)
  if (parts.length > 0) terminal.tell(`answers-otherwise-${origin}`, of)
}
