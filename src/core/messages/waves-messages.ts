import type { Text } from '../text.ts'

/** Sentences of `loopbaan waves` and `loopbaan new-wave`. */
export const wavesMessages = {
  'waves-summary': {
    nl: 'Noemt de metingen van een onderzoek, wat er anders is en wat zich laat vergelijken.',
    en: 'Lists the waves of a study, what is different and what can be compared.',
  },
  'waves-head': { nl: '{study}: {n} {n|meting|metingen}', en: '{study}: {n} {n|wave|waves}' },
  'waves-head-one': { nl: '{study}: 1 meting', en: '{study}: 1 wave' },
  'waves-wave-first': { nl: '{id}  {title}, {opens} tot en met {closes}', en: '{id}  {title}, {opens} to {closes}' },
  'waves-wave-after': {
    nl: '{id}  {title}, {opens} tot en met {closes}, na {after}',
    en: '{id}  {title}, {opens} to {closes}, after {after}',
  },
  'waves-questions': { nl: '{n} {n|vraag|vragen}', en: '{n} {n|question|questions}' },
  'waves-invited': { nl: '{n} uitgenodigd', en: '{n} invited' },
  'waves-invited-strata': { nl: '{n} uitgenodigd ({strata})', en: '{n} invited ({strata})' },
  'waves-added': { nl: '{n} nieuw: {items}', en: '{n} new: {items}' },
  'waves-dropped': { nl: '{n} vervallen: {items}', en: '{n} dropped: {items}' },
  'waves-changed': { nl: '{n} anders: {items}', en: '{n} changed: {items}' },
  'waves-without-groups': { nl: 'niet te onderscheiden: {groups}', en: 'cannot be told apart: {groups}' },
  'waves-without-derived': { nl: 'niet af te leiden: {names}', en: 'cannot be derived: {names}' },
  'waves-more': { nl: '{names} en nog {n}', en: '{names} and {n} more' },
  'waves-parts': { nl: '{item} ({n} {n|variabele|variabelen})', en: '{item} ({n} {n|variable|variables})' },
  'waves-pair': {
    nl: 'Van {from} naar {to}: van {n} {n|variabele|variabelen} {yes|is|zijn} er {yes} te vergelijken, {noted} met een noot en {not} niet.',
    en: 'From {from} to {to}: of {n} {n|variable|variables} {yes} can be compared, {noted} with a note and {not} not.',
  },
  'waves-with-note': { nl: 'Met een noot:', en: 'With a note:' },
  'waves-not': { nl: 'Niet te vergelijken:', en: 'Not to be compared:' },
  'waves-categories': { nl: 'geteld als: {names}', en: 'counted as: {names}' },

  'new-wave-summary': {
    nl: 'Maakt een nieuwe meting: een bestand dat op de vorige meting volgt.',
    en: 'Makes a new wave: a file that follows on the wave before.',
  },
  'help-new-wave': { nl: 'nieuwe meting', en: 'new wave' },
  'option-new-wave-id': { nl: 'het id van de nieuwe meting, zoals 2026', en: 'the id of the new wave, such as 2026' },
  'option-after': {
    nl: 'de meting waarop zij volgt (standaard de laatste)',
    en: 'the wave that it follows (default: the last one)',
  },
  'option-opens': { nl: 'de eerste dag, zoals 2026-03-02', en: 'the first day, such as 2026-03-02' },
  'option-closes': { nl: 'de laatste dag', en: 'the last day' },
  'new-wave-no-id': {
    nl: 'Geef de nieuwe meting een id met --id, zoals --id 2026.',
    en: 'Give the new wave an id with --id, such as --id 2026.',
  },
  'new-wave-no-day': {
    nl: 'Zeg met --opens en --closes wanneer de meting loopt, zoals --opens 2026-03-02 --closes 2026-03-27.',
    en: 'Say with --opens and --closes when the wave runs, such as --opens 2026-03-02 --closes 2026-03-27.',
  },
  'new-wave-exists': {
    nl: '{file} bestaat al. Kies een ander id; het bestand is niet veranderd.',
    en: '{file} already exists. Choose another id; the file was not changed.',
  },
  'new-wave-faults': {
    nl: 'Zo kan de meting niet: {message} Er is niets geschreven.',
    en: 'The wave cannot be like this: {message} Nothing was written.',
  },
  'new-wave-done': {
    nl: '{file} is gemaakt. De meting vraagt wat {after} vroeg. Zet in het bestand wat er verandert, en kijk met loopbaan waves {study} wat zich dan nog laat vergelijken.',
    en: '{file} was made. The wave asks what {after} asked. Write in the file what changes, and see with loopbaan waves {study} what can then still be compared.',
  },
  'new-wave-title': { nl: 'Meting {id}', en: 'Wave {id}' },
  'new-wave-comment': {
    nl: 'Deze meting vraagt wat de meting ervoor vroeg, behalve wat hier staat: adds, drops en changes.',
    en: 'This wave asks what the wave before asked, except for what stands here: adds, drops and changes.',
  },
} as const satisfies Record<string, Text>
