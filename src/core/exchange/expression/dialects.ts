import type { Relation } from '../../rule/rule.ts'
import type { Dialect, Operator, Program } from './dialect.ts'
import type { KnownFunction } from './expression.ts'

const compare = (relation: Relation): Operator => ({ means: 'compare', relation })
const arithmetic = (sign: string, tight: boolean): Operator => ({ means: 'arithmetic', sign, tight })
const sides = (known: KnownFunction, negated = false): Operator => ({ means: 'between-sides', known, negated })
const after = (known: KnownFunction, negated = false): Operator => ({ means: 'after', known, negated })
const and: Operator = { means: 'and' }
const or: Operator = { means: 'or' }
const not: Operator = { means: 'not' }

/** What all four programs write alike. */
const common: readonly (readonly [string, Operator])[] = [
  ['=', compare('=')],
  ['!=', compare('!=')],
  ['<', compare('<')],
  ['<=', compare('<=')],
  ['>', compare('>')],
  ['>=', compare('>=')],
  ['and', and],
  ['or', or],
  ['+', arithmetic('+', false)],
  ['-', arithmetic('-', false)],
  ['*', arithmetic('*', true)],
]

/** Expression Manager: https://manual.limesurvey.org/Expression_Manager. */
const limesurvey: Dialect = {
  program: 'limesurvey',
  name: /(?<name>\d+X\d+X\d+[A-Za-z0-9_#]*(?:\.[A-Za-z]+)*|[A-Za-z_]\w*(?:\.[A-Za-z]+)*)/y,
  word: /[A-Za-z_]\w*/y,
  plainName: (written) => written.replace(/^that\./, '').replace(/(?:\.(?:NAOK|code|value|valueNAOK))+$/, ''),
  operators: new Map([
    ...common,
    ['==', compare('=')],
    ['<>', compare('!=')],
    ['eq', compare('=')],
    ['ne', compare('!=')],
    ['lt', compare('<')],
    ['le', compare('<=')],
    ['gt', compare('>')],
    ['ge', compare('>=')],
    ['&&', and],
    ['||', or],
    ['!', not],
    ['/', arithmetic('/', true)],
  ]),
  functions: new Map<string, KnownFunction>([
    ['is_empty', 'empty'],
    ['empty', 'empty'],
    ['count', 'count'],
    ['if', 'if'],
    ['strlen', 'length'],
    ['in_array', 'any-of'],
    ['intval', 'same'],
    ['floatval', 'same'],
    ['trim', 'same'],
  ]),
  bareWord: 'name',
  self: ['self', 'this'],
  escapes: true,
  chosen: ['Y'],
  emptyIsZero: false,
}

/** XPath as ODK has it: https://getodk.github.io/xforms-spec/#xpath-functions. */
const xlsform: Dialect = {
  program: 'xlsform',
  name: /\$\{\s*(?<name>[^{}\s]+)\s*\}|(?<self>\.)(?![.\d/])/y,
  word: /[A-Za-z_](?:[\w-]|:(?=[a-z]))*/y,
  plainName: (written) => written,
  operators: new Map([...common, ['div', arithmetic('/', true)], ['mod', arithmetic('%', true)]]),
  functions: new Map<string, KnownFunction>([
    ['selected', 'has'],
    ['not', 'not'],
    ['count-selected', 'count'],
    ['count', 'count'],
    ['string-length', 'length'],
    ['if', 'if'],
    ['true', 'truth'],
    ['false', 'truth'],
    ['boolean', 'same'],
    ['number', 'same'],
    ['int', 'same'],
    ['string', 'same'],
    ['date', 'same'],
  ]),
  bareWord: 'refused',
  self: ['.'],
  escapes: false,
  chosen: [],
  emptyIsZero: false,
}

/** The expressions of the survey library: https://surveyjs.io/form-library/documentation/design-survey/conditional-logic. */
const surveyjs: Dialect = {
  program: 'surveyjs',
  name: /\{(?<name>[^{}]{1,200})\}/y,
  word: /[A-Za-z_]\w*/y,
  plainName: (written) => written.trim().replace(/^[#$]/, ''),
  operators: new Map([
    ...common,
    ['==', compare('=')],
    ['equal', compare('=')],
    ['<>', compare('!=')],
    ['notequal', compare('!=')],
    ['less', compare('<')],
    ['lessorequal', compare('<=')],
    ['greater', compare('>')],
    ['greaterorequal', compare('>=')],
    ['&&', and],
    ['||', or],
    ['!', not],
    ['negate', not],
    ['/', arithmetic('/', true)],
    ['%', arithmetic('%', true)],
    ['contains', sides('has')],
    ['contain', sides('has')],
    ['*=', sides('has')],
    ['notcontains', sides('has', true)],
    ['notcontain', sides('has', true)],
    ['anyof', sides('any-of')],
    ['noneof', sides('any-of', true)],
    ['allof', sides('all-of')],
    ['empty', after('empty')],
    ['notempty', after('answered')],
  ]),
  functions: new Map<string, KnownFunction>([['iif', 'if']]),
  bareWord: 'text',
  self: [],
  escapes: true,
  chosen: ['true'],
  emptyIsZero: false,
}

/** Branching logic and calculations: the help of REDCap, "special functions". */
const redcap: Dialect = {
  program: 'redcap',
  name: /\[\s*(?<name>[A-Za-z]\w*(?:\([^()[\]]{1,60}\))?)\s*\]/y,
  word: /[A-Za-z_]\w*/y,
  plainName: (written) => written,
  operators: new Map([
    ...common,
    ['<>', compare('!=')],
    ['==', compare('=')],
    ['&&', and],
    ['||', or],
    ['/', arithmetic('/', true)],
  ]),
  functions: new Map<string, KnownFunction>([
    ['if', 'if'],
    ['sum', 'sum'],
    ['length', 'length'],
    ['not', 'not'],
    ['isblankormissingcode', 'empty'],
    ['isblank', 'empty'],
  ]),
  bareWord: 'refused',
  self: [],
  escapes: false,
  chosen: ['1'],
  emptyIsZero: true,
}

/** How each program writes its conditions. */
export const dialects: Readonly<Record<Program, Dialect>> = { limesurvey, xlsform, surveyjs, redcap }
