import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { main } from '../src/app/cli/main.ts'
import type { PrintedTable } from './known-figures.ts'
import { cellOf, differences, known, knownFolder } from './known-figures.ts'

/** What a person says of a file on the command line, and corrects by hand in what the first import wrote. */
const said: Readonly<Record<string, { readonly options: readonly string[]; readonly strata?: string }>> = {
  'apistrat.csv': { options: ['--groups', 'sch.wide,stype'], strata: '{ column: stype, population: fpc }' },
  'nhanes.parquet': { options: ['--groups', 'RIAGENDR,agecat'] },
  'survey.csv': { options: ['--groups', 'Sex,Smoke'] },
  'survey.sav': { options: ['--groups', 'Sex,Smoke'] },
  'infert.xlsx': { options: ['--groups', 'education'] },
  'esoph.csv': { options: ['--weight', 'ncases', '--groups', 'agegp'] },
  'warpbreaks.csv': { options: ['--groups', 'wool,tension'] },
  'titanic.sav': { options: ['--groups', 'Class,Sex,Age'] },
  'titanic-counts.csv': { options: ['--groups', 'Class,Sex,Age'] },
}

async function run(...words: readonly string[]): Promise<string> {
  let [out, error] = ['', '']
  const code = await main([...words, '--language', 'en'], {
    out: { write: (text) => (out += text) },
    error: { write: (text) => (error += text) },
  })
  if (code !== 0) throw new Error(`loopbaan ${words.join(' ')} ended with ${code}: ${error}`)
  return out
}

let root = ''
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'loopbaan-known-'))
})
afterAll(async () => {
  await rm(root, { recursive: true })
})

/** Where a file was brought in: the options that name its study and its answers. */
const placeOf = (file: string) => ({
  study: path.join(root, file.replace('.', '-')),
  data: ['--data', path.join(root, 'data', file)],
})

/** The tables that the program makes of a file: what the commands print, and nothing else. */
async function tablesOf(file: string): Promise<readonly PrintedTable[]> {
  const { study, data } = placeOf(file)
  const bringIn = [
    ...'import data'.split(' '),
    path.join(knownFolder, file),
    '--study',
    study,
    '--wave',
    '2000',
    ...data,
  ]
  const { options, strata } = said[file] ?? { options: [] }
  await run(...bringIn, ...options)
  if (strata !== undefined) {
    const mapping = path.join(study, 'imports', '2000.yaml')
    await writeFile(mapping, `${(await readFile(mapping, 'utf8')).replace(/^strata:.*\n/m, '')}strata: ${strata}\n`)
    await run(...bringIn)
  }
  const printed = await run('tabulate', study, '--format', 'json', '--profile', 'already-published', ...data)
  return JSON.parse(printed) as readonly PrintedTable[]
}

const files = known.sets.flatMap((set) => set.files.map((file) => ({ ...set, file, count: set.figures.length })))
const made = new Map<string, Promise<readonly PrintedTable[]>>()
const tablesIn = (file: string): Promise<readonly PrintedTable[]> => {
  const tables = made.get(file) ?? tablesOf(file)
  made.set(file, tables)
  return tables
}

describe('a data set that comes with R', () => {
  test('is tested when it is there', async () => {
    const there = (await readdir(knownFolder)).filter((name) => name !== 'golden' && name !== 'README.md')
    expect(files.map(({ file }) => file).toSorted()).toEqual(there.toSorted())
    expect(Object.keys(said).toSorted()).toEqual(there.toSorted())
  })

  test.each(files)('$file gives the $count figures that R has', async ({ file, figures }) => {
    const tables = await tablesIn(file)
    expect(figures.flatMap((figure) => differences(tables, figure))).toEqual([])
  })
})

/** The mean or percentage of everybody as R prints it in its own documents, and ours in as many figures. */
async function printedFigure(file: string, variable: string, answer?: string) {
  const kind = answer === undefined ? 'mean' : 'percentage'
  const figure = { variable, kind, n: 0, base: 0, weighted: 0, estimate: 0, se: 0 } as const
  const cell = cellOf(await tablesIn(file), answer === undefined ? figure : { ...figure, answer })
  if (cell === null) throw new Error(`No figure of ${variable} in ${file}`)
  return cell
}

