import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fileMessages } from '../core/messages/file-messages.ts'
import { say } from '../core/messages/say.ts'
import { languages } from '../core/text.ts'
import type { LoadedStudy } from './study-files.ts'
import { loadStudy } from './study-files.ts'

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

/** A wave that follows on the other, with a question that it asks in another way. */
const later = `id: '2028'
title: { nl: Meting, en: Wave }
opens: 2028-03-02
closes: 2028-03-27
population: { nl: Iedereen, en: Everyone }
after: '2026'
drops:
  - b
changes:
  a:
    set:
      options:
        - { code: 1, id: 'yes', label: { nl: Ja, en: 'Yes' } }
        - { code: 3, id: maybe, label: { nl: Misschien, en: Maybe } }
`

const module = `id: module
title: { nl: Module, en: Module }
module:
  option: 'yes'
  owner: { nl: Vereniging, en: Society }
pages:
  - id: p-m
    items:
      - { id: c, type: text, text: { nl: Wat?, en: What? } }
`

const derived = `variables:
  - id: made
    label: { nl: Gemaakt, en: Made }
    type: recode
    of: a
    categories:
      - { code: 1, label: { nl: Ja, en: 'Yes' }, codes: [1] }
  - id: ruled
    label: { nl: Gemaakt, en: Made }
    type: categories
    categories:
      - code: 1
        label: { nl: Ja, en: 'Yes' }
        rule: a = yes
`

const files: Readonly<Record<string, string>> = {
  'study.yaml': study,
  'questionnaire/1-first.yaml': block,
  'waves/2026.yaml': wave,
  'tables.yaml': tables,
}

/** The files that a study may have besides. */
const more: Readonly<Record<string, string>> = {
  'study.yaml': `${study}modules: a\n`,
  'modules/heart.yaml': module,
  'waves/2028.yaml': later,
  'derived.yaml': derived,
}

const home = mkdtempSync(join(tmpdir(), 'loopbaan-study-files-'))

afterAll(() => {
  rmSync(home, { recursive: true })
})

/** A folder of a mini study with some files replaced; `null` leaves a file out. */
function folderWith(changes: Readonly<Record<string, string | Uint8Array | null>>): string {
  const folder = mkdtempSync(join(home, 'study-'))
  for (const [file, content] of Object.entries({ ...files, ...changes })) {
    if (content === null) continue
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), content)
  }
  return folder
}

const found = (loaded: LoadedStudy): readonly string[] =>
  loaded.ok
    ? []
    : loaded.issues.map(({ code, file, line, column }) =>
        [file, line, column]
          .filter((part) => part !== null)
          .join(':')
          .concat(' ', code),
      )

