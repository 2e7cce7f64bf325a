import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FolderFiles } from '../../test/study-folders.ts'
import { editedIn, miniFolder, placesIn, studyFolders } from '../../test/study-folders.ts'
import { fileMessages } from '../core/messages/file-messages.ts'
import { say } from '../core/messages/say.ts'
import { languages } from '../core/text.ts'
import { loadStudy } from './study-files.ts'

const { 'study.yaml': study, 'waves/2026.yaml': wave, 'tables.yaml': tables } = miniFolder
const folders = studyFolders()
const { home } = folders

afterAll(folders.remove)

/** A folder of a mini study with some files replaced. */
const folderWith = (changes: FolderFiles): string => folders.make({ ...miniFolder, ...changes })

/** A file in which a piece of text is replaced by another. */
const edited = (file: string, before: string, after: string) => editedIn(miniFolder, file, before, after)

const first = 'questionnaire/1-first.yaml'

describe('a study that holds', () => {
  test('is read from its folder, with the names of its files in order', async () => {
    expect(await loadStudy(folderWith({}))).toMatchObject({
      ok: true,
      study: { id: 'mini', groups: [{ id: 'yes-sayers' }], banner: ['yes-sayers', 'total'] },
      files: ['study.yaml', first, 'waves/2026.yaml', 'tables.yaml'],
    })
  })

  test('has tables for everyone when it has no tables.yaml', async () => {
    const loaded = await loadStudy(folderWith({ 'tables.yaml': null }))
    expect(loaded).toMatchObject({ ok: true, study: { banner: ['total'], tables: [{ id: 'a' }] } })
  })

  test('takes its blocks in the order of their names, 2 before 10', async () => {
    const other = (id: string) => `id: '${id}'
title: { nl: Blok, en: Block }
pages: [{ id: q-${id}, items: [{ id: '${id}.1', type: note, text: { nl: Dag, en: Hello } }] }]
`
    const folder = folderWith({ 'questionnaire/10-last.yaml': other('10'), 'questionnaire/2-second.yml': other('2') })
    const loaded = await loadStudy(folder)
    expect(loaded.ok && loaded.study.blocks.map(({ id }) => id)).toEqual(['1', '2', '10'])
  })

  test('may have hidden files, other files and other folders beside its own', async () => {
    const others = { 'questionnaire/.#1-first.yaml': '{', 'questionnaire/notes.txt': 'x', 'published/2026.json': '{}' }
    expect(placesIn(await loadStudy(folderWith(others)))).toEqual([])
  })

  test.each([
    ['a byte order mark', Buffer.from(`\uFEFF${study}`)],
    ['line ends of Windows', study.replaceAll('\n', '\r\n')],
    [
      'parts that are used again',
      study
        .replace('{ nl: Mini, en: Mini }', '&x { nl: Mini, en: Mini }')
        .replace('{ nl: Voor een test, en: For a test }', '*x'),
    ],
    ['keys that look like numbers', study.replace('yes-sayers:', 'yes-sayers: #1')],
  ])('may have %s', async (_, content) => {
    expect(placesIn(await loadStudy(folderWith({ 'study.yaml': content })))).toEqual([])
  })
})

/** One change to one file: what it is, the change, and where which issue is. */
type Fault = readonly [name: string, changes: Parameters<typeof folderWith>[0], expected: string]

