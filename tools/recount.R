# Counts the tables of a wave again, from the exported answers, and compares them with the published figures.
# Written from the annex and the questionnaire, not from the program, and in base R, so that a mistake in the program is
# not made here as well.
#
#   npm run loopbaan -- export basisartsen --wave 2023 --out export
#   Rscript tools/recount.R export studies/basisartsen/published/2023.json
#
# tools/recount.ts does both, and keeps what is printed in tools/recount.txt.

options(warn = 2)
arguments <- commandArgs(trailingOnly = TRUE)
if (length(arguments) != 2) stop("Give the folder of the export and the file with the published figures")

# ---- what the report says about its tables --------------------------------------------------------------------------

# The columns of the tables, by the answer to question 0.2.
groups <- c(anios = "0.2=1", aios = "0.2=2", researcher = "0.2=5")

# Percentages that were rounded so that they add up to 100: tables, or columns of tables.
adds_up <- c("1.6", "1.7", "0.14 researcher")

# ---- reading --------------------------------------------------------------------------------------------------------

read_csv <- function(file) {
  read.csv(file.path(arguments[1], file), check.names = FALSE, na.strings = "", encoding = "UTF-8")
}

# JSON without escapes in its texts: objects become lists with names, arrays become lists, null becomes NA.
parse_json <- function(text) {
  tokens <- regmatches(text, gregexpr('"[^"]*"|[][{}:,]|[^][{}:,"[:space:]]+', text))[[1]]
  at <- 0
  following <- function() { at <<- at + 1; tokens[at] }
  members <- function(end, read) {
    found <- list()
    if (tokens[at + 1] == end) { at <<- at + 1; return(found) }
    repeat {
      found <- read(found)
      if (following() == end) return(found)
    }
  }
  value <- function() {
    token <- following()
    switch(substr(token, 1, 1),
      "{" = members("}", function(found) {
        name <- gsub('"', "", following())
        following()
        c(found, setNames(list(value()), name))
      }),
      "[" = members("]", function(found) c(found, list(value()))),
      '"' = gsub('"', "", token),
      "n" = NA, "t" = TRUE, "f" = FALSE,
      as.numeric(token))
  }
  value()
}

answers <- read_csv("responses.csv")
codebook <- read_csv("codebook.csv")
codebook <- codebook[codebook$file == "responses.csv", ]
published <- parse_json(paste(readLines(arguments[2], encoding = "UTF-8"), collapse = " "))

# ---- rounding, in whole numbers -------------------------------------------------------------------------------------

# total / base, times 10 to the power of decimals, halves up.
half_up <- function(total, base, decimals) floor((2 * total * 10^decimals + base) / (2 * base)) / 10^decimals

# Whole percentages cut off, and what is missing to 100 given to the largest remainders, the earlier row first.
to_hundred <- function(counts, base) {
  whole <- (100 * counts) %/% base
  first <- order(-((100 * counts) %% base), seq_along(counts))
  raised <- first[seq_len(100 - sum(whole))]
  whole[raised] <- whole[raised] + 1
  whole
}

# ---- counting -------------------------------------------------------------------------------------------------------

member <- function(column) if (column == "total") rep(TRUE, nrow(answers)) else answers[[groups[[column]]]] == 1

# Per respondent what a row of a table counts: 1, 0, or an amount; NA without an answer.
row_values <- function(item, code) {
  name <- names(answers)
  if (paste0(item, "=", code) %in% name) {
    chosen <- answers[[paste0(item, "=", code)]]
    return(list(kind = "share", values = ifelse(chosen < 0, NA, chosen)))
  }
  asked <- codebook[codebook$question %in% item & codebook$column %in% name & !grepl(":missing$", codebook$column), ]
  if (item %in% asked$column && asked$kind[1] == "single") {
    given <- answers[[item]]
    return(list(kind = "share", values = ifelse(given < 0, NA, given == code)))
  }
  fields <- unique(asked$column[asked$kind == "number"])
  if (length(fields) > 0) return(list(kind = "mean", values = answers[[fields[code]]], decimals = 0))
  own <- paste0(item, ".", code)
  given <- answers[[own]]
  given[given < 0] <- NA
  if (asked$kind[asked$column == own][1] == "scale") return(list(kind = "mean", values = given, decimals = 1))
  # Of a list of statements the report prints who chose the last, strongest answer.
  strongest <- max(asked$code[asked$column == own])
  list(kind = "share", values = given == strongest)
}

