import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { LoadedStudy } from '../src/app/study-files.ts'

/** The text of files by their name in the folder of a study; `null` leaves a file out. */
export type FolderFiles = Readonly<Record<string, string | Uint8Array | null>>

const study = `id: mini
title: { nl: Mini, en: Mini }
description: { nl: Voor een test, en: For a test }
groups:
  yes-sayers:
    label: { nl: Ja-zeggers, en: People who say yes }
    rule: a = yes
`

const block = `id: '1'
title: { nl: Blok, en: Block }
pages:
  - id: p-1
    items:
      - id: a
        type: single
        text: { nl: Vraag, en: Question }
        options:
          - { code: 1, id: 'yes', label: { nl: Ja, en: 'Yes' } }
          - { code: 2, id: 'no', label: { nl: Nee, en: 'No' } }
  - id: p-2
    when: a = yes
    items:
      - id: b
        type: text
        text: { nl: Waarom?, en: Why? }
`

const wave = `id: '2026'
title: { nl: Meting, en: Wave }
opens: 2026-03-02
closes: 2026-03-27
population: { nl: Iedereen, en: Everyone }
`

const tables = `banner: [yes-sayers, total]
tables:
  - item: a
    total: true
`

/** The files of a mini study, by name. */
export const miniFolder = {
  'study.yaml': study,
  'questionnaire/1-first.yaml': block,
  'waves/2026.yaml': wave,
  'tables.yaml': tables,
} as const

/** Folders with study files, all in one that is thrown away. */
export type StudyFolders = {
  readonly home: string
  /** Makes a folder with these files. */
  readonly make: (files: FolderFiles) => string
  readonly remove: () => void
}

/** A place for folders with study files. Remove it when done. */
export function studyFolders(): StudyFolders {
  const home = mkdtempSync(join(tmpdir(), 'loopbaan-study-files-'))
  return {
    home,
    make: (files) => {
      const folder = mkdtempSync(join(home, 'study-'))
      for (const [file, content] of Object.entries(files)) {
        if (content === null) continue
        mkdirSync(dirname(join(folder, file)), { recursive: true })
        writeFileSync(join(folder, file), content)
      }
      return folder
    },
    remove: () => {
      rmSync(home, { recursive: true })
    },
  }
}

/** The issues of a study that was read, each as `file:line:column code`. */
export const placesIn = (loaded: LoadedStudy): readonly string[] =>
  loaded.ok
    ? []
    : loaded.issues.map(({ code, file, line, column }) =>
        [file, line, column]
          .filter((part) => part !== null)
          .join(':')
          .concat(' ', code),
      )

/** One of these files with a piece of its text replaced by another. */
export function editedIn(files: Readonly<Record<string, string>>, file: string, before: string, after: string) {
  const text = files[file] ?? ''
  if (!text.includes(before)) throw new Error(`${file} has no ${before}`)
  return { [file]: text.replace(before, after) }
}
