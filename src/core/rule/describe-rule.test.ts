import { describe, expect, it } from 'vitest'
import { bindRule } from './bind-rule.ts'
import type { RuleNames } from './describe-rule.ts'
import { describeRule } from './describe-rule.ts'
import { exampleScope } from './example-scope.ts'
import { monthText } from './month.ts'
import { parseRule } from './parse-rule.ts'
import type { RuleTree } from './rule.ts'

function treeOf(source: string): RuleTree {
  const parsed = parseRule(source)
  const rule = parsed.ok ? bindRule(parsed.value, exampleScope) : parsed
  if (!rule.ok) throw new TypeError(`${source}: ${rule.issues.map(({ code }) => code).join(', ')}`)
  return rule.value.tree
}

const labels: Readonly<Record<string, readonly [nl: string, en: string]>> = {
  '0.2/1': ['Anios', 'Anios'],
  '0.2/2': ['Aios', 'Resident'],
  '0.2/3': ['Profielarts', 'Profile doctor'],
  '0.5/1': ['Ja', 'Yes'],
  '0.5/2': ['Nee', 'No'],
  '0.5/9': ['Weet ik niet', 'I do not know'],
}

const names: RuleNames = {
  variable: (id, language) => `${language === 'nl' ? 'vraag' : 'question'} ${id}`,
  value: (variable, value, language) => {
    const label = labels[`${variable}/${value}`]?.[language === 'nl' ? 0 : 1]
    if (label !== undefined) return `"${label}"`
    return variable === '1.1' ? monthText(value) : String(value)
  },
  isTime: (variable) => ['1.1', '1.2', '1.3', '2.1.start', '2.1.end'].includes(variable),
}