const inText: readonly Fault[] = [
  [
    'a text without a translation',
    edited(first, '{ nl: Blok, en: Block }', '{ nl: Blok }'),
    `${first}:2:1 study-missing-translation`,
  ],
  ['a key that is missing', edited('waves/2026.yaml', 'closes: 2026-03-27\n', ''), 'waves/2026.yaml:1:1 study-missing'],
  ['a key that is missing deep down', edited(first, '        type: text\n', ''), `${first}:15:9 study-missing-type`],
  [
    'a key that is not known',
    edited(first, '        type: text\n', '        type: text\n        colour:\n          red\n'),
    `${first}:17:9 study-unknown-key`,
  ],
  ['a value that is not allowed', edited(first, 'type: text', 'type: txt'), `${first}:16:15 study-not-allowed`],
  [
    'a list that is too short',
    edited(first, "          - { code: 2, id: 'no', label: { nl: Nee, en: 'No' } }\n", ''),
    `${first}:9:9 study-too-few`,
  ],
  [
    'a key with nothing behind it',
    edited(first, 'text: { nl: Waarom?, en: Why? }', 'text:'),
    `${first}:17:9 study-empty`,
  ],
  ['an id without quotes', edited(first, "id: '1'", 'id: 1'), `${first}:1:5 study-unquoted-number`],
  ['a wave without quotes', edited('waves/2026.yaml', "'2026'", '2026'), 'waves/2026.yaml:1:5 study-unquoted-number'],
  ['an unquoted comma', edited(first, 'nl: Waarom?', 'nl: Waarom, en hoe?'), `${first}:17:29 study-text-keys`],
  ['a code twice', edited(first, 'code: 2', 'code: 1'), `${first}:11:21 study-double-code`],
  ['an item twice', edited(first, '- id: b', '- id: a'), `${first}:15:13 study-double-item`],
  [
    'a group that there is not',
    edited('tables.yaml', '[yes-sayers, total]', '[total, no-sayers]'),
    'tables.yaml:1:17 study-unknown-group',
  ],
  ['a table of no item', edited('tables.yaml', 'item: a', 'item: zzz'), 'tables.yaml:3:11 study-table-item'],
  ['a bad name of a group', edited('study.yaml', 'yes-sayers:', 'Yes sayers:'), 'study.yaml:5:3 study-bad-name'],
  [
    'a list instead of keys',
    { 'study.yaml': `- ${study.replaceAll('\n', '\n  ')}` },
    'study.yaml:1:1 study-needs-keys',
  ],
  ['a text instead of keys', { 'study.yaml': 'Mini' }, 'study.yaml:1:1 study-needs-keys'],
]

const inRules: readonly Fault[] = [
  [
    'an option that there is not',
    edited(first, 'when: a = yes', 'when: a = maybe'),
    `${first}:13:15 rule-unknown-option`,
  ],
  ['a rule that ends too soon', edited(first, 'when: a = yes', 'when: a ='), `${first}:13:14 rule-expected-value`],
  [
    'a rule in quotes',
    edited('study.yaml', 'rule: a = yes', "rule: 'a = maybe'"),
    'study.yaml:7:16 rule-unknown-option',
  ],
  [
    'a rule over two lines',
    edited(first, 'when: a = yes', 'when: a = yes\n      or a = maybe'),
    `${first}:14:14 rule-unknown-option`,
  ],
  [
    'a folded rule',
    edited(first, 'when: a = yes', 'when: >-\n      a = yes\n      or a = maybe'),
    `${first}:15:14 rule-unknown-option`,
  ],
  ['a rule in a table', edited('tables.yaml', 'total: true', 'filter: zzz = 1'), 'tables.yaml:4:13 rule-unknown-name'],
  [
    'a rule that reads its own page',
    edited(first, '        type: text', '        when: answered b\n        type: text'),
    `${first}:16:15 study-own-page`,
  ],
]

