import type { Text } from '../text.ts'

/** Sentences about data in rows and columns: CSV, Excel and Parquet files that are read. */
export const tabularMessages = {
  'tabular-empty': {
    nl: 'Er staan geen gegevens in. Kies een bestand met een regel met namen en daaronder de antwoorden.',
    en: 'There are no data in it. Choose a file with a line of names and the answers below it.',
  },
  'tabular-too-large': {
    nl: 'Het bestand is {size} MB groot; meer dan {most} MB wordt niet gelezen. Verdeel het, of laat kolommen weg.',
    en: 'The file is {size} MB; more than {most} MB is not read. Divide it, or leave columns out.',
  },
  'tabular-columns': {
    nl: 'Er zijn meer dan {most} kolommen. Kijk of het scheidingsteken klopt, of laat kolommen weg.',
    en: 'There are more than {most} columns. See if the delimiter is right, or leave columns out.',
  },
  'tabular-cells': {
    nl: 'Er zijn meer dan {most} cellen. Verdeel het bestand, of laat kolommen weg.',
    en: 'There are more than {most} cells. Divide the file, or leave columns out.',
  },
  'tabular-no-header': {
    nl: 'De eerste regel heeft geen namen van kolommen. De kolommen heten nu V1, V2 en zo verder.',
    en: 'The first line has no names of columns. The columns are called V1, V2 and so on.',
  },
  'tabular-above': {
    nl: 'De {count} {count|regel|regels} boven de namen van de kolommen {count|is|zijn} niet als antwoorden gelezen.',
    en: 'The {count} {count|line|lines} above the names of the columns {count|was|were} not read as answers.',
  },
  'tabular-two-headers': {
    nl: 'De namen staan op {count} {count|regel|regels}, zoals {program} ze schrijft. Daaruit zijn naam, vraag en antwoord gehaald.',
    en: 'The names stand on {count} {count|line|lines}, as {program} writes them. Name, question and answer were taken from {count|it|these}.',
  },
  'tabular-name-double': {
    nl: 'De naam {name} staat er al. Kolom {column} heet nu {instead}.',
    en: 'The name {name} is there already. Column {column} is now called {instead}.',
  },
  'tabular-name-empty': {
    nl: 'Kolom {column} heeft geen naam. Hij heet nu {instead}.',
    en: 'Column {column} has no name. It is now called {instead}.',
  },
  'tabular-row-names': {
    nl: 'De regels hebben één veld meer dan de regel met namen. De eerste kolom heet nu {instead}.',
    en: 'The lines have one field more than the line of names. The first column is now called {instead}.',
  },
  'tabular-absent': {
    nl: '{count} keer staat er {words}. Dat is gelezen als: geen antwoord.',
    en: '{words} is there {count} {count|time|times}. It was read as: no answer.',
  },
  'tabular-decimal-mixed': {
    nl: 'Er staan getallen met een komma en getallen met een punt in. De kolom is als tekst gelezen. Schrijf alle getallen op dezelfde manier.',
    en: 'There are numbers with a comma and numbers with a point in it. The column was read as text. Write all numbers in the same way.',
  },
  'tabular-decimal-guess': {
    nl: 'In {example} kan het teken tussen de cijfers voor decimalen of voor duizendtallen staan. Het is gelezen als {meaning}. Is dat fout, geef dan het decimaalteken op.',
    en: 'In {example} the sign between the digits can stand for decimals or for thousands. It was read as {meaning}. If that is wrong, state the decimal sign.',
  },
  'tabular-date-ambiguous': {
    nl: 'In {example} is niet te zien wat de dag is en wat de maand. De kolom is als tekst gelezen. Schrijf datums als 2024-05-13.',
    en: 'In {example} the day cannot be told from the month. The column was read as text. Write dates like 2024-05-13.',
  },
  'tabular-long-digits': {
    nl: '{example} heeft meer cijfers dan een getal kan hebben. De kolom is als tekst gelezen, zodat er niets verloren gaat.',
    en: '{example} has more digits than a number can have. The column was read as text, so that nothing is lost.',
  },
  'tabular-empty-rows': {
    nl: 'De laatste {count} {count|regel is|regels zijn} helemaal leeg. {count|Die is|Ze zijn} weggelaten.',
    en: 'The last {count} {count|line is|lines are} all empty. {count|It was|They were} left out.',
  },
  'tabular-simulated-mixed': {
    nl: 'De kolom {name} zegt van sommige regels dat de antwoorden niet van mensen zijn. Het hele bestand telt daarom zo. Verdeel het bestand als dat niet de bedoeling is.',
    en: 'The column {name} says of some lines that the answers are not of people. The whole file therefore counts as such. Divide the file if that is not meant.',
  },
  'tabular-book-unreadable': {
    nl: 'Dit is geen codeboek: er is geen kolom met namen van variabelen en een met hun betekenis. Noem ze bijvoorbeeld "variable", "label", "value" en "value label".',
    en: 'This is no codebook: there is no column with names of variables and one with what they mean. Call them for instance "variable", "label", "value" and "value label".',
  },
  'tabular-book-unknown': {
    nl: 'Het codeboek noemt {count} {count|variabele|variabelen} die niet in de gegevens {count|staat|staan}, zoals {name}.',
    en: 'The codebook names {count} {count|variable|variables} that {count|is|are} not in the data, such as {name}.',
  },
  'tabular-book-silent': {
    nl: 'Het codeboek noemt {count} {count|variabele|variabelen} van de gegevens niet, zoals {name}.',
    en: 'The codebook does not name {count} {count|variable|variables} of the data, such as {name}.',
  },
  'tabular-book-value': {
    nl: 'Het codeboek heeft de waarde {value}, maar de kolom bevat getallen. De waarde is overgeslagen.',
    en: 'The codebook has the value {value}, but the column holds numbers. The value was passed over.',
  },
  'csv-empty': {
    nl: 'Het bestand is leeg. Kies een bestand met gegevens.',
    en: 'The file is empty. Choose a file with data.',
  },
  'csv-binary': {
    nl: 'Dit is geen CSV maar {kind}. Kies een ander bestand, of bewaar het als CSV.',
    en: 'This is not CSV but {kind}. Choose another file, or save it as CSV.',
  },
  'csv-no-text': {
    nl: 'Dit is geen CSV: op plaats {place} staat een teken dat in tekst niet voorkomt. Bewaar het bestand opnieuw als CSV.',
    en: 'This is not CSV: at place {place} there is a sign that does not occur in text. Save the file as CSV again.',
  },
  'csv-encoding': {
    nl: 'Het bestand is gelezen als {encoding}. Kloppen letters met accenten niet, geef dan de codering op.',
    en: 'The file was read as {encoding}. If letters with accents are wrong, state the encoding.',
  },
  'csv-encoding-damaged': {
    nl: 'Het bestand is gelezen als UTF-8, maar {count} {count|teken is|tekens zijn} beschadigd. Bewaar het opnieuw als UTF-8 als dat stoort.',
    en: 'The file was read as UTF-8, but {count} {count|sign is|signs are} damaged. Save it as UTF-8 again if that matters.',
  },
  'csv-encoding-unknown': {
    nl: 'De codering {encoding} is niet bekend. Kies bijvoorbeeld utf-8 of windows-1252.',
    en: 'The encoding {encoding} is not known. Choose for instance utf-8 or windows-1252.',
  },
  'csv-delimiter-unknown': {
    nl: 'Het scheidingsteken moet één teken zijn, en geen aanhalingsteken of einde van een regel: {delimiter} kan niet.',
    en: 'The delimiter must be one sign, and no quote or end of a line: {delimiter} cannot be used.',
  },
  'csv-quote-open': {
    nl: 'Het aanhalingsteken op regel {line} gaat niet dicht. Zet er een bij, of haal dit weg.',
    en: 'The quote on line {line} is not closed. Add one, or take this one out.',
  },
  'csv-quote-strange': {
    nl: 'Op regel {line} staat een aanhalingsteken midden in een veld, en nog op {count} andere {count|plaats|plaatsen}. Het is als gewoon teken gelezen.',
    en: 'On line {line} there is a quote in the middle of a field, and in {count} other {count|place|places}. It was read as a plain sign.',
  },
  'csv-cell-long': {
    nl: 'Een veld op regel {line} is langer dan {most} tekens. Kijk of daar een aanhalingsteken of het einde van een regel ontbreekt.',
    en: 'A field on line {line} is longer than {most} signs. See if a quote or the end of a line is lacking there.',
  },
  'csv-few-fields': {
    nl: 'Regel {line} heeft {found} {found|veld|velden} in plaats van {expected}. Wat ontbreekt is leeg gelaten.',
    en: 'Line {line} has {found} {found|field|fields} instead of {expected}. What is lacking was left blank.',
  },
  'csv-many-fields': {
    nl: 'Regel {line} heeft {found} {found|veld|velden} in plaats van {expected}. Wat te veel is, is weggelaten.',
    en: 'Line {line} has {found} {found|field|fields} instead of {expected}. What is too many was left out.',
  },
  'csv-ragged': {
    nl: '{count} van de {rows} {rows|regel|regels} {count|heeft|hebben} niet {expected} {expected|veld|velden}; de eerste is regel {line}. Kijk of het scheidingsteken klopt ({delimiter}), en of teksten met dat teken tussen aanhalingstekens staan.',
    en: '{count} of {rows} {rows|line|lines} {count|does|do} not have {expected} {expected|field|fields}; the first is line {line}. See if the delimiter is right ({delimiter}), and if texts with that sign are in quotes.',
  },
  'csv-more-lines': {
    nl: 'Er {count|is|zijn} nog {count} {count|regel|regels} met te weinig of te veel velden.',
    en: 'There {count|is|are} {count} more {count|line|lines} with too few or too many fields.',
  },
  'excel-empty': {
    nl: 'Het bestand is leeg. Kies een Excelbestand (.xlsx) met gegevens.',
    en: 'The file is empty. Choose an Excel file (.xlsx) with data.',
  },
  'excel-old': {
    nl: 'Dit is een oud Excelbestand (.xls), of een bestand met een wachtwoord. Open het in Excel, haal het wachtwoord weg en bewaar het als .xlsx.',
    en: 'This is an old Excel file (.xls), or a file with a password. Open it in Excel, take the password off and save it as .xlsx.',
  },
  'excel-not': {
    nl: 'Dit is geen Excelbestand (.xlsx). Open het in het programma waar het vandaan komt en bewaar het als .xlsx.',
    en: 'This is not an Excel file (.xlsx). Open it in the program that it comes from and save it as .xlsx.',
  },
  'excel-damaged': {
    nl: 'Het Excelbestand is beschadigd of niet helemaal binnengekomen ({part}). Haal het opnieuw op, of open het in Excel en bewaar het weer.',
    en: 'The Excel file is damaged or did not come in whole ({part}). Fetch it again, or open it in Excel and save it once more.',
  },
  'excel-unpacked': {
    nl: 'Uitgepakt wordt {part} groter dan {most} MB, of veel groter dan het bestand zelf. Dat wordt niet gelezen. Bewaar alleen het blad met de gegevens in een nieuw bestand.',
    en: 'Unpacked, {part} gets larger than {most} MB, or much larger than the file itself. That is not read. Save only the sheet with the data in a new file.',
  },
  'excel-entries': {
    nl: 'Het Excelbestand heeft meer dan {most} onderdelen. Bewaar alleen het blad met de gegevens in een nieuw bestand.',
    en: 'The Excel file has more than {most} parts. Save only the sheet with the data in a new file.',
  },
  'excel-no-sheet': {
    nl: 'Er is geen blad {sheet}. De bladen heten: {sheets}.',
    en: 'There is no sheet {sheet}. The sheets are called: {sheets}.',
  },
  'excel-sheet': {
    nl: 'De gegevens zijn van het blad {sheet}. Andere bladen zijn niet gelezen: {others}.',
    en: 'The data are of the sheet {sheet}. Other sheets were not read: {others}.',
  },
  'excel-book': {
    nl: 'Het blad {sheet} is gelezen als codeboek.',
    en: 'The sheet {sheet} was read as the codebook.',
  },
  'excel-cell': {
    nl: 'Op het blad {sheet} is de inhoud van cel {cell} niet te lezen, en van nog {count} andere. Ze zijn leeg gelaten.',
    en: 'On the sheet {sheet} the content of cell {cell} cannot be read, nor that of {count} {count|other|others}. They were left blank.',
  },
  'excel-place': {
    nl: 'Op het blad {sheet} staat een cel buiten wat een Excelbestand kan hebben ({cell}). Open het in Excel en bewaar het opnieuw.',
    en: 'On the sheet {sheet} there is a cell outside what an Excel file can have ({cell}). Open it in Excel and save it again.',
  },
  'excel-rows': {
    nl: 'Er {rows|is|zijn} {rows} {rows|rij|rijen}; een Excelbestand kan er {most} hebben. Kies CSV of Parquet.',
    en: 'There {rows|is|are} {rows} {rows|row|rows}; an Excel file can have {most}. Choose CSV or Parquet.',
  },
  'excel-text-long': {
    nl: 'Het antwoord op {name} in rij {row} is langer dan de {most} tekens die een cel van Excel kan hebben. Kies CSV of Parquet.',
    en: 'The answer to {name} in row {row} is longer than the {most} signs that a cell of Excel can hold. Choose CSV or Parquet.',
  },
  'excel-sheet-data': { nl: 'Gegevens', en: 'Data' },
  'excel-sheet-codebook': { nl: 'Codeboek', en: 'Codebook' },
  'excel-head-variable': { nl: 'variabele', en: 'variable' },
  'excel-head-label': { nl: 'label', en: 'label' },
  'excel-head-question': { nl: 'vraag', en: 'question' },
  'excel-head-type': { nl: 'type', en: 'type' },
  'excel-head-measure': { nl: 'meetniveau', en: 'measure' },
  'excel-head-decimals': { nl: 'decimalen', en: 'decimals' },
  'excel-head-value': { nl: 'waarde', en: 'value' },
  'excel-head-value-label': { nl: 'waardelabel', en: 'value label' },
  'excel-head-missing': { nl: 'ontbrekend', en: 'missing' },
  'excel-head-section': { nl: 'onderdeel', en: 'section' },
  'excel-head-universe': { nl: 'gevraagd aan', en: 'asked of' },
  'excel-head-parent': { nl: 'rij', en: 'row' },
  'excel-yes': { nl: 'ja', en: 'yes' },
  'excel-simulated': {
    nl: 'Gesimuleerde antwoorden: door een programma gemaakt, niet van mensen.',
    en: 'Simulated answers: made by a program, not of people.',
  },
  'excel-trial': {
    nl: 'Proefantwoorden: in een proef gegeven, niet van deelnemers.',
    en: 'Trial answers: given in a trial, not of respondents.',
  },
  'parquet-empty': {
    nl: 'Het bestand is leeg. Kies een Parquetbestand met gegevens.',
    en: 'The file is empty. Choose a Parquet file with data.',
  },
  'parquet-not': {
    nl: 'Dit is geen Parquetbestand, of het is niet helemaal binnengekomen. Haal het opnieuw op.',
    en: 'This is not a Parquet file, or it did not come in whole. Fetch it again.',
  },
  'parquet-damaged': {
    nl: 'Het Parquetbestand is niet te lezen. De lezer zegt, in het Engels: {message}. Maak het bestand opnieuw, met compressie snappy of zonder.',
    en: 'The Parquet file cannot be read. The reader says: {message}. Make the file again, with snappy compression or without.',
  },
  'parquet-nested': {
    nl: 'De kolom {name} bevat lijsten of delen ({kind}). Die zijn niet gelezen. Maak er kolommen van met één waarde.',
    en: 'The column {name} holds lists or parts ({kind}). These were not read. Make columns of it with one value each.',
  },
  'parquet-bytes': {
    nl: 'De kolom {name} bevat ruwe bytes. Die zijn niet gelezen.',
    en: 'The column {name} holds raw bytes. These were not read.',
  },
  'parquet-about': {
    nl: 'Wat het bestand van zichzelf zegt ({key}), is niet te lezen. De labels ontbreken daarom.',
    en: 'What the file says of itself ({key}) cannot be read. The labels are therefore lacking.',
  },
} as const satisfies Record<string, Text>
