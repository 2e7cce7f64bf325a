# Golden values for the fields of a table (docs/specify-a-table.md): bases, what percentages are of, nets, scores and
# shares of answers, computed by R's package survey (Lumley).
#
#   apt-get install r-base-core r-cran-survey
#   Rscript tools/golden/table-fields.R
#
# It writes src/core/tables/golden/table-fields.json, and the same answers as table-fields.csv for table-fields.sps.
#
# The answers are those of `apistrat`, a stratified sample of 200 schools in California that comes with the package
# (data of 2000, California Department of Education), put into questions. Weights have two decimals here, so that their
# squares are whole millionths. Who gives no answer follows from the number of the row.

suppressPackageStartupMessages(library(survey))
options(warn = 2)

source("tools/golden/json.R")

# ---- the answers ----------------------------------------------------------------------------------------------------

data(api)
i <- seq_len(nrow(apistrat))
yes <- function(x) as.integer(x == "Yes")
five <- function(x) findInterval(x, c(550, 650, 700, 800)) + 1
data <- data.frame(
  weight = round(apistrat$pw, 2),
  stratum = as.integer(apistrat$stype) - 1,            # elementary, high and middle schools
  finished = as.integer(i %% 9 != 0),
  # Two groups that overlap and leave schools out.
  large = as.integer(apistrat$enroll > 800),
  round = yes(apistrat$yr.rnd),
  # A question with one answer: 9 is "don't know". Some skip it.
  growth = ifelse(i %% 11 == 0, NA, ifelse(i %% 7 == 0, 9, findInterval(apistrat$growth, c(1, 20, 50)) + 1)),
  # A question with several answers: a target that was met (1, 2, 4), and 8 for none of these. Asked of most, some skip it.
  asked = as.integer(i %% 6 != 0),
  targets = yes(apistrat$sch.wide) + 2 * yes(apistrat$comp.imp) + 4 * yes(apistrat$awards),
  # Two statements on a scale of five.
  view1 = ifelse(i %% 13 == 0, NA, five(apistrat$api00)),
  view2 = ifelse(i %% 8 == 0, NA, five(apistrat$api99))
)
data$targets[data$targets == 0] <- 8
data$targets[i %% 10 == 0 | data$asked == 0] <- NA
populations <- as.numeric(tapply(apistrat$fpc, data$stratum, max))
data$population <- populations[data$stratum + 1]
data$one <- 1

designs <- list(
  unweighted = svydesign(ids = ~1, weights = ~one, data = data),
  weighted = svydesign(ids = ~1, weights = ~weight, data = data),
  stratified = svydesign(ids = ~1, strata = ~stratum, weights = ~weight, fpc = ~population, data = data)
)
groups <- list(large = data$large == 1, round = data$round == 1, total = rep(TRUE, nrow(data)))

# ---- estimates ------------------------------------------------------------------------------------------------------

effective <- function(w) sum(w)^2 / sum(w^2)

# The share of those in `base` who are in `of`, with the interval on the logit scale; at 0 and 100 % that of Clopper and
# Pearson (1934) for the effective base of Kish.
share <- function(design, base, of) {
  base <- !is.na(base) & base
  if (!any(base)) return(list(n = 0, base = 0, estimate = NA, se = NA, low = NA, high = NA))
  design <- update(design, y = as.numeric(!is.na(of) & of))
  domain <- subset(design, base)
  found <- svymean(~y, domain)
  value <- round(number(coef(found)), 14)
  size <- effective(weights(domain))
  limits <-
    if (value <= 0) c(0, qbeta(0.975, 1, size))
    else if (value >= 1) c(qbeta(0.025, size, 1), 1)
    else as.numeric(attr(svyciprop(~y, domain, method = "xlogit"), "ci"))
  list(n = sum(base & !is.na(of) & of), base = sum(base), weighted = sum(weights(domain)), estimate = 100 * value,
       se = 100 * number(SE(found)), low = 100 * limits[1], high = 100 * limits[2])
}

# The mean of the values of those who have one.
average <- function(design, inside, values) {
  design <- update(design, y = values)
  domain <- subset(design, inside & !is.na(values))
  found <- svymean(~y, domain)
  reach <- qt(0.975, degf(domain)) * number(SE(found))
  value <- number(coef(found))
  n <- sum(inside & !is.na(values))
  list(n = n, base = n, weighted = sum(weights(domain)), estimate = value, se = number(SE(found)),
       low = value - reach, high = value + reach)
}

