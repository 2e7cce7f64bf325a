# Prints how often every value occurs in columns of a file, and its percentage of the answers: Rscript frequencies.R FILE NAMES
# NAMES is a file with a name on each line. Of .sav haven decides what is an answer, of .csv what is not below zero.
arguments <- commandArgs(trailingOnly = TRUE)
file <- arguments[1]
names <- readLines(arguments[2])
if (grepl("\\.z?sav$", file)) {
  data <- haven::read_sav(file, user_na = TRUE)
  answers <- haven::read_sav(file)
  of <- function(name) list(as.numeric(data[[name]]), as.numeric(answers[[name]]))
} else {
  data <- read.csv(file, check.names = FALSE, fileEncoding = "UTF-8-BOM")
  of <- function(name) list(data[[name]], ifelse(data[[name]] < 0, NA, data[[name]]))
}
for (name in names) {
  both <- of(name)
  counts <- table(both[[1]])
  for (value in names(counts)) {
    answered <- both[[2]][!is.na(both[[2]])]
    share <- if (as.numeric(value) %in% answered) 100 * mean(answered == as.numeric(value)) else NA
    cat(name, value, counts[[value]], format(share, digits = 15), sep = "\t", fill = FALSE)
    cat("\n")
  }
}
