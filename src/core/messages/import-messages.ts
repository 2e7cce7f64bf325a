import type { Text } from '../text.ts'

/** The sentences about bringing in data: mappings, what became of values, and the command. */
export const importMessages = {
  'mapping-no-column': {
    nl: 'Het gegevensbestand heeft geen kolom "{column}".',
    en: 'The data file has no column "{column}".',
  },
  'mapping-no-column-suggestion': {
    nl: 'Het gegevensbestand heeft geen kolom "{column}". Bedoel je "{suggestion}"?',
    en: 'The data file has no column "{column}". Do you mean "{suggestion}"?',
  },
  'mapping-no-level': {
    nl: 'Het gegevensbestand heeft geen niveau "{level}" met rijen onder de respons.',
    en: 'The data file has no level "{level}" with rows below a response.',
  },
  'mapping-no-code': {
    nl: 'Variabele {variable} heeft geen code {code}. Zet die optie in de vragenlijst, of kies hier een andere code.',
    en: 'Variable {variable} has no code {code}. Add that option to the questionnaire, or choose another code here.',
  },
  'mapping-not-multiple': {
    nl: 'Variabele {variable} is geen vraag met meer antwoorden, dus zij past niet bij meer kolommen. Noem één kolom met "column".',
    en: 'Variable {variable} is no question with several answers, so it does not go with several columns. Name one column with "column".',
  },
  'mapping-no-variable': {
    nl: 'De vragenlijst van meting {wave} heeft geen variabele {variable}.',
    en: 'The questionnaire of wave {wave} has no variable {variable}.',
  },
  'mapping-no-variable-suggestion': {
    nl: 'De vragenlijst van meting {wave} heeft geen variabele {variable}. Bedoel je {suggestion}?',
    en: 'The questionnaire of wave {wave} has no variable {variable}. Do you mean {suggestion}?',
  },
  'mapping-double-variable': {
    nl: 'Variabele {variable} staat al eerder in deze koppeling. Laat één van de twee staan.',
    en: 'Variable {variable} already stands earlier in this mapping. Keep one of the two.',
  },
  'mapping-no-roster-column': {
    nl: 'De lijst {roster} heeft geen kolom {variable}.',
    en: 'The roster {roster} has no column {variable}.',
  },
  'mapping-weight-no-number': {
    nl: 'De kolom "{column}" heeft geen getallen en kan geen gewicht zijn.',
    en: 'The column "{column}" has no numbers and cannot be a weight.',
  },
  'mapping-weight-bounds': {
    nl: 'In rij {row} is het gewicht {value}. Een gewicht is een getal van 0 tot {heaviest}. Verbeter het bestand, of kies een andere kolom als gewicht.',
    en: 'In row {row} the weight is {value}. A weight is a number from 0 to {heaviest}. Correct the file, or choose another column as weight.',
  },
  'mapping-stratum-blank': {
    nl: 'In {count} {count|rij|rijen} is de kolom "{column}" leeg. Elke respondent hoort in één stratum: vul de kolom, of laat "strata" weg.',
    en: 'In {count} {count|row|rows} the column "{column}" is empty. Every respondent is in one stratum: fill the column, or leave out "strata".',
  },
  'mapping-strata-many': {
    nl: 'De kolom "{column}" heeft {count} verschillende waarden; meer dan {most} strata zijn er niet. Kies de kolom met het stratum.',
    en: 'The column "{column}" has {count} different values; there are no more than {most} strata. Choose the column with the stratum.',
  },
  'mapping-sizes-no-number': {
    nl: 'De kolom "{column}" heeft geen getallen en zegt niet hoe groot de strata zijn.',
    en: 'The column "{column}" has no numbers and does not say how large the strata are.',
  },
  'mapping-stratum-two-sizes': {
    nl: 'Stratum "{stratum}" heeft twee groottes: {size}, en {other} in rij {row}. Een stratum heeft er één.',
    en: 'Stratum "{stratum}" has two sizes: {size}, and {other} in row {row}. A stratum has one.',
  },
  'mapping-stratum-no-size': {
    nl: 'Van stratum "{stratum}" ({count} {count|rij|rijen}) staat er niet hoe groot het is. Vul de grootte in, of laat "population" weg.',
    en: 'Stratum "{stratum}" ({count} {count|row|rows}) has no size here. Fill in its size, or leave out "population".',
  },
  'mapping-stratum-too-small': {
    nl: 'Stratum "{stratum}" heeft {count} {count|rij|rijen} en een grootte van {size}. De grootte is het aantal in de populatie, en dat is niet kleiner dan de steekproef.',
    en: 'Stratum "{stratum}" has {count} {count|row|rows} and a size of {size}. The size is the number in the population, which is not smaller than the sample.',
  },
  'mapping-other-wave': {
    nl: 'De koppeling is voor meting {wave} en niet voor meting {wanted}.',
    en: 'The mapping is for wave {wave}, not for wave {wanted}.',
  },
  'mapping-faults': {
    nl: 'De koppeling {file} klopt niet; er is niets veranderd. Verbeter het bestand en haal de gegevens opnieuw binnen.',
    en: 'The mapping {file} is not right; nothing was changed. Correct the file and import again.',
  },
  'import-value-unfit': {
    nl: '{variable}: de waarde "{value}" past niet bij de vraag en telt als overgeslagen ({count} keer).',
    en: '{variable}: the value "{value}" does not fit the question and counts as skipped ({count} {count|time|times}).',
  },
  'import-unasked': {
    nl: '{variable}: {count} {count|antwoord|antwoorden} van {count|iemand|mensen} aan wie de vraag volgens de vragenlijst niet is gesteld. {count|Het telt|Zij tellen} mee; kijk of de voorwaarde klopt.',
    en: '{variable}: {count} {count|answer|answers} of {count|somebody who was|people who were} not asked, by the rules of the questionnaire. {count|It counts|They count}; see whether the condition is right.',
  },
  'import-roster-no-rows': {
    nl: '{variable}: het bestand zegt hoeveel rijen er zijn, maar heeft ze niet. Alleen het aantal is gelezen.',
    en: '{variable}: the file says how many rows there are, but does not have them. Only their number was read.',
  },
  'import-stratum-alone': {
    nl: '{count} strata in "{column}" hebben één rij. Van de spreiding daarin is niets bekend; zij telt niet mee in de marges.',
    en: '{count} strata in "{column}" have one row. Nothing is known of the spread in them; it does not count in the margins.',
  },
  'import-stratum-empty': {
    nl: 'Stratum "{stratum}" heeft een grootte, maar geen rijen: de cijfers gaan niet over dat deel van de populatie.',
    en: 'Stratum "{stratum}" has a size but no rows: the figures are not about that part of the population.',
  },
  'import-strata-across': {
    nl: 'Volgens de meting is uit groep "{group}" getrokken, maar van stratum "{stratum}" zitten {inside} van de {rows} {rows|rij|rijen} in die groep. Kijk welke strata kloppen; er is gerekend met die van de gegevens.',
    en: 'The wave says that group "{group}" was drawn from, but of stratum "{stratum}" {inside} of the {rows} {rows|row|rows} are in that group. See which strata are right; those of the data were used.',
  },
  'import-strata-size': {
    nl: 'Volgens de meting {population|is|zijn} er {population} {population|mens|mensen} in groep "{group}", maar de strata van die groep zijn samen {size}. Kijk welk aantal klopt; er is gerekend met dat van de strata.',
    en: 'The wave says that there {population|is|are} {population} {population|person|people} in group "{group}", but the strata of that group are {size} together. See which number is right; that of the strata was used.',
  },
  'import-weight-blank': {
    nl: '{count} {count|rij|rijen} {count|heeft|hebben} geen gewicht in "{column}" en {count|weegt|wegen} 0.',
    en: '{count} {count|row|rows} {count|has|have} no weight in "{column}" and {count|weighs|weigh} 0.',
  },
  'import-weight-zero': {
    nl: '{count} {count|rij|rijen} {count|heeft|hebben} in "{column}" het gewicht 0 en {count|telt|tellen} niet mee in gewogen cijfers.',
    en: '{count} {count|row|rows} {count|has|have} weight 0 in "{column}" and {count|does|do} not count in weighted figures.',
  },
  'import-data-summary': {
    nl: 'Een gegevensbestand (SPSS, CSV, Excel, Parquet, Triple-S) binnenhalen als meting van een onderzoek',
    en: 'Bring in a data file (SPSS, CSV, Excel, Parquet, Triple-S) as a wave of a study',
  },
  'import-name-a-file': {
    nl: 'Noem het bestand dat je binnenhaalt: loopbaan import data BESTAND --study NAAM --wave METING.',
    en: 'Name the file that you bring in: loopbaan import data FILE --study NAME --wave WAVE.',
  },
  'option-import-study': {
    nl: 'het onderzoek; een map of een naam. Bestaat het niet, dan wordt het van het bestand gemaakt',
    en: 'the study; a folder or a name. When there is none, it is made from the file',
  },
  'option-mapping': {
    nl: 'een koppeling van kolommen aan variabelen; anders die van het onderzoek zelf (imports/)',
    en: 'a mapping of columns to variables; else the one of the study itself (imports/)',
  },
  'option-codebook': {
    nl: 'een codeboek bij het bestand: CSV of Excel, of DDI-Codebook als XML',
    en: 'a codebook beside the file: CSV or Excel, or DDI-Codebook as XML',
  },
  'option-data-file': {
    nl: 'het bestand met gegevens bij een definitie van Triple-S',
    en: 'the file with the data of a Triple-S definition',
  },
  'option-import-format': {
    nl: 'de soort bestand, als de naam die niet zegt: spss, csv, excel, parquet, triple-s',
    en: 'the kind of file, where its name does not say: spss, csv, excel, parquet, triple-s',
  },
  'option-delimiter': {
    nl: 'het teken tussen de velden van een CSV-bestand, of tab',
    en: 'the sign between the fields of a CSV file, or tab',
  },
  'option-encoding': {
    nl: 'de tekencodering, bijvoorbeeld windows-1252',
    en: 'the encoding of texts, such as windows-1252',
  },
  'option-sheet': { nl: 'het werkblad van een Excel-bestand', en: 'the sheet of an Excel file' },
  'option-no-header': {
    nl: 'de eerste regel heeft geen namen van kolommen',
    en: 'the first line has no names of columns',
  },
  'option-groups': {
    nl: 'kolommen waarvan de antwoorden groepen worden, gescheiden door komma’s',
    en: 'columns whose answers become groups, separated by commas',
  },
  'option-weight': { nl: 'de kolom met het gewicht van elke rij', en: 'the column with the weight of each row' },
  'option-keep': {
    nl: 'kolommen die meekomen, ook al lijken ze te zeggen wie iemand is of hoe er is ingevuld',
    en: 'columns to keep, although they seem to say who somebody is or how it was filled in',
  },
  'option-simulated': {
    nl: 'de antwoorden zijn door een programma gemaakt; alles wat ervan komt zegt dat',
    en: 'the answers were made by a program; all that comes of them says so',
  },
  'import-no-study': {
    nl: 'Noem het onderzoek waar het bestand bij hoort, met --study NAAM.',
    en: 'Name the study that the file belongs to, with --study NAME.',
  },
  'import-no-wave': {
    nl: 'Noem de meting, met --wave ID, bijvoorbeeld --wave 2024.',
    en: 'Name the wave, with --wave ID, such as --wave 2024.',
  },
  'import-too-large': {
    nl: '{file} is {size} bytes groot; dit programma leest er ten hoogste {largest}. Verdeel het bestand, of haal kolommen weg.',
    en: '{file} has {size} bytes; this program reads {largest} at most. Split the file, or take columns away.',
  },
  'import-unreadable': {
    nl: '{file} is niet te lezen ({reason}). Kijk of de naam klopt en of je het bestand mag lezen.',
    en: '{file} cannot be read ({reason}). See whether the name is right and whether you may read the file.',
  },
  'import-no-format': {
    nl: 'De soort "{format}" is er niet. Kies uit {formats}.',
    en: 'There is no kind "{format}". Choose from {formats}.',
  },
  'import-which-format': {
    nl: 'Aan de naam {file} is niet te zien wat voor bestand het is. Zeg het met --format ({formats}).',
    en: 'The name {file} does not tell what kind of file it is. Say it with --format ({formats}).',
  },
  'import-no-triple-s-data': {
    nl: 'Naast {file} staat geen bestand met gegevens ({ends}). Noem het met --data-file.',
    en: 'There is no file with data beside {file} ({ends}). Name it with --data-file.',
  },
  'import-no-rows': {
    nl: 'Er staan geen rijen in {file}.',
    en: 'There are no rows in {file}.',
  },
  'import-not-read': {
    nl: '{file} is niet binnengehaald; er is niets veranderd.',
    en: '{file} was not imported; nothing was changed.',
  },
  'import-faults': {
    nl: 'Niet binnengehaald, om {count} {count|fout|fouten}; er is niets veranderd. Verbeter wat hierboven staat en probeer het opnieuw.',
    en: 'Not imported, because of {count} {count|fault|faults}; nothing was changed. Correct what stands above and try again.',
  },
  'import-over-real': {
    nl: 'In {folder} staan al antwoorden van respondenten voor deze meting. Gebruik --replace om ze te vervangen.',
    en: 'There are answers of respondents for this wave in {folder} already. Use --replace to replace them.',
  },
  'import-folder-in-use': {
    nl: 'In {folder} staat al iets, en geen onderzoek. Kies een andere map, of haal weg wat er staat.',
    en: 'There is something in {folder} already, and no study. Choose another folder, or take away what is there.',
  },
  'import-in-the-way': {
    nl: '{file} bestaat al en wordt niet overschreven. Geef het bestand een andere naam, of haal het weg.',
    en: '{file} exists already and is not overwritten. Give that file another name, or take it away.',
  },
  'import-mapping-no-wave': {
    nl: 'Het onderzoek heeft geen meting {wave}. Haal het bestand eerst binnen zonder --mapping: dan wordt de meting gemaakt, met een koppeling om te verbeteren.',
    en: 'The study has no wave {wave}. Import the file without --mapping first: that makes the wave, with a mapping to correct.',
  },
  'import-done': {
    nl: '{rows} {rows|rij staat|rijen staan} als meting {wave} van {study} in {folder}. De koppeling staat in {mapping}: verbeter die of de vragenlijst en haal het bestand opnieuw binnen.',
    en: '{rows} {rows|row|rows} {rows|is|are} wave {wave} of {study}, in {folder}. The mapping is {mapping}: correct it or the questionnaire, and import the file again.',
  },
  'import-new-wave': {
    nl: 'Meting {wave} volgt op {after}: {matched} {matched|variabele|variabelen} gevonden, {adds} nieuwe {adds|vraag|vragen}, {drops} vervallen, {changes} anders gevraagd.',
    en: 'Wave {wave} follows on {after}: {matched} {matched|variable|variables} found, {adds} new {adds|question|questions}, {drops} dropped, {changes} asked in another way.',
  },
  'import-option-too-late': {
    nl: '--{option} telt alleen als het bestand voor het eerst gelezen wordt. Verander {file} en haal het bestand opnieuw binnen, zonder --{option}.',
    en: '--{option} only counts when the file is read for the first time. Change {file} and import the file again, without --{option}.',
  },
  'import-is-folder': {
    nl: '{file} is een map. Noem een bestand daarin.',
    en: '{file} is a folder. Name a file in it.',
  },
  'import-nothing-found': {
    nl: 'In {file} is geen enkele vraag van de studie {study} gevonden; er is niets veranderd. Kijk of dit het goede bestand is, of maak er met --study een studie van zichzelf van.',
    en: 'Not one question of the study {study} was found in {file}; nothing was changed. See whether this is the right file, or make it a study of its own with --study.',
  },
  'import-weighted': {
    nl: 'Elke rij weegt wat de kolom {column} zegt.',
    en: 'Every row weighs what the column {column} says.',
  },
  'match-added': {
    nl: 'Vragen die er nog niet waren: {items}. Staat er een vraag van eerder onder een andere naam tussen, noem dan haar kolom in de koppeling.',
    en: 'Questions that were not there yet: {items}. If an earlier question is among them under another name, name its column in the mapping.',
  },
  'match-dropped': {
    nl: 'Vragen waar geen kolom voor gevonden is, en die in deze meting dus vervallen: {items}.',
    en: 'Questions for which no column was found, and which this wave therefore drops: {items}.',
  },
  'import-known-wave': {
    nl: 'Gelezen met de koppeling die er is: {variables} {variables|variabele|variabelen}, {left} {left|kolom|kolommen} weggelaten.',
    en: 'Read with the mapping that is there: {variables} {variables|variable|variables}, {left} {left|column|columns} left out.',
  },
  'import-other-file': {
    nl: 'Dit is een ander bestand dan waarvoor de koppeling is gemaakt.',
    en: 'This is another file than the one that the mapping was made for.',
  },
  'import-read-title': { nl: 'Bij het lezen', en: 'On reading' },
  'import-guesses-title': { nl: 'Om na te kijken', en: 'To look at' },
  'import-remarks-title': { nl: 'Bij de antwoorden', en: 'About the answers' },
  'match-reworded': {
    nl: '{item}: in dit bestand heet de vraag "{words}".',
    en: '{item}: in this file the question reads "{words}".',
  },
  'match-other-question': {
    nl: '{item}: de woorden lijken zo weinig op die van de vorige meting dat de metingen niet naast elkaar worden gezet. Haal "comparable" weg als het toch dezelfde vraag is.',
    en: '{item}: the words are so unlike those of the wave before that the waves are not set side by side. Take "comparable" away if it is the same question after all.',
  },
  'match-options-added': {
    nl: '{item}: nieuwe opties: {options}.',
    en: '{item}: new options: {options}.',
  },
  'match-options-removed': {
    nl: '{item}: opties die er niet meer zijn: {options}.',
    en: '{item}: options that are gone: {options}.',
  },
  'match-categories': {
    nl: '{item}: opties die aan één kant overbleven staan samen in één categorie; splits of verbeter die.',
    en: '{item}: options that were left over on either side stand together in one category; split or correct it.',
  },
  'match-recoded': {
    nl: '{item}: waarden met een ander nummer dan in de vorige meting worden gelezen onder hun oude code ({codes}).',
    en: '{item}: values with another number than in the wave before are read under their old code ({codes}).',
  },
  'match-bounds': {
    nl: '{item}: de grenzen zijn ruimer, zodat alle antwoorden passen.',
    en: '{item}: the bounds are wider, so that all answers fit.',
  },
  'match-rows-removed': {
    nl: '{item}: rijen waarvan het bestand geen kolom heeft zijn weg.',
    en: '{item}: rows of which the file has no column are gone.',
  },
  'match-like-wording': {
    nl: '{item}: gevuld uit kolom {column}, die anders heet maar waarvan de vraag erop lijkt ({percentage}%).',
    en: '{item}: filled from column {column}, which has another name but a question that is like it ({percentage}%).',
  },
  'match-same-options': {
    nl: '{item}: gevuld uit kolom {column}, die iets anders zegt maar als enige dezelfde antwoorden heeft.',
    en: '{item}: filled from column {column}, which says something else but is the only one with the same answers.',
  },
  'match-kept-gate': {
    nl: '{item} staat niet in het bestand, maar andere vragen hangen ervan af; de vraag blijft staan zonder antwoorden.',
    en: '{item} is not in the file, but other questions depend on it; the question stays, without answers.',
  },
  'match-part-unfilled': {
    nl: '{variable} heeft in dit bestand geen kolom en telt als niet gevraagd.',
    en: '{variable} has no column in this file and counts as not asked.',
  },
  'match-new-questions': { nl: 'Nieuwe vragen van meting {wave}', en: 'New questions of wave {wave}' },
  'match-left-column': {
    nl: 'De vragenlijst van meting {wave} heeft hier geen vraag voor.',
    en: 'The questionnaire of wave {wave} has no question for it.',
  },
  'import-sure-certain': { nl: 'Uit het bestand', en: 'From the file' },
  'import-sure-likely': { nl: 'Waarschijnlijk', en: 'Likely' },
  'import-sure-guess': { nl: 'Geraden', en: 'Guessed' },
} as const satisfies Record<string, Text>
