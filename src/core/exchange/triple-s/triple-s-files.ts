import type { Issue } from '../../issue.ts'
import type { DataFile, DataLevel } from '../data-file.ts'
import { writeXml } from '../xml/write-xml.ts'
import { xmlElement } from '../xml/xml-element.ts'
import { linkedLevel, withSerial } from './link-variable.ts'
import type { NamedFile } from './named-files.ts'
import { planSurvey } from './plan-survey.ts'
import { ownOrigin, titleWithAnswers } from './whose-answers.ts'
import { dataText } from './write-data.ts'
import { definitionElement } from './write-definition.ts'

/** How a data file is written. */
export type TripleSOptions = {
  /** The name of the files, without an ending. */
  readonly name: string
  /** `csv` when it is absent: only there do texts keep their line ends, and no place is counted. */
  readonly format?: 'fixed' | 'csv'
}

/** A survey in Triple-S: its definition and its data. */
export type TripleSPair = { readonly xml: NamedFile; readonly data: NamedFile }

/** All files of a data file in Triple-S, and what they could not say. */
export type TripleSFiles = TripleSPair & {
  /** The surveys of the levels below, by their ids. */
  readonly levels: readonly (TripleSPair & { readonly id: string })[]
  /** The file that says how the surveys belong together; `null` without levels. */
  readonly hierarchy: NamedFile | null
  readonly issues: readonly Issue[]
}

type WrittenPair = TripleSPair & { readonly names: ReadonlyMap<string, string>; readonly issues: readonly Issue[] }

type LevelEntry = {
  readonly id: string
  readonly href: string
  readonly parent: string | null
  readonly link: string
  readonly ordered: boolean
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Ids become part of a name of a file. */
const fileSafe = (id: string): string => id.replaceAll(/[^A-Za-z0-9_-]/g, '_')

/**
 * A data file in Triple-S XML 2.0: a definition and a data file, in UTF-8, for the file itself and each of its levels, with
 * a hierarchy file when there are levels. Question texts are texts for the mode `interview`. What the standard cannot hold
 * is left out or written in the nearest way, and said in the Issues. The same file gives the same bytes.
 *
 * Source: Triple-S XML 2.0.
 *
 * @example tripleSFiles(file, { name: 'wave' }).xml.name // → 'wave.sss'
 */
export function tripleSFiles(file: DataFile, options: TripleSOptions): TripleSFiles {
  const entries: LevelEntry[] = []
  const levels: (TripleSPair & { readonly id: string })[] = []
  const issues: Issue[] = []

  const write = (data: DataFile, name: string): WrittenPair => {
    const written = writePair(data, name, options)
    issues.push(...written.issues)
    return written
  }
  /** Writes a level and those below it; its rows must have been given a serial variable when there are any. */
  const writeBelow = (above: DataFile, aboveId: string, { id, data, parent, label }: DataLevel): void => {
    const { link, level } = linkedLevel(above, data, parent)
    const title = level.title === '' ? label : level.title
    // No part of a file may lose that its answers are no findings.
    const own = withSerial({ ...level, title, answers: level.answers ?? above.answers })
    const name = `${options.name}-${fileSafe(id)}`
    const { xml, data: rows, names } = write(own, name)
    levels.push({ id, xml, data: rows })
    const ordered = parent.every((row, index) => row >= (parent[index - 1] ?? 0))
    entries.push({ id, href: xml.name, parent: aboveId, link: names.get(link) ?? link, ordered })
    for (const deeper of data.levels) writeBelow(own, id, deeper)
  }

  const top = withSerial(file)
  const pair = write(top, options.name)
  const topId = fileSafe(options.name)
  for (const level of file.levels) writeBelow(top, topId, level)
  const hierarchy =
    levels.length === 0
      ? null
      : hierarchyFile(`${options.name}-hierarchy.sss`, [
          { id: topId, href: pair.xml.name, parent: null, link: '', ordered: true },
          ...entries,
        ])
  return { xml: pair.xml, data: pair.data, levels, hierarchy, issues }
}

function writePair(file: DataFile, name: string, { format = 'csv' }: TripleSOptions): WrittenPair {
  const plan = planSurvey(file, format)
  const href = `${name}.${format === 'csv' ? 'csv' : 'asc'}`
  const title = titleWithAnswers(file)
  const { language, made: date, answers } = file
  const head = { name, title, language, date, origin: ownOrigin, user: answers, format, href }
  const definition = writeXml(definitionElement(head, plan.variables))
  const data = dataText(plan.variables, file.rows, format)
  return {
    xml: { name: `${name}.sss`, bytes: bytesOf(definition.xml) },
    data: { name: href, bytes: bytesOf(data) },
    names: plan.names,
    issues: [...plan.issues(), ...definition.issues],
  }
}

function hierarchyFile(name: string, entries: readonly LevelEntry[]): NamedFile {
  const levels = entries.map(({ id, href, parent, link, ordered }) =>
    xmlElement('level', { ident: id, href }, [
      parent === null ? null : xmlElement('parent', { level: parent, linkvar: link, ordered: ordered ? 'yes' : 'no' }),
    ]),
  )
  const root = xmlElement('sss', { version: '2.0' }, [xmlElement('hierarchy', {}, levels)])
  return { name, bytes: bytesOf(writeXml(root).xml) }
}
