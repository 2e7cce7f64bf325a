import { afterAll, describe, expect, test } from 'vitest'
import type { FolderFiles } from '../../test/study-folders.ts'
import { editedIn, miniFolder, placesIn, studyFolders } from '../../test/study-folders.ts'
import { loadStudy } from './study-files.ts'

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

/** The files of a study with a module, a second wave and derived variables. */
const whole: Readonly<Record<string, string>> = {
  ...miniFolder,
  'study.yaml': `${miniFolder['study.yaml']}modules: a\n`,
  'modules/heart.yaml': module,
  'waves/2028.yaml': later,
  'derived.yaml': derived,
}

const folders = studyFolders()

afterAll(folders.remove)

const load = (changes: FolderFiles = {}) => loadStudy(folders.make({ ...whole, ...changes }))
const edited = (file: string, before: string, after: string) => editedIn(whole, file, before, after)
const first = 'questionnaire/1-first.yaml'

describe('a study', () => {
  test('has its modules after its blocks, and its derived variables', async () => {
    const loaded = await load()
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
    const loaded = await load()
    const place = (...path: readonly (string | number)[]) => (loaded.ok ? loaded.place(path) : null)
    expect(place('waves', 1, 'changes', 'a', 'set', 'options', 1, 'code')).toMatchObject({
      file: 'waves/2028.yaml',
      line: 14,
    })
    expect(place('blocks', 1, 'module', 'option')).toMatchObject({ file: 'modules/heart.yaml', line: 4 })
    expect(place('derived', 'variables', 1, 'type')).toMatchObject({ file: 'derived.yaml', line: 10 })
  })
})

const faults: readonly (readonly [name: string, changes: FolderFiles, expected: string])[] = [
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
  [
    'what is likely of a question that is no amount',
    { 'likely.yaml': 'amounts:\n  - of: a\n    low: 1\n    middle: 4\n    high: 20\n' },
    'likely.yaml:2:9 likely-no-amount',
  ],
  ['a file called likely.yml', { 'likely.yml': 'amounts: []\n' }, 'likely.yml file-ending'],
  ['a file called derived.yml', { 'derived.yml': derived, 'derived.yaml': null }, 'derived.yml file-ending'],
  [
    'a folder called like a module',
    { 'modules/heart.yaml': null, 'modules/heart.yaml/x': '' },
    'modules/heart.yaml file-unreadable',
  ],
]

describe('the place of', () => {
  test.each(faults)('%s', async (_, changes, expected) => {
    expect(placesIn(await load(changes)).join(', ')).toBe(expected)
  })
})