const inNotation: readonly Fault[] = [
  ['a tab', edited('study.yaml', '  yes-sayers', '\tyes-sayers'), 'study.yaml:5:1 file-tab'],
  ['a key twice', edited('study.yaml', 'id: mini\n', 'id: mini\nid: mini\n'), 'study.yaml:2:1 file-double-key'],
  [
    'two keys twice',
    edited('study.yaml', 'id: mini\n', 'id: mini\nid: mini\ntitle: x\n'),
    'study.yaml:2:1 file-double-key, study.yaml:4:1 file-double-key',
  ],
  [
    'a line that is indented too little',
    edited('study.yaml', '    rule: a', '   rule: a'),
    'study.yaml:7:1 file-indent',
  ],
  ['a line that is indented too far', edited('study.yaml', 'title:', '  title:'), 'study.yaml:2:1 file-indent'],
  ['a list that is indented too little', edited(first, '  - id: p-2', ' - id: p-2'), `${first}:12:1 file-indent`],
  ['a line without a colon', edited('study.yaml', 'id: mini', 'id mini'), 'study.yaml:1:1 file-no-value'],
  [
    'a line without a space behind its colon',
    edited('study.yaml', 'id: mini', 'id:mini'),
    'study.yaml:1:1 file-no-value',
  ],
  ['a colon in a text', edited('study.yaml', 'id: mini', 'id: a: b'), 'study.yaml:1:5 file-quotes'],
  ['a colon in a text in braces', edited('study.yaml', 'nl: Mini', 'nl: Mini: klein'), 'study.yaml:2:14 file-quotes'],
  ['a text that starts with @', edited('study.yaml', 'id: mini', 'id: @mini'), 'study.yaml:1:5 file-quotes'],
  ['a brace that is not closed', edited('study.yaml', 'en: Mini }', 'en: Mini'), 'study.yaml:3:1 file-unclosed'],
  ['a quote that is not closed', edited('tables.yaml', 'total: true', "title: 'x"), 'tables.yaml:5:1 file-unclosed'],
  ['a brace too many', edited('study.yaml', 'en: Mini }', 'en: Mini }}'), 'study.yaml:2:30 file-surplus'],
  ['a text behind a quote', edited('study.yaml', 'id: mini', "id: 'mi'ni"), 'study.yaml:1:9 file-surplus'],
  ['a second document', { 'study.yaml': `${study}---\n${study}` }, 'study.yaml:8:1 file-several-documents'],
  ['a reference to nothing', edited('study.yaml', 'id: mini', 'id: *mini'), 'study.yaml:1:5 file-no-anchor'],
  [
    'a reference to itself',
    edited('study.yaml', '{ nl: Mini, en: Mini }', '&x { nl: Mini, en: *x }'),
    'study.yaml:2:27 file-anchor-in-itself',
  ],
  [
    'a key that no object can have',
    edited('study.yaml', 'yes-sayers:', '__proto__:'),
    'study.yaml:5:3 study-reserved-name',
  ],
  ['a tag', edited('study.yaml', 'id: mini', 'id: !name mini'), 'study.yaml:1:5 file-not-yaml'],
  ['a list as a key', edited('study.yaml', 'id: mini', '? [id]\n: mini'), 'study.yaml:1:3 file-not-yaml'],
  ['no content', { 'tables.yaml': '' }, 'tables.yaml file-empty'],
  ['comments only', { 'tables.yaml': '# Nothing yet\n' }, 'tables.yaml file-empty'],
  [
    'bytes that are not UTF-8',
    { 'study.yaml': Buffer.from(study.replace('Voor een test', 'Café'), 'latin1') },
    'study.yaml:3 file-not-utf8',
  ],
  ['UTF-16', { 'study.yaml': Buffer.from(`\uFEFF${study}`, 'utf16le') }, 'study.yaml:1 file-not-utf8'],
  ['nothing but zero bytes', { 'study.yaml': new Uint8Array(100) }, 'study.yaml:1:1 study-needs-keys'],
]

/** Each line uses the one before it ten times: a hundred million texts when written out. */
const laughs = Array.from({ length: 9 }, (_, index) =>
  index === 0
    ? 'k0: &k0 [x]'
    : `k${index}: &k${index} [${Array.from({ length: 10 }, () => `*k${index - 1}`).join(', ')}]`,
)

const ofFiles: readonly Fault[] = [
  ['references to references to references', { 'study.yaml': laughs.join('\n') }, 'study.yaml file-too-many-anchors'],
  [
    'more references than anyone needs',
    { 'study.yaml': `a: &a [x]\nb: [${'*a, '.repeat(101)}]` },
    'study.yaml:2:405 file-too-many-anchors',
  ],
  ['no study.yaml', { 'study.yaml': null }, 'study.yaml file-missing'],
  ['no blocks', { [first]: null }, 'questionnaire/*.yaml file-missing'],
  ['no waves', { 'waves/2026.yaml': null }, 'waves/*.yaml file-missing'],
  ['a file called tables.yml', { 'tables.yml': tables, 'tables.yaml': null }, 'tables.yml file-ending'],
  ['a folder called like a file', { 'waves/2027.yaml/x': '' }, 'waves/2027.yaml file-unreadable'],
  ['a file called like a folder', { 'waves/2026.yaml': null, waves: 'x' }, 'waves file-unreadable'],
]

const faults = [...inText, ...inRules, ...inNotation, ...ofFiles]

