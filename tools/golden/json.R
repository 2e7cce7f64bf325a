# JSON, which base R does not have: what the programs beside this file write their golden values with.

# The shortest decimal that reads back as the same number.
shortest <- function(x) {
  if (is.na(x)) return("null")
  for (digits in 1:17) {
    text <- formatC(x, digits = digits, format = "g", width = 1)
    if (as.numeric(text) == x) return(text)
  }
}

json <- function(x, indent = "") {
  deeper <- paste0(indent, "  ")
  if (is.list(x)) {
    parts <- vapply(x, json, "", indent = deeper)
    if (!is.null(names(x))) parts <- paste0('"', names(x), '": ', parts)
    brackets <- if (is.null(names(x))) c("[", "]") else c("{", "}")
    return(paste0(brackets[1], "\n", paste0(deeper, parts, collapse = ",\n"), "\n", indent, brackets[2]))
  }
  parts <- if (is.character(x)) paste0('"', x, '"') else vapply(x, shortest, "")
  if (length(x) == 1) parts else paste0("[", paste(parts, collapse = ", "), "]")
}

number <- function(x) as.numeric(unlist(x))[1]