/** A file in which a piece of text is replaced by another. */
const edited = (file: string, before: string, after: string) => {
  const text = { ...files, ...more }[file] ?? ''
  if (!text.includes(before)) throw new Error(`${file} has no ${before}`)
  return { [file]: text.replace(before, after) }
}

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

  test('has its modules after its blocks, and its derived variables', async () => {
    const loaded = await loadStudy(folderWith(more))
    expect(loaded).toMatchObject({
      ok: true,
      study: {
        blocks: [{ id: '1' }, { id: 'module', when: { source: 'a = yes' } }],
        derived: [{ item: { id: 'made' } }, { item: { id: 'ruled' } }],
        waves: [{ id: '2026' }, { id: '2028', after: '2026' }],
      },
      files: [
        'study.yaml',
        first,
        'modules/heart.yaml',
        'waves/2026.yaml',
        'waves/2028.yaml',
        'derived.yaml',
        'tables.yaml',
      ],
    })
  })

  test('knows where everything stands, also what a wave changed', async () => {
    const loaded = await loadStudy(folderWith(more))
    const place = (...path: readonly (string | number)[]) => (loaded.ok ? loaded.place(path) : null)
    expect(place('waves', 1, 'changes', 'a', 'set', 'options', 1, 'code')).toMatchObject({
      file: 'waves/2028.yaml',
      line: 14,
    })
    expect(place('blocks', 1, 'module', 'option')).toMatchObject({ file: 'modules/heart.yaml', line: 4 })
    expect(place('derived', 'variables', 1, 'type')).toMatchObject({ file: 'derived.yaml', line: 10 })
  })

  test('may have hidden files, other files and other folders beside its own', async () => {
    const others = { 'questionnaire/.#1-first.yaml': '{', 'questionnaire/notes.txt': 'x', 'published/2026.json': '{}' }
    expect(found(await loadStudy(folderWith(others)))).toEqual([])
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
    expect(found(await loadStudy(folderWith({ 'study.yaml': content })))).toEqual([])
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

const inMore: readonly Fault[] = [
  [
    'an item to drop that there is not',
    edited('waves/2028.yaml', '- b', '- zzzzzz'),
    'waves/2028.yaml:8:5 study-wave-item',
  ],
  [
    'a wave that there is not',
    edited('waves/2028.yaml', "after: '2026'", "after: '2025'"),
    'waves/2028.yaml:6:8 study-unknown-wave',
  ],
  [
    'an item to change that there is not',
    edited('waves/2028.yaml', '  a:\n', '  zzzzzz:\n'),
    'waves/2028.yaml:10:3 study-wave-item',
  ],
  [
    'a code twice in what a wave changes',
    edited('waves/2028.yaml', 'code: 3', 'code: 1'),
    'waves/2028.yaml:14:19 study-double-code',
  ],
  [
    'a key that is not known in what a wave changes',
    edited('waves/2028.yaml', '      options:', '      optoins: []\n      options:'),
    'waves/2028.yaml:12:7 study-unknown-key-suggestion',
  ],
  [
    'a rule in what a wave changes',
    edited('waves/2028.yaml', '    set:\n', '    set:\n      when: a = yes\n'),
    'waves/2028.yaml:12:13 study-own-page',
  ],
  [
    'what is no longer there in a later wave',
    edited('waves/2028.yaml', "code: 1, id: 'yes'", 'code: 1, id: never'),
    // Item b, on the page for who says yes, is not asked there.
    'modules/heart.yaml:4:11 study-module-not-in-wave',
  ],
  [
    'an option without a module',
    edited('modules/heart.yaml', "option: 'yes'", 'option: zzz'),
    'modules/heart.yaml:4:11 study-module-option',
  ],
  [
    'an item of a module twice',
    edited('modules/heart.yaml', 'id: c', 'id: b'),
    'modules/heart.yaml:9:15 study-double-item',
  ],
  [
    'the key of a module',
    edited('modules/heart.yaml', '  owner:', '  ownr:'),
    'modules/heart.yaml:3:1 study-missing, modules/heart.yaml:5:3 study-unknown-key-suggestion',
  ],
  ['no item for modules', edited('study.yaml', 'modules: a', 'modules: b'), 'study.yaml:8:10 study-module-item'],
  [
    'an item to derive from that there is not',
    edited('derived.yaml', 'of: a', 'of: zzzzzz'),
    'derived.yaml:5:9 study-derived-unknown',
  ],
  [
    'a code of a derived variable',
    edited('derived.yaml', 'codes: [1]', 'codes: [7]'),
    'derived.yaml:7:58 study-table-code',
  ],
  [
    'the name of a derived variable',
    edited('derived.yaml', 'id: made', 'id: ruled'),
    'derived.yaml:8:9 study-double-derived',
  ],
  [
    'a rule of a derived variable',
    edited('derived.yaml', 'rule: a = yes', 'rule: a = zzz'),
    'derived.yaml:14:19 rule-unknown-option',
  ],
  [
    'a type of derived variable',
    edited('derived.yaml', 'type: recode', 'type: mean'),
    'derived.yaml:4:11 study-not-allowed',
  ],
  ['no derived variables', edited('derived.yaml', derived, ''), 'derived.yaml file-empty'],
  ['a file called derived.yml', { 'derived.yml': derived, 'derived.yaml': null }, 'derived.yml file-ending'],
  [
    'a folder called like a module',
    { 'modules/heart.yaml': null, 'modules/heart.yaml/x': '' },
    'modules/heart.yaml file-unreadable',
  ],
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

describe('the place in the files of waves, modules and derived variables of', () => {
  test.each(inMore)('%s', async (_, changes, expected) => {
    expect(found(await loadStudy(folderWith({ ...more, ...changes }))).join(', ')).toBe(expected)
  })
})

describe('the place of', () => {
  test.each(faults)('%s', async (_, changes, expected) => {
    expect(found(await loadStudy(folderWith(changes))).join(', ')).toBe(expected)
  })
})

test('faults in several files come in the order of the files and their lines', async () => {
  const changes = {
    ...edited('tables.yaml', 'item: a', 'item: zzz'),
    ...edited(first, 'when: a = yes', 'when: a = maybe'),
    'study.yaml': study.replace('rule: a = yes', 'rule: zzz = 1'),
    'waves/2026.yaml': wave.replace('2026-03-27', '2025-03-27'),
  }
  expect(found(await loadStudy(folderWith(changes)))).toEqual([
    'study.yaml:7:11 rule-unknown-name',
    `${first}:13:15 rule-unknown-option`,
    'waves/2026.yaml:4:9 study-wave-days',
    'tables.yaml:3:11 study-table-item',
  ])
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
    expect(found(await loadStudy(join(home, 'absent')))).toEqual(['absent file-unreadable'])
  })

  test('that is a file is told, without an error', async () => {
    expect(found(await loadStudy(join(folderWith({}), 'study.yaml')))).toEqual(['study.yaml file-unreadable'])
  })

  test('that cannot be opened is told, without an error', async () => {
    expect(found(await loadStudy(loop))).toEqual(['loop file-unreadable'])
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