recount_table <- function(table) {
  columns <- unlist(table$banner)
  rows <- lapply(table$rows, function(row) row_values(table$id, row$code))
  found <- list()
  note <- function(kind, row, column, statistic, printed, counted) {
    if (!is.na(printed)) found[[length(found) + 1]] <<- data.frame(
      table = table$id, kind = kind, row = row, column = column, statistic = statistic, printed = printed, counted = counted)
  }
  inside <- lapply(setNames(columns, columns), member)
  for (index in seq_along(columns)) {
    column <- columns[index]
    counts <- vapply(rows, function(row) sum(row$values[inside[[column]]], na.rm = TRUE), 0)
    bases <- vapply(rows, function(row) sum(!is.na(row$values[inside[[column]]])), 0)
    note("base", "-", column, "-", table$base[[index]], bases[1])
    together <- table$id %in% adds_up || paste(table$id, column) %in% adds_up
    shown <- if (rows[[1]]$kind == "mean") half_up(counts, bases, rows[[1]]$decimals)
             else if (together) to_hundred(counts, bases[1])
             else half_up(100 * counts, bases, 0)
    for (line in seq_along(rows)) for (statistic in unlist(table$statistics)) {
      counted <- if (statistic == "count") counts[line] else shown[line]
      note("value", table$rows[[line]]$code, column, statistic, table$rows[[line]]$values[[statistic]][[index]], counted)
    }
    if (is.list(table$total)) note("total", "-", column, "percentage", table$total[[index]], sum(shown))
  }
  for (line in seq_along(rows)) {
    note("count", table$rows[[line]]$code, "total", "-", table$rows[[line]]$n, sum(rows[[line]]$values, na.rm = TRUE))
  }
  do.call(rbind, found)
}

found <- do.call(rbind, lapply(published$tables, recount_table))

# ---- what came out --------------------------------------------------------------------------------------------------

place <- function(of) paste(of$table, of$kind, of$row, of$column, of$statistic, of$printed)
known <- vapply(published$exceptions, function(one) {
  one[vapply(one, function(part) identical(part, NA), TRUE)] <- "-"
  place(one)
}, "")
# What an exception says is printed instead: one figure, or a range.
lowest <- vapply(published$exceptions, function(one) if (is.list(one$instead)) one$instead$from else one$instead, 0)
highest <- vapply(published$exceptions, function(one) if (is.list(one$instead)) one$instead$to else one$instead, 0)
equal <- !is.na(found$counted) & found$printed == found$counted
other <- found[!equal, ]
listed <- match(place(other), known)
other$known <- !is.na(listed) & !is.na(other$counted) & other$counted >= lowest[listed] & other$counted <= highest[listed]

cat(sprintf("%d tables of wave %s recounted in R from %d %sresponses.\n", length(published$tables), published$wave,
            nrow(answers), if (all(answers$simulated == "yes")) "simulated " else ""))
cat(sprintf("%d of %d figures equal; %d differ, of which %d cannot be met by any answers (see the exceptions in %s).\n",
            sum(equal), nrow(found), nrow(other), sum(other$known), basename(arguments[2])))
if (nrow(other) > 0) {
  cat("\n")
  cat(sprintf("table %s, %s%s, column %s: printed %s, counted %s%s\n", other$table, other$kind,
              ifelse(other$row == "-", "", paste(" of row", other$row)), other$column, other$printed, other$counted,
              ifelse(other$known, "", "  NOT EXPECTED")), sep = "")
}
if (any(!other$known)) quit(status = 1)