describe('describeRule', () => {
  it.each([
    ['0.2 has aios', 'bij vraag 0.2 is "Aios" gekozen', '"Resident" is chosen at question 0.2'],
    ['not 0.2 has aios', 'bij vraag 0.2 is "Aios" niet gekozen', '"Resident" is not chosen at question 0.2'],
    ['answered 1.4', 'vraag 1.4 is ingevuld', 'question 1.4 is answered'],
    ['not answered 1.4', 'vraag 1.4 is niet ingevuld', 'question 1.4 is not answered'],
    ['0.5 = yes', 'het antwoord op vraag 0.5 is "Ja"', 'the answer to question 0.5 is "Yes"'],
    ['0.5 != yes', 'het antwoord op vraag 0.5 is niet "Ja"', 'the answer to question 0.5 is not "Yes"'],
    ['not 0.5 = yes', 'het antwoord op vraag 0.5 is niet "Ja"', 'the answer to question 0.5 is not "Yes"'],
    [
      '0.5 in (yes, no, 9)',
      'het antwoord op vraag 0.5 is "Ja", "Nee" of "Weet ik niet"',
      'the answer to question 0.5 is "Yes", "No" or "I do not know"',
    ],
    ['0.5 in (yes, no)', 'het antwoord op vraag 0.5 is "Ja" of "Nee"', 'the answer to question 0.5 is "Yes" or "No"'],
    ['0.5 in (yes)', 'het antwoord op vraag 0.5 is "Ja"', 'the answer to question 0.5 is "Yes"'],
    [
      'not 0.5 in (yes, no)',
      'het antwoord op vraag 0.5 is iets anders dan "Ja" of "Nee"',
      'the answer to question 0.5 is something other than "Yes" or "No"',
    ],
    ['months < 40', 'het antwoord op vraag months is lager dan 40', 'the answer to question months is lower than 40'],
    ['months <= 40', 'het antwoord op vraag months is 40 of lager', 'the answer to question months is 40 or lower'],
    ['months > 40', 'het antwoord op vraag months is hoger dan 40', 'the answer to question months is higher than 40'],
    ['months >= 40', 'het antwoord op vraag months is 40 of hoger', 'the answer to question months is 40 or higher'],
    ['not months < 40', 'het antwoord op vraag months is 40 of hoger', 'the answer to question months is 40 or higher'],
    [
      'months between 8 and 40',
      'het antwoord op vraag months is 8 tot en met 40',
      'the answer to question months is from 8 to 40 (inclusive)',
    ],
    [
      'not months between 8 and 40',
      'het antwoord op vraag months is niet 8 tot en met 40',
      'the answer to question months is not from 8 to 40 (inclusive)',
    ],
    ['1.1 < 2015-07', 'het antwoord op vraag 1.1 ligt vóór 2015-07', 'the answer to question 1.1 is before 2015-07'],
    [
      '1.1 <= 2015-07',
      'het antwoord op vraag 1.1 is 2015-07 of eerder',
      'the answer to question 1.1 is 2015-07 or earlier',
    ],
    ['1.3 > 2015', 'het antwoord op vraag 1.3 ligt na 2015', 'the answer to question 1.3 is after 2015'],
    ['not 1.3 < 2015', 'het antwoord op vraag 1.3 is 2015 of later', 'the answer to question 1.3 is 2015 or later'],
    [
      'count 0.2 >= 2',
      'het aantal antwoorden bij vraag 0.2 is 2 of hoger',
      'the number of answers to question 0.2 is 2 or higher',
    ],
    [
      'not count 0.2 = 2',
      'het aantal antwoorden bij vraag 0.2 is niet 2',
      'the number of answers to question 0.2 is not 2',
    ],
    [
      '0.7.current > [0.7.desired]',
      'het antwoord op vraag 0.7.current is hoger dan het antwoord op vraag 0.7.desired',
      'the answer to question 0.7.current is higher than the answer to question 0.7.desired',
    ],
    [
      '0.7.current <= [0.7.desired]',
      'het antwoord op vraag 0.7.current is niet hoger dan het antwoord op vraag 0.7.desired',
      'the answer to question 0.7.current is not higher than the answer to question 0.7.desired',
    ],
    [
      '0.7.current != [0.7.desired]',
      'het antwoord op vraag 0.7.current is niet gelijk aan het antwoord op vraag 0.7.desired',
      'the answer to question 0.7.current is not the same as the answer to question 0.7.desired',
    ],
    [
      '1.1 >= [1.2]',
      'het antwoord op vraag 1.1 ligt niet vóór het antwoord op vraag 1.2',
      'the answer to question 1.1 is not before the answer to question 1.2',
    ],
    [
      'any 2.1 (months > 12)',
      'bij minstens één rij van vraag 2.1 geldt: het antwoord op vraag 2.1.months is hoger dan 12',
      'for at least one row of question 2.1 this holds: the answer to question 2.1.months is higher than 12',
    ],
    [
      'not any 2.1 (months > 12)',
      'bij geen enkele rij van vraag 2.1 geldt: het antwoord op vraag 2.1.months is hoger dan 12',
      'for no row of question 2.1 this holds: the answer to question 2.1.months is higher than 12',
    ],
    [
      'all 2.1 (end > [start])',
      'bij elke rij van vraag 2.1 geldt: het antwoord op vraag 2.1.end ligt na het antwoord op vraag 2.1.start',
      'for every row of question 2.1 this holds: the answer to question 2.1.end is after the answer to question 2.1.start',
    ],
    [
      'not all 2.1 (answered end)',
      'niet bij elke rij van vraag 2.1 geldt: vraag 2.1.end is ingevuld',
      'not for every row of question 2.1 this holds: question 2.1.end is answered',
    ],
  ])('tells %s in both languages', (source, nl, en) => {
    expect(describeRule(treeOf(source), names, 'nl')).toBe(nl)
    expect(describeRule(treeOf(source), names, 'en')).toBe(en)
  })

  const [a, b, c] = ['0.5', '0.6', '0.9.1'].map((id) => `het antwoord op vraag ${id} is`)

  it.each([
    ['0.5 = 1 and 0.9.1 = 3', `${a} "Ja" en ${c} 3`],
    ['0.5 = 1 or 0.6 = 9 or 0.9.1 = 7', `${a} "Ja" of ${b} 9 of ${c} 7`],
    ['0.5 = 1 and (0.6 = 9 and 0.9.1 = 7)', `${a} "Ja" en ${b} 9 en ${c} 7`],
    ['0.5 = 1 or 0.6 = 9 and 0.9.1 = 7', `${a} "Ja" of (${b} 9 en ${c} 7)`],
    ['(0.5 = 1 or 0.6 = 9) and 0.9.1 = 7', `(${a} "Ja" of ${b} 9) en ${c} 7`],
    ['not (0.5 = 1 or 0.6 = 9)', `${a} niet "Ja" en ${b} niet 9`],
    ['not (0.5 = 1 and 0.6 = 9)', `${a} niet "Ja" of ${b} niet 9`],
    ['0.5 = 1 and not (0.6 = 9 or 0.9.1 = 7)', `${a} "Ja" en ${b} niet 9 en ${c} niet 7`],
    ['0.5 = 1 and not (0.6 = 9 and 0.9.1 = 7)', `${a} "Ja" en (${b} niet 9 of ${c} niet 7)`],
    ['not not 0.5 = 1', `${a} "Ja"`],
    [
      'any 2.1 (months = 1) and 0.5 = 1',
      `(bij minstens één rij van vraag 2.1 geldt: het antwoord op vraag 2.1.months is 1) en ${a} "Ja"`,
    ],
  ])('joins conditions in such a way that %s reads one way only', (source, nl) => {
    expect(describeRule(treeOf(source), names, 'nl')).toBe(nl)
  })

  it.each([
    ['0.2 has anios or 0.2 has aios', 'bij vraag 0.2 is "Anios" of "Aios" gekozen'],
    ['0.2 has 1 or 0.2 has 2 or 0.2 has 3', 'bij vraag 0.2 is "Anios", "Aios" of "Profielarts" gekozen'],
    ['not (0.2 has 1 or 0.2 has 2 or 0.2 has 3)', 'bij vraag 0.2 is "Anios", "Aios" noch "Profielarts" gekozen'],
    ['not 0.2 has 1 and not 0.2 has 2', 'bij vraag 0.2 is "Anios" noch "Aios" gekozen'],
    ['0.2 has 1 and 0.2 has 2', 'bij vraag 0.2 is "Anios" gekozen en bij vraag 0.2 is "Aios" gekozen'],
    ['0.2 has 1 or not 0.2 has 2', 'bij vraag 0.2 is "Anios" gekozen of bij vraag 0.2 is "Aios" niet gekozen'],
    [
      '0.2 has 1 or 2.1.4 has 1 or 2.1.4 has 2',
      'bij vraag 0.2 is "Anios" gekozen of bij vraag 2.1.4 is 1 of 2 gekozen',
    ],
    [
      '(0.2 has 1 or 0.2 has 2) and not 2.1.4 has 1',
      'bij vraag 0.2 is "Anios" of "Aios" gekozen en bij vraag 2.1.4 is 1 niet gekozen',
    ],
  ])('tells options of one question in one breath: %s', (source, nl) => {
    expect(describeRule(treeOf(source), names, 'nl')).toBe(nl)
  })

  it('says neither … nor in English', () => {
    expect(describeRule(treeOf('not (0.2 has 1 or 0.2 has 2)'), names, 'en')).toBe(
      'neither "Anios" nor "Resident" is chosen at question 0.2',
    )
  })

  it('calls a year lower or higher when it is not told that it is one', () => {
    const { variable, value } = names
    expect(describeRule(treeOf('1.3 > 2015'), { variable, value }, 'en')).toBe(
      'the answer to question 1.3 is higher than 2015',
    )
  })
})
