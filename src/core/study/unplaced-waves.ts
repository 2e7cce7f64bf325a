import { withPart } from './file-parts.ts'
import type { Aside } from './set-aside.ts'
import type { StudyFiles } from './study.ts'
import { wavesUpTo } from './wave-chain.ts'

/** The keys by which a wave says what differs from the wave before. */
const differences = ['after', 'adds', 'drops', 'changes'] as const

/**
 * The files with each wave that follows on no first wave, because it runs in a circle or names one that there is not, as
 * if it changed nothing: of what it asks nothing can be said. The items that it names go with it.
 *
 * @example withoutUnplaced(files, waves).aside.names // → ['lunch'], when a wave in a circle drops lunch
 */
export function withoutUnplaced(files: unknown, waves: StudyFiles['waves']): { files: unknown; aside: Aside } {
  const unplaced = waves.flatMap((wave, index) => {
    const [first] = wavesUpTo(waves, wave.id)
    return first?.after === undefined ? [] : [{ wave, index }]
  })
  return {
    files: unplaced
      .flatMap(({ index }) => differences.map((key) => ['waves', index, key]))
      .reduce((rest, path) => withPart(rest, path, undefined), files),
    aside: {
      places: [],
      names: unplaced.flatMap(({ wave: { adds = [], drops = [], changes = {} } }) => [
        ...adds,
        ...drops,
        ...Object.keys(changes),
      ]),
    },
  }
}
