/** A file within a zip, such as a workbook or a set of CSV files; the core makes it as text. */
export type ZipEntry = { readonly name: string; readonly content: string }