describe('the place of', () => {
  test.each(faults)('%s', async (_, changes, expected) => {
    expect(placesIn(await loadStudy(folderWith(changes))).join(', ')).toBe(expected)
  })
})

test('faults in several files come in the order of the files and their lines', async () => {
  const changes = {
    ...edited('tables.yaml', 'item: a', 'item: zzz'),
    ...edited(first, 'when: a = yes', 'when: a = maybe'),
    'study.yaml': study.replace('rule: a = yes', 'rule: zzz = 1'),
    'waves/2026.yaml': wave.replace('2026-03-27', '2025-03-27'),
  }
  expect(placesIn(await loadStudy(folderWith(changes)))).toEqual([
    'study.yaml:7:11 rule-unknown-name',
    `${first}:13:15 rule-unknown-option`,
    'waves/2026.yaml:4:9 study-wave-days',
    'tables.yaml:3:11 study-table-item',
  ])
})

describe('a file that cannot be read', () => {
  const others = {
    ...edited(first, 'when: a = yes', 'when: a = maybe'),
    'study.yaml': study.replace('rule: a = yes', 'rule: zzz = 1'),
  }

  test('with tables hides nothing in the others', async () => {
    const loaded = await loadStudy(folderWith({ ...others, 'tables.yaml': 'banner: [' }))
    expect(placesIn(loaded)).toEqual([
      'study.yaml:7:11 rule-unknown-name',
      `${first}:13:15 rule-unknown-option`,
      'tables.yaml:1:10 file-unclosed',
    ])
    expect(loaded).toMatchObject({ unchecked: 'part' })
  })

  test('with questions hides only what hangs on these: the form of the others is told', async () => {
    const loaded = await loadStudy(
      folderWith({ ...others, [first]: 'id: [', 'waves/2026.yaml': wave.replace('opens: 2026-03-02', 'opens: May') }),
    )
    expect(placesIn(loaded)).toEqual([`${first}:1:6 file-unclosed`, 'waves/2026.yaml:3:8 study-bad-day'])
    expect(loaded).toMatchObject({ unchecked: 'all' })
  })

  test('with derived variables under a wrong name hides what may hang on them', async () => {
    const loaded = await loadStudy(folderWith({ ...others, 'derived.yml': 'variables: []' }))
    expect(placesIn(loaded)).toEqual(['derived.yml file-ending'])
    expect(loaded).toMatchObject({ unchecked: 'all' })
  })
})

describe('a number that should have been in quotes', () => {
  test.each(['0.10', '0.1', '10', '007', '1e3', '0x10', 'true'])('is shown as it was written: %s', async (written) => {
    const loaded = await loadStudy(folderWith(edited(first, '- id: a', `- id: ${written}`)))
    expect(loaded).toMatchObject({ issues: [{ file: first, line: 6, column: 13, values: { found: written } }] })
    const [issue] = loaded.ok ? [] : loaded.issues
    expect(issue && say('nl', issue.code, issue.values)).toContain(`Zet aanhalingstekens om ${written}: '${written}'.`)
  })
})

describe('a folder', () => {
  let loop: string

  beforeAll(() => {
    loop = join(home, 'loop')
    symlinkSync(loop, loop)
  })

  test('that is not there is told, without an error', async () => {
    expect(placesIn(await loadStudy(join(home, 'absent')))).toEqual(['absent file-unreadable'])
  })

  test('that is a file is told, without an error', async () => {
    expect(placesIn(await loadStudy(join(folderWith({}), 'study.yaml')))).toEqual(['study.yaml file-unreadable'])
  })

  test('that cannot be opened is told, without an error', async () => {
    expect(placesIn(await loadStudy(loop))).toEqual(['loop file-unreadable'])
  })
})

test('every sentence about files is one that a file can call for, and is a full sentence', async () => {
  const called = new Set<string>()
  for (const [, changes] of faults) {
    const loaded = await loadStudy(folderWith(changes))
    for (const { code, values } of loaded.ok ? [] : loaded.issues) {
      called.add(code)
      for (const language of languages) expect(say(language, code, values)).not.toMatch(/\{[a-z]+\}|undefined/i)
    }
  }
  expect(Object.keys(fileMessages).filter((key) => !called.has(key))).toEqual([])
})