# The share of one option among all options that were ticked of `options`.
among <- function(design, inside, option, options) {
  answered <- inside & !is.na(data$targets)
  ticked <- function(o) as.numeric(bitwAnd(ifelse(is.na(data$targets), 0L, as.integer(data$targets)), o) > 0)
  design <- update(design, y = ticked(option), all = rowSums(sapply(options, ticked)))
  domain <- subset(design, answered)
  found <- svyratio(~y, ~all, domain)
  reach <- qt(0.975, degf(domain)) * number(SE(found))
  value <- number(coef(found))
  list(n = sum(ticked(option)[answered]), base = sum(answered), weighted = sum(weights(domain)),
       estimate = 100 * value, se = 100 * number(SE(found)),
       low = max(0, 100 * (value - reach)), high = min(100, 100 * (value + reach)))
}

# ---- tables ---------------------------------------------------------------------------------------------------------

has <- function(option) !is.na(data$targets) & bitwAnd(as.integer(ifelse(is.na(data$targets), 0, data$targets)), option) > 0
options <- list(`1` = 1L, `2` = 2L, `3` = 4L, `4` = 8L)
is_known <- groups$large | groups$round
everybody <- groups$total
said <- !is.na(data$growth)
known <- said & data$growth != 9

# A table: per row and column a figure. `rows` are named by the numbers of the rows.
tables <- function(design, groups) {
  cells <- function(rows, figure) lapply(rows, function(row) unname(lapply(groups, function(inside) figure(inside, row))))
  growth <- list(`1` = data$growth == 1, `2` = data$growth == 2, `3` = data$growth == 3, `4` = data$growth == 4)
  net <- list(`34` = data$growth %in% c(3, 4))
  list(
    # Who is in the base of a select-all question.
    everyone = cells(options, function(inside, o) share(design, inside, has(o))),
    shown = cells(options, function(inside, o) share(design, inside & data$asked == 1, has(o))),
    answered = cells(options, function(inside, o) share(design, inside & !is.na(data$targets), has(o))),
    ticked = cells(options[1:3], function(inside, o) share(design, inside & (has(1L) | has(2L) | has(4L)), has(o))),
    `known-group` = cells(options, function(inside, o) share(design, inside & is_known & !is.na(data$targets), has(o))),
    complete = cells(options, function(inside, o) share(design, inside & data$finished == 1 & !is.na(data$targets), has(o))),
    # Of answers instead of respondents.
    answers = cells(options, function(inside, o) among(design, inside, o, unlist(options))),
    `answers-in-rows` = cells(options[1:3], function(inside, o) among(design, inside, o, c(1L, 2L, 4L))),
    # What percentages are of.
    row = cells(growth, function(inside, answer) share(design, said & answer, inside)),
    table = cells(growth, function(inside, answer) share(design, said, inside & answer)),
    # Answers that are none, answers that are added up, reasons for a missing answer.
    exempt = cells(c(growth, net), function(inside, answer) share(design, inside & known, answer)),
    missing = cells(c(growth, list(`-2` = !said)), function(inside, answer) share(design, inside, answer)),
    # What codes are worth.
    scores = cells(list(`1` = "view1", `2` = "view2"),
                   function(inside, view) average(design, inside, c(0, 12.5, 50, 75, 100)[data[[view]]])),
    codes = cells(list(`1` = "view1", `2` = "view2"), function(inside, view) average(design, inside, data[[view]]))
  )
}

# Each statement with the share of each point of the scale beside each other, and of the two highest together.
distribution <- function(design, inside) {
  lapply(list(`1` = "view1", `2` = "view2"), function(view) {
    given <- inside & !is.na(data[[view]])
    c(lapply(1:5, function(point) share(design, given, data[[view]] == point)),
      list(share(design, given, data[[view]] >= 4)))
  })
}

results <- lapply(names(designs), function(name) {
  design <- designs[[name]]
  list(design = name, tables = c(tables(design, groups), list(categories = distribution(design, groups$large))))
})

columns <- data[c("weight", "stratum", "finished", "large", "round", "growth", "asked", "targets", "view1", "view2")]
writeLines(json(list(
  about = list(
    made_by = "Rscript tools/golden/table-fields.R",
    r = R.version.string,
    survey = as.character(packageVersion("survey"))
  ),
  populations = populations,
  data = as.list(columns),
  results = results
)), "src/core/tables/golden/table-fields.json")
write.csv(columns, "src/core/tables/golden/table-fields.csv", row.names = FALSE, na = "", quote = FALSE)