describe('results that the documents of R print', () => {
  test('schools drawn in strata: the mean of api00 is 662.29 with an error of 9.4089', async () => {
    const { estimate, se } = await printedFigure('apistrat.csv', 'api00')
    expect([estimate.toFixed(2), se.toFixed(4)]).toEqual(['662.29', '9.4089'])
  })

  test('schools drawn in strata: 3,687,178 pupils with an error of 114,642', async () => {
    // The weights of a stratum add up to its size, so that the total is the mean times the number of schools.
    const { estimate, se, base } = await printedFigure('apistrat.csv', 'enroll')
    expect([estimate * base.weighted, se * base.weighted].map(Math.round)).toEqual([3_687_178, 114_642])
    expect((estimate * base.weighted) / known.enrolled.estimate).toBeCloseTo(1, 6)
    expect((se * base.weighted) / known.enrolled.se).toBeCloseTo(1, 6)
  })

  test('of strata of known size the shares of the strata have no error', async () => {
    const { estimate, se } = await printedFigure('apistrat.csv', 'stype', 'E')
    expect([estimate.toFixed(3), se.toFixed(3)]).toEqual(['71.376', '0.000'])
  })

  test('the Titanic: 711 of 2201 survived, told person by person or counted', async () => {
    for (const file of ['titanic.sav', 'titanic-counts.csv']) {
      const { estimate, base } = await printedFigure(file, 'Survived', 'Yes')
      expect([base.weighted, (estimate * base.weighted) / 100].map(Math.round)).toEqual([2201, 711])
    }
  })

  test('students: 18 of the 236 who said with which hand they write do it with the left', async () => {
    for (const file of ['survey.csv', 'survey.sav']) {
      expect(await printedFigure(file, 'W.Hnd', 'Left')).toMatchObject({ n: 18, base: { n: 236 } })
    }
  })
})

test('tables of a sample from strata say so in both languages, others do not', async () => {
  const words = async (file: string, language: string): Promise<string> => {
    await tablesIn(file)
    const { study, data } = placeOf(file)
    return run(
      'tabulate',
      study,
      '--table',
      file === 'apistrat.csv' ? 'api00' : 'breaks',
      ...data,
      '--language',
      language,
    )
  }
  expect(await words('apistrat.csv', 'en')).toContain('weighted, sampled in strata')
  expect(await words('apistrat.csv', 'nl')).toContain('gewogen, getrokken in strata')
  expect(await words('warpbreaks.csv', 'en')).not.toContain('strata')
})

test('strata go out with the answers and come back with them', async () => {
  const before = await tablesIn('apistrat.csv')
  const { study, data } = placeOf('apistrat.csv')
  const out = path.join(root, 'out')
  await run('export', study, '--format', 'csv,spss', '--out', out, ...data)
  for (const name of ['apistrat-csv-2000.csv', 'apistrat-csv-2000.sav']) {
    const again = ['--data', path.join(root, `again-${name}`)]
    await rm(path.join(study, 'imports'), { recursive: true })
    await run(...'import data'.split(' '), path.join(out, name), '--study', study, '--wave', '2000', ...again)
    const printed = await run('tabulate', study, '--format', 'json', '--profile', 'already-published', ...again)
    expect(JSON.parse(printed)).toEqual(before)
  }
})

test.each([
  ['{ column: styp }', 'The data file has no column "styp". Do you mean "stype"?'],
  ['{ column: stype, population: { E: 4421, M: 1018 } }', 'Stratum "H" (50 rows) has no size here'],
  ['{ column: stype, population: { E: 4421, H: 20, M: 1018 } }', 'Stratum "H" has 50 rows and a size of 20'],
  ['{ column: stype, population: api00 }', 'Stratum "E" has two sizes: 840, and 516 in row 2'],
])('a mapping with strata: %s is told what is wrong, with the line', async (strata, sentence) => {
  const place = path.join(root, `wrong ${sentence.length}`)
  const bringIn = [
    ...'import data'.split(' '),
    path.join(knownFolder, 'apistrat.csv'),
    '--study',
    place,
    '--wave',
    '2000',
  ]
  const data = ['--data', `${place} data`]
  await run(...bringIn, ...data)
  const mapping = path.join(place, 'imports', '2000.yaml')
  const text = (await readFile(mapping, 'utf8')).replace(/^strata:.*\n/m, '')
  await writeFile(mapping, `${text}strata: ${strata}\n`)
  const line = text.split('\n').length
  await expect(run(...bringIn, ...data)).rejects.toThrow(`2000.yaml:${line}:`)
  await expect(run(...bringIn, ...data)).rejects.toThrow(sentence)
})
