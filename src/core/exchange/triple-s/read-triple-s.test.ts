import { expect, test } from 'vitest'
import type { DataFile } from '../data-file.ts'
import { readTripleS } from './read-triple-s.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

function read(xml: string, data: string): DataFile {
  const file = readTripleS(bytes(xml), bytes(data))
  if (!file.ok) throw new Error(JSON.stringify(file.issues))
  return file.value
}

const column = (file: DataFile, name: string): readonly unknown[] | undefined => {
  const found = file.variables.find((variable) => variable.name === name)?.column.values
  return found === undefined ? undefined : Array.from<unknown>(found)
}

/** After the example of a survey at the exit of a historic house that the standard prints, in words of our own. */
const survey = `<?xml version="1.0" encoding="ISO-8859-1"?>
<!DOCTYPE sss PUBLIC "-//triple-s//DTD Survey Interchange v2.0//EN" "sss_v20.dtd">
<sss version="2.0" languages="en-GB fr-FR" modes="interview analysis">
<date>14 April 2005</date><time>16:00</time><origin>Program 1.3</origin><user>A site</user>
<survey><name>S1</name><title>Visitors of a house<br/>First wave</title>
<record ident="V">
<variable ident="1" type="single"><name>Q1</name>
  <label>Visits<text mode="interview">How often were you here?</text><text xml:lang="fr-FR">Visites</text></label>
  <position start="1"/>
  <values><value code="1" score="5">First time</value><value code="2" score="1">Earlier<text xml:lang="fr">Avant</text></value></values></variable>
<variable ident="2" type="multiple"><name>Q2</name><label>What was seen</label><position start="2" finish="10"/>
  <values><value code="1">The wood</value><value code="2">The castle</value><value code="9">Other</value></values></variable>
<variable ident="3" type="character"><name>Q3</name><label>Which other</label><position start="11" finish="20"/><size>10</size></variable>
<variable ident="4" type="multiple"><name>Q4</name><label>Two best</label><position start="21" finish="22"/><spread subfields="2"/>
  <values><value code="1">The wood</value><value code="2">The castle</value><value code="9">Other</value></values></variable>
<variable ident="5" type="quantity"><name>Q5</name><label>Miles</label><position start="23" finish="25"/>
  <values><range from="1" to="499"/><value code="500">500 or more</value><value code="999">Not stated</value></values></variable>
<variable ident="6" type="logical"><name>Q6</name><label>Would come again</label><position start="26"/></variable>
<variable ident="7" type="date"><name>Q7</name><label>Day</label><position start="27" finish="34"/><filter>Q6</filter></variable>
<variable ident="8" type="time"><name>Q8</name><label>Time</label><position start="35" finish="40"/></variable>
<variable ident="9" type="quantity" use="weight"><name>W</name><label>Weight</label><position start="41" finish="47"/>
  <values><range from="0.0000" to="99.9999"/></values></variable>
</record></survey></sss>`

const fixed = [
  '110000000 Balloons  9 12 120050414093000 1.2500',
  '2010000001          91999020041231235959 0.7500',
  '',
].join('\n')

test('the example of the standard is read with all its kinds of variables', () => {
  const file = read(survey, fixed)
  expect(file).toMatchObject({ title: 'Visitors of a house\nFirst wave', made: '2005-04-14', language: 'en', rows: 2 })
  expect(file.weight).toBe('W')
  expect(file.issues.map(({ code }) => code)).toEqual(['triple-s-order-lost'])
  expect(column(file, 'Q1')).toEqual([1, 2])
  expect(column(file, 'Q2_1')).toEqual([1, 0])
  expect(column(file, 'Q2_2')).toEqual([0, 1])
  expect(column(file, 'Q2_9')).toEqual([0, 1])
  expect(column(file, 'Q3')).toEqual(['Balloons', ''])
  expect(column(file, 'Q4_9')).toEqual([1, 1])
  expect(column(file, 'Q5')).toEqual([12, 999])
  expect(column(file, 'Q6')).toEqual([1, 0])
  expect(column(file, 'Q7')).toEqual([Date.UTC(2005, 3, 14), Date.UTC(2004, 11, 31)])
  expect(column(file, 'Q8')).toEqual(['09:30:00', '23:59:59'])
  expect(column(file, 'W')).toEqual([1.25, 0.75])
})
